import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import { orErrorPage } from '$lib/server/http/page-errors';
import { store } from '$lib/server/store';
import { participantOf } from '$lib/server/workshops/participant';
import { resultsOf } from '$lib/server/workshops/results';
import type { PageServerLoad } from './$types';

/** Loads the results for hosts; redirects others to the host page, which explains access. */
export const load: PageServerLoad = async (event) => {
	may(event, 'workshop.export');
	const { workshop, isHost } = await orErrorPage(participantOf(event, event.params.code));
	const { code, createdAt, endedAt } = workshop;
	if (!isHost) redirect(303, `/w/${code}/host`);
	if (event.params.code !== code) redirect(307, `/w/${code}/report`);
	const { locale: language, ...report } = await orErrorPage(resultsOf(store(), code));
	return { code, createdAt, endedAt, language, ...report };
};
