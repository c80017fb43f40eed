/**
 * Deletion of old workshops: `RETENTION_DAYS` after their end, or after their last activity when
 * nobody ended them.
 */
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/tables.ts';
import { settings } from '../settings.ts';
import { announce } from './write.ts';

const DAY_MS = 86_400_000;

/** Time at which a workshop is deleted unless there is new activity, as RFC 3339 in UTC. */
export function deletionOf({ endedAt, touchedAt }: Pick<WorkshopTable, 'endedAt' | 'touchedAt'>) {
	const from = Date.parse(endedAt ?? touchedAt);
	return new Date(from + settings().retentionDays * DAY_MS).toISOString();
}

/** Deletes every workshop whose retention has passed and ends its streams. */
export async function deleteExpired(store: Store, now: Date): Promise<void> {
	const limit = new Date(now.getTime() - settings().retentionDays * DAY_MS).toISOString();
	const codes = await store.write(async (db) => {
		const due = await db
			.selectFrom('workshop')
			.select(['id', 'code'])
			.where((of) => of.or([of('endedAt', '<=', limit), of('touchedAt', '<=', limit)]))
			.execute();
		for (const { id } of due) await db.deleteFrom('workshop').where('id', '=', id).execute();
		return due.map(({ code }) => code);
	});
	for (const code of codes) announce(code);
}
