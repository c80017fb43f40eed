/** A change to an assignment as a request to the HTTP interface, and what its answer means. */
import { type AssignmentChange, borrow } from '../../domain/assignment-change.ts';
import { isAway } from './server-away.ts';

export interface ApiRequest {
	method: 'POST' | 'PATCH' | 'DELETE';
	path: string;
	body?: object;
}

/** @param borrowed what the server has for this assignment now; asked only for `borrow` */
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

/** `elsewhere`: this browser is not signed in to the account it is meant for. */
export type Verdict = 'stored' | 'later' | 'elsewhere' | 'refused';

export function verdictOf({ kind }: AssignmentChange, status: number | null): Verdict {
	if (status === null || isAway(status)) return 'later';
	if (status === 401) return 'elsewhere';
	if (status < 300) return 'stored';
	// What is to be deleted and is not there has been deleted.
	return status === 404 && kind === 'delete' ? 'stored' : 'refused';
}
