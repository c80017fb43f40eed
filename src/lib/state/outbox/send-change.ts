/** Sending of one change over the HTTP interface, for the account in which it was made. */
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { NOBODY } from '../../domain/pending-change.ts';
import { ACCOUNT_HEADER } from '../../protocol.ts';
import { type ApiRequest, apiRequestOf } from './change-request.ts';

/** Milliseconds without a response after which the server is away; shorter than the tab's lease. */
const ANSWER_MS = 10_000;

/** @returns the HTTP status, `null` without a response; 401 when there is no account yet */
export async function sendChange(
	account: string,
	change: AssignmentChange
): Promise<number | null> {
	if (account === NOBODY) {
		// Creates the account only; the change is sent once the page has loaded with that account.
		const status = await startAccount();
		return status === 204 ? 401 : status;
	}
	if (change.kind !== 'borrow') return (await request(account, apiRequestOf(change))).status;
	const now = await request(account, {
		method: 'GET',
		path: `/api/assignments/${change.assignment}`
	});
	if (now.status !== 200) return now.status;
	const { benefits } = now.body as { benefits: string[] };
	return (await request(account, apiRequestOf(change, benefits))).status;
}

/**
 * Creates an anonymous account, before any change is sent: if the response is lost, only an empty
 * account is lost with it.
 * @returns the HTTP status, `null` without a response
 */
export async function startAccount(): Promise<number | null> {
	return (await request(NOBODY, { method: 'POST', path: '/api/session' })).status;
}

async function request(
	account: string,
	{ method, path, body }: Omit<ApiRequest, 'method'> & { method: string }
): Promise<{ status: number | null; body: unknown }> {
	const headers = new Headers();
	if (account !== NOBODY) headers.set(ACCOUNT_HEADER, account);
	if (body) headers.set('content-type', 'application/json');
	try {
		const answer = await fetch(path, {
			method,
			headers,
			...(body && { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(ANSWER_MS)
		});
		if (answer.status === 204) return { status: 204, body: null };
		// A captive portal answers 200 to every request, but not with JSON: the server is away then.
		const isOurs = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
		return isOurs
			? { status: answer.status, body: await answer.json() }
			: { status: null, body: null };
	} catch {
		return { status: null, body: null };
	}
}
