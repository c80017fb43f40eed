import { redirect } from '@sveltejs/kit';
import { readJoinCode } from '$lib/domain/join-code';
import { authorise } from '$lib/server/authorise';
import { languageOf } from '$lib/server/http/preferences';
import { Refusal } from '$lib/server/refusal';
import { participantOf } from '$lib/server/workshops/access';
import type { PageServerLoad } from './$types';

/** Redirects a known join code to its workshop. Any other code shows the form with an error. */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'workshop.read');
	const typed = event.url.searchParams.get('code')?.slice(0, 40) ?? '';
	const locale = languageOf(event.locals);
	const code = readJoinCode(typed);
	if (code === null) return { locale, typed, trouble: typed === '' ? null : ('invalid' as const) };
	try {
		const { workshop, seat, isHost } = await participantOf(event, code);
		if (workshop.endedAt !== null && !seat && !isHost) {
			return { locale, typed, trouble: 'ended' as const };
		}
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const trouble = error.code === 'not-found' ? ('unknown' as const) : ('too-many' as const);
		return { locale, typed, trouble };
	}
	redirect(303, `/w/${code}`);
};
