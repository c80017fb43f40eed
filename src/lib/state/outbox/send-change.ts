/** One change as requests to the HTTP interface, in the name of the account it was made in. */
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { NOBODY } from '../../domain/pending-change.ts';
import { ACCOUNT_HEADER } from '../../protocol.ts';
import { type ApiRequest, apiRequestOf } from './change-request.ts';

/** A server that has not answered by then is away, in milliseconds; shorter than a turn. */
const ANSWER_MS = 10_000;

/** The status of the answer, or `null` for none. */
export async function sendChange(
	account: string,
	change: AssignmentChange
): Promise<number | null> {
	if (account === NOBODY) {
		// The change itself waits until the page knows the account that it then has.
		const status = await startAccount();
		return status === 204 ? 401 : status;
	}
	if (change.kind !== 'borrow') return (await ask(account, apiRequestOf(change))).status;
	const now = await ask(account, { method: 'GET', path: `/api/assignments/${change.assignment}` });
	if (now.status !== 200) return now.status;
	const { benefits } = now.body as { benefits: string[] };
	return (await ask(account, apiRequestOf(change, benefits))).status;
}

/**
 * Whoever has no account gets one before anything is sent: if the answer to that is lost, an empty
 * account is, and not one with their work.
 */
export async function startAccount(): Promise<number | null> {
	return (await ask(NOBODY, { method: 'POST', path: '/api/session' })).status;
}

async function ask(
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
		// A hotel's own page answers 200 to anything: then the server is as far away as ever.
		const ours = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
		return ours
			? { status: answer.status, body: await answer.json() }
			: { status: null, body: null };
	} catch {
		return { status: null, body: null };
	}
}
