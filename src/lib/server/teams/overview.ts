/** Live data of a team's overview: its members, and the state of its assignments. */
import { LATEST } from '../../domain/team-week.ts';
import { type RevealedView, type Summary, revealedView, summaryOf } from '../../domain/team.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import type { Frame, Snapshot } from '../live/hub.ts';
import { type StoredRound, answersOf, roundsOf } from './stored-rounds.ts';
import { peopleOf, presentAmong, rolesOf } from './settled-roles.ts';
import { countsOf, isSmall, answerCountOf } from './assignment-queries.ts';

/** The round that was revealed last in the team, for the members who may see its positions. */
export interface LatestReveal extends RevealedView {
	assignment: string;
	round: number;
	/** The question as the round asked it. */
	asked: string;
	summary: Summary;
}

/**
 * Reads the snapshot of a team's overview.
 * @returns `null` when the team no longer exists
 */
export async function overviewOf(store: Store, id: string): Promise<Snapshot | null> {
	const db = store.read;
	// The revision is read first. Data that changes before it is read is sent once more later. Data
	// older than the revision would never be corrected.
	const team = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
	if (!team) return null;
	const { name, ownerId, revision } = team;
	const people = await peopleOf(db, id);
	const members = people.flatMap(({ id: member, displayName, leftAt }) =>
		leftAt === null
			? [{ id: member, displayName: displayName ?? '', owner: member === ownerId }]
			: []
	);
	const state = JSON.stringify({
		id,
		name,
		members,
		returns: await returnsIn(db, id),
		assignments: await latestOf(db, id, await isSmall(db, id), presentAmong(people))
	});
	const opened = await newestOf(db, id);
	const dots: Frame[] = opened
		? [{ event: 'dots', key: `${opened.key}`, data: JSON.stringify(opened.shown) }]
		: [];
	const present = presentAmong(people);
	const frame: Frame = { event: 'state', key: state, data: state };
	return {
		id: revision,
		frames(as) {
			const member = present.get(as);
			if (!member) return [];
			return opened?.isSeenBy(member) ? [frame, ...dots] : [frame];
		}
	};
}

/** Number of requests to come back as a member, so that open pages ask for them again. */
async function returnsIn(db: Transaction, team: string): Promise<number> {
	const { count } = await db
		.selectFrom('teamReturn')
		.where('teamId', '=', team)
		.where('refusedAt', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}

async function latestOf(
	db: Transaction,
	team: string,
	small: boolean,
	present: ReadonlyMap<string, string>
) {
	const rows = await db
		.selectFrom('teamAssignment as a')
		.innerJoin('teamRound as r', 'r.id', 'a.roundId')
		.where('a.teamId', '=', team)
		.select(['a.id', 'a.question', 'a.client', 'a.archivedAt', 'a.roundId', 'a.summary'])
		.select('a.roles')
		.select(['r.number', 'r.revealedAt'])
		.orderBy('a.updatedAt', 'desc')
		.orderBy('a.id')
		.limit(LATEST)
		.execute();
	// Only unrevealed rounds are counted, because a revealed round has its numbers in its summary.
	const hidden = rows.flatMap(({ roundId, revealedAt }) => (revealedAt ? [] : [roundId]));
	const counts = await countsOf(db, hidden);
	const named = small ? await answersOf(db, hidden) : null;
	return rows.map(({ id, question, client, number, ...row }) => {
		const summary = row.summary ? (JSON.parse(row.summary) as Summary) : null;
		const roles = row.roles === null ? null : rolesOf(row.roles, present);
		return {
			id,
			question,
			client,
			archived: row.archivedAt !== null,
			round: number,
			revealed: row.revealedAt !== null,
			revealedAt: row.revealedAt,
			placed:
				row.revealedAt !== null && summary
					? answerCountOf(summary)
					: (counts.get(row.roundId)?.all ?? 0),
			answeredPresent: row.revealedAt === null ? (counts.get(row.roundId)?.present ?? 0) : null,
			answered: named && (named.get(row.roundId) ?? []).map(({ member }) => member),
			roles: roles && { reviewAt: roles.reviewAt }
		};
	});
}

/**
 * Returns the round that was revealed last in the team, and a function that says whether a member
 * may see its positions.
 */
async function newestOf(db: Transaction, team: string) {
	const newest = await db
		.selectFrom('teamAssignment as a')
		.innerJoin('teamRound as r', 'r.id', 'a.revealedId')
		.select(['a.id', 'r.id as round'])
		.where('a.teamId', '=', team)
		.orderBy('r.revealedAt', 'desc')
		.orderBy('a.id')
		.limit(1)
		.executeTakeFirst();
	if (!newest) return null;
	const round = (await roundsOf(db, [newest.id])).get(newest.id)?.find(hasId(newest.round));
	if (!round) return null;
	const viewers = new Set(round.answers.map(({ member }) => member));
	const shown: LatestReveal = {
		assignment: newest.id,
		round: round.number,
		asked: round.question,
		summary: summaryOf(round.answers),
		...revealedView(round)
	};
	return {
		key: `${newest.round} ${round.answers.length}`,
		shown,
		isSeenBy: (member: string) => viewers.has(member)
	};
}

const hasId = (id: string) => (round: StoredRound) => round.id === id;
