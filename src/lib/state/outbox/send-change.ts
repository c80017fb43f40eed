/** Sending of one change over the HTTP interface, for the account in which it was made. */
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { NOBODY } from '../../domain/pending-change.ts';
import { ACCOUNT_HEADER } from '../../protocol.ts';
import { type Answer, request } from '../request.ts';
import { type ApiRequest, apiRequestOf } from './change-request.ts';

const statusOf = (answer: Answer | null) => answer?.status ?? null;

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
	if (change.kind !== 'borrow') return statusOf(await send(account, apiRequestOf(change)));
	const now = await send(account, {
		method: 'GET',
		path: `/api/assignments/${change.assignment}`
	});
	if (now?.status !== 200) return statusOf(now);
	const { benefits } = now.body as { benefits: string[] };
	return statusOf(await send(account, apiRequestOf(change, benefits)));
}

/**
 * Creates an anonymous account, before any change is sent: if the response is lost, only an empty
 * account is lost with it.
 * @returns the HTTP status, `null` without a response
 */
export async function startAccount(): Promise<number | null> {
	return statusOf(await send(NOBODY, { method: 'POST', path: '/api/session' }));
}

function send(
	account: string,
	{ method, path, body }: Omit<ApiRequest, 'method'> & { method: string }
): Promise<Answer | null> {
	const headers: Record<string, string> = account === NOBODY ? {} : { [ACCOUNT_HEADER]: account };
	return request(path, { method, headers, json: body });
}
