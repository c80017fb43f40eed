/**
 * Findings that stand out in a revealed round of a workshop, most notable first. The rules are those
 * of the conversation of a team (conversation.ts). Nobody is singled out, and there is no figure over
 * both sides.
 */
import { twoSides } from './comparison.ts';
import { type Position, sideOf } from './continuum.ts';
import { isNear, roomPictureOf } from './conversation.ts';

/** Part of a number of people: exactly half, more than half, or all of them. */
export type Share = 'half' | 'most' | 'all';

/**
 * - `undecided`: at least half of the answers are undecided
 * - `groups`: the majorities of the two groups stand on different sides
 * - `near-ridge`: at least half of the positions are near the ridge
 * - `one-side`: all positions are on one side
 * - `apart`: on both sides, and nobody is near the ridge
 * - `even`: as many on one side as on the other
 * - `nothing`: nothing stands out
 *
 * `chosen`: whether it is about those who chose a position, because others are undecided.
 */
export type Insight =
	| { kind: 'undecided'; share: Share }
	| { kind: 'near-ridge'; share: Share; chosen: boolean }
	| { kind: 'one-side'; chosen: boolean }
	| { kind: 'groups' | 'apart' | 'even' | 'nothing' };

/** Minimum number of positions in each group at which the groups are compared. */
const MIN_IN_GROUP = 2;

interface InGroup {
	position: Position;
	group: 0 | 1 | null;
}

/**
 * Returns what stands out in a round.
 * @param placed answers with a position
 * @param undecided number of undecided answers
 */
export function insightOf(placed: readonly InGroup[], undecided: number): Insight {
	const places = placed.map(({ position }) => position);
	if (places.length + undecided < 2) return { kind: 'nothing' };
	const picture = roomPictureOf([...places, ...Array<null>(undecided).fill(null)]);
	const chosen = undecided > 0;
	if (picture === 'undecided') {
		return { kind: picture, share: shareOf(undecided, places.length + undecided) };
	}
	if (areGroupsApart(placed)) return { kind: 'groups' };
	switch (picture) {
		case 'near-ridge':
			return { kind: picture, share: shareOf(places.filter(isNear).length, places.length), chosen };
		case 'one-side':
			return { kind: picture, chosen };
		case 'split': {
			if (!places.some(isNear)) return { kind: 'apart' };
			const { expert, facilitator } = twoSides(places);
			return { kind: expert.count === facilitator.count ? 'even' : 'nothing' };
		}
	}
}

/** @param count at least half of `all` */
function shareOf(count: number, all: number): Share {
	if (count === all) return 'all';
	return 2 * count === all ? 'half' : 'most';
}

function areGroupsApart(placed: readonly InGroup[]): boolean {
	const leanings = [0, 1].map((index) => {
		const inGroup = placed.filter(({ group }) => group === index);
		const onExpert = inGroup.filter(({ position }) => sideOf(position) === 'expert').length;
		return inGroup.length < MIN_IN_GROUP ? 0 : Math.sign(2 * onExpert - inGroup.length);
	});
	const [one = 0, other = 0] = leanings;
	return one * other < 0;
}
