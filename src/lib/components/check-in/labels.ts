/**
 * Layout of the labels with each person's name and place. The labels stand at the marks, but only
 * if the picture has room for all of them.
 */
import { type Side, sideOf } from '../../domain/continuum.ts';
import type { Ridge } from '../ridge/ridge.ts';
import { type LaidMark, type MarkKind, radiusOf } from './marks.ts';

export interface LabelTexts {
	label: string;
	said: string;
}

/** Label of two lines of text, which both start or both end at `x`. */
export interface LaidLabel extends LabelTexts {
	kind: MarkKind;
	side: Side;
	x: number;
	/** Vertical positions of the baselines of both lines. */
	lines: readonly [number, number];
	anchor: Anchor;
}

/** Whether the text of a label starts or ends at the label's `x`. */
type Anchor = 'start' | 'end';

/** Height of a line of text in ems. */
const LINE = 1.32;
/** Share of a line's height that is above its baseline. */
const ASCENT = 0.76;
/** Pixels between a label and its own mark, and between a label and anything else. */
const [NEAR, AIR] = [8, 4] as const;
/** Number of pixels that labels may extend beyond the outer ends of the slopes. */
const PAD = 28;
/** Shifts to try for a label above its mark: shares of the label's width, towards the ridge. */
const SLIDES = [0, 0.25, 0.5, 0.75, 1];
/** Distances in pixels to try for raising a label. A raised label leaves room for one below it. */
const RAISES = [0, 12, 24];
/** Number of points at which a label's lower edge is compared with the slope. */
const SAMPLES = 8;

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

interface Candidate {
	label: LaidLabel;
	box: Box;
}

/**
 * Places a label above each mark or, if there is no room above the mark, beside it.
 * @param em font size in pixels
 * @returns `null` if the picture has no room for all labels, clear of each other, the marks and the
 * slope
 */
export function layLabels(
	ridge: Ridge,
	{ reach, marks }: { reach: number; marks: readonly LaidMark[] },
	texts: Readonly<Record<MarkKind, LabelTexts | null>>,
	em: number
): LaidLabel[] | null {
	const discs = marks.map(({ kind, x, y }) => boxOf(x, y, radiusOf(kind, reach)));
	const candidates = marks.map((mark, index) => {
		const others = discs.filter((_, other) => other !== index);
		const of = { radius: radiusOf(mark.kind, reach), em, end: endOf(ridge) };
		return candidatesFor(mark, texts[mark.kind], of).filter(({ box }) =>
			isFree(ridge, box, others)
		);
	});
	return firstApart(candidates)?.map(({ label }) => label) ?? null;
}

function candidatesFor(
	{ kind, x, y, position }: LaidMark,
	texts: LabelTexts | null,
	{ radius, em, end }: { radius: number; em: number; end: number }
): Candidate[] {
	if (!texts) return [];
	const line = LINE * em;
	const width = Math.max(widthOf(texts.label), widthOf(texts.said)) * em;
	// The text of a label ends at its mark on the expert's side, and starts at its mark on the
	// facilitator's side.
	const side = sideOf(position);
	const away = side === 'expert' ? -1 : 1;
	const at = (
		left: number,
		top: number,
		anchor: Anchor = away < 0 ? 'end' : 'start'
	): Candidate => {
		const first = top + ASCENT * line;
		const right = left + width;
		const x = anchor === 'end' ? right : left;
		return {
			label: { kind, side, ...texts, x, lines: [first, first + line], anchor },
			box: { left, right, top, bottom: top + 2 * line }
		};
	};
	const leftOf = (inner: number) => (away < 0 ? inner - width : inner);
	const above = (share: number, top: number): Candidate => {
		const left = leftOf(x - away * (radius + share * width));
		// A label that would leave the picture is moved to the picture's edge.
		if (left < 0) return at(0, top, 'start');
		if (left + width > end) return at(end - width, top, 'end');
		return at(left, top);
	};
	return [
		...RAISES.flatMap((raise) =>
			SLIDES.map((share) => above(share, y - radius - NEAR - 2 * line - raise)).filter(isOver(x))
		),
		...RAISES.flatMap((raise) =>
			[x + away * (radius + NEAR), x - away * (radius + NEAR + width)].map((inner) =>
				at(leftOf(inner), y - line - raise)
			)
		)
	];
}

/**
 * Tells whether the centre of a mark lies between the left and right edges of the label above it.
 * Only then is it clear to which mark that label belongs.
 */
const isOver =
	(x: number) =>
	({ box: { left, right } }: Candidate) =>
		left < x && x < right;

/**
 * Returns the width of a text in ems. Labels are laid out before a browser can measure them, so the
 * width is estimated, rather too large than too small.
 */
export function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) {
		if (/[\u2066-\u2069]/.test(letter)) continue;
		if (letter > '\u2e80') width += 1.1;
		else if (/\p{Lu}|[mw@—]/u.test(letter)) width += 0.8;
		else width += /[ijlt.,'’‘ ]/.test(letter) ? 0.34 : 0.57;
	}
	return width;
}

/** Right edge of the area in which labels may stand. */
const endOf = (ridge: Ridge) => ridge.x(99) + PAD;

function boxOf(x: number, y: number, radius: number): Box {
	return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isFree(ridge: Ridge, box: Box, discs: readonly Box[]): boolean {
	if (box.left < 0 || box.right > endOf(ridge) || box.top < 0) return false;
	// Labels may not stand above the gap in the middle, because the gap belongs to neither side.
	const [from, to] = ridge.gap;
	if (box.right > from && box.left < to) return false;
	for (let step = 0; step <= SAMPLES; step++) {
		const x = box.left + ((box.right - box.left) * step) / SAMPLES;
		if (ridge.y(x) < box.bottom + AIR) return false;
	}
	return discs.every((disc) => areApart(box, disc, AIR));
}

const areApart = (one: Box, other: Box, air: number) =>
	one.right + air <= other.left ||
	other.right + air <= one.left ||
	one.bottom + air <= other.top ||
	other.bottom + air <= one.top;

/** Returns the first combination of one candidate per mark in which no two labels overlap. */
function firstApart(
	candidates: readonly Candidate[][],
	chosen: Candidate[] = []
): Candidate[] | null {
	const next = candidates[chosen.length];
	if (!next) return chosen;
	for (const candidate of next) {
		if (!chosen.every(({ box }) => areApart(box, candidate.box, AIR))) continue;
		const found = firstApart(candidates, [...chosen, candidate]);
		if (found) return found;
	}
	return null;
}
