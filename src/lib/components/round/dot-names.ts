/** Places of members' names beside their dots on the ridge, without overlap. */
import { type Side } from '../../domain/continuum.ts';
import type { Point } from '../ridge/ridge.ts';

export interface NamedDot extends Point {
	name: string;
	/** Side of the dot. Beside it, the outer side of the slope is free. */
	side: Side;
}

export interface NamePlace extends Point {
	/** The part of the name at `x`. */
	anchor: 'start' | 'middle' | 'end';
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export interface NameLimits {
	/** Radius of the dots. */
	radius: number;
	/** Width of the picture. */
	width: number;
	/** Font size of the names. */
	size: number;
}

/** Usual width of a letter, as a share of the font size; wide enough for a bold name. */
const LETTER = 0.6;
/** Space between a dot and its name, as a share of the font size. */
const AIR = 0.35;
/** Height of the letters above and below the baseline, as a share of the font size. */
const [ASCENT, DESCENT] = [0.78, 0.24];

/**
 * Returns where each name is written, in the order of the dots: above its dot, or else beside it.
 * A name for which no place is free, over another dot, name or the picture's edge, gets `null`.
 */
export function placeNames(
	dots: readonly NamedDot[],
	{ radius, width, size }: NameLimits
): (NamePlace | null)[] {
	const taken: Box[] = dots.map(({ x, y }) => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius
	}));
	return dots.map((dot) => {
		for (const place of placesOf(dot, radius, size)) {
			const box = boxOf(place, dot.name, size);
			const isInside = box.left >= 0 && box.right <= width && box.top >= 0;
			if (!isInside || taken.some((other) => overlap(box, other))) continue;
			taken.push(box);
			return place;
		}
		return null;
	});
}

/** Yields the possible places of a name, the best first. */
function* placesOf({ x, y, side }: NamedDot, radius: number, size: number): Generator<NamePlace> {
	const gap = size * AIR;
	const above = y - radius - gap - size * DESCENT;
	const beside = y + size * (ASCENT - DESCENT) * 0.5;
	const start = { x: x + radius + gap, y: beside, anchor: 'start' } as const;
	const end = { x: x - radius - gap, y: beside, anchor: 'end' } as const;
	yield { x, y: above, anchor: 'middle' };
	yield side === 'expert' ? end : start;
	yield { x: x - radius, y: above, anchor: 'start' };
	yield { x: x + radius, y: above, anchor: 'end' };
	yield side === 'expert' ? start : end;
}

function boxOf({ x, y, anchor }: NamePlace, name: string, size: number): Box {
	const long = [...name].length * size * LETTER;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
	return { left, right: left + long, top: y - size * ASCENT, bottom: y + size * DESCENT };
}

function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
