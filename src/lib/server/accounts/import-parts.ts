/**
 * Divides the contents of an account file into parts, each small enough for one short transaction.
 * This runs in the worker thread that reads the file (import-thread.ts), so that role switches,
 * search texts and the like are not computed on the main thread.
 */
import { isRoleSwitch } from '../../domain/assignment.ts';
import type { Position } from '../../domain/continuum.ts';
import type { AssignmentInFile } from '../assignments/file.ts';
import { foldedForSearch } from '../http/text.ts';
import type { DeckInFile, WorkshopInFile } from '../workshops/file.ts';
import type { AccountFile } from './file.ts';

/**
 * Number of rows from which a part is complete. Writing that many rows takes some ten milliseconds.
 */
export const PART_ROWS = 200;

export interface PlacementInPart {
	id: string;
	position: Position;
	note: string | null;
	roleSwitch: boolean;
	clientTold: boolean | null;
	placedAt: string;
	agreedAt?: string | undefined;
}

/**
 * An assignment with all its placements, or with some of them if they do not all fit into one part.
 */
export interface AssignmentInPart extends Omit<AssignmentInFile, 'placements'> {
	folded: string;
	/** Placements in the order of their time. */
	placements: PlacementInPart[];
	isFirst: boolean;
	isLast: boolean;
}

export interface Part {
	settings?: NonNullable<AccountFile['settings']> | undefined;
	years?: AccountFile['years'];
	assignments: AssignmentInPart[];
	workshops: WorkshopInFile[];
	decks: DeckInFile[];
}

/**
 * Ids of all items in a file, and the number of placements of each assignment. They are used to
 * check the quotas before anything is written.
 */
export interface FileItems {
	assignments: { id: string; placements: number }[];
	workshops: { id: string }[];
	decks: { id: string }[];
}

export function itemsOf({ assignments, workshops = [], decks = [] }: AccountFile): FileItems {
	return {
		assignments: assignments.map(({ id, placements }) => ({ id, placements: placements.length })),
		workshops: workshops.map(({ id }) => ({ id })),
		decks: decks.map(({ id }) => ({ id }))
	};
}

const emptyPart = (): Part => ({ assignments: [], workshops: [], decks: [] });

/**
 * Yields the contents of the file in parts, in this order: settings and years, assignments, workshops, decks.
 * The last item of a part may make the part larger than {@link PART_ROWS}.
 */
export function* partsOf(file: AccountFile): Generator<Part> {
	let part: Part = { ...emptyPart(), settings: file.settings, years: file.years };
	let rows = (file.years ?? []).reduce((sum, { answers }) => sum + Object.keys(answers).length, 0);
	function* add(more: number, put: (part: Part) => void): Generator<Part> {
		put(part);
		rows += more;
		if (rows < PART_ROWS) return;
		yield part;
		part = emptyPart();
		rows = 0;
	}
	for (const assignment of file.assignments) {
		for (const slice of slicesOf(assignment)) {
			yield* add(1 + slice.placements.length, ({ assignments }) => void assignments.push(slice));
		}
	}
	for (const workshop of file.workshops ?? []) {
		yield* add(1 + workshop.questions.length, ({ workshops }) => void workshops.push(workshop));
	}
	for (const deck of file.decks ?? []) yield* add(1, ({ decks }) => void decks.push(deck));
	yield part;
}

function* slicesOf({ placements, ...assignment }: AssignmentInFile): Generator<AssignmentInPart> {
	const common = { ...assignment, folded: foldedForSearch(assignment) };
	const rows = inOrder(placements);
	for (let from = 0; from === 0 || from < rows.length; from += PART_ROWS) {
		yield {
			...common,
			placements: rows.slice(from, from + PART_ROWS),
			isFirst: from === 0,
			isLast: from + PART_ROWS >= rows.length
		};
	}
}

/**
 * Sorts placements by time, because a file by other software may have them in any order. Adds
 * whether each placement is a role switch, which follows from the order.
 */
function inOrder(placements: AssignmentInFile['placements']): PlacementInPart[] {
	const sorted = placements.toSorted((a, b) => Date.parse(a.placedAt) - Date.parse(b.placedAt));
	return sorted.map((placement, index) => ({
		...placement,
		roleSwitch: isRoleSwitch(sorted[index - 1]?.position ?? null, placement.position)
	}));
}
