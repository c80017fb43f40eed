/**
 * Time by the clock that all instances share. On SQLite this is the clock of the process. Instances
 * on one PostgreSQL database may have different clocks, so there it is the database's clock.
 */
import { type RawBuilder, sql } from 'kysely';
import { engineOf } from './engine.ts';
import type { Transaction } from './writes.ts';

export async function databaseNow(db: Transaction): Promise<Date> {
	if (engineOf(db as never) === 'sqlite') return new Date();
	const { rows } = await sql<{
		ms: string | number;
	}>`select floor(extract(epoch from clock_timestamp()) * 1000) as ms`.execute(db);
	return new Date(Number(rows[0]?.ms));
}

/**
 * Current time by the same clock, for use within a query. The text has the form of stored times.
 */
export function databaseNowText(db: Transaction): RawBuilder<string> {
	if (engineOf(db as never) === 'sqlite') return sql.val(new Date().toISOString());
	return sql`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
