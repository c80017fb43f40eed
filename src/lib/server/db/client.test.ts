import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../../e2e/server.ts';
import { type Store, openStore } from './client.ts';

let file: string;
let store: Store;
beforeEach(async () => {
	file = join(temporaryFolder(), 'kantlijn.db');
	store = await openStore(file);
	return () => store.close();
});

const account = (id: string) => ({ id, createdAt: '2026-01-01T00:00:00.000Z' });
const add = (id: string) =>
	store.write((db) =>
		db
			.insertInto('account')
			.values({ ...account(id), ...none })
			.execute()
	);
const none = { timeZone: null, address: null };

async function accounts(): Promise<string[]> {
	const rows = await store.read.selectFrom('account').select('id').orderBy('id').execute();
	return rows.map(({ id }) => id);
}

describe('the store, as we open it', () => {
	it.each([
		['journal_mode', 'wal'],
		['synchronous', 2], // FULL
		['foreign_keys', 1]
	])('writes with %s %s, so that what was answered survives', async (pragma, value) => {
		const { rows } = await sql
			.raw<Record<string, unknown>>(`pragma ${pragma}`)
			.execute(store.writer);
		expect(Object.values(rows[0] ?? {})).toEqual([value]);
	});

	it('reads on a connection that cannot write', async () => {
		const write = store.read.insertInto('account').values({ ...account('a'), ...none });
		await expect(write.execute()).rejects.toThrow(/readonly/);
	});

	it('notes which migrations it has run, and opens again as it was left', async () => {
		const noted = async () =>
			(await sql<{ name: string }>`select name from kysely_migration`.execute(store.read)).rows;
		const before = await noted();
		expect(before.length).toBeGreaterThan(0);
		await add('stays');
		await store.close();
		store = await openStore(file);
		expect(await noted()).toEqual(before);
		expect(await accounts()).toEqual(['stays']);
	});

	it('is opened by one at a time, and says so in a sentence', async () => {
		await expect(openStore(file)).rejects.toThrow(/^Another Kantlijn is already running on .+\.$/);
		await add('goes-on');
		expect(await accounts()).toEqual(['goes-on']);
	});
});

describe('the database itself', () => {
	beforeEach(async () => {
		const now = `'2026-01-01T00:00:00.000Z'`;
		await add('owner');
		await sql
			.raw(
				`insert into assignment (id, account_id, question, benefits, ranked_at, folded, created_at,
					updated_at, fingerprint) values ('a', 'owner', 'q', '[]', ${now}, 'q', ${now}, ${now}, '')`
			)
			.execute(store.writer);
	});

	const place = (position: string, ordinal = 1) =>
		sql
			.raw(
				`insert into placement (id, assignment_id, ordinal, position, role_switch, placed_at,
					fingerprint) values ('p${ordinal}', 'a', ${ordinal}, ${position}, 0, 'now', '')`
			)
			.execute(store.writer);
	const keep = (position: string) =>
		sql.raw(`update assignment set position = ${position}`).execute(store.writer);

	it.each(['0', '-0', '0.0', '2', '-98', '1.5', '-1.000001', '100', '101', '-101', '1e300'])(
		'knows no place at %s',
		async (position) => {
			await expect(place(position)).rejects.toThrow(/CHECK/);
			await expect(keep(position)).rejects.toThrow(/CHECK/);
		}
	);

	it.each([`'x'`, `''`, `'0'`, `'2'`, `x'01'`])('knows no place called %s', async (position) => {
		await expect(place(position)).rejects.toThrow(/CHECK/);
		await expect(keep(position)).rejects.toThrow(/CHECK/);
	});

	it('knows all hundred places, and an assignment without one', async () => {
		for (let position = -99; position <= 99; position += 2) {
			await place(String(position), position + 100);
			await keep(String(position));
		}
		await keep('null');
		await expect(place('null', 500)).rejects.toThrow(/NOT NULL/);
	});

	it('keeps no placement of an assignment that is gone', async () => {
		await place('5');
		await sql.raw(`delete from account`).execute(store.writer);
		const { rows } = await sql.raw(`select id from placement`).execute(store.read);
		expect(rows).toEqual([]);
		await expect(place('5')).rejects.toThrow(/FOREIGN KEY/);
	});
});

describe('writes that arrive together', () => {
	afterEach(() => void vi.restoreAllMocks());

	/** How often SQLite was told to commit. */
	function countCommits(): () => number {
		const run = vi.spyOn(StatementSync.prototype, 'run');
		return () =>
			run.mock.contexts.filter((one) => /^commit/i.test((one as StatementSync).sourceSQL)).length;
	}

	const ids = Array.from({ length: 200 }, (_, index) => `account-${index}`);

	it('are committed together: two hundred in a few commits', async () => {
		const commits = countCommits();
		await Promise.all(ids.map(add));
		expect(commits()).toBeGreaterThan(0);
		expect(commits()).toBeLessThanOrEqual(10);
		expect(await accounts()).toEqual([...ids].sort());
	});

	it('fail each for itself', async () => {
		await add('taken');
		const jobs = ids.map((id, index) => {
			if (index % 50 !== 7) return add(id);
			return store.write(async (db) => {
				await db
					.insertInto('account')
					.values({ ...account(`half-${id}`), ...none })
					.execute();
				await db
					.insertInto('account')
					.values({ ...account('taken'), ...none })
					.execute();
			});
		});
		const settled = await Promise.allSettled(jobs);
		const failed = settled.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []));
		expect(failed).toEqual([7, 57, 107, 157]);
		const kept = ids.filter((_, index) => !failed.includes(index));
		expect(await accounts()).toEqual([...kept, 'taken'].sort());
	});

	it('answer with what each of them found, in the order in which they came', async () => {
		const sizes = await Promise.all(
			ids.map((id) =>
				store.write(async (db) => {
					await db
						.insertInto('account')
						.values({ ...account(id), ...none })
						.execute();
					const rows = await db.selectFrom('account').select('id').execute();
					return rows.length;
				})
			)
		);
		expect(sizes).toEqual(ids.map((_, index) => index + 1));
	});

	it('are on disk once they are answered, for everybody who reads', async () => {
		await Promise.all(
			ids.slice(0, 20).map(async (id) => {
				await add(id);
				expect(await accounts()).toContain(id);
			})
		);
	});
});
