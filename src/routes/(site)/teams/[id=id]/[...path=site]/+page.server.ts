import { authorise } from '$lib/server/authorise';
import { showErrorPage } from '$lib/server/http/page-errors';
import { Refusal } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

/**
 * Always fails. Without this route, an address below a team that leads nowhere would get an error
 * page that does not lead back to the team. The layout refuses everybody who is not a member.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	await event.parent();
	showErrorPage(new Refusal('not-found'), event.locals.locale);
};
