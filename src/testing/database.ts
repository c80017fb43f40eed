/**
 * The database of a server under test, with direct access to its rows. It is an SQLite file, or
 * with TEST_ENGINE=postgres a new PostgreSQL database, which is dropped when the run ends.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

export type Engine = 'sqlite' | 'postgres';

/** Database engine of this test run. */
export const ENGINE: Engine = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite';

/** Connection URL of a PostgreSQL user who may create databases. */
export const POSTGRES_URL =
	process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

type Row = Record<string, unknown>;

export interface TestDatabase {
	readonly engine: Engine;
	/** Value for the server's DATABASE_URL. */
	readonly url: string;
	/** Runs a query on a separate connection, outside the server. */
	rows(query: string): Promise<Row[]>;
	/** Names of the product's tables, without those of the migration tool. */
	tables(): Promise<string[]>;
	/** Blocks all other writers until the returned function is called. Reading stays possible. */
	block(): Promise<() => Promise<void>>;
}

/**
 * Creates a database for tests.
 * @param folder folder of the SQLite file; unused with PostgreSQL
 */
export async function databaseIn(folder: string, engine = ENGINE): Promise<TestDatabase> {
	return engine === 'postgres' ? inPostgres() : inFile(join(folder, 'kantlijn.db'));
}

function inFile(file: string): TestDatabase {
	return {
		engine: 'sqlite',
		url: `file:${file}`,
		async rows(query) {
			const database = new DatabaseSync(file, { timeout: 2_000 });
			try {
				return database.prepare(query).all();
			} finally {
				database.close();
			}
		},
		async tables() {
			const found = await this.rows(
				`select name from sqlite_master where type = 'table' and name not like 'kysely%'`
			);
			return found.map(({ name }) => String(name));
		},
		async block() {
			const database = new DatabaseSync(file, { timeout: 2_000 });
			database.exec('begin immediate');
			return async () => database.close();
		}
	};
}

/** PostgreSQL's error code for a transaction that it ended because of a deadlock. */
const DEADLOCK = '40P01';

/** Returns the prefix of the names of this run's databases; see global-setup.ts. */
const prefix = () => `kantlijn_test_${process.env.TEST_RUN ?? process.pid}_`;

/** Drops the databases that this run created. */
export async function dropDatabases(): Promise<void> {
	await withClient(POSTGRES_URL, async (client) => {
		const names = 'select datname from pg_database where starts_with(datname, $1)';
		const { rows } = await client.query<{ datname: string }>(names, [prefix()]);
		for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
	}).catch((error: NodeJS.ErrnoException) => {
		// Without PostgreSQL no database was created, so there is none to drop.
		if (error.code !== 'ECONNREFUSED') throw error;
	});
}

/** Creates a PostgreSQL database. */
export async function inPostgres(at = POSTGRES_URL): Promise<TestDatabase> {
	const name = prefix() + randomBytes(5).toString('hex');
	await withClient(at, async (client) => {
		await client.query(`create database ${name}`);
		// Commits do not wait for the disk. On a slow disk, waiting would take most of a run. No
		// test crashes the machine, so no test loses data that are not on the disk yet.
		await client.query(`alter database ${name} set synchronous_commit = off`);
	});
	const url = Object.assign(new URL(at), { pathname: `/${name}` }).href;
	const rows = (query: string) =>
		withClient(url, async (client) => (await client.query<Row>(query)).rows);
	const tables = async () => {
		const found = await rows(
			`select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`
		);
		return found.map((row) => String(row.tablename));
	};
	return {
		engine: 'postgres',
		url,
		rows,
		tables,
		async block() {
			const names = (await tables()).join(', ');
			const client = new pg.Client(url);
			await client.connect();
			for (;;) {
				try {
					await client.query(`begin; lock table ${names} in exclusive mode`);
					return () => client.end();
				} catch (error) {
					// A write of the server locks the same tables in another order, so a deadlock is possible
					// and the attempt is repeated.
					if ((error as pg.DatabaseError).code !== DEADLOCK) throw error;
					await client.query('rollback');
				}
			}
		}
	};
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
