/** Mapping of a change to an assignment to its HTTP request, and of the response to a verdict. */
import { type AssignmentChange, borrow } from '../../domain/assignment-change.ts';
import { isAway } from '../server-away.ts';

export interface ApiRequest {
	method: 'POST' | 'PATCH' | 'DELETE';
	path: string;
	body?: object;
}

/**
 * HTTP request for a change; the ids come from the change, so that sending it twice stores it once.
 * @param borrowed benefits that the server has now, needed for a `borrow` only
 */
export function apiRequestOf(
	change: AssignmentChange,
	borrowed: readonly string[] = []
): ApiRequest {
	const path = `/api/assignments/${change.assignment}`;
	switch (change.kind) {
		case 'create': {
			const { assignment: id, question, client } = change;
			return { method: 'POST', path: '/api/assignments', body: { id, question, client } };
		}
		case 'edit': {
			const { question, client } = change;
			return { method: 'PATCH', path, body: { question, client } };
		}
		case 'place': {
			const { placement: id, position, note, clientTold } = change;
			const body = { id, position, note, clientTold };
			return { method: 'POST', path: `${path}/placements`, body };
		}
		case 'tell': {
			const body = { clientTold: true };
			return { method: 'PATCH', path: `${path}/placements/${change.placement}`, body };
		}
		case 'borrow':
			return { method: 'PATCH', path, body: { benefits: borrow(borrowed, change) } };
		case 'archive':
			return { method: 'PATCH', path, body: { archived: change.archived } };
		case 'delete':
			return { method: 'DELETE', path };
	}
}

/**
 * `later`: send it again. `elsewhere`: this browser is not signed in to the change's account.
 * `refused`: the server will never accept it.
 */
export type Verdict = 'stored' | 'later' | 'elsewhere' | 'refused';

/** @param status HTTP status of the response, `null` without one */
export function verdictOf({ kind }: AssignmentChange, status: number | null): Verdict {
	if (status === null || isAway(status)) return 'later';
	if (status === 401) return 'elsewhere';
	if (status < 300) return 'stored';
	// An assignment that is not found counts as deleted.
	return status === 404 && kind === 'delete' ? 'stored' : 'refused';
}
