/**
 * Change of one assignment, made in a browser. Without a connection the browser keeps the change
 * until it can be sent.
 */
import type { PreparedCheckIn } from './check-in.ts';
import type { Position } from './continuum.ts';
import { toggleBenefit } from './explanation.ts';

export type AssignmentChange = {
	/** Id of the assignment. */
	assignment: string;
	/** The client question, by which the user recognises the assignment in a list of changes. */
	question: string;
} & (
	| {
			kind: 'create';
			client: string | null;
			/** Place with which the assignment begins; `null` without one. */
			position?: Position | null;
	  }
	| { kind: 'edit'; client: string | null }
	| {
			kind: 'place';
			placement: string;
			position: Position;
			note: string | null;
			clientTold: boolean | null;
			/**
			 * Time of the last stored placement that the page showed, by the server's clock. The
			 * new placement was made after it. Absent in changes that an older version of the app
			 * stored.
			 */
			after?: string | null;
	  }
	/** Records that the client was told of the role switch whose placement has this id. */
	| { kind: 'tell'; placement: string }
	/**
	 * Switches one benefit on or off. A change has only one benefit, so that it does not undo choices
	 * made on another device.
	 */
	| { kind: 'borrow'; benefit: string; on: boolean }
	/** Records the client's answer (`clientSaid`); `null` clears it. */
	| { kind: 'hear'; said: string | null }
	/** Asks clients to place as well. */
	| { kind: 'ask'; checkIn: PreparedCheckIn }
	| { kind: 'archive'; archived: boolean }
	| { kind: 'delete' }
);

/**
 * Returns the chosen benefits after switching one on or off. Applying the same change twice has the
 * effect of applying it once.
 */
export function borrow(
	borrowed: readonly string[],
	{ benefit, on }: { benefit: string; on: boolean }
): string[] {
	return borrowed.includes(benefit) === on ? [...borrowed] : toggleBenefit(borrowed, benefit);
}
