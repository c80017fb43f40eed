/**
 * The database of a server under test, and a way to look into it from outside: a file of SQLite's
 * or, with TEST_ENGINE=postgres, one of its own in PostgreSQL, dropped when the tests end.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export type Engine = 'sqlite' | 'postgres';

/** The engine that this run is about. */
export const ENGINE: Engine = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite';

/** Where databases may be made. */
export const POSTGRES_URL =
	process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

type Row = Record<string, unknown>;

export interface TestDatabase {
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
export function databaseIn(folder: string): Promise<TestDatabase> | TestDatabase {
	return ENGINE === 'postgres' ? inPostgres() : inFile(join(folder, 'kantlijn.db'));
}

function inFile(file: string): TestDatabase {
	return {
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

const made = new Set<string>();
process.on('exit', () => {
	if (made.size === 0) return;
	const script = fileURLToPath(new URL('drop-databases.ts', import.meta.url));
	spawnSync(process.execPath, [script, POSTGRES_URL, ...made], { stdio: 'inherit' });
});

async function inPostgres(): Promise<TestDatabase> {
	const name = `kantlijn_test_${process.pid}_${randomBytes(4).toString('hex')}`;
	await asking(POSTGRES_URL, (client) => client.query(`create database ${name}`));
	made.add(name);
	const url = Object.assign(new URL(POSTGRES_URL), { pathname: `/${name}` }).href;
	const rows = (query: string) =>
		asking(url, async (client) => (await client.query<Row>(query)).rows);
	const tables = async () => {
		const found = await rows(
			`select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`
		);
		return found.map((row) => String(row.tablename));
	};
	return {
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
