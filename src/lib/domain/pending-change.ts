/**
 * Changes that a browser keeps until it can send them, and the assignments as they look with these
 * changes.
 */
import { type Assignment, type Placement, isRoleSwitch } from './assignment.ts';
import { type AssignmentChange, borrow } from './assignment-change.ts';
import { type Position, sideOf, strengthOf } from './continuum.ts';

export interface PendingChange {
	/**
	 * Sequence number: changes are sent in ascending order, which is the order in which they were
	 * made.
	 */
	order: number;
	/** Id of an account, or `NOBODY` of nobody.ts. */
	account: string;
	madeAt: string;
	change: AssignmentChange;
	/**
	 * HTTP status with which the server refused the change; `null` while the change waits to be sent.
	 * A refused change stays stored until the user decides about it.
	 */
	refused: number | null;
}

/**
 * Assignment as lists and pages need it. Its times are left out: the server sets them, and may not
 * have stored the assignment yet.
 */
type KnownAssignment = Omit<Assignment, 'createdAt' | 'updatedAt'>;

export interface AssignmentWithPending<A extends KnownAssignment> {
	assignment: A;
	/**
	 * Placements. `waiting` is true while the server does not have the placement, or its value of
	 * `clientTold`, yet.
	 */
	placements: (Placement & { waiting: boolean })[];
	/** Whether a change to the assignment itself, other than its deletion, is not sent yet. */
	waiting: boolean;
	/** Whether the assignment's deletion is not sent yet. */
	leaving: boolean;
}

/**
 * Returns the changes that wait to be sent. Refused changes are left out, because pages must not
 * show them as valid.
 */
export const unsent = (all: readonly PendingChange[]) =>
	all.filter(({ refused }) => refused === null);

/**
 * Applies the pending changes to one assignment. A placement of which the server's response was
 * lost is both stored and pending; it is added only once.
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
			const renamed = { ...shown, assignment: { ...assignment, question, client }, waiting: true };
			const position = change.kind === 'create' ? (change.position ?? null) : null;
			if (position === null || placements.length > 0) return renamed;
			// The server gives the first placement an id of its own.
			const first = { placement: change.assignment, position, note: null, clientTold: null };
			return placed(renamed, first, madeAt);
		}
		case 'archive':
			return { ...shown, assignment: { ...assignment, archived: change.archived }, waiting: true };
		case 'borrow': {
			const benefits = borrow(assignment.benefits, change);
			return { ...shown, assignment: { ...assignment, benefits }, waiting: true };
		}
		case 'hear':
			return { ...shown, assignment: { ...assignment, clientSaid: change.said }, waiting: true };
		case 'ask':
			return { ...shown, waiting: true };
		case 'delete':
			return { ...shown, leaving: true };
		case 'tell': {
			const markTold = (one: AssignmentWithPending<A>['placements'][number]) =>
				one.id === change.placement ? { ...one, clientTold: true, waiting: true } : one;
			return { ...shown, placements: placements.map(markTold) };
		}
		case 'place':
			if (placements.some(({ id }) => id === change.placement)) return shown;
			return placed(shown, change, madeAt);
	}
}

/** Adds a placement that waits to be sent. */
function placed<A extends KnownAssignment>(
	shown: AssignmentWithPending<A>,
	made: { placement: string; position: Position; note: string | null; clientTold: boolean | null },
	placedAt: string
): AssignmentWithPending<A> {
	const { assignment, placements } = shown;
	const { placement: id, position, note, clientTold } = made;
	const place = { position, side: sideOf(position), strength: strengthOf(position) };
	const roleSwitch = isRoleSwitch(placements.at(-1)?.position ?? null, position);
	const added = { id, ...place, note, roleSwitch, clientTold, placedAt, waiting: true };
	return {
		...shown,
		assignment: { ...assignment, ...place },
		placements: [...placements, added]
	};
}

/**
 * Returns the assignments that only this browser has, newest first, with pending changes applied.
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
				{ id, question, client, ...unplaced, benefits: [], archived: false, clientSaid: null },
				[],
				all
			);
		})
		.reverse();
}
