/**
 * Snapshot of a workshop. It is read from the database once for all viewers, and the domain's
 * `viewFor` decides what each viewer may see of it.
 */
import { createHash } from 'node:crypto';
import { inventedSnapshot } from '../../domain/rehearsal.ts';
import { phaseOf, questionOf, roundBefore, roundOf } from '../../domain/workshop.ts';
import { type Answer, type Snapshot, type Viewer, viewFor } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopQuestionTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { onChange } from './write.ts';
import { ownAnswer } from './answers.ts';
import { countAnswers, countSeats } from './counts.ts';
import { shownReason } from './reasons.ts';
import { load } from './stored-workshop.ts';

export interface VersionedSnapshot extends Snapshot {
	id: string;
	revision: number;
}

/** Milliseconds for which requests share one snapshot. */
const SHARED_MS = 100;

const snapshots = new Map<string, Promise<VersionedSnapshot>>();
onChange((code) => snapshots.delete(code));

/**
 * Returns the current snapshot, at most `SHARED_MS` old. A write in this process discards the
 * shared snapshot at once; a write of another instance does not.
 * @throws Refusal `not-found`
 */
export function snapshotOf(store: Store, code: string): Promise<VersionedSnapshot> {
	const before = snapshots.get(code);
	if (before) return before;
	const reading = store.look((db) => read(db, code));
	snapshots.set(code, reading);
	const forget = () => {
		if (snapshots.get(code) === reading) snapshots.delete(code);
	};
	reading.then(() => setTimeout(forget, SHARED_MS).unref(), forget);
	return reading;
}

/**
 * Reads a new snapshot, for live streams. The shared snapshot would not do, because a write of
 * another instance does not discard it, and streams must show such writes too.
 * @throws Refusal `not-found`
 */
export function latestSnapshotOf(store: Store, code: string): Promise<VersionedSnapshot> {
	snapshots.delete(code);
	return snapshotOf(store, code);
}

/**
 * Reads a snapshot in a fixed number of queries. Answers are read only when the current round is
 * revealed.
 */
async function read(db: Transaction, code: string): Promise<VersionedSnapshot> {
	const { row, questions, run } = await load(db, code);
	const { id, revision, title, locale, address, seatsVersion } = row;
	const shareResults = row.shareResults === 1;
	const question = run.at === null ? undefined : questions[run.at];
	const { rehearsal } = run;
	const rehearsed = questions[rehearsal?.at ?? -1]?.text ?? null;
	const round = roundOf(run)?.round ?? null;
	const counts = round === null ? undefined : (await countAnswers(db, id, round)).get(round);
	const { seats, joined } = await countSeats(db, id, round, new Date());
	const isRevealed = phaseOf(run) === 'revealed' && question && round !== null;
	const before = questionOf(run);
	return {
		id,
		revision,
		title,
		locale,
		address,
		shareResults,
		run,
		question: question?.text ?? null,
		seats,
		joined,
		seatsVersion,
		placed: counts?.placed ?? 0,
		undecided: counts?.undecided ?? 0,
		answers: isRevealed
			? await answersOf(db, question, round, before && roundBefore(before, round))
			: [],
		reason:
			isRevealed && run.view === 'reason' && run.reason
				? await shownReason(db, row, round, run.reason)
				: null,
		rehearsal:
			rehearsal && inventedSnapshot(rehearsal, { title, locale, question: rehearsed, seatsVersion })
	};
}

/**
 * Returns the answers of one round.
 * @param before number of the earlier round from which `previous` is taken; `null` for none
 */
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
		.select(['s.id', 's.initials', 's.removed', 's.inGroup'])
		.select(['a.position', 'b.position as previous'])
		.execute();
	return rows.map(({ id, initials, removed, inGroup, position, previous }) => ({
		seat: id,
		dot: dotOf(question.salt, id),
		position,
		previous,
		// The answer of a removed seat stays in the round, but the seat's initials are left out.
		initials: removed ? null : initials,
		group: inGroup
	}));
}

/**
 * Size of a dot's number in bytes: small enough to send thousands of dots, and large enough to
 * avoid collisions.
 */
const DOT_BYTES = 5;

/**
 * Returns the number of a dot on the stage: a salted hash of the seat. A seat has the same number
 * in every round of a question, so that the stage can show how its dot moves. The salt stays on the
 * server, and without it the number cannot be traced to a seat.
 */
function dotOf(salt: string, seat: string): number {
	return createHash('sha256').update(`${salt} ${seat}`).digest().readUIntBE(0, DOT_BYTES);
}

/**
 * Returns the view of one viewer, with the workshop's revision. Before the reveal the shared
 * snapshot has no answers, so a seat's own answer is read separately.
 * @throws Refusal `not-found`
 */
export async function viewOf(store: Store, code: string, viewer: Viewer) {
	const facts = await snapshotOf(store, code);
	const { id, revision, run } = facts;
	const round = roundOf(run)?.round;
	if (viewer.seat === null || round === undefined || phaseOf(run) === 'revealed') {
		return { revision, ...viewFor(facts, viewer) };
	}
	const { seat } = viewer;
	const position = await ownAnswer(store.read, id, round, seat);
	const own = { seat, position: position ?? null, dot: 0, previous: null };
	const answers = position === undefined ? [] : [{ ...own, initials: null, group: null }];
	return { revision, ...viewFor({ ...facts, answers }, viewer) };
}
