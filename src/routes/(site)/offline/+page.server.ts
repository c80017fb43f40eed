import { error } from '@sveltejs/kit';
import { authorise } from '$lib/server/policy';
import type { PageServerLoad } from './$types';

/** The service worker caches this response and serves it for pages that it has no copy of. */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	error(503, { message: 'away' });
};
