/**
 * The line itself: which positions exist, and that none is in the middle.
 * Everything else that knows about positions (the control, the zod schemas, the database's CHECK,
 * the pictures) derives from what is here.
 */

/** An odd whole number from −99 to 99. Negative is the expert's side. */
export type Position = number & { readonly __position: unique symbol };

export type Side = 'expert' | 'facilitator';
export type Strength = 'slight' | 'clear' | 'strong';

/** What a native range input needs to have no zero. */
export const RANGE = { min: -99, max: 99, step: 2 } as const;

/** From the expert's foot to the facilitator's. */
export const SIDES: readonly Side[] = ['expert', 'facilitator'];

/** From the ridge outwards. */
export const STRENGTHS: readonly Strength[] = ['slight', 'clear', 'strong'];

/** Distance from the middle at which each strength begins and ends, both odd and both included. */
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

/** Why a value is no position: `middle` for zero, since that refusal has a reason worth telling. */
export type PositionFault = 'middle' | 'not-a-position';

export function positionFault(value: unknown): PositionFault | null {
	if (isPosition(value)) return null;
	return value === 0 ? 'middle' : 'not-a-position';
}

/** @throws RangeError for anything that is not a position; for constants and tests. */
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

/** The place a button for this side and strength stands for: the middle of its stretch. */
export function placeOf(side: Side, strength: Strength): Position {
	const [from, to] = BOUNDS[strength];
	const middle = (from + to) / 2;
	return (signOf(side) * (middle % 2 === 0 ? middle - 1 : middle)) as Position;
}

/** The six places of the buttons, from the expert's foot to the facilitator's. */
export const PLACES: readonly Position[] = SIDES.flatMap((side) => {
	const outwards = STRENGTHS.map((strength) => placeOf(side, strength));
	return side === 'expert' ? outwards.reverse() : outwards;
});

/** The places where this side's strength begins and ends, from the ridge outwards. */
export function stretchOf(side: Side, strength: Strength): readonly [Position, Position] {
	const [near, far] = BOUNDS[strength];
	return [(signOf(side) * near) as Position, (signOf(side) * far) as Position];
}

/** Where a native range input with {@link RANGE} stands by itself: a side, though nobody chose it. */
export const UNTOUCHED = 1 as Position;

/** The places next to the ridge. */
export function edgeOf(side: Side): Position {
	return signOf(side) as Position;
}

/**
 * Whether a point on the line, in the positions' own unit but not rounded, lies on the ridge.
 * The whole open stretch between −1 and 1 does.
 */
export function onRidge(point: number): boolean {
	return Math.abs(point) < 1;
}

/**
 * The place that a point off the ridge belongs to: the nearest one on its own side.
 * On the ridge there is none, hence `null`; past either end it is the last place.
 */
export function placeAt(point: number): Position | null {
	if (Number.isNaN(point) || onRidge(point)) return null;
	const distance = Math.min(RANGE.max, Math.abs(point));
	return (Math.sign(point) * (2 * Math.floor(distance / 2) + 1)) as Position;
}

/**
 * Where a thumb let go at `point` comes to rest. Off the ridge, where it is; on it, down the side
 * it was heading for, else down the side it leans to. `null` is an exact tie: nobody chose.
 */
export function settle(point: number, heading: number): Position | null {
	const place = placeAt(point);
	if (place !== null) return place;
	const way = Math.sign(heading) || Math.sign(point);
	if (!way) return null;
	return edgeOf(way < 0 ? 'expert' : 'facilitator');
}

/** The next place in a direction; the ridge is one step wide. Stops at the ends. */
export function stepFrom(from: Position, steps: number): Position {
	return Math.max(RANGE.min, Math.min(RANGE.max, from + steps * RANGE.step)) as Position;
}

/** The middle place of the next strength in a direction, over the ridge as one step. */
export function strengthStepFrom(from: Position, direction: -1 | 1): Position {
	const next =
		direction > 0 ? PLACES.find((place) => place > from) : PLACES.findLast((place) => place < from);
	return next ?? (direction > 0 ? (RANGE.max as Position) : (RANGE.min as Position));
}
