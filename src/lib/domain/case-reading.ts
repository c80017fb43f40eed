/**
 * Reads the answers to the case of one member: where the others stand, seen from that member. It
 * decides which questions an intervision asks. The texts are on the server, per language.
 */
import { type Position, sideOf } from './continuum.ts';
import type { Answer } from './conversation.ts';

/**
 * Places of the others, seen from the member whose case it is:
 *
 * - `unplaced`: this member has no place, or nobody else has;
 * - `alone`: everybody else is on the other side;
 * - `together`: everybody is on the same side;
 * - `divided`: some are on the same side, and some on the other.
 */
export const CASE_PICTURES = ['unplaced', 'alone', 'together', 'divided'] as const;
export type CasePicture = (typeof CASE_PICTURES)[number];

export interface CaseReading<Who> {
	picture: CasePicture;
	owner: Who;
	/** The others who have a place. */
	placed: Who[];
	/** The others on the side of the owner; empty while the owner has no place. */
	beside: Who[];
	/** The others on the other side; empty while the owner has no place. */
	across: Who[];
}

/**
 * Returns how the others stand around the member whose case it is. The lists have the order of the
 * answers.
 * @param owner one and the same value as `who` of this member's answer
 */
export function caseReadingOf<Who>(answers: readonly Answer<Who>[], owner: Who): CaseReading<Who> {
	const own = answers.find(({ who }) => who === owner)?.position ?? null;
	const others = answers.flatMap(({ who, position }) =>
		position === null || who === owner ? [] : [{ who, position }]
	);
	const those = (are: (place: Position) => boolean) =>
		others.filter(({ position }) => are(position)).map(({ who }) => who);
	const placed = those(() => true);
	if (own === null || placed.length === 0) {
		return { picture: 'unplaced', owner, placed, beside: [], across: [] };
	}
	const beside = those((place) => sideOf(place) === sideOf(own));
	const across = those((place) => sideOf(place) !== sideOf(own));
	const picture = beside.length === 0 ? 'alone' : across.length === 0 ? 'together' : 'divided';
	return { picture, owner, placed, beside, across };
}
