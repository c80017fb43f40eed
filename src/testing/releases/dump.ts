/** Writes a whole database as SQL statements, and runs such statements in an empty database. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { type TestDatabase, databaseIn } from '../database.ts';

/**
 * Returns the tables, rows, indexes and triggers of a database as SQL. PostgreSQL is read with
 * `pg_dump`, from Debian's package postgresql-client.
 */
export function dumpOf({ engine, url }: Pick<TestDatabase, 'engine' | 'url'>): string {
	return engine === 'postgres' ? ofPostgres(url) : ofFile(url.replace(/^file:/, ''));
}

function ofPostgres(url: string): string {
	const how = ['--inserts', '--no-owner', '--no-privileges'];
	const dump = execFileSync('pg_dump', [...how, url], { encoding: 'utf8' });
	// Lines with a backslash are commands of psql, and settings differ from one version to the next.
	return dump.replace(/^(\\|SET |--).*\n/gm, '').replace(/\n{2,}/g, '\n');
}

function ofFile(file: string): string {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const named = (condition: string) =>
			database
				.prepare(
					`select name, sql from sqlite_master where sql is not null and ${condition}
					 and name not like 'sqlite\\_%' escape '\\' order by rowid`
				)
				.all();
		const tables = named(`type = 'table'`);
		const rows = tables.flatMap(({ name }) =>
			database
				.prepare(`select * from "${String(name)}"`)
				.all()
				.map((row) => `insert into "${String(name)}" values (${Object.values(row).map(literal)})`)
		);
		const others = named(`type <> 'table'`);
		const schema = (found: typeof tables) => found.map(({ sql }) => String(sql));
		// Triggers come last, because they would act on the rows.
		return [...schema(tables), ...rows, ...schema(others), ''].join(';\n');
	} finally {
		database.close();
	}
}

function literal(value: unknown): string {
	if (value === null) return 'null';
	if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`;
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
	throw new Error(`A value of type ${typeof value} has no literal.`);
}

/**
 * Creates a database from SQL.
 * @param folder folder of the SQLite file; unused with PostgreSQL
 */
export async function restored(
	dump: string,
	engine: TestDatabase['engine'],
	folder: string
): Promise<TestDatabase> {
	const database = await databaseIn(folder, engine);
	if (engine === 'sqlite') {
		const file = new DatabaseSync(join(folder, 'kantlijn.db'));
		file.exec('pragma foreign_keys = off');
		file.exec(dump);
		file.close();
		return database;
	}
	const client = new pg.Client(database.url);
	await client.connect();
	await client.query(dump);
	await client.end();
	return database;
}
