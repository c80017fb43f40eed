import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Client } from '../testing/client.ts';
import { type TestDatabase, databaseIn } from '../testing/database.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { put, reveal, readShared, share, teamOf } from '../testing/team.ts';
import { createWorkshop } from '../testing/workshop.ts';

const run = promisify(execFile);

/** SQLite server whose data are moved. It has data of every kind, created over HTTP. */
let source: OwnServer;
let who: Client;
let pages: { path: string; as: Client }[];
beforeAll(async () => {
	source = await startServer({ engine: 'sqlite' });
	const room = await createWorkshop(source, { names: 'initials', groups: ['Zorg', 'Staf'] });
	who = room.host;
	const seats = [await room.join({ initials: 'É🙂', group: 0 }), await room.join({ group: 1 })];
	await room.control('open');
	await seats[0]?.place(1, -47);
	await seats[1]?.place(1, null);
	await room.control('reveal');

	const question = 'Wat zégt zij? "Æ" \\ \' ; -- 🙂 {"a":[1]}';
	const full = { question, client: 'Ünal', position: -99, note: 'Regel 1\nregel 2\t"x"' };
	const made = await who.post<{ id: string }>('/api/assignments', full);
	const path = `/api/assignments/${made.body.id}`;
	await who.post(`${path}/placements`, { position: 99, clientTold: false });
	await who.submit('/year?/write', { year: String(new Date().getFullYear()), hours: '12 uur' });
	for (let n = 0; n < 600; n += 1)
		await who.post(`${path}/placements`, { position: 2 * (n % 50) + 1 });

	const team = await teamOf(source, 'Anna', 'Bas');
	const [anna, bas] = team.people as [(typeof team.people)[number], (typeof team.people)[number]];
	const at = await share(team, anna, 'Fusie?');
	await put(at, anna, { position: -5, note: 'Want.' });
	await put(at, bas, { position: 7 });
	await reveal(at, anna);
	await readShared(at, bas);
	pages = [
		{ path: '/api/account/export', as: who },
		{ path, as: who },
		{ path: `${room.path}/results.json`, as: who },
		{ path: at, as: anna.who },
		{ path: at, as: bas.who }
	];
	await source.stop();
});

/**
 * Returns the body without the time of an export, and with a workshop's answers sorted, because the
 * server shuffles them.
 */
const comparable = (body: object) =>
	JSON.parse(JSON.stringify(body), (key, value: unknown) => {
		if (key === 'exportedAt') return '';
		if (key !== 'answers' || !Array.isArray(value)) return value;
		return value.map((one) => JSON.stringify(one)).sort();
	}) as unknown;

const move = (to: string, from = `file:${join(source.dataDir, 'kantlijn.db')}`) =>
	run(process.execPath, ['src/tasks/move-to-postgres.ts', to], {
		env: { ...process.env, DATABASE_URL: from }
	});

const refused = (work: Promise<unknown>) =>
	work.then(
		() => 'it was not refused',
		({ stderr }: { stderr: string }) => stderr
	);

async function empty(): Promise<TestDatabase> {
	return databaseIn('', 'postgres');
}

const rowsIn = async (database: TestDatabase) =>
	Promise.all(
		(await database.tables()).map(async (table) => {
			const [row] = await database.rows(`select count(*) as n from ${table}`);
			return [table, Number(row?.n)] as const;
		})
	);

describe('moving to PostgreSQL', () => {
	it('brings everything along, and a server goes on where the other one stopped', async () => {
		const target = await empty();
		const { stdout } = await move(target.url);
		expect(stdout).toMatch(/^placement +602 rows {2}[0-9a-f]{16}$/m);
		const counts = new Map(await rowsIn(target));
		expect(counts).toEqual(new Map(await rowsIn(source.database)));
		for (const table of ['auth_session', 'workshop_answer', 'team_placement']) {
			expect(counts.get(table), table).toBeGreaterThan(0);
		}

		const before = await startServer({ dataDir: source.dataDir, engine: 'sqlite' });
		const after = await startServer({ database: target, env: { SECRET: source.secret } });
		onTestFinished(async () => void (await Promise.all([before.stop(), after.stop()])));
		for (const { path, as } of pages) {
			const [old, now] = [await as.at(before).get(path), await as.at(after).get(path)];
			expect(now.status, path).toBe(200);
			expect(comparable(now.body), path).toEqual(comparable(old.body));
		}
		expect(
			(await who.at(after).post('/api/assignments', { question: 'Hier verder?' })).status
		).toBe(201);
		// The triggers of the new database must also protect revealed rounds.
		await expect(target.rows('update team_placement set position = 9')).rejects.toThrow(
			/can no longer change/
		);
	});

	it('never into a database that holds something, which stays as it was', async () => {
		const target = await empty();
		await move(target.url);
		const before = await rowsIn(target);
		expect(await refused(move(target.url))).toMatch(/ is not empty: there are rows in \w+\.\n$/);
		expect(await rowsIn(target)).toEqual(before);
	});

	it('all of it or nothing', async () => {
		const target = await empty();
		const { stdout } = await move(target.url);
		const last = stdout.trim().split('\n').at(-3)?.split(' ')[0];
		await target.rows(`truncate ${(await target.tables()).join(', ')}`);
		await target.rows(`alter table ${last} add constraint no check (false)`);
		expect(await refused(move(target.url))).toMatch(/violates check constraint/);
		expect((await rowsIn(target)).every(([, n]) => n === 0)).toBe(true);
	});

	it('not while a server runs on the file', async () => {
		const running = await startServer({ engine: 'sqlite' });
		onTestFinished(async () => void (await running.stop()));
		const said = await refused(move((await empty()).url, running.database.url));
		expect(said).toMatch(/^Another Kantlijn is already running on .+\n$/);
	});

	it('says in a sentence what is missing', async () => {
		expect(await refused(move(''))).toMatch(/^Say where to: .+\n$/);
		expect(await refused(move('postgres://me:hush@127.0.0.1:1/k'))).toMatch(
			/^The database postgres:\/\/127\.0\.0\.1:1\/k cannot be opened: [^\n]+\n$/
		);
		const nowhere = refused(move('postgres://db/k', `file:${join(temporaryFolder(), 'no.db')}`));
		expect(await nowhere).toMatch(/^There is no database at .+no\.db yet\.\n$/);
	});
});
