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

/** Font sizes for one, two, three and four letters in a disc of radius 1. */
const LETTERS = [1.05, 1, 0.8, 0.64] as const;
/** Factor for the font size in a diamond, which is narrower than a disc. */
const DIAMOND = 0.72;

/**
 * Returns the font size of the initials within a dot, in the unit of `radius`; 0 without initials.
 */
export function lettersIn(initials: string | null, radius: number, group: Group | null): number {
	const { length } = graphemes(initials ?? '');
	if (length === 0) return 0;
	return radius * (LETTERS[length - 1] ?? LETTERS[3]) * (group === 1 ? DIAMOND : 1);
}
