import { authorise } from '$lib/server/authorise';
import { store } from '$lib/server/store';
import { waitingFor } from '$lib/server/teams/waiting';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const { away, handed, locale, timeZone, session } = event.locals;
	/**
	 * Id of the account that is signed in; `null` without one. It is `undefined` in two cases: while
	 * the database is unreachable, because nobody knows who is signed in; and on a handed device,
	 * where the helper's pending changes must stay.
	 */
	const owner = away || handed ? undefined : (session?.account.id ?? null);
	/** Number of questions in teams that wait for this account's answer. */
	const waiting = owner ? await waitingFor(store(), owner) : 0;
	return { locale, timeZone, now: Date.now(), owner, waiting };
};
