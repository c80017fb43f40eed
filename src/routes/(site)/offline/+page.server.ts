import { error } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import type { PageServerLoad } from './$types';

/** The page that the service worker shows in place of one that it has not kept. */
export const load: PageServerLoad = (event) => {
	may(event, 'page.read');
	error(503, { message: 'away' });
};
