import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Problem, withSession } from '../../testing/client.ts';
import { ASKED } from '../../testing/check-in-people.ts';
import { createRecoveryCode, secure } from '../../testing/coach.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import { teamOf } from '../../testing/team.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type File = Record<string, Json>;

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const exported = async (who: Client) => (await who.get<File>('/api/account/export')).body;
const post = (who: Client, file: unknown) => who.post('/api/account/import', file);

const PASSWORD = 'zeven sloten tegelijk';

/** Creates an account that has data of every kind. */
async function withEverything(): Promise<Client> {
	const { people, id: team } = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = people.map(({ who }) => who) as [Client, Client];
	const shared = { question: 'Wie leidt het overleg?', client: 'De Zwaan' };
	const { body: own } = await anna.post<{ id: string }>(`/api/teams/${team}/assignments`, shared);
	await bas.post(`/api/teams/${team}/assignments`, { question: 'Wie schrijft het plan?' });
	await anna.ask('PUT', `/api/teams/${team}/assignments/${own.id}/placement`, {
		json: { position: -47, note: 'Alleen voor mij.' }
	});
	const { body: placed } = await anna.post<{ id: string }>('/api/assignments', {
		...{ question: 'Neem ik dit mee?', client: 'K.', position: -47, note: 'Eerste.' },
		benefits: ['tried-before']
	});
	await anna.post(`/api/assignments/${placed.id}/placements`, { position: 17, clientTold: false });
	await anna.patch(`/api/assignments/${placed.id}`, { archived: true });
	await anna.submit(`/assignments/${placed.id}?/lookBack`, { shifted: 'Ongemerkt.' });
	await anna.submit('/year?/write', { year: String(new Date().getFullYear()), hours: '12' });
	await anna.post('/api/assignments', { question: 'Nog niet geplaatst' });
	await anna.post(`/api/assignments/${placed.id}/check-ins`, ASKED);
	const settings = { locale: 'nl', names: 'initials', groups: ['Zorg', 'Staf'] };
	const { body: made } = await anna.post<{ code: string }>('/api/workshops', {
		...{ ...settings, title: 'Dag', questions: ['Wie?', 'Wat?'] }
	});
	await anna.submit(`/w/${made.code}/host?/keep`, { name: 'Voor later' });
	await secure(anna, `anna-${crypto.randomUUID()}@example.nl`, PASSWORD);
	await createRecoveryCode(anna);
	return anna;
}

describe('the file of an account', () => {
	it('holds everything of the account, and nothing that opens it', async () => {
		const anna = await withEverything();
		const { body: file, text } = await anna.get<File>('/api/account/export');
		expect(file).toMatchObject({
			account: {
				createdAt: expect.any(String),
				email: expect.stringMatching(/^anna-.*@example\.nl$/),
				recoveryCodeAt: expect.any(String),
				sessions: [{ createdAt: expect.any(String), seenAt: expect.any(String) }]
			},
			settings: { timeZone: 'Europe/Amsterdam', address: null, language: 'nl' },
			teams: [
				{
					placements: [{ question: 'Wie leidt het overleg?', position: -47 }],
					questions: [
						{
							question: 'Wie leidt het overleg?',
							client: 'De Zwaan',
							placements: [{ round: 1, position: -47, note: 'Alleen voor mij.' }]
						}
					]
				}
			],
			workshops: [{ title: 'Dag' }],
			years: [{ answers: { hours: '12' } }]
		});
		expect(JSON.stringify(file.teams)).not.toContain('Wie schrijft het plan?');
		const token = decodeURIComponent(anna.cookie.split('=')[1] ?? '').split('.')[0] ?? '';
		expect(token.length).toBeGreaterThan(20);
		expect(text).not.toContain(token);
		expect(text).not.toMatch(/hash|token|password/i);
	});

	it('is the same after deleting the account and importing it, but for what cannot be restored', async () => {
		const anna = await withEverything();
		const before = await exported(anna);
		const json = { password: PASSWORD };
		expect((await anna.ask('DELETE', '/api/account', { json })).status).toBe(204);
		const back = await withSession(server);
		expect((await post(back, before)).status).toBe(200);
		const after = await exported(back);
		// docs/operations.md says that an import does not restore these four fields.
		const { exportedAt, account, teams, checkIns, ...restored } = before;
		for (const [name, lost] of Object.entries({ exportedAt, account, teams, checkIns })) {
			expect(after[name]).not.toEqual(lost);
		}
		expect(after).toMatchObject(restored);
		expect(Object.keys(restored).toSorted()).toEqual([
			...['assignments', 'decks', 'kantlijn', 'settings', 'workshops', 'years']
		]);
		expect((restored.decks as Json[]).length).toBe(1);
	});

	it('may write its times in another way', async () => {
		const who = await withSession(server);
		const times = [
			'2026-01-02T03:04:05Z',
			'2026-01-02T05:04:05+02:00',
			'2026-01-02T03:04:05.6789Z'
		];
		const assignments = times.map((time, index) => ({
			...anAssignment(index),
			createdAt: time,
			updatedAt: time
		}));
		expect((await post(who, aFile(assignments))).status).toBe(200);
		const stored = (await exported(who)).assignments as { createdAt: string }[];
		expect(stored.map(({ createdAt }) => createdAt).toSorted()).toEqual([
			...['2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.678Z']
		]);
	});

	const future = '2036-01-01T00:00:00.000Z';
	it.each<[string, object[], string]>([
		[
			'a placement in the future',
			[anAssignment(0, [aPlacement(0, future)])],
			'assignments.0.placements.0.placedAt'
		],
		[
			'an assignment of the future',
			[{ ...anAssignment(0), createdAt: future }],
			'assignments.0.createdAt'
		],
		[
			'a time before all others',
			[{ ...anAssignment(0), updatedAt: '0000-01-01T00:00:00+12:00' }],
			'assignments.0.updatedAt'
		],
		[
			'one placement twice',
			[anAssignment(0, [aPlacement(0), aPlacement(0)])],
			'assignments.0.placements.1.id'
		],
		[
			'one placement in two assignments',
			[anAssignment(0, [aPlacement(0)]), anAssignment(1, [aPlacement(0)])],
			'assignments.1.placements.0.id'
		],
		['one assignment twice', [anAssignment(0), anAssignment(0)], 'assignments.1.id']
	])('is refused with a path for %s', async (_, assignments, path) => {
		const { status, body } = await post(await withSession(server), aFile(assignments));
		expect(status).toBe(422);
		expect(body.errors?.map((error) => error.path)).toEqual([path]);
	});

	it('is imported where a placement lies before its assignment was made', async () => {
		const early = aPlacement(0, '2020-01-01T00:00:00.000Z');
		const who = await withSession(server);
		expect((await post(who, aFile([anAssignment(0, [early])]))).status).toBe(200);
	});

	it('is imported or refused, whatever somebody changes in it', { timeout: 120_000 }, async () => {
		const file = await exported(await withEverything());
		const importers = await Promise.all(Array.from({ length: 4 }, () => withSession(server)));
		const paths = pathsOf(file);
		const change = fc.record({
			path: fc.constantFrom(...paths),
			by: fc.oneof(
				fc.constantFrom<unknown>('delete', 'double'),
				fc.record({ to: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue()) })
			)
		});
		const changes = fc.array(change, { minLength: 1, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(changes, fc.nat(3), async (all, nth) => {
				const changed = structuredClone(file);
				for (const { path, by } of all) apply(changed, path, by);
				const { status, body } = await post(importers[nth] as Client, changed);
				expect([200, 409, 413, 422]).toContain(status);
				if (status === 422) expect((body as Problem).errors?.[0]?.path).toBeTypeOf('string');
			}),
			{ numRuns: 100 }
		);
	});
});

/** Values that have caused errors, or might cause some. */
const VALUES: Json[] = [
	...[null, true, 0, -1, 1e308, 47, -0.5, '', ' ', '\u0000', '\ud800', '\u3164', 'x'.repeat(3_000)],
	...['2036-01-01T00:00:00.000Z', '2026-01-02T03:04:05+02:00', '0000-01-01T00:00:00+23:59'],
	...['9999-12-31T23:59:59-23:59', '2026-02-30T00:00:00Z', '01a20000-0000-7000-8000-000000000000'],
	...['01A20000-0000-7000-8000-00000000ABCD', '__proto__', 'nl', 'je', 'Mars/Olympus'],
	...[[], {}, [[]], [{}], [null]]
];

type Path = (string | number)[];

function pathsOf(value: Json, path: Path = []): Path[] {
	if (value === null || typeof value !== 'object') return [path];
	const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	const below = entries.flatMap(([key, item]) => pathsOf(item, [...path, key]));
	return path.length > 0 ? [path, ...below] : below;
}

/**
 * Changes, deletes or doubles the value at a path. Does nothing when an earlier change has removed
 * the value.
 */
function apply(file: File, path: Path, by: unknown): void {
	let holder: unknown = file;
	for (const key of path.slice(0, -1)) {
		if (holder === null || typeof holder !== 'object') return;
		holder = (holder as Record<string | number, unknown>)[key];
	}
	if (holder === null || typeof holder !== 'object') return;
	const [entries, key] = [holder as Record<string | number, unknown>, path.at(-1) ?? ''];
	if (by === 'delete') Reflect.deleteProperty(entries, key);
	else if (by === 'double') {
		if (Array.isArray(holder)) holder.push(structuredClone(entries[key]));
	} else entries[key] = (by as { to: unknown }).to;
}

function aFile(assignments: object[]) {
	return { kantlijn: 1, exportedAt: '2026-01-01T00:00:00Z', assignments };
}

const PART = crypto.randomUUID().slice(0, 4);

function anAssignment(nth: number, placements: object[] = []) {
	const createdAt = '2021-01-04T08:00:00.000Z';
	return {
		...{ id: `01a40000-${PART}-7000-8000-00000000000${nth}`, question: 'Hoe?', client: null },
		...{ benefits: [], archivedAt: null, createdAt, updatedAt: createdAt, placements }
	};
}

function aPlacement(nth: number, placedAt = '2021-01-05T08:00:00.000Z') {
	const id = `01a50000-${PART}-7000-8000-00000000000${nth}`;
	return { id, position: 5, note: null, clientTold: null, placedAt };
}
