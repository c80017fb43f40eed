/** What waits in a browser until it can be sent, and how things look with it. */
import { type Assignment, type Placement, isRoleSwitch } from './assignment.ts';
import { type AssignmentChange, borrow } from './assignment-change.ts';
import { sideOf, strengthOf } from './continuum.ts';

/** Whose it is while nobody has an account in this browser. */
export const NOBODY = 'nobody';

export interface PendingChange {
	/** Grows: what was made first is sent first. */
	order: number;
	/** An account's id, or {@link NOBODY}. */
	account: string;
	madeAt: string;
	change: AssignmentChange;
	/** The HTTP status of a refusal; set aside until a person decides. */
	refused: number | null;
}

/** What a list or a page knows of an assignment; one made here has no times yet. */
type KnownAssignment = Omit<Assignment, 'createdAt' | 'updatedAt'>;

export interface AssignmentWithPending<A extends KnownAssignment> {
	assignment: A;
	/** `waiting`: it, or an answer to it, is not sent yet. */
	placements: (Placement & { waiting: boolean })[];
	/** Something else of the assignment is not sent yet. */
	waiting: boolean;
	/** It goes as soon as that can be sent. */
	leaving: boolean;
}

/** What was refused is not shown as if it were so. */
export const unsent = (all: readonly PendingChange[]) =>
	all.filter(({ refused }) => refused === null);

/** One assignment as it will be. What the server has already, after an answer was lost, stays once. */
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
		.reduce(after, before);
}

function after<A extends KnownAssignment>(
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
			const told = (one: AssignmentWithPending<A>['placements'][number]) =>
				one.id === change.placement ? { ...one, clientTold: true, waiting: true } : one;
			return { ...shown, placements: placements.map(told) };
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

/** The assignments that exist in this browser only, newest first, as they will be. */
export function createdHere(all: readonly PendingChange[], there: readonly { id: string }[]) {
	return unsent(all)
		.flatMap(({ change }) => (change.kind === 'create' ? [change] : []))
		.filter(({ assignment }) => !there.some(({ id }) => id === assignment))
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
