/** What the overview of a team shows live: who is in it, and what its assignments are at. */
import { type OpenRound, type Summary, openRound, summaryOf } from '../../domain/team.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import type { Frame, Snapshot } from '../live/hub.ts';
import { type StoredRound, answersOf, roundsOf } from './stored-rounds.ts';
import { peopleOf } from './roles.ts';
import { countsOf, isSmall, sizeOf } from './assignment-queries.ts';

/** The last ones touched: what an open page has missed, not a list. */
const LATEST = 50;

/** How the newest picture is told to whoever may see it. */
export interface Opened extends OpenRound {
	assignment: string;
	round: number;
	summary: Summary;
}

export async function overviewOf(store: Store, id: string): Promise<Snapshot | null> {
	const db = store.read;
	// Read first, see assignment-detail.ts.
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
		assignments: await latestOf(db, id, await isSmall(db, id))
	});
	const opened = await newestOf(db, id);
	const dots: Frame[] = opened
		? [{ event: 'dots', key: `${opened.key}`, data: JSON.stringify(opened.shown) }]
		: [];
	const present = new Set(members.map((one) => one.id));
	return {
		id: revision,
		frames: (member) =>
			present.has(member)
				? [{ event: 'state', key: state, data: state }, ...(opened?.seenBy(member) ? dots : [])]
				: []
	};
}

async function latestOf(db: Transaction, team: string, small: boolean) {
	const rows = await db
		.selectFrom('teamAssignment as a')
		.innerJoin('teamRound as r', 'r.id', 'a.roundId')
		.where('a.teamId', '=', team)
		.select(['a.id', 'a.question', 'a.client', 'a.archivedAt', 'a.roundId', 'a.summary'])
		.select(['r.number', 'r.revealedAt'])
		.orderBy('a.updatedAt', 'desc')
		.orderBy('a.id')
		.limit(LATEST)
		.execute();
	// What is revealed has its number in its summary: only what is hidden is counted.
	const hidden = rows.flatMap(({ roundId, revealedAt }) => (revealedAt ? [] : [roundId]));
	const counts = await countsOf(db, hidden);
	const named = small ? await answersOf(db, hidden) : null;
	return rows.map(({ id, question, client, archivedAt, roundId, summary, number, revealedAt }) => ({
		id,
		question,
		client,
		archived: archivedAt !== null,
		round: number,
		revealed: revealedAt !== null,
		placed:
			revealedAt !== null && summary
				? sizeOf(JSON.parse(summary) as Summary)
				: (counts.get(roundId)?.all ?? 0),
		answered: named && (named.get(roundId) ?? []).map(({ member }) => member)
	}));
}

/** The round revealed last, with who may see it. */
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
	const round = (await roundsOf(db, [newest.id])).get(newest.id)?.find(is(newest.round));
	if (!round) return null;
	const seers = new Set(round.answers.map(({ member }) => member));
	const shown: Opened = {
		assignment: newest.id,
		round: round.number,
		summary: summaryOf(round.answers),
		...openRound(round)
	};
	return {
		key: `${newest.round} ${round.answers.length}`,
		shown,
		seenBy: (member: string) => seers.has(member)
	};
}

const is = (id: string) => (round: StoredRound) => round.id === id;
