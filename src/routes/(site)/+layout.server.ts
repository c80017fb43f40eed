import { may } from '$lib/server/access';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	may(event, 'page.read');
	const { locale, timeZone, session } = event.locals;
	return { locale, timeZone, now: Date.now(), owner: session?.account.id ?? null };
};
