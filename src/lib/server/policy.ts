/**
 * Guard of every load, action and endpoint, by the rights in domain/policy.ts. `may` is synchronous
 * and has to be their first statement. Ownership is checked later: inside the queries, by the
 * account that `may` returns, and for teams by teams/membership.ts.
 */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { RIGHTS, type Right } from '../domain/policy.ts';
import { ACCOUNT_HEADER } from '../protocol.ts';
import { Refusal } from './refusal.ts';

/**
 * Rights that also hold while the store is away, since their responses do not depend on a session.
 */
const SESSIONLESS: readonly Right[] = [
	'page.read',
	'language.choose',
	'operations.read',
	'explanation.read'
];

type Owner<R extends Right> = (typeof RIGHTS)[R] extends 'account' ? string : string | null;

/**
 * Checks a right.
 * @returns id of the account whose data the request may use; `null` only for rights without an
 * account
 * @throws Refusal `no-session` under /api, the "not found" page elsewhere, for a request without a
 * session
 * @throws Refusal `no-session` also when the request names another account than the session's
 * @throws Refusal `busy` under /api, a 503 page elsewhere, while the store cannot look up the
 * session
 */
export function may<R extends Right>(event: RequestEvent, right: R): Owner<R> {
	const { away, session } = event.locals;
	const owner = session?.account.id ?? null;
	// A function, because a load that reads the URL reruns at every navigation.
	const inApi = () => event.url.pathname.startsWith('/api/');
	if (away && !SESSIONLESS.includes(right)) {
		if (inApi()) throw new Refusal('busy');
		error(503, { message: 'busy' });
	}
	const expectedAccount = event.request.headers.get(ACCOUNT_HEADER);
	if (expectedAccount !== null && expectedAccount !== owner) throw new Refusal('no-session');
	if (owner === null && RIGHTS[right] === 'account') {
		if (inApi()) throw new Refusal('no-session');
		error(404, { message: 'not-found' });
	}
	return owner as Owner<R>;
}
