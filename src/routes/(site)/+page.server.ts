import { redirect } from '@sveltejs/kit';
import { isPosition } from '$lib/domain/continuum';
import { authorise } from '$lib/server/authorise';
import { landingPageOf } from '$lib/server/accounts/landing-page';
import { placementInForm } from '$lib/server/assignments/forms';
import { store } from '$lib/server/store';
import { sideQuestions } from '$lib/server/texts';
import type { PageServerLoad } from './$types';

/**
 * Redirects an account with contents to the page that lists them. Everybody else gets a line, to
 * try out placing.
 */
export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'assignment.browse');
	const home = account && (await landingPageOf(store(), account));
	if (home) redirect(303, home);
	const { place, untouched } = placementInForm(event.url.searchParams);
	return {
		sideQuestions: sideQuestions[event.locals.locale],
		tried: isPosition(place) ? place : null,
		untouched
	};
};
