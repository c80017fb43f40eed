/** Draft of a placement: the answer and the note that the user has not saved yet. */
import { tick } from 'svelte';
import { type Position, type Side, isPosition } from '../../domain/continuum.ts';

/** Content of a draft, as stored in this browser. */
export interface PlacementDraftContent {
	position: Position | null;
	/**
	 * Side that the user chose before a strength. Drafts of earlier versions of the app lack it.
	 */
	side?: Side | null;
	undecided: boolean;
	note: string;
}

/** Whether stored content has the format that this version of the app stores. */
export function isPlacementDraft(content: unknown): content is PlacementDraftContent {
	const { position, undecided, note } = (content ?? {}) as Partial<PlacementDraftContent>;
	return (
		(position === null || isPosition(position)) &&
		typeof undecided === 'boolean' &&
		typeof note === 'string'
	);
}

export class PlacementDraft {
	/** Position; `null` until the user gives one, because the line has no initial position. */
	position = $state<Position | null>(null);
	/** Side that the user chose before a strength. A side alone is not yet a position. */
	side = $state<Side | null>(null);
	/** Whether the user chose "undecided". A position that was chosen before is kept. */
	undecided = $state(false);
	/** Whether the field of the note is open. */
	noteOpen = $state(false);
	#note = $state('');

	constructor({
		position = null,
		undecided = false,
		note = ''
	}: Partial<PlacementDraftContent> = {}) {
		this.restore({ position, undecided, note });
	}

	get note(): string {
		return this.#note;
	}

	/** Sets the note. A note with text also opens its field, so that no text is sent unseen. */
	set note(note: string) {
		this.#note = note;
		if (note !== '') this.noteOpen = true;
	}

	/** Whether there is an answer; "undecided" counts as an answer. */
	get answered(): boolean {
		return this.position !== null || this.undecided;
	}

	/** Whether the draft has content that would be lost if the page were closed. */
	get filled(): boolean {
		return this.answered || this.side !== null || this.note.trim() !== '';
	}

	/** Returns the content, to be stored until the placement is saved or discarded. */
	capture(): PlacementDraftContent {
		const { position, side, undecided, note } = this;
		return { position, side, undecided, note };
	}

	restore({ position, side = null, undecided, note }: PlacementDraftContent): void {
		this.position = position;
		this.side = side;
		this.note = note;
		this.undecided = undecided;
		// The Continuum component clears `undecided` when it receives a position, so `undecided` is
		// set again afterwards.
		if (undecided) void tick().then(() => (this.undecided = true));
	}

	/** Clears the answer but not the note, for pages on which a saved note can still be edited. */
	resetAnswer(): void {
		this.position = null;
		this.side = null;
		this.undecided = false;
	}

	/** Clears the answer and the note, for pages on which each placement has its own note. */
	reset(): void {
		this.resetAnswer();
		this.note = '';
		this.noteOpen = false;
	}
}
