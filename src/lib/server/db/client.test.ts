import { StatementSync } from 'node:sqlite';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGINE, type TestDatabase, databaseIn } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { readSettings } from '../settings.ts';
import { type Database, type Store, openStore } from './client.ts';

let outside: TestDatabase;
let database: Database;
let store: Store;
beforeEach(async () => {
	outside = await databaseIn(temporaryFolder());
	({ database } = readSettings({ DATABASE_URL: outside.url }));
	store = await openStore(database);
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
	it('reads on a connection that cannot write', async () => {
		const write = store.read.insertInto('account').values({ ...account('a'), ...none });
		const cause = { message: expect.stringMatching(/read-?only/) };
		await expect(write.execute()).rejects.toMatchObject({ code: 'busy', cause });
	});

	it('notes which migrations it has run, and opens again as it was left', async () => {
		const noted = async () =>
			(await sql<{ name: string }>`select name from kysely_migration`.execute(store.read)).rows;
		const before = await noted();
		expect(before.length).toBeGreaterThan(0);
		await add('stays');
		await store.close();
		store = await openStore(database);
		expect(await noted()).toEqual(before);
		expect(await accounts()).toEqual(['stays']);
	});
});

describe('a database of a newer version', () => {
	it('is not opened, and says so in a sentence', async () => {
		await sql`insert into kysely_migration values ('9999-later', '2030')`.execute(store.writer);
		await store.close();
		await expect(openStore(database)).rejects.toThrow(
			/^The database .+ is of a newer version of Kantlijn than this one: [^\n]+ before the upgrade; [^\n]+\.md\.$/
		);
		await outside.rows(`delete from kysely_migration where name = '9999-later'`);
		store = await openStore(database);
	});
});

describe('a look', () => {
	it('sees one moment, whatever is written meanwhile, and the next one sees that', async () => {
		await add('before');
		const count = (db: Store['read']) =>
			db
				.selectFrom('account')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.executeTakeFirstOrThrow();
		const seen = await store.look(async (db) => {
			const first = await count(db);
			await add('meanwhile');
			return [first, await count(db)];
		});
		expect(seen).toEqual([{ n: 1 }, { n: 1 }]);
		expect(await store.look(count)).toEqual({ n: 2 });
	});

	it('that fails ends all the same', async () => {
		await expect(store.look(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
		await add('later');
		expect(await accounts()).toEqual(['later']);
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

	/**
	 * Error messages of both engines. PostgreSQL rejects some values by their type, which on SQLite
	 * only our CHECK constraint rejects.
	 */
	const REFUSED =
		/check constraint|invalid input syntax for type integer|out of range|of type bit/i;

	it.each(['0', '-0', '0.0', '2', '-98', '1.5', '100', '101', '-101', '1e300'])(
		'knows no place at %s',
		async (position) => {
			await expect(place(position)).rejects.toThrow(REFUSED);
			await expect(keep(position)).rejects.toThrow(REFUSED);
		}
	);

	it.each([`'x'`, `''`, `'0'`, `'2'`, `x'01'`, `'-1.000001'`])(
		'knows no place called %s',
		async (position) => {
			await expect(place(position)).rejects.toThrow(REFUSED);
			await expect(keep(position)).rejects.toThrow(REFUSED);
		}
	);

	it('knows all hundred places, and an assignment without one', async () => {
		for (let position = -99; position <= 99; position += 2) {
			await place(String(position), position + 100);
			await keep(String(position));
		}
		await keep('null');
		await expect(place('null', 500)).rejects.toThrow(/not.null/i);
	});

	it('keeps no placement of an assignment that is gone', async () => {
		await place('5');
		await sql.raw(`delete from account`).execute(store.writer);
		const { rows } = await sql.raw(`select id from placement`).execute(store.read);
		expect(rows).toEqual([]);
		await expect(place('5')).rejects.toThrow(/foreign key/i);
	});
});

describe('writes that arrive together', () => {
	afterEach(() => void vi.restoreAllMocks());

	/**
	 * Starts to count commit statements.
	 * @returns a function that returns the count so far
	 */
	function countCommits(): () => number {
		const run = vi.spyOn(StatementSync.prototype, 'run');
		const query = vi.spyOn(pg.Client.prototype, 'query');
		const told = () =>
			ENGINE === 'sqlite'
				? run.mock.contexts.map((one) => (one as StatementSync).sourceSQL)
				: query.mock.calls.map(([of]) => (of as unknown as { text: string }).text);
		return () => told().filter((text) => /^commit/i.test(text)).length;
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
