import { redirect } from '@sveltejs/kit';
import { allows } from '$lib/domain/permissions';
import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import { resultsOf } from '$lib/server/workshops/results';
import type { PageServerLoad } from './$types';

/**
 * Loads the results for hosts. Others are redirected to the host page, which explains how to become
 * a host.
 */
export const load: PageServerLoad = async (event) => {
	const { workshop, standings } = await authorise(event, 'workshop.watch', workshopIn);
	const { code, createdAt, endedAt } = workshop;
	if (!allows('workshop.export', standings)) redirect(303, `/w/${code}/host`);
	if (event.params.code !== code) redirect(307, `/w/${code}/report`);
	const { locale: language, ...report } = await resultsOf(store(), code);
	return { code, createdAt, endedAt, language, ...report };
};
