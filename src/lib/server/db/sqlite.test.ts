import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type Store, openStore } from './client.ts';

let database: { file: string };
let store: Store;
beforeEach(async () => {
	database = { file: join(temporaryFolder(), 'kantlijn.db') };
	store = await openStore(database);
	return () => store.close();
});

describe('a store in a file', () => {
	it.each([
		['journal_mode', 'wal'],
		['synchronous', 2], // 2 is FULL.
		['foreign_keys', 1]
	])('writes with %s %s, so that what was answered survives', async (pragma, value) => {
		const { rows } = await sql
			.raw<Record<string, unknown>>(`pragma ${pragma}`)
			.execute(store.writer);
		expect(Object.values(rows[0] ?? {})).toEqual([value]);
	});

	it('is opened by one at a time, and says so in a sentence', async () => {
		const second = openStore(database);
		await expect(second).rejects.toThrow(/^Another Kantlijn is already running on .+\.$/);
		expect(await store.read.selectFrom('account').selectAll().execute()).toEqual([]);
	});

	it.each(['-1.000001', '1.5'])(
		'knows no place at %s, which would not be rounded',
		async (position) => {
			const now = `'2026-01-01T00:00:00.000Z'`;
			const keep = sql.raw(
				`insert into assignment (id, account_id, question, benefits, position, ranked_at, folded,
				created_at, updated_at, fingerprint)
				values ('a', 'owner', 'q', '[]', ${position}, ${now}, 'q', ${now}, ${now}, '')`
			);
			await expect(keep.execute(store.writer)).rejects.toThrow(/CHECK/);
		}
	);
});
