import { type KyselyPlugin, sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { MIGRATION_STEP } from '../../../../faults/amounts.ts';
import { databaseIn } from '../../../../testing/database.ts';
import { patience } from '../../../../testing/patience.ts';
import { temporaryFolder } from '../../../../testing/folders.ts';
import { testSeed } from '../../../../testing/test-seed.ts';
import { readSettings } from '../../settings.ts';
import { openEngine, openStore } from '../client.ts';
import { provider } from './index.ts';

async function empty() {
	const { url } = await databaseIn(temporaryFolder());
	const engine = await openEngine(readSettings({ DATABASE_URL: url }).database);
	const to = async (name: string) => {
		const migrating = engine.migrating((db) => new Migrator({ db, provider }).migrateTo(name));
		expect((await migrating).error).toBeUndefined();
		const tables = await engine.reader.introspection.getTables();
		return new Map(tables.map(({ name, columns }) => [name, columns]));
	};
	return { engine, to };
}

const names = Object.keys(await provider.getMigrations());

/**
 * Makes the migrations fail at the query with this number.
 * @returns a function that returns the number of queries so far
 */
function failingAt(number: number) {
	let queries = 0;
	const counted: KyselyPlugin = {
		transformQuery({ node }) {
			queries += 1;
			if (queries === number) throw new Error(`Query ${number} fails.`);
			return node;
		},
		transformResult: async ({ result }) => result
	};
	const failing: MigrationProvider = {
		async getMigrations() {
			const all = Object.entries(await provider.getMigrations());
			return Object.fromEntries(
				all.map(([name, { up }]) => [name, { up: (db) => up(db.withPlugin(counted)) }])
			);
		}
	};
	return { failing, count: () => queries };
}

it(
	'a migration that breaks off anywhere leaves nothing, and the next start succeeds',
	async () => {
		const { url } = await databaseIn(temporaryFolder());
		const { database } = readSettings({ DATABASE_URL: url });
		const engine = await openEngine(database);
		const first = 1 + (Math.abs(testSeed()) % MIGRATION_STEP);
		let broken = 0;
		try {
			for (let number = first; ; number += MIGRATION_STEP) {
				const { failing, count } = failingAt(number);
				const { error } = await engine.migrating((db) =>
					new Migrator({ db, provider: failing }).migrateToLatest()
				);
				if (!error) break;
				broken += 1;
				expect(count()).toBe(number);
				const tables = await engine.reader.introspection.getTables();
				expect(tables.map(({ name }) => name)).toEqual([]);
			}
		} finally {
			await engine.close();
		}
		expect(broken).toBeGreaterThan(30 / MIGRATION_STEP);
		await (await openStore(database)).close();
	},
	patience(60_000)
);

it.each(names.slice(1).map((name, index) => ({ name, before: String(names[index]) })))(
	'the version before $name goes on working on it',
	async ({ name, before }) => {
		const { engine, to } = await empty();
		try {
			const [known, now] = [await to(before), await to(name)];
			for (const [table, columns] of known) {
				const found = now.get(table) ?? [];
				// Columns that the older version of the app reads must be unchanged.
				for (const { name, dataType } of columns) {
					expect(found, `${table}.${name}`).toContainEqual(
						expect.objectContaining({ name, dataType })
					);
				}
				// Inserts of the older version must still work, so a column that it does not know must be
				// optional.
				const added = found.filter((one) => !columns.some(({ name }) => name === one.name));
				for (const { name, isNullable, hasDefaultValue } of added) {
					expect(isNullable || hasDefaultValue, `${table}.${name}`).toBe(true);
				}
			}
		} finally {
			await engine.close();
		}
	}
);

it('each round of before gets the question of its assignment, and new ones of the version before do as well', async () => {
	const { engine, to } = await empty();
	const now = `'2026-01-01T00:00:00.000Z'`;
	const run = (statement: string) => sql.raw(statement).execute(engine.writer);
	const round = (id: string, number: number, revealed: string) =>
		run(`insert into team_round (id, assignment_id, number, created_at, revealed_at)
			values ('${id}', 'a', ${number}, ${now}, ${revealed})`);
	const questions = async () => {
		const { rows } = await sql<{ question: string | null }>`
			select question from team_round order by number`.execute(engine.reader);
		return rows.map(({ question }) => question);
	};
	try {
		await to('0005-teams');
		await run(`insert into team values ('t', 'Noord', 'm', 'hash', 1, ${now}, '')`);
		await run(`insert into team_assignment (id, team_id, added_by, question, round_id, created_at,
			updated_at, fingerprint) values ('a', 't', 'm', 'Fusie?', 's', ${now}, ${now}, '')`);
		await round('r', 1, now);
		await round('s', 2, 'null');
		await to('0011-round-questions');
		expect(await questions()).toEqual(['Fusie?', 'Fusie?']);
		await round('x', 3, 'null');
		expect(await questions()).toEqual(['Fusie?', 'Fusie?', null]);
		const again = run(`update team_round set question = 'Wat?' where id = 'r'`);
		await expect(again).rejects.toThrow(/can no longer change/);
	} finally {
		await engine.close();
	}
});

it('a database of the first version is brought up to date, with all that is in it', async () => {
	const { url } = await databaseIn(temporaryFolder());
	const { database } = readSettings({ DATABASE_URL: url });
	const old = await openEngine(database);
	const { error } = await old.migrating((db) =>
		new Migrator({ db, provider }).migrateTo('0001-first')
	);
	expect(error).toBeUndefined();
	const now = `'2026-01-01T00:00:00.000Z'`;
	for (const statement of [
		`insert into account (id, created_at) values ('a', ${now})`,
		`insert into auth_user values ('u', 'a', 'Anonymous', 'x@y.invalid', 0, null, 1, ${now}, ${now})`,
		`insert into auth_session values ('s', 'token', 'u', ${now}, '', '', ${now}, ${now})`,
		`insert into assignment (id, account_id, question, benefits, ranked_at, folded, created_at,
			updated_at, fingerprint) values ('q', 'a', 'Waar?', '[]', ${now}, 'q', ${now}, ${now}, '')`
	]) {
		await sql.raw(statement).execute(old.writer);
	}
	await old.close();

	const store = await openStore(database);
	try {
		const sessions = store.read.selectFrom('authSession').selectAll();
		expect(await sessions.execute()).toMatchObject([{ id: 's', token: 'token', device: null }]);
		const users = store.read.selectFrom('authUser').selectAll();
		expect(await users.execute()).toMatchObject([{ id: 'u', isAnonymous: 1, address: null }]);
		const kept = store.read.selectFrom('assignment').select('question');
		expect(await kept.execute()).toEqual([{ question: 'Waar?' }]);
		expect(await store.read.selectFrom('recoveryCode').selectAll().execute()).toEqual([]);
	} finally {
		await store.close();
	}
});
