/** Geometry of the pictures of the idea. Each lies on a ridge and is scaled with a dot's radius. */
import type { Point, Ridge } from '../ridge/ridge.ts';
import { hundredths } from '../ridge/ridge.ts';
import type { Side } from '../../domain/continuum.ts';

/** Number of straight pieces of which a drawn curve consists. */
const PIECES = 24;

const middleOf = ({ gap }: Ridge) => (gap[0] + gap[1]) / 2;
const signOf = (side: Side) => (side === 'expert' ? -1 : 1);

/** Returns the centre of a circle on the tip of the crest, where no position is. */
export function onCrest(ridge: Ridge, radius: number): Point {
	const x = middleOf(ridge);
	return { x, y: ridge.restAt(x, radius) };
}

/** Returns the two halves of a ring, each of which belongs to a side. */
export function halves({ x, y }: Point, radius: number): Record<Side, string> {
	const half = (sweep: number) =>
		`M${at({ x, y: y - radius })}A${n(radius)} ${n(radius)} 0 0 ${sweep} ${at({ x, y: y + radius })}`;
	return { expert: half(0), facilitator: half(1) };
}

/** Returns the path of a circle that rolls from the crest down to a place. */
export function rollTo(ridge: Ridge, to: number, radius: number): string {
	const [from, end] = [middleOf(ridge), ridge.x(to)];
	return along(PIECES, (share) => {
		const x = from + (end - from) * share;
		return { x, y: ridge.restAt(x, radius) };
	});
}

/** Returns arrows down both slopes, beside a circle on the crest. */
export function pulls(ridge: Ridge, radius: number): Record<Side, string> {
	const arrow = (side: Side) => {
		const sign = signOf(side);
		const [start, end] = [ridge.gap[side === 'expert' ? 0 : 1], ridge.x(sign * 53)];
		const point = (share: number) => {
			const x = start + (end - start) * share;
			return { x, y: ridge.restAt(x, radius) };
		};
		const [near, tip] = [point(0.9), point(1)];
		const angle = Math.atan2(tip.y - near.y, tip.x - near.x);
		const barb = (turn: number) => at(polar(tip, angle + turn, 1.1 * radius));
		return `${along(PIECES, point)}M${barb(2.6)}L${at(tip)}L${barb(-2.6)}`;
	};
	return { expert: arrow('expert'), facilitator: arrow('facilitator') };
}

/**
 * Collision of the expert: the conclusion leaves its dot for the largest interest, and not for where
 * it was going.
 */
export function driftOf(ridge: Ridge, radius: number) {
	const dot = ridge.rest(-45, radius);
	const top = { x: dot.x, y: dot.y - radius };
	const goal = { x: dot.x, y: Math.max(radius, dot.y - 9 * radius) };
	const interests = [
		{ place: -97, size: 0.55 },
		{ place: -85, size: 1.15 },
		{ place: -73, size: 0.55 }
	].map(({ place, size }) => ({ ...ridge.rest(place, size * radius), r: size * radius }));
	const [, largest = { ...dot, r: radius }] = interests;
	const end = { x: largest.x, y: largest.y - 1.5 * largest.r };
	const bend = { x: top.x, y: goal.y + radius };
	return {
		dot,
		goal,
		interests,
		intended: `M${at(top)}L${at({ x: goal.x, y: goal.y + radius })}`,
		drifted: `M${at(top)}C${at(bend)} ${at({ x: end.x, y: bend.y })} ${at(end)}`
	};
}

/**
 * Collision of the facilitator: the client's winding search stops dead at an answer, and the rest of
 * it is never walked.
 */
export function stopOf(ridge: Ridge, radius: number) {
	const dot = ridge.rest(35, radius);
	const from = { x: dot.x + radius, y: dot.y - 1.2 * radius };
	const right = ridge.x(99);
	const wind = (share: number) => ({
		x: from.x + (right - from.x) * share,
		y: from.y - 1.6 * radius * Math.sin(share * 5 * Math.PI)
	});
	const stop = wind(0.5);
	return {
		dot,
		walked: along(PIECES, (share) => wind(0.5 * share)),
		answer: `M${at({ x: stop.x, y: stop.y - 2.6 * radius })}V${n(stop.y + 2.6 * radius)}`,
		missed: along(PIECES, (share) => wind(0.55 + 0.45 * share))
	};
}

/**
 * Returns one world with benefits from the other: the dot that has rolled off the crest to a side,
 * and the arc over which it borrows.
 */
export function loanOf(ridge: Ridge, radius: number, side: Side) {
	const place = 35 * signOf(side);
	const dot = ridge.rest(place, radius);
	const lender = ridge.rest(-51 * signOf(side), radius / 2);
	// The arc runs above the ring on the crest.
	const arc = ridge.arc(lender, dot, 2.4 * radius);
	return { dot, lender, arc, roll: rollTo(ridge, place, radius) };
}

/** Returns a curve through points, as straight pieces too short to see. */
function along(pieces: number, point: (share: number) => Point): string {
	return `M${Array.from({ length: pieces + 1 }, (_, i) => at(point(i / pieces))).join('L')}`;
}

const polar = ({ x, y }: Point, angle: number, distance: number): Point => ({
	x: x + distance * Math.cos(angle),
	y: y + distance * Math.sin(angle)
});

const n = hundredths;
const at = ({ x, y }: Point) => `${n(x)} ${n(y)}`;
