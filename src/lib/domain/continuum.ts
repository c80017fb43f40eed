/**
 * The continuum: the line from expert to facilitator, its positions, and the rule that none is in
 * the middle. The input control, the zod schemas, the database's CHECK and the pictures all follow
 * this module.
 */

/** Odd whole number from −99 to 99. Negative is the expert's side. */
export type Position = number & { readonly __position: unique symbol };

export type Side = 'expert' | 'facilitator';
export type Strength = 'slight' | 'clear' | 'strong';

/** Attributes that give a native range input the odd numbers only, and so no zero. */
export const RANGE = { min: -99, max: 99, step: 2 } as const;

/** Both sides, in the order of the line: the expert is left. */
export const SIDES: readonly Side[] = ['expert', 'facilitator'];

/** All strengths, from the ridge outwards. */
export const STRENGTHS: readonly Strength[] = ['slight', 'clear', 'strong'];

/** First and last distance from the middle of each strength, both odd and inclusive. */
const BOUNDS: Record<Strength, readonly [number, number]> = {
	slight: [1, 33],
	clear: [35, 65],
	strong: [67, 99]
};

export function isPosition(value: unknown): value is Position {
	return (
		typeof value === 'number' &&
		Number.isInteger(value) &&
		value % 2 !== 0 &&
		value >= RANGE.min &&
		value <= RANGE.max
	);
}

/**
 * Reason why a value is not a position: zero has its own, since the message for it explains why.
 */
export type PositionFault = 'middle' | 'not-a-position';

/** `null` for a position. */
export function positionFault(value: unknown): PositionFault | null {
	if (isPosition(value)) return null;
	return value === 0 ? 'middle' : 'not-a-position';
}

/**
 * The position for a number constant, in code and tests; use {@link isPosition} for input.
 * @throws RangeError for a number that is not a position
 */
export function position(value: number): Position {
	if (!isPosition(value)) throw new RangeError(`${value} is not a position`);
	return value;
}

export function sideOf(position: Position): Side {
	return position < 0 ? 'expert' : 'facilitator';
}

export function otherSide(side: Side): Side {
	return side === 'expert' ? 'facilitator' : 'expert';
}

export function strengthOf(position: Position): Strength {
	const distance = Math.abs(position);
	return STRENGTHS.find((strength) => distance <= BOUNDS[strength][1]) ?? 'strong';
}

function signOf(side: Side): -1 | 1 {
	return side === 'expert' ? -1 : 1;
}

/** Middle position of a strength, which the button for this side and strength chooses. */
export function placeOf(side: Side, strength: Strength): Position {
	const [from, to] = BOUNDS[strength];
	const middle = (from + to) / 2;
	return (signOf(side) * (middle % 2 === 0 ? middle - 1 : middle)) as Position;
}

/** Positions of the six buttons, from the expert's end to the facilitator's end. */
export const PLACES: readonly Position[] = SIDES.flatMap((side) => {
	const outwards = STRENGTHS.map((strength) => placeOf(side, strength));
	return side === 'expert' ? outwards.reverse() : outwards;
});

/** First and last position of a strength, from the ridge outwards. */
export function stretchOf(side: Side, strength: Strength): readonly [Position, Position] {
	const [near, far] = BOUNDS[strength];
	return [(signOf(side) * near) as Position, (signOf(side) * far) as Position];
}

/** Start value of a native range input with {@link RANGE}: a side, though nobody chose it. */
export const UNTOUCHED = 1 as Position;

/** Position next to the ridge: −1 or 1. */
export function edgeOf(side: Side): Position {
	return signOf(side) as Position;
}

/**
 * Whether a point on the line lies on the ridge, the open interval between −1 and 1.
 * @param point in the unit of positions, not rounded
 */
export function onRidge(point: number): boolean {
	return Math.abs(point) < 1;
}

/**
 * Position that a point belongs to: the nearest on its side, and the last one for a point past
 * either end. `null` on the ridge.
 */
export function placeAt(point: number): Position | null {
	if (Number.isNaN(point) || onRidge(point)) return null;
	const distance = Math.min(RANGE.max, Math.abs(point));
	return (Math.sign(point) * (2 * Math.floor(distance / 2) + 1)) as Position;
}

/**
 * Position at which a thumb released at `point` comes to rest. On the ridge the thumb rolls to the
 * side that it was moving towards or, without movement, to the nearer side.
 * @param heading sign of the last movement, 0 without movement
 * @returns `null` for a release exactly in the middle without movement: nobody chose a side
 */
export function settle(point: number, heading: number): Position | null {
	const place = placeAt(point);
	if (place !== null) return place;
	const direction = Math.sign(heading) || Math.sign(point);
	if (!direction) return null;
	return edgeOf(direction < 0 ? 'expert' : 'facilitator');
}

/**
 * Position a number of steps away, negative to the left. Crosses the ridge in one step, stops at
 * the ends.
 */
export function stepFrom(from: Position, steps: number): Position {
	return Math.max(RANGE.min, Math.min(RANGE.max, from + steps * RANGE.step)) as Position;
}

/** The next of {@link PLACES} in a direction, across the ridge too; else the end of the line. */
export function strengthStepFrom(from: Position, direction: -1 | 1): Position {
	const next =
		direction > 0 ? PLACES.find((place) => place > from) : PLACES.findLast((place) => place < from);
	return next ?? (direction > 0 ? (RANGE.max as Position) : (RANGE.min as Position));
}
