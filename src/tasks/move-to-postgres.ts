/**
 * `npm run move -- postgres://…`: copies all data from the SQLite file in DATABASE_URL to an empty
 * PostgreSQL database. It uses one transaction, and compares checksums before the commit.
 */
import { existsSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { openEngine, openStore } from '../lib/server/db/client.ts';
import type { Engine } from '../lib/server/db/engine.ts';
import { StoreError } from '../lib/server/db/engine.ts';
import { SettingsError, readSettings } from '../lib/server/settings.ts';
import { Checksum } from './table-checksum.ts';

type Row = Record<string, unknown>;
type Tables = Kysely<Record<string, Row>>;

/** Number of rows per insert statement. PostgreSQL allows at most 65,535 values per statement. */
const AT_ONCE = 500;

try {
	await move(process.argv[2]);
} catch (error) {
	const known = error instanceof SettingsError || error instanceof StoreError;
	console.error(known ? error.message : error);
	process.exitCode = 1;
}

async function move(to = '') {
	const { database: from } = readSettings({ DATABASE_URL: process.env.DATABASE_URL });
	if (!('file' in from)) throw new SettingsError('DATABASE_URL must be the file to move from.');
	if (!/^postgres(ql)?:/.test(to)) {
		throw new SettingsError('Say where to: npm run move -- postgres://user@localhost/kantlijn');
	}
	const { database: target } = readSettings({ DATABASE_URL: to });
	if (!existsSync(from.file)) throw new SettingsError(`There is no database at ${from.file} yet.`);

	// Runs the migrations of both databases, which opening them as a store does. After that, this
	// process keeps the SQLite file open, so that no server can open it during the copy.
	await (await openStore(from)).close();
	await (await openStore(target)).close();
	const source = await openEngine(from);
	try {
		const engine = await openEngine(target);
		try {
			await copyAll(source, engine);
		} finally {
			await engine.close();
		}
	} finally {
		await source.close();
	}
}

async function copyAll(source: Engine, target: Engine): Promise<void> {
	const from = plain(source.reader);
	const tables = await inOrder(from);
	await target.migrating((patient) =>
		plain(patient)
			.connection()
			.execute(async (to) => {
				// No write of another instance can begin: `migrating` keeps them all waiting.
				await sql`begin`.execute(to);
				await demandEmpty(to, tables, target.name);
				for (const table of tables) await copy(from, to, table);
				await sql`commit`.execute(to);
			})
	);
	console.log(`All data was copied to ${target.name} and is the same as in ${source.name}.`);
	console.log(
		'Set DATABASE_URL to the new database, and SECRET to the content of the old "secret" file.'
	);
}

/**
 * Returns the connection without the plugin that renames columns, so that columns have the
 * database's names.
 */
function plain(db: Engine['reader']): Tables {
	return db.withoutPlugins() as unknown as Tables;
}

/** Returns the names of the app's tables, each after the tables that it references. */
async function inOrder(from: Tables): Promise<string[]> {
	const all = (await from.introspection.getTables()).map(({ name }) => name);
	const ordered: string[] = [];
	async function add(table: string) {
		if (ordered.includes(table)) return;
		const { rows } = await sql<{ table: string }>`
			select "table" from pragma_foreign_key_list(${table})
		`.execute(from);
		for (const parent of rows) if (parent.table !== table) await add(parent.table);
		if (!ordered.includes(table)) ordered.push(table);
	}
	for (const table of all) await add(table);
	return ordered;
}

/**
 * Checks that the target is empty.
 * @throws SettingsError when a table of the target has rows
 */
async function demandEmpty(to: Tables, tables: string[], name: string): Promise<void> {
	for (const table of tables) {
		const found = await to.selectFrom(table).selectAll().limit(1).executeTakeFirst();
		if (found) throw new SettingsError(`${name} is not empty: there are rows in ${table}.`);
	}
}

/**
 * Copies one table.
 * @throws SettingsError when the checksum of the copy differs
 */
async function copy(from: Tables, to: Tables, table: string): Promise<void> {
	const [sent, arrived] = [new Checksum(), new Checksum()];
	// Triggers are disabled. They check what users write, and the copied rows were checked when they
	// were first written.
	await sql`alter table ${sql.table(table)} disable trigger user`.execute(to);
	let waiting: Row[] = [];
	const send = async () => {
		if (waiting.length > 0) await to.insertInto(table).values(waiting).execute();
		waiting = [];
	};
	for await (const row of from.selectFrom(table).selectAll().stream()) {
		sent.add(row);
		waiting.push(row);
		if (waiting.length === AT_ONCE) await send();
	}
	await send();
	await sql`alter table ${sql.table(table)} enable trigger user`.execute(to);

	await sql`declare arrived cursor for select * from ${sql.table(table)}`.execute(to);
	for (;;) {
		const { rows } = await sql<Row>`fetch ${sql.lit(AT_ONCE)} from arrived`.execute(to);
		if (rows.length === 0) break;
		for (const row of rows) arrived.add(row);
	}
	await sql`close arrived`.execute(to);
	if (sent.toString() !== arrived.toString()) {
		throw new SettingsError(`The copy of ${table} differs: ${sent} became ${arrived}.`);
	}
	console.log(`${table.padEnd(20)} ${sent}`);
}
