/** Changes that wait in a browser to be sent, and the view of assignments with them applied. */
import { type Assignment, type Placement, isRoleSwitch } from './assignment.ts';
import { type AssignmentChange, borrow } from './assignment-change.ts';
import { sideOf, strengthOf } from './continuum.ts';

/** Stands for the account of changes made in a browser without a session. */
export const NOBODY = 'nobody';

export interface PendingChange {
	/** Ascending: changes are sent in the order in which they were made. */
	order: number;
	/** An account's id, or {@link NOBODY}. */
	account: string;
	madeAt: string;
	change: AssignmentChange;
	/**
	 * Numeric code of the server's refusal; `null` while the change waits to be sent. A refused
	 * change is kept until the user decides about it.
	 */
	refused: number | null;
}

/** Assignment as lists and pages need it; one that exists in this browser only has no times. */
type KnownAssignment = Omit<Assignment, 'createdAt' | 'updatedAt'>;

export interface AssignmentWithPending<A extends KnownAssignment> {
	assignment: A;
	/** `waiting`: the placement, or the answer whether the client was told, is not sent yet. */
	placements: (Placement & { waiting: boolean })[];
	/** Another change to the assignment is not sent yet. */
	waiting: boolean;
	/** The assignment's deletion is not sent yet. */
	leaving: boolean;
}

/** Changes that still wait to be sent; refused ones are not shown as if they applied. */
export const unsent = (all: readonly PendingChange[]) =>
	all.filter(({ refused }) => refused === null);

/**
 * Applies the pending changes to one assignment. A placement that the server already stored,
 * because its response was lost, is not added twice.
 * @param placements stored placements, oldest first
 * @param all pending changes of all assignments
 */
export function withPending<A extends KnownAssignment>(
	assignment: A,
	placements: readonly Placement[],
	all: readonly PendingChange[]
): AssignmentWithPending<A> {
	const before: AssignmentWithPending<A> = {
		assignment,
		placements: placements.map((one) => ({ ...one, waiting: false })),
		waiting: false,
		leaving: false
	};
	return unsent(all)
		.filter(({ change }) => change.assignment === assignment.id)
		.reduce(applied, before);
}

function applied<A extends KnownAssignment>(
	shown: AssignmentWithPending<A>,
	{ change, madeAt }: PendingChange
): AssignmentWithPending<A> {
	const { assignment, placements } = shown;
	switch (change.kind) {
		case 'create':
		case 'edit': {
			const { question, client } = change;
			return { ...shown, assignment: { ...assignment, question, client }, waiting: true };
		}
		case 'archive':
			return { ...shown, assignment: { ...assignment, archived: change.archived }, waiting: true };
		case 'borrow': {
			const benefits = borrow(assignment.benefits, change);
			return { ...shown, assignment: { ...assignment, benefits }, waiting: true };
		}
		case 'delete':
			return { ...shown, leaving: true };
		case 'tell': {
			const markTold = (one: AssignmentWithPending<A>['placements'][number]) =>
				one.id === change.placement ? { ...one, clientTold: true, waiting: true } : one;
			return { ...shown, placements: placements.map(markTold) };
		}
		case 'place': {
			if (placements.some(({ id }) => id === change.placement)) return shown;
			const { placement: id, position, note, clientTold } = change;
			const place = { position, side: sideOf(position), strength: strengthOf(position) };
			const roleSwitch = isRoleSwitch(placements.at(-1)?.position ?? null, position);
			const placed = {
				id,
				...place,
				note,
				roleSwitch,
				clientTold,
				placedAt: madeAt,
				waiting: true
			};
			return {
				...shown,
				assignment: { ...assignment, ...place },
				placements: [...placements, placed]
			};
		}
	}
}

/**
 * Assignments that exist in this browser only, newest first, with pending changes applied.
 * @param stored assignments that the server has, which are left out
 */
export function unsentAssignments(
	all: readonly PendingChange[],
	stored: readonly { id: string }[]
) {
	return unsent(all)
		.flatMap(({ change }) => (change.kind === 'create' ? [change] : []))
		.filter(({ assignment }) => !stored.some(({ id }) => id === assignment))
		.map(({ assignment: id, question, client }) => {
			const unplaced = { position: null, side: null, strength: null };
			return withPending(
				{ id, question, client, ...unplaced, benefits: [], archived: false },
				[],
				all
			);
		})
		.reverse();
}
