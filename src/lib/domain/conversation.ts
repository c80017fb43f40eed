/**
 * Which picture a group's places make and whom it concerns, so that the questions for the
 * conversation fit. A picture says what there is to talk about, never who is right. The words live
 * on the server, per language.
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

/** One against two is alone; one against one is not. */
const ALONE_AMONG = 3;

/**
 * The first of these that is true:
 *
 * 1. half or more said that it cannot be said yet: the rest is too few to speak of;
 * 2. one stands alone, and away from the ridge: what one sees is lost first in a conversation;
 * 3. half or more of the places are near the ridge, where roles are mixed most easily. Whoever is
 *    alone by a hair's breadth belongs to this and is not singled out;
 * 4. one stands alone;
 * 5. all are on one side;
 * 6. they are split.
 *
 * @param places of everyone who answered; `null` for who said "not to be said yet"
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

/** What somebody answered in a round. */
export interface Answer<Who> {
	who: Who;
	position: Position | null;
}

/** Everybody whom a question may name. */
export interface People<Whom> extends Record<Side, Whom> {
	undecided: Whom;
	/** On either side. */
	placed: Whom;
	/** Near the ridge, on either side, and who placed but not there. */
	near: Whom;
	away: Whom;
	/** Where one stands alone: that one, and those on the other side. */
	alone: Whom;
	others: Whom;
	/** Where all are on one side: who is nearest to the ridge there, and who farthest from it. */
	nearest: Whom;
	farthest: Whom;
}

export interface Reading<Who> {
	picture: Picture;
	/** Of the one who is alone, or of all; `null` where the picture is about both sides. */
	side: Side | null;
	people: People<Who[]>;
}

/** The picture with its people, each list in the order of the answers. */
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
