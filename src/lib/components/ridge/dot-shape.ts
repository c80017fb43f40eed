/**
 * Shape of a dot: a disc or, for members of a workshop's second group, a diamond within that disc.
 */
import type { Point } from './ridge.ts';
import { graphemes } from '../../domain/typed-text.ts';
import type { Group } from '../../domain/workshop.ts';

const n = (value: number) => value.toFixed(1);

/** Returns the SVG path of a dot; `group` is `null` in a workshop without groups. */
export function dotShape({ x, y }: Point, radius: number, group: Group | null): string {
	// Radius and diameter come from one rounded value. Rounded separately, they could differ, and the
	// two arcs would not form a circle.
	const tenths = Math.floor(radius * 10);
	const [r, d] = [n(tenths / 10), n(tenths / 5)];
	if (group === 1) return `M${n(x)} ${n(y - tenths / 10)}l${r} ${r}l-${r} ${r}l-${r} -${r}z`;
	return `M${n(x - tenths / 10)} ${n(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0z`;
}

/** Initials as they are drawn in a dot. */
export interface Letters {
	/** Font size, in the unit of the dot's radius. */
	size: number;
	/** Width to which the letters are condensed; `null` where their natural width fits. */
	width: number | null;
}

/** Largest font size, as a share of the dot's radius. */
const LARGEST = 1.05;
/** Height of a capital as a share of the font size, and the share of a dot that letters may fill. */
const [CAPITAL, FILLED] = [0.7, 0.94] as const;
/** Smallest width to which letters are condensed, as a share of their natural width. */
const CONDENSED = 0.7;

/**
 * Widths of letters in the font of the dots, in font sizes: for each kind that of its widest letter.
 * The first kind to which a letter without its accent belongs counts.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/W/i, 1.1],
	[/[MÆŒ@%]/i, 1.08],
	[/[IJ1.'’-]/i, 0.5],
	[/[OQ]/i, 0.82],
	[/[\u0020-\u024F]/, 0.77]
];
/** Width of a letter of another script, which another font draws. */
const FOREIGN = 1.35;

/** Returns the estimated width of initials in the font of the dots, in font sizes. */
function widthOf(letters: readonly string[]): number {
	return letters
		.map((letter) => letter.normalize('NFD').charAt(0))
		.map((base) => WIDTHS.find(([pattern]) => pattern.test(base))?.[1] ?? FOREIGN)
		.reduce((sum, width) => sum + width, 0);
}

/** Returns the largest font size at which letters of this width fit in a dot of radius 1. */
function largestIn(width: number, group: Group | null): number {
	const [x, y] = [width / 2, CAPITAL / 2];
	return Math.min(LARGEST, FILLED / (group === 1 ? x + y : Math.hypot(x, y)));
}

/**
 * Returns how initials are drawn in a dot: as large as fits or, where they would then be smaller
 * than `legible`, in that size and condensed.
 * @returns `null` without initials, and where even condensed letters do not fit
 */
export function lettersIn(
	initials: string | null,
	radius: number,
	group: Group | null,
	legible: number
): Letters | null {
	const letters = graphemes(initials ?? '');
	if (letters.length === 0) return null;
	const natural = widthOf(letters);
	const size = radius * largestIn(natural, group);
	// A rounding error must not condense letters that just fit.
	if (size > 0.999 * legible) return { size, width: null };
	const [reach, half] = [FILLED * radius, (CAPITAL / 2) * legible];
	if (reach <= half) return null;
	const width = 2 * (group === 1 ? reach - half : Math.sqrt(reach ** 2 - half ** 2));
	return width < CONDENSED * natural * legible ? null : { size: legible, width };
}

/** Returns the radius of a dot in which its initials fit in the font size `legible`; 0 without. */
export function radiusFor(initials: string | null, group: Group | null, legible: number): number {
	const letters = graphemes(initials ?? '');
	return letters.length === 0 ? 0 : legible / largestIn(widthOf(letters), group);
}
