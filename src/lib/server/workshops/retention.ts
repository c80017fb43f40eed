/**
 * Deletion of old workshops: `RETENTION_DAYS` after their end, or after their last activity when
 * nobody ended them.
 */
import type { Store } from '../db/client.ts';
import { writePart } from '../db/parts.ts';
import type { WorkshopTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { logMoreDue, mostOf } from '../jobs/most-of.ts';
import { settings } from '../settings.ts';
import { endStreams } from '../live/end-streams.ts';
import { deleteAnswers } from './deletion.ts';
import { announce } from './write.ts';

const DAY_MS = 86_400_000;

/**
 * Returns the time at which a workshop will be deleted unless somebody uses it first, as RFC 3339
 * in UTC.
 */
export function deletionOf({ endedAt, touchedAt }: Pick<WorkshopTable, 'endedAt' | 'touchedAt'>) {
	const from = Date.parse(endedAt ?? touchedAt);
	return new Date(from + settings().retentionDays * DAY_MS).toISOString();
}

/**
 * Deletes workshops that were kept long enough, and ends their streams. Each is deleted in several
 * short transactions, because it may have thousands of seats and answers. One run deletes at most
 * the number that `mostOf` allows (jobs/most-of.ts).
 * @param now the trusted clock's time
 */
export async function deleteExpired(store: Store, now: Date): Promise<void> {
	const limit = new Date(now.getTime() - settings().retentionDays * DAY_MS).toISOString();
	const due = (db: Transaction) =>
		db
			.selectFrom('workshop')
			.select(['id', 'code'])
			.where((of) => of.or([of('endedAt', '<=', limit), of('touchedAt', '<=', limit)]));
	const { count } = await store.read
		.selectFrom('workshop')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	const most = mostOf(Number(count));
	const found = await due(store.read)
		.limit(most + 1)
		.execute();
	for (const { id, code } of found.slice(0, most)) {
		// Each write checks again whether the workshop is due, because somebody may have used it in
		// the meantime.
		const isDue = async (db: Transaction) =>
			(await due(db).where('id', '=', id).executeTakeFirst()) !== undefined;
		await deleteAnswers(store, id, isDue);
		const isGone = await writePart(store, async (db) => {
			if (!(await isDue(db))) return false;
			await db.deleteFrom('workshop').where('id', '=', id).execute();
			return true;
		});
		if (!isGone) continue;
		endStreams({ workshop: code });
		announce(code);
	}
	if (found.length > most) logMoreDue('workshops');
}
