import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { databaseIn } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type Store, openStore } from './client.ts';
import { Unavailable } from './engine.ts';
import { patience } from '../../../testing/patience.ts';

let url: string;
beforeEach(async () => {
	({ url } = await databaseIn(temporaryFolder()));
});

async function open(address = url): Promise<Store> {
	const store = await openStore({ url: address });
	onTestFinished(() => store.close());
	return store;
}

const account = (id: string) => ({ id, createdAt: '2026-01-01', timeZone: null, address: null });
const add = (store: Store, id: string) =>
	store.write((db) => db.insertInto('account').values(account(id)).execute());
const ids = (store: Store) => store.read.selectFrom('account').select('id').orderBy('id').execute();

/** Runs a statement on a separate connection, as an operator would. */
async function operate(statement: string) {
	const client = new pg.Client(url);
	await client.connect();
	onTestFinished(() => client.end());
	await client.query(statement);
	return client;
}

describe('a database that several share', () => {
	it('may be opened by two at once while it is still empty', async () => {
		const stores = await Promise.all([open(), open(), open()]);
		for (const store of stores) expect(await ids(store)).toEqual([]);
		const noted = sql`select name from kysely_migration`.execute(stores[0].read);
		expect((await noted).rows.length).toBeGreaterThan(0);
	});

	it.each([
		['everything', undefined],
		['one workshop', ['workshop:A'] as const],
		['one account', ['account:A'] as const]
	])(
		'keeps one order of writes to %s: each sees all before it, whoever made them',
		async (_, keys) => {
			const stores = await Promise.all([open(), open()]);
			const seen = await Promise.all(
				Array.from({ length: 200 }, (_, index) =>
					stores[index % 2]?.write(async (db) => {
						const { n } = await db
							.selectFrom('account')
							.select(({ fn }) => fn.countAll<number>().as('n'))
							.executeTakeFirstOrThrow();
						await db
							.insertInto('account')
							.values(account(String(index)))
							.execute();
						return n;
					}, keys)
				)
			);
			expect(seen.sort((a, b) => Number(a) - Number(b))).toEqual([...seen.keys()]);
		}
	);

	it('writes with different keys beside each other, with one key in common after each other, and to everything beside none', async () => {
		const [here, there] = await Promise.all([open(), open()]);
		const order: string[] = [];
		const note = (what: string) => async () => void order.push(what);
		const [begun, held] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
		const holding = here.write(() => {
			begun.resolve(null);
			return held.promise.then(note('held'));
		}, ['account:A', 'id:1']);
		await begun.promise;
		await there.write(note('beside'), ['account:B']);
		await here.write(note('beside'), ['workshop:C']);

		const rest = [
			there.write(note('same'), ['account:A']),
			there.write(note('same'), ['account:D', 'id:1']),
			here.write(note('same'), ['account:E', 'id:1']),
			there.write(note('everything'))
		];
		const client = await operate('select 1');
		const waiting = `select from pg_locks where locktype = 'advisory' and not granted
			and database = (select oid from pg_database where datname = current_database())`;
		await vi.waitFor(async () => expect((await client.query(waiting)).rowCount).toBe(4));
		held.resolve(null);
		await Promise.all([holding, ...rest]);
		expect(order.slice(0, 3)).toEqual(['beside', 'beside', 'held']);
		expect(order.slice(3).sort()).toEqual(['everything', 'same', 'same', 'same']);
	});

	it('lets a write to a workshop wait for an instance of version 0.2.0, and the reverse', async () => {
		const store = await open();
		const writing = 0x4b616e74;
		const partition = createHash('sha256').update('workshop:A').digest().readUInt8() % 4;
		const old = await operate('begin');
		await old.query(`select pg_advisory_xact_lock_shared(${writing})`);
		await old.query(`select pg_advisory_xact_lock(${writing}, ${partition})`);
		const order: string[] = [];
		const write = store.write(async () => void order.push('new'), ['workshop:A']);
		await store.write(async () => void order.push('account'), ['account:A']);
		order.push('old');
		await old.query('commit');
		await write;
		expect(order).toEqual(['account', 'old', 'new']);

		await store.write(async () => {
			const free = `select pg_try_advisory_lock(${writing}, ${partition}) as free`;
			expect((await old.query<{ free: boolean }>(free)).rows).toEqual([{ free: false }]);
		}, ['workshop:A']);
	});

	it('sorts by bytes, whatever language it was made for', async () => {
		const store = await open();
		const { rows } = await sql<{ column: string }>`
			select table_name || '.' || column_name as column from information_schema.columns
			where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'
		`.execute(store.read);
		expect(rows).toEqual([]);
		for (const id of ['a', 'B', '-', 'é', 'A', 'z', '_']) await add(store, id);
		expect((await ids(store)).map(({ id }) => id)).toEqual(['-', 'A', 'B', '_', 'a', 'z', 'é']);
	});

	it('counts in numbers', async () => {
		const store = await open();
		await add(store, 'one');
		const { rows } = await sql`select count(*) as n, sum(1) as total from account`.execute(
			store.read
		);
		expect(rows).toEqual([{ n: 1, total: 1 }]);
	});

	it('answers what is waited for on disk', async () => {
		const store = await open();
		const { rows } = await sql`show synchronous_commit`.execute(store.writer);
		expect(rows).toEqual([{ synchronousCommit: 'on' }]);
	});
});

describe('a write that swallows a failure of the database', () => {
	it('fails for itself, and its group does not', async () => {
		const store = await open();
		await add(store, 'taken');
		const settled = await Promise.allSettled([
			add(store, 'before'),
			store.write(async (db) => {
				await db
					.insertInto('account')
					.values(account('taken'))
					.execute()
					.catch(() => undefined);
			}),
			add(store, 'after')
		]);
		expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect((await ids(store)).map(({ id }) => id)).toEqual(['after', 'before', 'taken']);
	});
});

describe('a write whose statement was prepared', () => {
	it('is one for later where another instance has changed the table, and then works again', async () => {
		const store = await open();
		const write = () =>
			store.write((db) => db.selectFrom('account').selectAll().where('id', '=', 'x').execute());
		for (let use = 0; use < 3; use++) await write();
		await operate('alter table account add column more text');
		await expect(write()).rejects.toBeInstanceOf(Unavailable);
		expect(await write()).toEqual([]);
	});
});

describe('a database that is away', () => {
	it('is one for later, for reading and for writing, and comes back by itself', async () => {
		const store = await open();
		await add(store, 'before');
		const end = 'pg_terminate_backend(pid)';
		const others = 'datname = current_database() and pid <> pg_backend_pid()';
		// An idle connection that is cut must not end the process.
		await operate(`select ${end} from pg_stat_activity where ${others}`);
		const cut = await Promise.allSettled([ids(store), add(store, 'during')]);
		for (const one of cut) {
			if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Unavailable);
		}
		await add(store, 'after');
		expect((await ids(store)).map(({ id }) => id)).toEqual(expect.arrayContaining(['after']));
	});

	it('in the middle of a write undoes all of its group', async () => {
		const store = await open();
		const cut = store.write(async (db) => {
			await db.insertInto('account').values(account('half')).execute();
			await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
		});
		const beside = add(store, 'beside');
		await expect(cut).rejects.toBeInstanceOf(Unavailable);
		await expect(beside).rejects.toBeInstanceOf(Unavailable);
		expect(await ids(store)).toEqual([]);
		await add(store, 'later');
		expect(await ids(store)).toHaveLength(1);
	});

	it('is a sentence at the start, without the password', async () => {
		const nowhere = openStore({ url: 'postgres://me:hush@127.0.0.1:1/kantlijn' });
		await expect(nowhere).rejects.toThrow(/^The database postgres:\/\/127\.0\.0\.1:1\/kantlijn /);
		await expect(nowhere).rejects.not.toThrow(/hush/);
	});

	it('while somebody holds the tables: writing waits and is refused, reading goes on', async () => {
		const store = await open();
		await operate('begin; lock table account in exclusive mode');
		const began = performance.now();
		await expect(add(store, 'held')).rejects.toBeInstanceOf(Unavailable);
		expect(performance.now() - began).toBeLessThan(patience(6_000));
		expect(await ids(store)).toEqual([]);
	});
});
