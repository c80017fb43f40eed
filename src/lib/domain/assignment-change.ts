/** Change to one assignment made in a browser, which may wait there until it can be sent. */
import type { Position } from './continuum.ts';
import { toggleBenefit } from './explanation.ts';

export type AssignmentChange = {
	/** Id of the assignment. */
	assignment: string;
	/** The client's question, by which the user recognises the assignment in a list of changes. */
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
	/** The client was told of the role switch at this placement. */
	| { kind: 'tell'; placement: string }
	/** One benefit per change, so that choices made on another device meanwhile stay. */
	| { kind: 'borrow'; benefit: string; on: boolean }
	| { kind: 'archive'; archived: boolean }
	| { kind: 'delete' }
);

/** Benefits after switching one on or off; applying the same change twice has no further effect. */
export function borrow(
	borrowed: readonly string[],
	{ benefit, on }: { benefit: string; on: boolean }
): string[] {
	return borrowed.includes(benefit) === on ? [...borrowed] : toggleBenefit(borrowed, benefit);
}
