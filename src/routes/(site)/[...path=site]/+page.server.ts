import { authorise } from '$lib/server/authorise';
import { showErrorPage } from '$lib/server/http/page-errors';
import { Refusal } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

/**
 * Always fails. Without this route, an address that leads nowhere would get the error page without
 * the site's navigation.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	showErrorPage(new Refusal('not-found'), event.locals.locale);
};
