/** Sends one change over the HTTP interface, for the account in which the change was made. */
import { NOBODY } from '../../domain/nobody.ts';
import type { PendingChange } from '../../domain/pending-change.ts';
import { ACCOUNT_HEADER } from '../../protocol.ts';
import { type Answer, request } from '../request.ts';
import { isServerClockKnown, placedAtOf } from '../server-clock.ts';
import { type ApiRequest, apiRequestOf, sentStatus } from './change-request.ts';

/**
 * Time of the last placement that was sent, for each assignment. The assignment's next placement
 * must not get an earlier time, even if the estimate of the server's clock has changed meanwhile.
 */
const placed = new Map<string, string>();

/**
 * Returns the earliest possible time of a new placement, as RFC 3339: the later of `after` and the
 * time of the assignment's last placement that was sent; `null` without either.
 */
function timeBefore(assignment: string, after: string | null): string | null {
	const last = placed.get(assignment);
	return last !== undefined && (after === null || after < last) ? last : after;
}

/**
 * Sends one change.
 * @returns the HTTP status, `null` without a response; 401 when there is no account yet
 */
export async function sendChange(
	account: string,
	{ change, madeAt }: PendingChange
): Promise<number | null> {
	if (account === NOBODY) {
		// Only the account is created now. The change is sent once the page has loaded with that
		// account.
		const status = await startAccount();
		return status === 204 ? 401 : status;
	}
	if (change.kind === 'place') {
		// Any request will do, because every response has the server's time. With that time,
		// `placedAtOf` corrects a wrong clock of this device.
		if (!isServerClockKnown()) await request('/healthz');
		const placedAt = placedAtOf(
			madeAt,
			new Date(),
			timeBefore(change.assignment, change.after ?? null)
		);
		if (placedAt) placed.set(change.assignment, placedAt);
		return sentStatus(await send(account, apiRequestOf(change, { placedAt })));
	}
	if (change.kind !== 'borrow') return sentStatus(await send(account, apiRequestOf(change)));
	const now = await send(account, {
		method: 'GET',
		path: `/api/assignments/${change.assignment}`
	});
	if (now?.status !== 200) return sentStatus(now);
	const { benefits } = now.body as { benefits: string[] };
	return sentStatus(await send(account, apiRequestOf(change, { borrowed: benefits })));
}

/**
 * Creates an anonymous account. No change has been sent yet, so if the response is lost, only an
 * empty account is lost.
 * @returns the HTTP status, `null` without a response
 */
export async function startAccount(): Promise<number | null> {
	return sentStatus(await send(NOBODY, { method: 'POST', path: '/api/session' }));
}

function send(
	account: string,
	{ method, path, body }: Omit<ApiRequest, 'method'> & { method: string }
): Promise<Answer | null> {
	const headers: Record<string, string> = account === NOBODY ? {} : { [ACCOUNT_HEADER]: account };
	return request(path, { method, headers, json: body });
}
