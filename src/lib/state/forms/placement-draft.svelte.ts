/** Placement that the user is making and has not saved yet. */
import type { Position } from '../../domain/continuum.ts';

/** Draft as stored in a page's snapshot. */
export interface PlacementDraftContent {
	position: Position | null;
	undecided: boolean;
	note: string;
}

export class PlacementDraft {
	/** `null` until the user first moves the thumb: a line has no initial position. */
	position = $state<Position | null>(null);
	/** The user chose "undecided"; the position stays as it is. */
	undecided = $state(false);
	/** Whether the field of the note is unfolded. */
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

	/** Unfolds the field as well, so that no text is sent unseen. */
	set note(note: string) {
		this.#note = note;
		if (note !== '') this.noteOpen = true;
	}

	/** Whether there is an answer; undecided counts as one. */
	get answered(): boolean {
		return this.position !== null || this.undecided;
	}

	/** Content for a page's snapshot, which survives a language switch. */
	capture(): PlacementDraftContent {
		const { position, undecided, note } = this;
		return { position, undecided, note };
	}

	restore({ position, undecided, note }: PlacementDraftContent): void {
		this.position = position;
		this.undecided = undecided;
		this.note = note;
	}

	/** Clears the answer but not the note; for pages where a saved note can still be edited. */
	resetAnswer(): void {
		this.position = null;
		this.undecided = false;
	}

	/** Clears the answer and the note; for pages where each placement has its own note. */
	reset(): void {
		this.resetAnswer();
		this.note = '';
		this.noteOpen = false;
	}
}
