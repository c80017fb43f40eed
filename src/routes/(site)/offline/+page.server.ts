import { error } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import type { PageServerLoad } from './$types';

/**
 * Always fails. The service worker caches the response, and shows it offline for pages of which it
 * has no copy.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	error(503, { message: 'away' });
};
