/**
 * Classifies a group's positions as one of the kinds in {@link Picture}. The kind determines the
 * questions for the group's conversation, and the people whom the questions name. The questions say
 * what there is to talk about, never who is right. Their texts are on the server, per language.
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

/**
 * Pictures of the room of a workshop. Nobody is singled out there, since participants may be
 * anonymous, and one of a hundred is no surprise.
 */
export const ROOM_PICTURES = [
	'undecided',
	'near-ridge',
	'one-side',
	'split'
] as const satisfies readonly Picture[];
export type RoomPicture = (typeof ROOM_PICTURES)[number];

/** The question to a room, by the picture of its answers, in the first round and in later ones. */
export type RoomQuestions = Readonly<Record<RoomPicture, { first: string; later: string }>>;

/**
 * Minimum number of positions at which one person can be alone on a side. With two people on
 * different sides, neither is alone.
 */
const ALONE_AMONG = 3;

/**
 * Picture of a group's answers. The first condition that is true decides:
 *
 * 1. `undecided`: at least half of the answers are undecided, so few positions remain to discuss;
 * 2. `one-alone`: one person is alone on a side and not near the ridge. A conversation overlooks a
 *    single view most easily, so this condition comes before the next ones;
 * 3. `near-ridge`: at least half of the positions are near the ridge, where the roles are mixed
 *    most easily. This condition comes before 4, so that a person near the ridge is not singled out
 *    while others are near the ridge too;
 * 4. `one-alone`: one person is alone on a side and near the ridge, while most others are not;
 * 5. `one-side`: all positions are on one side;
 * 6. `split`: the group is on both sides.
 *
 * @param places one per answer; `null` for undecided
 */
export function pictureOf(places: readonly (Position | null)[]): Picture {
	const picture = roomPictureOf(places);
	if (picture === 'undecided') return picture;
	const placed = places.filter((place) => place !== null);
	const side = sideOfOneAlone(placed);
	if (!side) return picture;
	const isNearRidge = placed.some((place) => sideOf(place) === side && isNear(place));
	return picture === 'near-ridge' && isNearRidge ? picture : 'one-alone';
}

/**
 * Picture of a room's answers: that of {@link pictureOf}, but for the conditions about one person.
 * @param places one per answer; `null` for undecided
 */
export function roomPictureOf(places: readonly (Position | null)[]): RoomPicture {
	const placed = places.filter((place) => place !== null);
	if (2 * placed.length <= places.length) return 'undecided';
	if (2 * placed.filter(isNear).length >= placed.length) return 'near-ridge';
	return new Set(placed.map(sideOf)).size === 1 ? 'one-side' : 'split';
}

/** Whether a position is near the ridge. */
export const isNear = (place: Position): boolean => strengthOf(place) === 'slight';

function sideOfOneAlone(placed: readonly Position[]): Side | null {
	if (placed.length < ALONE_AMONG) return null;
	const sides = twoSides(placed);
	return SIDES.find((side) => sides[side].count === 1) ?? null;
}

/** One person's answer in a round. */
export interface Answer<Who> {
	who: Who;
	/** `null` for undecided. */
	position: Position | null;
}

/** Groups of people whom a question for the conversation may name. */
export interface People<Whom> extends Record<Side, Whom> {
	undecided: Whom;
	/** People with a position, on either side. */
	placed: Whom;
	/** People with a position near the ridge (strength `slight`), on either side. */
	near: Whom;
	/** People with a position that is not near the ridge, on either side. */
	away: Whom;
	/**
	 * Only for the picture `one-alone`: the person who is alone on a side. `others` are the people on
	 * the other side.
	 */
	alone: Whom;
	others: Whom;
	/**
	 * Only for the picture `one-side`: the people nearest to the ridge. `farthest` are the people
	 * farthest from the ridge.
	 */
	nearest: Whom;
	farthest: Whom;
}

export interface Reading<Who> {
	picture: Picture;
	/**
	 * Side of the person who is alone, or of the whole group; `null` for pictures about both sides.
	 */
	side: Side | null;
	people: People<Who[]>;
}

/**
 * Returns the picture of the answers and the people whom it concerns. Each list has the order of
 * the answers.
 */
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
