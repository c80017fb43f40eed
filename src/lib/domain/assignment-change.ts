/** A change to one assignment as it waits in a browser, and what it asks of the HTTP interface. */
import { isAway } from './away.ts';
import type { Position } from './continuum.ts';
import { toggleBenefit } from './explanation.ts';

export type AssignmentChange = {
	assignment: string;
	/** The client's question, by which a person knows what this is about. */
	question: string;
} & (
	| { kind: 'create' | 'edit'; client: string | null }
	| {
			kind: 'place';
			placement: string;
			position: Position;
			note: string | null;
			clientTold: boolean | null;
	  }
	| { kind: 'tell'; placement: string }
	/** One at a time: what another device chooses meanwhile stays. */
	| { kind: 'borrow'; benefit: string; on: boolean }
	| { kind: 'archive'; archived: boolean }
	| { kind: 'delete' }
);

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

/** With that one chosen or not; the same again changes nothing. */
export function borrow(
	borrowed: readonly string[],
	{ benefit, on }: { benefit: string; on: boolean }
): string[] {
	return borrowed.includes(benefit) === on ? [...borrowed] : toggleBenefit(borrowed, benefit);
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
