/** Data from which the stage is drawn, made from what the server sends. */
import type { Position, Side } from '../../domain/continuum.ts';
import type { Dots } from '../../domain/workshop-view.ts';
import type { Group, StageContent } from '../../domain/workshop.ts';

export interface StageDot {
	/**
	 * Random number, new for every question, so that no dot can be followed from one question to
	 * the next.
	 */
	id: number;
	position: Position;
	previous: Position | null;
	initials: string | null;
	group: Group | null;
}

export interface Revealed extends Omit<Dots, 'dots'> {
	dots: readonly StageDot[];
}

export function revealedOf(sent: Dots): Revealed {
	const dots = sent.dots.map(([id, position, previous, initials = null, group = null]) => ({
		id,
		position,
		previous,
		initials,
		group
	}));
	return { ...sent, dots };
}

/** Texts of one screen about the idea. */
export interface IdeaTexts {
	title: string;
	/** Line below each slope of the picture, about that side; `null` where the picture shows one. */
	sides: Readonly<Record<Side, string>> | null;
	/** Lines about both sides. In a line with a quotation, the quotation is English. */
	lines: readonly (string | { before: string; quote: string; after: string })[];
}

/** Returns the screen about the idea that the stage shows; `null` while it shows none. */
export function ideaShown(
	show: StageContent,
	screens: readonly IdeaTexts[]
): { screen: 1 | 2 | 3; texts: IdeaTexts } | null {
	for (const screen of [1, 2, 3] as const) {
		const texts = screens[screen - 1];
		if (texts && show === `idea-${screen}`) return { screen, texts };
	}
	return null;
}

/** Address at which phones join the workshop. */
export interface JoinDetails {
	/** Host name, and port if needed, without scheme or path. */
	address: string;
	/** QR code of the full address with the workshop's code. */
	qr: { size: number; path: string };
}
