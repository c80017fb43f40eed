/** Kills a first start at migration statements, and tests that the next start succeeds. */
import { beforeAll, describe, expect, it } from 'vitest';
import { withSession } from '../testing/client.ts';
import { type TestDatabase, databaseIn } from '../testing/database.ts';
import { patience } from '../testing/patience.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { startServer } from '../testing/server.ts';
import { MIGRATION_KILLS } from './amounts.ts';

const nodeArgs = ['--import', './src/testing/kill-at-statement.js'];

/** SQL statements that migrate an empty database, and the names of the tables after the start. */
let statements: string[] = [];
let tables: string[] = [];

beforeAll(async () => {
	const server = await startServer({ nodeArgs });
	const all = [...server.logs().matchAll(/^statement \d+: (.+)$/gm)].map(([, text = '']) => text);
	// The migrations end with a commit. Later commits come from the server after its start.
	statements = all.slice(0, all.findLastIndex((text) => !/^commit/i.test(text)) + 2);
	tables = (await server.database.tables()).toSorted();
	await server.stop();
}, patience(60_000));

async function empty(): Promise<{ dataDir: string; database: TestDatabase }> {
	const dataDir = temporaryFolder();
	return { dataDir, database: await databaseIn(dataDir) };
}

describe('the migrations', () => {
	it('are statements of which each may be the last', () => {
		const made = statements.filter((text) => text.startsWith('create table'));
		// Two more tables are created by the migration tool for itself.
		expect(made).toHaveLength(tables.length + 2);
		expect(statements.length).toBeGreaterThan(40);
	});

	it(
		'are done by the next start, whichever statement the first one was killed at',
		async () => {
			const step = Math.max(1, Math.floor(statements.length / MIGRATION_KILLS));
			let killed = 0;
			for (let at = 1; at <= statements.length; at += step) {
				const title = `killed at ${at}: ${statements[at - 1]}`;
				const { dataDir, database } = await empty();
				const env = { KANTLIJN_TEST_KILL_AT: String(at) };
				const start = startServer({ dataDir, database, nodeArgs, env });
				await expect(start, title).rejects.toThrow('did not start');
				killed += 1;
				const server = await startServer({ dataDir, database });
				try {
					expect((await database.tables()).toSorted(), title).toEqual(tables);
					const who = await withSession(server);
					const { status } = await who.post('/api/assignments', { question: 'Nog heel?' });
					expect(status, title).toBe(201);
				} finally {
					await server.stop();
				}
			}
			expect(killed).toBeGreaterThanOrEqual(Math.min(MIGRATION_KILLS, statements.length));
		},
		patience(600_000)
	);
});
