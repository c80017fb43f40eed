import { authorise } from '$lib/server/policy';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { away, locale, timeZone, session } = event.locals;
	/** `undefined` while the store is unreachable, so that nobody knows who is signed in. */
	const owner = away ? undefined : (session?.account.id ?? null);
	return { locale, timeZone, now: Date.now(), owner };
};
