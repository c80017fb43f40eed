/** What can be seen of a workshop now: read once for everybody, shown by the domain to each. */
import { createHash } from 'node:crypto';
import { phaseOf, questionOf, roundBefore, roundOf } from '../../domain/workshop.ts';
import { type Answer, type Snapshot, type Viewer, viewFor } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopQuestionTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { onChange } from './write.ts';
import { ownAnswer } from './answers.ts';
import { countAnswers, countSeats } from './counts.ts';
import { load } from './stored-workshop.ts';

export interface VersionedSnapshot extends Snapshot {
	id: string;
	revision: number;
}

/** How long several who ask are answered from one reading, in milliseconds. */
const FRESH_MS = 100;

const readings = new Map<string, Promise<VersionedSnapshot>>();
onChange((code) => readings.delete(code));

/** @throws Refusal `not-found` */
export function snapshotOf(store: Store, code: string): Promise<VersionedSnapshot> {
	const before = readings.get(code);
	if (before) return before;
	const reading = store.look((db) => read(db, code));
	readings.set(code, reading);
	const forget = () => {
		if (readings.get(code) === reading) readings.delete(code);
	};
	reading.then(() => setTimeout(forget, FRESH_MS).unref(), forget);
	return reading;
}

/**
 * Read now: what another instance has changed makes nobody here forget the last reading.
 * @throws Refusal `not-found`
 */
export function latestSnapshotOf(store: Store, code: string): Promise<VersionedSnapshot> {
	readings.delete(code);
	return snapshotOf(store, code);
}

/** The same few queries whatever the size of the room; answers only where they may be seen. */
async function read(db: Transaction, code: string): Promise<VersionedSnapshot> {
	const { row, questions, show } = await load(db, code);
	const { id, revision, title, locale } = row;
	const question = show.at === null ? undefined : questions[show.at];
	const round = roundOf(show)?.round ?? null;
	const counts = round === null ? undefined : (await countAnswers(db, id, round)).get(round);
	const seats = await countSeats(db, id, round, new Date());
	const isRevealed = phaseOf(show) === 'revealed' && question && round !== null;
	const before = questionOf(show);
	return {
		id,
		revision,
		title,
		locale,
		show,
		question: question?.text ?? null,
		seats,
		placed: counts?.placed ?? 0,
		undecided: counts?.undecided ?? 0,
		answers: isRevealed
			? await answersOf(db, question, round, before && roundBefore(before, round))
			: []
	};
}

/** Of one round, with where each stood in the round before. */
export async function answersOf(
	db: Transaction,
	question: WorkshopQuestionTable,
	round: number,
	before: number | null
): Promise<Answer[]> {
	const rows = await db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopSeat as s', 's.id', 'a.seatId')
		.leftJoin('workshopAnswer as b', (join) =>
			join
				.onRef('b.seatId', '=', 'a.seatId')
				.onRef('b.workshopId', '=', 'a.workshopId')
				.on('b.round', '=', before ?? 0)
		)
		.where('a.workshopId', '=', question.workshopId)
		.where('a.round', '=', round)
		.select(['s.id', 's.initials', 's.inGroup', 'a.position', 'b.position as previous'])
		.execute();
	return rows.map(({ id, initials, inGroup, position, previous }) => ({
		seat: id,
		dot: dotOf(question.salt, id),
		position,
		previous,
		initials,
		group: inGroup
	}));
}

/** Five bytes are few enough to send thousands of, and enough that no two are the same. */
const DOT_BYTES = 5;

/** The same in every round of a question, and nobody can tell whose. */
function dotOf(salt: string, seat: string): number {
	return createHash('sha256').update(`${salt} ${seat}`).digest().readUIntBE(0, DOT_BYTES);
}

/**
 * What one onlooker sees, with the revision that it is of.
 * @throws Refusal `not-found`
 */
export async function viewOf(store: Store, code: string, who: Viewer) {
	const facts = await snapshotOf(store, code);
	const { id, revision, show } = facts;
	const round = roundOf(show)?.round;
	if (who.seat === null || round === undefined || phaseOf(show) === 'revealed') {
		return { revision, ...viewFor(facts, who) };
	}
	const { seat } = who;
	const position = await ownAnswer(store.read, id, round, seat);
	const own = { seat, position: position ?? null, dot: 0, previous: null };
	const answers = position === undefined ? [] : [{ ...own, initials: null, group: null }];
	return { revision, ...viewFor({ ...facts, answers }, who) };
}
