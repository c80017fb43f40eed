import { sql } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { databaseIn } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type Store, openEngine, openStore } from './client.ts';
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
		['one workshop', 'workshop:A']
	])(
		'keeps one order of writes to %s: each sees all before it, whoever made them',
		async (_, of) => {
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
					}, of)
				)
			);
			expect(seen.sort((a, b) => Number(a) - Number(b))).toEqual([...seen.keys()]);
		}
	);

	it('writes to two workshops beside each other, and to everything beside neither', async () => {
		const { partitionOf, close } = await openEngine({ url });
		await close();
		const other = [...'BCDEFGHIJ'].find((one) => partitionOf(one) !== partitionOf('A'));
		const [here, there] = await Promise.all([open(), open()]);
		const order: string[] = [];
		const note = (what: string) => async () => void order.push(what);
		const [begun, held] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
		const holding = here.write(() => {
			begun.resolve(null);
			return held.promise.then(note('held'));
		}, 'A');
		await begun.promise;
		await there.write(note('beside'), other);

		const rest = [there.write(note('same'), 'A'), there.write(note('everything'))];
		const client = await operate('select 1');
		const waiting = `select from pg_locks where locktype = 'advisory' and not granted
			and database = (select oid from pg_database where datname = current_database())`;
		await vi.waitFor(async () => expect((await client.query(waiting)).rowCount).toBe(2));
		held.resolve(null);
		await Promise.all([holding, ...rest]);
		expect(order.slice(0, 2)).toEqual(['beside', 'held']);
		expect(order.slice(2).sort()).toEqual(['everything', 'same']);
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
