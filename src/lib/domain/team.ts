/**
 * Who may what in a team, who follows an owner, and what a member gets to see of a round: the
 * hiding is done here, so that no page or stream has to think of it.
 */
import { type TwoSides, countSwitched, farthestApart, spreadOf, twoSides } from './comparison.ts';
import type { Position } from './continuum.ts';

/**
 * As what somebody in the team acts. Everybody in it is a `member`; `self` is who it is about,
 * `author` who added the assignment in question.
 */
export type Standing = 'member' | 'self' | 'author' | 'owner';

/** Who may what, the one table for pages and interface. */
export const TEAM_ACTS = {
	'team.read': ['member'],
	'team.edit': ['owner'],
	'team.delete': ['owner'],
	'invite.renew': ['owner'],
	'member.rename': ['self'],
	'member.remove': ['self', 'owner'],
	'member.merge': ['owner'],
	'assignment.add': ['member'],
	'assignment.read': ['member'],
	'assignment.edit': ['author', 'owner'],
	'assignment.delete': ['author', 'owner'],
	'placement.put': ['member'],
	'round.reveal': ['member'],
	'round.open': ['member'],
	'round.remind': ['member'],
	'roles.settle': ['member']
} as const satisfies Record<string, readonly Standing[]>;

export type TeamAct = keyof typeof TEAM_ACTS;

export function allows(act: TeamAct, standings: readonly Standing[]): boolean {
	const may: readonly Standing[] = TEAM_ACTS[act];
	return standings.some((one) => may.includes(one));
}

/** Who follows an owner that leaves: the longest member; `null` where nobody is left. */
export function successorOf<M extends { id: string; joinedAt: string }>(
	others: readonly M[]
): M | null {
	const [first] = others.toSorted((a, b) => compare(a.joinedAt, b.joinedAt) || compare(a.id, b.id));
	return first ?? null;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What one member answered in a round; "not to be said yet" is an answer without a position. */
export interface Answer {
	member: string;
	position: Position | null;
	note: string | null;
	/** Given after the reveal, still without having seen it. */
	late: boolean;
}

export interface Round {
	number: number;
	revealed: boolean;
	answers: readonly Answer[];
	/** Where they stood in the round before, if there was one. */
	before: ReadonlyMap<string, Position | null>;
}

/** How many positions it takes to reveal: one alone would be a confession. */
export const MIN_PLACES = 2;

export interface OwnAnswer {
	position: Position | null;
	undecided: boolean;
	note: string | null;
	late: boolean;
}

export interface Comparison extends TwoSides {
	farthest: readonly [string, string] | null;
	switched: number;
}

export interface Standpoint {
	memberId: string;
	position: Position;
	/** Where this member stood in the round before. */
	previous: Position | null;
	late: boolean;
	note: string | null;
}

/** What is open to a member who placed, once the round is revealed. */
export interface OpenRound {
	positions: Standpoint[];
	/** Who said that it could not be said yet, and what they wrote with it. */
	undecided: { memberId: string; late: boolean; note: string | null }[];
	comparison: Comparison;
}

export interface RoundView extends Partial<OpenRound> {
	round: number;
	revealed: boolean;
	placed: string[];
	own: OwnAnswer | null;
}

/** What `member` may know of a round. Until the reveal, and until they placed: no position. */
export function viewFor(round: Round, member: string): RoundView {
	const mine = round.answers.find((one) => one.member === member);
	const view: RoundView = {
		round: round.number,
		revealed: round.revealed,
		placed: round.answers.map((one) => one.member),
		own: mine ? ownOf(mine) : null
	};
	return round.revealed && mine ? { ...view, ...openRound(round) } : view;
}

function ownOf({ position, note, late }: Answer): OwnAnswer {
	return { position, undecided: position === null, note, late };
}

/** For who may see it, see {@link viewFor} and {@link seesRound}. */
export function openRound({ answers, before }: Pick<Round, 'answers' | 'before'>): OpenRound {
	const positions: Standpoint[] = [];
	const undecided: OpenRound['undecided'] = [];
	for (const { member, position, late, note } of answers) {
		if (position === null) undecided.push({ memberId: member, late, note });
		else {
			const previous = before.get(member) ?? null;
			positions.push({ memberId: member, position, previous, late, note });
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
 * Whether a member may look back at a round: once they placed in it, or in a later one that is
 * revealed. Before that an earlier picture would anchor a newcomer as much as the present one.
 */
export function seesRound(
	round: { number: number; revealed: boolean },
	placedIn: readonly { number: number; revealed: boolean }[]
): boolean {
	return (
		round.revealed && placedIn.some(({ number, revealed }) => revealed && number >= round.number)
	);
}

/** What an overview needs of a revealed round, whatever the number of members. */
export interface Summary {
	expert: number;
	facilitator: number;
	undecided: number;
	/** On each of the six stretches, from the expert's foot to the facilitator's. */
	spread: number[];
	/** Every single place from left to right, or none where there are too many to draw apart. */
	places: Position[];
}

/** So many dots can be told apart on one line of a list. */
export const MAX_APART = 24;

export function summaryOf(answers: readonly Pick<Answer, 'position'>[]): Summary {
	const { expert, facilitator, undecided } = twoSides(answers.map(({ position }) => position));
	const places = answers.flatMap(({ position }) => position ?? []);
	return {
		expert: expert.count,
		facilitator: facilitator.count,
		undecided,
		spread: spreadOf(places),
		places: places.length > MAX_APART ? [] : places.toSorted((a, b) => a - b)
	};
}

/**
 * How divided a group is, for the order of a list: the smaller side's share in parts of a thousand,
 * who said that it could not be said yet left out. `null` where nobody stands anywhere.
 */
export function divisionOf({
	expert,
	facilitator
}: Pick<Summary, 'expert' | 'facilitator'>): number | null {
	const total = expert + facilitator;
	return total === 0 ? null : Math.round((1000 * Math.min(expert, facilitator)) / total);
}

/**
 * Two letters for each name, to stand in a dot; where two would read the same, a number tells them
 * apart. In the order given, so that it is the same for everybody.
 */
export function initialsOf(members: readonly { id: string; displayName: string }[]) {
	const wanted = members.map(({ displayName }) => lettersOf(displayName));
	const seen = new Map<string, number>();
	return new Map(
		members.map(({ id }, index) => {
			const letters = wanted[index] ?? '';
			if (wanted.filter((one) => one === letters).length === 1) return [id, letters];
			const nth = (seen.get(letters) ?? 0) + 1;
			seen.set(letters, nth);
			return [id, `${[...letters][0] ?? ''}${nth}`];
		})
	);
}

/** "Anna de Wit" → AW, "Anna" → AN, "A.B." → AB. */
function lettersOf(name: string): string {
	const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
	const letters = last ? `${[...first][0]}${[...last][0]}` : [...first].slice(0, 2).join('');
	return letters.toLocaleUpperCase('nl') || '?';
}
