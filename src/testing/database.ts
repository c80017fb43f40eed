/**
 * The database of a server under test, and a way to look into it from outside: a file of SQLite's
 * or, with TEST_ENGINE=postgres, one of its own in PostgreSQL, dropped when the tests end.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

export type Engine = 'sqlite' | 'postgres';

/** The engine that this run is about. */
export const ENGINE: Engine = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite';

/** Where databases may be made. */
export const POSTGRES_URL =
	process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

type Row = Record<string, unknown>;

export interface TestDatabase {
	readonly engine: Engine;
	/** As DATABASE_URL has it. */
	readonly url: string;
	/** What a query finds, asked as another program would. */
	rows(query: string): Promise<Row[]>;
	/** The names of our own tables. */
	tables(): Promise<string[]>;
	/** Keeps everybody else from writing, until what it answers is called; reading goes on. */
	block(): Promise<() => Promise<void>>;
}

/** @param folder where a file would be */
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
			const database = new DatabaseSync(file);
			database.exec('begin immediate');
			return async () => database.close();
		}
	};
}

/** What names of databases of this run begin with; see global-setup.ts. */
const prefix = () => `kantlijn_test_${process.env.TEST_RUN ?? process.pid}_`;

/** Drops the databases that this run made. */
export async function dropDatabases(): Promise<void> {
	await asking(POSTGRES_URL, async (client) => {
		const names = 'select datname from pg_database where starts_with(datname, $1)';
		const { rows } = await client.query<{ datname: string }>(names, [prefix()]);
		for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
	}).catch((error: NodeJS.ErrnoException) => {
		// Where PostgreSQL does not run, none was made.
		if (error.code !== 'ECONNREFUSED') throw error;
	});
}

/** A new one. */
export async function inPostgres(at = POSTGRES_URL): Promise<TestDatabase> {
	const name = prefix() + randomBytes(5).toString('hex');
	await asking(at, (client) => client.query(`create database ${name}`));
	const url = Object.assign(new URL(at), { pathname: `/${name}` }).href;
	const rows = (query: string) =>
		asking(url, async (client) => (await client.query<Row>(query)).rows);
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
			const client = new pg.Client(url);
			await client.connect();
			await client.query(`begin; lock table ${(await tables()).join(', ')} in exclusive mode`);
			return () => client.end();
		}
	};
}

async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
