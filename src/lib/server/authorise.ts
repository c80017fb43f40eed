/**
 * Checks every load, action and endpoint against domain/permissions.ts. Each of them must call
 * `authorise` in its first statement, so that a caller without access can neither write anything
 * nor learn anything from validation errors.
 */
import {
	type AccountFor,
	type Act,
	type OpenAct,
	type Standing,
	allows,
	needsAccount
} from '../domain/permissions.ts';
import { ACCOUNT_HEADER } from '../protocol.ts';
import { type ApiEvent, isApi } from './http/api-event.ts';
import { showErrorPage } from './http/page-errors.ts';
import { languageOf } from './http/preferences.ts';
import { Refusal } from './refusal.ts';

/**
 * Function that looks up the object of an act, such as an assignment, and the standings that the
 * caller has towards it.
 * @throws Refusal `not-found`, also for a resource that the caller must not know of
 */
export type Resource<Found extends object, Event extends ApiEvent = ApiEvent> = (
	event: Event,
	account: string | null
) => Promise<Found & { standings: readonly Standing[] }>;

/**
 * Acts that are allowed while the database is unavailable, because their responses depend on no
 * session.
 */
const SESSIONLESS: readonly Act[] = [
	'page.read',
	'language.choose',
	'operations.read',
	'explanation.read'
];

/**
 * Checks that the caller may do `act` with the resource.
 * @returns the resource, and the id of the account whose data the request may use
 * @throws Refusal under /api; elsewhere SvelteKit's error with the status of that refusal.
 * `no-session` (elsewhere shown as `not-found`) when the act needs a session and there is none, or
 * when the request names another account than the session's; `not-found`, `no-seat` or `forbidden`
 * when the caller lacks the standing; `busy` while the store cannot look up sessions
 */
export function authorise<A extends OpenAct>(
	event: ApiEvent,
	act: A
): Promise<{ account: AccountFor<A> }>;
export function authorise<A extends Act, Found extends object, Event extends ApiEvent>(
	event: Event,
	act: A,
	resource: Resource<Found, Event>
): Promise<Found & { account: AccountFor<A>; standings: readonly Standing[] }>;
export async function authorise<Found extends object, Event extends ApiEvent>(
	event: Event,
	act: Act,
	resource?: Resource<Found, Event>
): Promise<object> {
	try {
		const account = accountFor(event, act);
		const found = await resource?.(event, account);
		const standings: Standing[] = account === null ? ['visitor'] : ['visitor', 'account'];
		if (!allows(act, [...standings, ...(found?.standings ?? [])])) {
			throw new Refusal(allows(act, ['seat']) ? 'no-seat' : 'forbidden');
		}
		return { ...found, account };
	} catch (cause) {
		// The URL is read only at this point, because a load that reads the URL runs again at every
		// navigation.
		if (!(cause instanceof Refusal) || isApi(event)) throw cause;
		const isHidden = cause.code === 'no-session';
		showErrorPage(isHidden ? new Refusal('not-found') : cause, languageOf(event.locals));
	}
}

function accountFor({ locals, request }: ApiEvent, act: Act): string | null {
	const account = locals.session?.account.id ?? null;
	if (locals.away && !SESSIONLESS.includes(act)) throw new Refusal('busy');
	const expected = request.headers.get(ACCOUNT_HEADER);
	if (expected !== null && expected !== account) throw new Refusal('no-session');
	if (account === null && needsAccount(act)) throw new Refusal('no-session');
	return account;
}
