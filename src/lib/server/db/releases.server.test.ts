/** Brings databases that released versions wrote up to date, and goes on working in them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { ENGINE, type TestDatabase } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';
import { restored } from '../../../testing/releases/dump.ts';
import { type Known, RELEASES, readKept } from '../../../testing/releases/releases.ts';
import { lasting } from '../../../testing/releases/use.ts';

type Row = Record<string, unknown>;

const releases = RELEASES.filter(({ engines }) => engines.includes(ENGINE));

async function allRows(database: TestDatabase): Promise<Map<string, Row[]>> {
	const found = new Map<string, Row[]>();
	for (const table of await database.tables()) {
		found.set(table, await database.rows(`select * from ${table}`));
	}
	return found;
}

describe.each(releases)('a database of version $version', ({ version }) => {
	let server: OwnServer;
	let known: Known;
	let before: Map<string, Row[]>;
	let after: Map<string, Row[]>;
	beforeAll(async () => {
		const dataDir = temporaryFolder();
		const kept = readKept(version, ENGINE);
		known = kept.known;
		const database = await restored(kept.dump, ENGINE, dataDir);
		before = await allRows(database);
		writeFileSync(join(dataDir, 'secret'), known.secret, { mode: 0o600 });
		server = await startServer({ database, dataDir });
		after = await allRows(database);
		return async () => void (await server.stop());
	});

	const as = (caller: string) =>
		Object.assign(new Client(server), { cookie: known.cookies[caller] });

	it('keeps every row with all that was in it', () => {
		expect(before.size).toBeGreaterThan(5);
		expect([...before.values()].flat().length).toBeGreaterThan(9);
		for (const [table, rows] of before) {
			for (const row of rows) {
				expect(after.get(table), table).toContainEqual(expect.objectContaining(row));
			}
		}
	});

	it('answers what that version answered, to the sessions of then', async () => {
		expect(known.answers.length).toBeGreaterThan(3);
		for (const { caller, path, body } of known.answers) {
			const now = await as(caller).get<unknown>(path);
			expect(now.status, path).toBe(200);
			expect(lasting(now.body), path).toMatchObject(body as object);
		}
	});

	it('is worked in: an assignment gets another place', async () => {
		const coach = as('coach');
		const { body } = await coach.get<{ items: { id: string }[] }>('/api/assignments');
		const path = `/api/assignments/${body.items[0]?.id}`;
		expect((await coach.post(`${path}/placements`, { position: 51 })).status).toBe(201);
		expect((await coach.get(path)).body).toMatchObject({ position: 51 });
	});

	// The database of version 0.1.0 has no password and no open round.
	if (version !== '0.1.0') {
		it('opens for the password of then', async () => {
			const who = new Client(server);
			const { email, password } = known.password ?? { email: '', password: '' };
			const { status } = await who.submit('/sign-in?/password', { email, password });
			expect(status).toBe(303);
			const list = await who.get<{ items: unknown[] }>('/api/assignments');
			expect(list.body.items).toHaveLength(2);
		});

		it('takes answers in rounds that were open', async () => {
			const at = known.answers.findLast(({ caller }) => caller === 'Anna')?.path ?? '';
			const placed = await as('Anna').put(`${at}/placement`, { position: -3 });
			expect(placed.status).toBe(200);
			expect((await as('Mo').post(`${at}/reveal`)).status).toBe(200);
			const { body } = await as('Sofie').get(at);
			expect(body).toMatchObject({ revealed: true, comparison: { expert: { count: 2 } } });

			const { code, token, round } = known.room ?? { code: '', token: '', round: 0 };
			const room = `/api/workshops/${code}`;
			const answer = await new Client(server).ask('PUT', `${room}/placement`, {
				json: { round, position: -97 },
				headers: { authorization: `Bearer ${token}` }
			});
			expect(answer.status).toBe(200);
			const revealed = await as('host').post(`${room}/control`, { action: 'reveal' });
			expect(revealed.body).toMatchObject({ phase: 'revealed', placed: 5 });
		});
	}
});
