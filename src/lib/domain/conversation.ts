/**
 * Classification of a group's positions as one of the kinds in {@link Picture}. The kind decides the
 * questions for the conversation and whom they name: what there is to talk about, never who is
 * right. The texts of the questions are on the server, per language.
 */
import { twoSides } from './comparison.ts';
import { type Position, SIDES, type Side, otherSide, sideOf, strengthOf } from './continuum.ts';

export type Picture = 'undecided' | 'one-alone' | 'near-ridge' | 'one-side' | 'split';
export const PICTURES = [
	'undecided',
	'one-alone',
	'near-ridge',
	'one-side',
	'split'
] as const satisfies readonly Picture[];

/** Smallest number of positions in which one can be alone: one against one is not. */
const ALONE_AMONG = 3;

/**
 * Picture of a group's answers. The first condition that is true decides:
 *
 * 1. `undecided`: at least half answered "not to be said yet", so few positions remain to discuss;
 * 2. `one-alone`: one person is alone on a side and not near the ridge. A conversation overlooks a
 *    single view most easily, so this comes before the rest;
 * 3. `near-ridge`: at least half of the positions are near the ridge, where the roles are mixed
 *    most easily. It comes before 4, so that nobody near the ridge is singled out among others;
 * 4. `one-alone`: one person is alone on a side and near the ridge, while most others are not;
 * 5. `one-side`: all positions are on one side;
 * 6. `split`: the group is on both sides.
 *
 * @param places one per answer; `null` for the answer "not to be said yet"
 */
export function pictureOf(places: readonly (Position | null)[]): Picture {
	const placed = places.filter((place) => place !== null);
	if (2 * placed.length <= places.length) return 'undecided';
	const side = sideOfOneAlone(placed);
	if (side && !placed.some((place) => sideOf(place) === side && isNear(place))) return 'one-alone';
	if (2 * placed.filter(isNear).length >= placed.length) return 'near-ridge';
	if (side) return 'one-alone';
	return new Set(placed.map(sideOf)).size === 1 ? 'one-side' : 'split';
}

function isNear(place: Position): boolean {
	return strengthOf(place) === 'slight';
}

function sideOfOneAlone(placed: readonly Position[]): Side | null {
	if (placed.length < ALONE_AMONG) return null;
	const sides = twoSides(placed);
	return SIDES.find((side) => sides[side].count === 1) ?? null;
}

/** Answer in a round. */
export interface Answer<Who> {
	who: Who;
	/** `null` for "not to be said yet". */
	position: Position | null;
}

/** Groups of people whom a question may name. */
export interface People<Whom> extends Record<Side, Whom> {
	undecided: Whom;
	/** With a position on either side. */
	placed: Whom;
	/** With strength `slight`, on either side. */
	near: Whom;
	/** With a position of another strength. */
	away: Whom;
	/** Picture `one-alone` only: the person alone, and those on the other side. */
	alone: Whom;
	others: Whom;
	/** Picture `one-side` only: those nearest to the ridge, and those farthest from it. */
	nearest: Whom;
	farthest: Whom;
}

export interface Reading<Who> {
	picture: Picture;
	/** Side of the person alone or of all; `null` for pictures about both sides. */
	side: Side | null;
	people: People<Who[]>;
}

/** Picture of the answers with the people it concerns, each list in the order of the answers. */
export function readingOf<Who>(answers: readonly Answer<Who>[]): Reading<Who> {
	const picture = pictureOf(answers.map(({ position }) => position));
	const placed = answers.filter((one): one is Placed<Who> => one.position !== null);
	const those = (are: (place: Position) => boolean) =>
		placed.filter(({ position }) => are(position)).map(({ who }) => who);
	const on = (side: Side) => those((place) => sideOf(place) === side);

	const side = sideOfPicture(
		picture,
		placed.map(({ position }) => position)
	);
	const distances = placed.map(({ position }) => Math.abs(position));
	const at = (distance: number) => those((place) => Math.abs(place) === distance);
	return {
		picture,
		side,
		people: {
			expert: on('expert'),
			facilitator: on('facilitator'),
			undecided: answers.filter(({ position }) => position === null).map(({ who }) => who),
			placed: those(() => true),
			near: those(isNear),
			away: those((place) => !isNear(place)),
			alone: picture === 'one-alone' && side ? on(side) : [],
			others: picture === 'one-alone' && side ? on(otherSide(side)) : [],
			nearest: picture === 'one-side' ? at(Math.min(...distances)) : [],
			farthest: picture === 'one-side' ? at(Math.max(...distances)) : []
		}
	};
}

type Placed<Who> = Answer<Who> & { position: Position };

function sideOfPicture(picture: Picture, placed: readonly Position[]): Side | null {
	if (picture === 'one-alone') return sideOfOneAlone(placed);
	if (picture === 'one-side') return placed.map(sideOf)[0] ?? null;
	return null;
}
