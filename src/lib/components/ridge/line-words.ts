/** Texts of a line for screen readers, and the state that a line passes to its snippet. */
import type { Position } from '../../domain/continuum.ts';

/** Texts of a line for screen readers. */
export interface LineWords {
	/** Text while no position is chosen. */
	unplaced: string;
	/** Question while the thumb is held in the middle. */
	whichSide: string;
	/** Question after a side is chosen, for its strength. */
	howStrong: string;
	/** Returns a position as the text of the range input's value. */
	valueText(position: Position): string;
	/** Returns a position as a sentence, read after each move. */
	at(position: Position): string;
	/** Returns a position as a sentence, read after a move to the other side. */
	crossed(position: Position): string;
}

/** State of a line, passed to the snippet below the line. */
export interface BelowLine {
	/** Whether the thumb was dropped in the middle, so that a side is still to be chosen. */
	asking: boolean;
	/** Whether a side is chosen but no strength. */
	halfway: boolean;
	/** Whether the thumb has just rolled from the middle to a side. */
	rolled: boolean;
	place(position: Position): void;
}
