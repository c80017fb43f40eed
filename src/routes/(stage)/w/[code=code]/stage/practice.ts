/** Thirty invented answers, to demonstrate a reveal before anybody has joined. */
import { twoSides } from '$lib/domain/comparison';
import { position } from '$lib/domain/continuum';
import type { Revealed } from './stage-data';

/** Two clusters with a few positions between them, as groups often spread; `null` is undecided. */
const PLACES = [
	-91,
	-83,
	-77,
	-71,
	-67,
	-61,
	-59,
	-53,
	-49,
	-49,
	-43,
	-37,
	-31,
	-17,
	-9,
	7,
	17,
	21,
	29,
	35,
	41,
	45,
	49,
	49,
	55,
	57,
	63,
	79,
	null,
	null
].map((place) => (place === null ? null : position(place)));

export const PRACTICE: Revealed = {
	round: 0,
	dots: PLACES.flatMap((place, id) =>
		place === null ? [] : [{ id, position: place, previous: null, initials: null, group: null }]
	),
	...twoSides(PLACES),
	switched: 0
};
