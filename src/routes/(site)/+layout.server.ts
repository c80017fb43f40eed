import { may } from '$lib/server/policy';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	may(event, 'page.read');
	const { away, locale, timeZone, session } = event.locals;
	/** `undefined` while the store is away: somebody may be signed in or not. */
	const owner = away ? undefined : (session?.account.id ?? null);
	return { locale, timeZone, now: Date.now(), owner };
};
