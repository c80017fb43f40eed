/** A placement that somebody is making and has not saved yet. */
import type { Position } from '../../domain/continuum.ts';

/** As a page's snapshot holds it. */
export interface PlacementDraftContent {
	position: Position | null;
	undecided: boolean;
	note: string;
}

export class PlacementDraft {
	/** `null` until the thumb is first put down: there is no position to begin with. */
	position = $state<Position | null>(null);
	/** "Not to be said yet" is chosen; leaves the position as it is. */
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

	/** Unfolds the field, so that no text is sent unseen. */
	set note(note: string) {
		this.#note = note;
		if (note !== '') this.noteOpen = true;
	}

	/** Whether there is an answer, of which "not to be said yet" is one. */
	get answered(): boolean {
		return this.position !== null || this.undecided;
	}

	/** For a page's snapshot, which survives switching the language. */
	capture(): PlacementDraftContent {
		const { position, undecided, note } = this;
		return { position, undecided, note };
	}

	restore({ position, undecided, note }: PlacementDraftContent): void {
		this.position = position;
		this.undecided = undecided;
		this.note = note;
	}

	/** After saving, where the note can still be edited with the answer it belongs to. */
	resetAnswer(): void {
		this.position = null;
		this.undecided = false;
	}

	/** After saving, where the next placement has a note of its own. */
	reset(): void {
		this.resetAnswer();
		this.note = '';
		this.noteOpen = false;
	}
}
