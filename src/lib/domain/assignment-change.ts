/** A change to one assignment, as it waits in a browser until it can be sent. */
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

/** With that one chosen or not; the same again changes nothing. */
export function borrow(
	borrowed: readonly string[],
	{ benefit, on }: { benefit: string; on: boolean }
): string[] {
	return borrowed.includes(benefit) === on ? [...borrowed] : toggleBenefit(borrowed, benefit);
}
