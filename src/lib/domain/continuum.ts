/**
 * The continuum: the line from expert to facilitator, its positions, and the rule that no position
 * is in the middle. The input control, the zod schemas, the database's CHECK and the pictures all
 * follow this module.
 */

/** Odd whole number from −99 to 99. Negative is the expert's side. */
export type Position = number & { readonly __position: unique symbol };

export type Side = 'expert' | 'facilitator';
export type Strength = 'slight' | 'clear' | 'strong';

/** Attributes of a native range input that allow odd numbers only, and so no zero. */
export const RANGE = { min: -99, max: 99, step: 2 } as const;

/** Both sides, in the order of the line: the expert is left. */
export const SIDES: readonly Side[] = ['expert', 'facilitator'];

/** All strengths, from the ridge outwards. */
export const STRENGTHS: readonly Strength[] = ['slight', 'clear', 'strong'];

/**
 * Smallest and largest distance from the middle of the line at which a position has this strength.
 * Both distances are odd.
 */
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
 * Reason why a value is not a position. Zero has its own reason, since the message for zero
 * explains why the middle is not allowed.
 */
export type PositionFault = 'middle' | 'not-a-position';

/** Returns the reason why a value is not a position; `null` for a position. */
export function positionFault(value: unknown): PositionFault | null {
	if (isPosition(value)) return null;
	return value === 0 ? 'middle' : 'not-a-position';
}

/**
 * Returns a constant number as a position, in code and tests. For input, use {@link isPosition}.
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

/** Returns a record with one value per side. */
export function bySide<T>(of: (side: Side) => T): Record<Side, T> {
	return { expert: of('expert'), facilitator: of('facilitator') };
}

/** Returns a record with one value for each of the six places of {@link PLACES}. */
export function atEachPlace<T>(
	of: (side: Side, strength: Strength) => T
): Record<Side, Record<Strength, T>> {
	return bySide((side) => ({
		slight: of(side, 'slight'),
		clear: of(side, 'clear'),
		strong: of(side, 'strong')
	}));
}

/** Returns the value of a position's side and strength, of a record by {@link atEachPlace}. */
export function valueAt<T>(
	values: Readonly<Record<Side, Readonly<Record<Strength, T>>>>,
	position: Position
): T {
	return values[sideOf(position)][strengthOf(position)];
}

function signOf(side: Side): -1 | 1 {
	return side === 'expert' ? -1 : 1;
}

/**
 * Returns the middle position of a strength on a side. The button for that side and strength
 * chooses the same position.
 */
export function placeOf(side: Side, strength: Strength): Position {
	const [from, to] = BOUNDS[strength];
	const middle = (from + to) / 2;
	return (signOf(side) * (middle % 2 === 0 ? middle - 1 : middle)) as Position;
}

/**
 * Returns the position itself if it is on `side`, otherwise the middle position of the same
 * strength on `side`.
 */
export function onSide(position: Position, side: Side): Position {
	return sideOf(position) === side ? position : placeOf(side, strengthOf(position));
}

/** Positions of the six buttons, from the expert's end to the facilitator's end. */
export const PLACES: readonly Position[] = SIDES.flatMap((side) => {
	const outwards = STRENGTHS.map((strength) => placeOf(side, strength));
	return side === 'expert' ? outwards.reverse() : outwards;
});

/** Returns the first and the last position of a strength, from the ridge outwards. */
export function stretchOf(side: Side, strength: Strength): readonly [Position, Position] {
	const [near, far] = BOUNDS[strength];
	return [(signOf(side) * near) as Position, (signOf(side) * far) as Position];
}

/**
 * Value of a native range input with {@link RANGE} that nobody has touched. The value lies on a
 * side, although nobody chose that side.
 */
export const UNTOUCHED = 1 as Position;

/** Returns the position next to the ridge: −1 or 1. */
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
 * Returns the position to which a point on the line belongs: the nearest position on the point's
 * side. A point past an end of the line belongs to the last position, and a point on the ridge to
 * none (`null`).
 */
export function placeAt(point: number): Position | null {
	if (Number.isNaN(point) || onRidge(point)) return null;
	const distance = Math.min(RANGE.max, Math.abs(point));
	return (Math.sign(point) * (2 * Math.floor(distance / 2) + 1)) as Position;
}

/**
 * Returns the position to which a thumb released at `point` moves. A thumb released on the ridge
 * rolls to the side towards which it was moving or, without movement, to the nearer side.
 * @param heading sign of the last movement, 0 without movement
 * @returns `null` for a release exactly in the middle without movement, since nobody chose a side
 */
export function settle(point: number, heading: number): Position | null {
	const place = placeAt(point);
	if (place !== null) return place;
	const direction = Math.sign(heading) || Math.sign(point);
	if (!direction) return null;
	return edgeOf(direction < 0 ? 'expert' : 'facilitator');
}

/**
 * Returns the position a number of steps away; negative steps go to the left. One step crosses the
 * ridge. Steps past an end stop at the end.
 */
export function stepFrom(from: Position, steps: number): Position {
	return Math.max(RANGE.min, Math.min(RANGE.max, from + steps * RANGE.step)) as Position;
}

/**
 * Returns the next of {@link PLACES} in a direction, even across the ridge. After the last of them
 * comes the end of the line.
 */
export function strengthStepFrom(from: Position, direction: -1 | 1): Position {
	const next =
		direction > 0 ? PLACES.find((place) => place > from) : PLACES.findLast((place) => place < from);
	return next ?? (direction > 0 ? (RANGE.max as Position) : (RANGE.min as Position));
}
