/**
 * Rules of a team: the successor of an owner, and the part of a round that a member may see. The
 * rights of members are in permissions.ts. This module hides positions, so that no page or stream
 * can forget to hide them.
 */
import { type TwoSides, countSwitched, farthestApart, spreadOf, twoSides } from './comparison.ts';
import { type Position, type Side, otherSide, sideOf } from './continuum.ts';

/**
 * Returns the next owner after an owner leaves: the member who joined first; `null` without other
 * members.
 */
export function successorOf<M extends { id: string; joinedAt: string }>(
	others: readonly M[]
): M | null {
	const [first] = others.toSorted((a, b) => compare(a.joinedAt, b.joinedAt) || compare(a.id, b.id));
	return first ?? null;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Answer of one member in a round. */
export interface Answer {
	/** Id of the member. */
	member: string;
	/**
	 * Id under which the answer is stored, where it differs from `member`: that of a browser of which
	 * only the owner said that it is the member's.
	 */
	by?: string;
	/** `null` for undecided. */
	position: Position | null;
	note: string | null;
	/**
	 * Whether the answer was given after the reveal. The positions stay hidden from each member
	 * until that member has answered.
	 */
	late: boolean;
}

export interface Round {
	number: number;
	revealed: boolean;
	answers: readonly Answer[];
	/** Positions in the previous round, by member id; empty in the first round. */
	before: ReadonlyMap<string, Position | null>;
}

/**
 * Minimum number of answers for a reveal. With only one answer, the reveal would expose that
 * member.
 */
export const MIN_ANSWERS = 2;

export interface OwnAnswer {
	position: Position | null;
	undecided: boolean;
	note: string | null;
	late: boolean;
}

export interface Comparison extends TwoSides {
	/** Ids of the two members whose positions are farthest apart; see {@link farthestApart}. */
	farthest: readonly [string, string] | null;
	/** Number of members who changed sides since the previous round. */
	switched: number;
}

export interface Standpoint {
	memberId: string;
	position: Position;
	/** Position of this member in the previous round. */
	previous: Position | null;
	/** Whether this member was undecided in the previous round. */
	wasUndecided: boolean;
	late: boolean;
	note: string | null;
}

/** Undecided answer of a member in a revealed round. */
export interface UndecidedAnswer {
	memberId: string;
	/** Position of this member in the previous round. */
	previous: Position | null;
	late: boolean;
	note: string | null;
}

/** Positions of a revealed round, for members who have answered. */
export interface RevealedView {
	positions: Standpoint[];
	undecided: UndecidedAnswer[];
	comparison: Comparison;
}

export interface RoundView extends Partial<RevealedView> {
	round: number;
	revealed: boolean;
	/** Ids of all members who answered, in the order of the round's `answers`. */
	placed: string[];
	own: OwnAnswer | null;
}

/**
 * View of a round for one member. It has positions only if the round is revealed and the member has
 * answered.
 * @param as id under which the viewing browser's answers are stored
 */
export function viewFor(round: Round, member: string, as: string = member): RoundView {
	const mine = round.answers.find((one) => one.member === member);
	const view: RoundView = {
		round: round.number,
		revealed: round.revealed,
		placed: round.answers.map((one) => one.member),
		own: ownIn(round, member, as)
	};
	return round.revealed && mine ? { ...view, ...revealedView(round) } : view;
}

/**
 * Returns the answer of a member, as one of the member's browsers may see it: until the reveal only
 * the answers that are stored under `as`. Otherwise an owner who takes a browser for a member's
 * could read in it where that member stands.
 */
export function ownIn(
	{ answers, revealed }: Pick<Round, 'answers' | 'revealed'>,
	member: string,
	as: string = member
): OwnAnswer | null {
	const mine = answers.find((one) => one.member === member);
	if (!mine) return null;
	return revealed || (mine.by ?? mine.member) === as ? ownOf(mine) : null;
}

function ownOf({ position, note, late }: Answer): OwnAnswer {
	return { position, undecided: position === null, note, late };
}

/**
 * Returns the positions of a round. Callers must check the right to see them, as {@link viewFor}
 * does.
 */
export function revealedView({ answers, before }: Pick<Round, 'answers' | 'before'>): RevealedView {
	const positions: Standpoint[] = [];
	const undecided: UndecidedAnswer[] = [];
	for (const { member: memberId, position, late, note } of answers) {
		const previous = before.get(memberId) ?? null;
		if (position === null) undecided.push({ memberId, previous, late, note });
		else {
			const wasUndecided = before.get(memberId) === null;
			positions.push({ memberId, position, previous, wasUndecided, late, note });
		}
	}
	return { positions, undecided, comparison: comparisonOf(answers, before) };
}

export function comparisonOf(
	answers: readonly Pick<Answer, 'member' | 'position'>[],
	before: ReadonlyMap<string, Position | null>
): Comparison {
	const placed = answers.flatMap(({ member, position }) =>
		position === null ? [] : [{ who: member, position }]
	);
	return {
		...twoSides(answers.map(({ position }) => position)),
		farthest: farthestApart(placed),
		switched: countSwitched(
			answers.map(({ member, position }) => ({ before: before.get(member) ?? null, now: position }))
		)
	};
}

/**
 * Whether a member may see an earlier round: only if it is revealed, and the member has answered in
 * that round or in a later revealed round. Otherwise the earlier positions would influence the
 * answer of a new member.
 * @param placedIn rounds in which the member has answered
 */
export function maySeeRound(
	round: { number: number; revealed: boolean },
	placedIn: readonly { number: number; revealed: boolean }[]
): boolean {
	return (
		round.revealed && placedIn.some(({ number, revealed }) => revealed && number >= round.number)
	);
}

/**
 * Returns the members whose place is on the other side than the role they have.
 * @param roles ids of the members with each role
 */
export function acrossFromRole(
	roles: Readonly<Record<Side, readonly string[]>>,
	positions: readonly Pick<Standpoint, 'memberId' | 'position'>[]
): string[] {
	return positions.flatMap(({ memberId, position }) =>
		roles[otherSide(sideOf(position))].includes(memberId) ? [memberId] : []
	);
}

/** Summary of a revealed round. Its size is limited, however many members there are. */
export interface Summary {
	expert: number;
	facilitator: number;
	undecided: number;
	/** Number of positions per side and strength; see {@link spreadOf}. */
	spread: number[];
	/**
	 * All positions from left to right; empty when there are more than {@link MAX_SEPARATE_DOTS}.
	 */
	places: Position[];
}

/** Maximum number of dots that can be distinguished in one row of a list. */
export const MAX_SEPARATE_DOTS = 24;

export function summaryOf(answers: readonly Pick<Answer, 'position'>[]): Summary {
	const { expert, facilitator, undecided } = twoSides(answers.map(({ position }) => position));
	const places = answers.flatMap(({ position }) => position ?? []);
	return {
		expert: expert.count,
		facilitator: facilitator.count,
		undecided,
		spread: spreadOf(places),
		places: places.length > MAX_SEPARATE_DOTS ? [] : places.toSorted((a, b) => a - b)
	};
}

/**
 * Returns how divided a group is, for sorting: the smaller side's share of all positions, in
 * thousandths, from 0 to 500. Returns `null` without positions.
 */
export function divisionOf({
	expert,
	facilitator
}: Pick<Summary, 'expert' | 'facilitator'>): number | null {
	const total = expert + facilitator;
	return total === 0 ? null : Math.round((1000 * Math.min(expert, facilitator)) / total);
}
