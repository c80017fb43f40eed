/**
 * Turns a change of an assignment into an HTTP request. From the response it decides what the
 * outbox does with the change: remove it as stored, send it again later, wait until this browser is
 * signed in to the change's account, or mark it as refused.
 */
import { type AssignmentChange, borrow } from '../../domain/assignment-change.ts';
import { isAway } from '../server-away.ts';

export interface ApiRequest {
	method: 'POST' | 'PATCH' | 'DELETE';
	path: string;
	body?: object;
}

/**
 * Returns the HTTP request for a change. The request contains the ids from the change, so that the
 * server stores a change once even if it is sent twice.
 * @param borrowed benefits that the server has now, needed only for a `borrow`
 * @param placedAt time by the server's clock at which a `place` was made; with `null` the server
 * uses the time at which the request arrives
 */
export function apiRequestOf(
	change: AssignmentChange,
	{
		borrowed = [],
		placedAt = null
	}: { borrowed?: readonly string[]; placedAt?: string | null } = {}
): ApiRequest {
	const path = `/api/assignments/${change.assignment}`;
	switch (change.kind) {
		case 'create': {
			const { assignment: id, question, client, position } = change;
			const body = { id, question, client, ...(position && { position }) };
			return { method: 'POST', path: '/api/assignments', body };
		}
		case 'edit': {
			const { question, client } = change;
			return { method: 'PATCH', path, body: { question, client } };
		}
		case 'place': {
			const { placement: id, position, note, clientTold } = change;
			const body = { id, position, note, clientTold, ...(placedAt && { placedAt }) };
			return { method: 'POST', path: `${path}/placements`, body };
		}
		case 'tell': {
			const body = { clientTold: true };
			return { method: 'PATCH', path: `${path}/placements/${change.placement}`, body };
		}
		case 'borrow':
			return { method: 'PATCH', path, body: { benefits: borrow(borrowed, change) } };
		case 'hear':
			return { method: 'PATCH', path, body: { clientSaid: change.said } };
		case 'ask':
			return { method: 'POST', path: `${path}/check-ins`, body: change.checkIn };
		case 'archive':
			return { method: 'PATCH', path, body: { archived: change.archived } };
		case 'delete':
			return { method: 'DELETE', path };
	}
}

/**
 * Status that this module uses for a used-up quota. The server responds with 409, as it also does
 * for an id that is taken.
 */
export const FULL = 507;

/**
 * Returns the status of a response, but {@link FULL} for a used-up quota, and `null` without a
 * response.
 */
export function sentStatus(answer: { status: number; body: unknown } | null): number | null {
	const { type } = (answer?.body ?? {}) as { type?: unknown };
	const isFull = answer?.status === 409 && typeof type === 'string' && type.endsWith('/full');
	return isFull ? FULL : (answer?.status ?? null);
}

/**
 * `later`: the change must be sent again. `elsewhere`: this browser is not signed in to the
 * change's account. `refused`: the server will never accept the change.
 */
export type Verdict = 'stored' | 'later' | 'elsewhere' | 'refused';

/**
 * Returns what happens to a change after an attempt.
 * @param status HTTP status of the response; `null` without a response
 */
export function verdictOf({ kind }: AssignmentChange, status: number | null): Verdict {
	if (status === null || isAway(status)) return 'later';
	if (status === 401) return 'elsewhere';
	if (status < 300) return 'stored';
	// An assignment that is not found counts as deleted.
	return status === 404 && kind === 'delete' ? 'stored' : 'refused';
}
