/** Workshops go by themselves: so long after their end, or after anybody did something in them. */
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/tables.ts';
import { settings } from '../settings.ts';
import { announce } from './write.ts';

const DAY_MS = 86_400_000;

/** When it goes if nobody does anything in it before. */
export function deletionOf({ endedAt, touchedAt }: Pick<WorkshopTable, 'endedAt' | 'touchedAt'>) {
	const from = Date.parse(endedAt ?? touchedAt);
	return new Date(from + settings().retentionDays * DAY_MS).toISOString();
}

export async function clearAway(store: Store, now: Date): Promise<void> {
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
