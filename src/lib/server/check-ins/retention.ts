/**
 * Scheduled changes of check-ins: presses on "look together" expire after two minutes, check-ins
 * expire with their unrevealed answers, and clients' places are erased {@link MARK_DAYS} days after
 * the reveal.
 */
import { sql } from 'kysely';
import { MARK_DAYS } from '../../domain/check-in.ts';
import type { CheckInEvent } from '../../domain/check-in-changes.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import { writePart } from '../db/parts.ts';
import { announce } from './announcements.ts';
import { checkInById, save } from './stored-check-in.ts';
import { applied } from './write.ts';

const DAY_MS = 86_400_000;

/** Number of clients that are searched for at a time. */
const PART_ROWS = 100;

/**
 * Selects clients, except those of assignments in the trash, which are deleted within seconds
 * anyway.
 */
const clientsOf = ({ read }: Store) =>
	read
		.selectFrom('checkInClient as client')
		.innerJoin('checkIn', 'checkIn.id', 'client.checkInId')
		.innerJoin('assignment', 'assignment.id', 'checkIn.assignmentId')
		.where('assignment.deletedAt', 'is', null)
		.select(['client.id', 'client.checkInId'])
		.limit(PART_ROWS);

/**
 * Ends a press on "look together" when the other person has not pressed within two minutes.
 * @param now time of this process; a press ends only if its time is over by the database's clock
 * too
 */
export async function turnKeysBack(store: Store, now: Date): Promise<void> {
	const rows = await clientsOf(store).where('client.keyUntil', '<=', now.toISOString()).execute();
	for (const { checkInId } of rows) await change(store, checkInId, { type: 'settle' });
}

/**
 * Erases the unrevealed answers of expired check-ins, and places some time after their reveal.
 * @param now trusted time; see jobs/trusted-clock.ts
 */
export async function eraseDue(store: Store, now: Date): Promise<void> {
	await expire(store, now);
	await forget(store, now);
}

function expire(store: Store, now: Date): Promise<void> {
	const due = () =>
		clientsOf(store)
			.where('checkIn.expiresAt', '<=', now.toISOString())
			.where('client.revealedAt', 'is', null)
			.where('client.state', '<>', 'expired')
			.execute();
	return inParts(due, ({ checkInId }) => change(store, checkInId, { type: 'settle' }, now));
}

function forget(store: Store, now: Date): Promise<void> {
	const limit = new Date(now.getTime() - MARK_DAYS * DAY_MS).toISOString();
	const due = () =>
		clientsOf(store)
			// A literal lets the database see that its partial index of answers covers this condition.
			.where('client.answered', '=', sql.lit(1))
			.where('client.revealedAt', '<=', limit)
			.execute();
	return inParts(due, ({ id, checkInId }) =>
		change(store, checkInId, { type: 'forget', client: id }, now)
	);
}

interface Row {
	id: string;
	checkInId: string;
}

async function inParts(due: () => Promise<Row[]>, work: (row: Row) => Promise<void>) {
	for (let rows = await due(); rows.length > 0; rows = await due()) {
		for (const row of rows) await work(row);
		if (rows.length < PART_ROWS) return;
	}
}

/**
 * Applies an event to a check-in.
 * @param now default: the time by the database's clock
 */
async function change(store: Store, id: string, event: CheckInEvent, now?: Date): Promise<void> {
	const changed = await writePart(store, async (db) => {
		const before = await checkInById(db, id);
		if (!before) return [];
		const { after, changed } = applied(before, { events: [event] }, now ?? (await databaseNow(db)));
		await save(db, before, after);
		return changed;
	});
	announce(id, changed);
}
