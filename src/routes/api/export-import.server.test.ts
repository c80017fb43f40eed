import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../testing/server.ts';

interface Exported {
	assignments: {
		id: string;
		question: string;
		agreed?: { at: string; benefits: string[] };
		placements: { id: string; position: number }[];
	}[];
}

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

async function client() {
	const response = await fetch(`${server.url}/api/session`, { method: 'POST' });
	const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
	const ask = (path: string, method = 'GET', body?: unknown) =>
		fetch(server.url + path, {
			method,
			headers: { cookie, 'content-type': 'application/json', 'accept-language': 'en' },
			...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
		});
	return {
		ask,
		exported: async () => (await (await ask('/api/account/export')).json()) as Exported,
		count: async () =>
			((await (await ask('/api/assignments?limit=200')).json()) as { items: unknown[] }).items
				.length
	};
}

async function clientWithWork() {
	const anna = await client();
	const made = await anna.ask('/api/assignments', 'POST', {
		question: 'Neem ik dit mee?',
		client: 'K.',
		position: -47,
		note: 'eerste',
		benefits: ['tried-before']
	});
	const { id } = (await made.json()) as { id: string };
	await anna.ask(`/api/assignments/${id}/placements`, 'POST', { position: 17, clientTold: false });
	await anna.ask('/api/assignments', 'POST', { question: 'Nog niet geplaatst' });
	return anna;
}

describe('carrying my work', () => {
	it('gives me everything as one file, as an attachment', async () => {
		const anna = await clientWithWork();
		const answer = await anna.ask('/api/account/export');
		expect(answer.headers.get('content-disposition')).toContain('kantlijn.json');
		expect(await answer.json()).toMatchObject({
			kantlijn: 1,
			assignments: [
				{
					question: 'Neem ik dit mee?',
					client: 'K.',
					benefits: ['tried-before'],
					placements: [
						{ position: -47, note: 'eerste' },
						{ position: 17, clientTold: false }
					]
				},
				{ question: 'Nog niet geplaatst', placements: [] }
			]
		});
	});

	it('twice back into the same account changes nothing', async () => {
		const anna = await clientWithWork();
		const file = await anna.exported();
		for (let i = 0; i < 2; i++) {
			const answer = await anna.ask('/api/account/import', 'POST', file);
			expect(await answer.json()).toEqual({ added: 0, there: 2 });
		}
		expect((await anna.exported()).assignments).toEqual(file.assignments);
	});

	it('brings back what was deleted, with its placements and role switch', async () => {
		const anna = await clientWithWork();
		const file = await anna.exported();
		const id = file.assignments[0]?.id;
		await anna.ask(`/api/assignments/${id}`, 'DELETE');
		const answer = await anna.ask('/api/account/import', 'POST', file);
		expect(await answer.json()).toEqual({ added: 1, there: 1 });
		expect((await anna.exported()).assignments).toEqual(file.assignments);
		expect(await (await anna.ask(`/api/assignments/${id}`)).json()).toMatchObject({
			position: 17,
			placements: [{ roleSwitch: false }, { roleSwitch: true }]
		});
	});

	it('puts placements in order that a file has in another one', async () => {
		const anna = await clientWithWork();
		const file = await anna.exported();
		const [first] = file.assignments;
		const bob = await client();
		const turned = { ...first, placements: first?.placements.toReversed() };
		await bob.ask('/api/account/import', 'POST', { ...file, assignments: [turned] });
		const placements = (await bob.exported()).assignments[0]?.placements;
		expect(placements?.map(({ position }) => position)).toEqual([-47, 17]);
		const [stored] = ((await (await bob.ask('/api/assignments')).json()) as { items: object[] })
			.items;
		expect(stored).toMatchObject({ position: 17 });
	});

	it("into another account leaves the first one's as it is, and twice adds once", async () => {
		const anna = await clientWithWork();
		const bob = await client();
		const file = await anna.exported();
		expect(await (await bob.ask('/api/account/import', 'POST', file)).json()).toEqual({
			added: 2,
			there: 0
		});
		expect(await (await bob.ask('/api/account/import', 'POST', file)).json()).toEqual({
			added: 0,
			there: 2
		});
		expect(await bob.count()).toBe(2);
		expect(await anna.count()).toBe(2);
	});

	it('knows what was chosen together and when, and needs no such thing from an older file', async () => {
		const anna = await clientWithWork();
		const file = await anna.exported();
		expect(file.assignments.some((one) => 'agreed' in one)).toBe(false);
		const agreed = { at: '2026-11-23T10:00:00.000Z', benefits: ['tried-before'] };
		const bob = await client();
		const assignments = file.assignments.map((one, index) => (index ? one : { ...one, agreed }));
		await bob.ask('/api/account/import', 'POST', { ...file, assignments });
		expect((await bob.exported()).assignments.map((one) => one.agreed)).toEqual([
			agreed,
			undefined
		]);
		const list = await bob.ask('/api/assignments');
		expect(await list.text()).not.toContain('agreed');
	});

	it('with a broken file changes nothing, and says where it broke', async () => {
		const anna = await clientWithWork();
		const bob = await client();
		const file = await anna.exported();
		const broken = structuredClone(file) as unknown as {
			assignments: { placements: { position: number }[] }[];
		};
		const placement = broken.assignments[0]?.placements[1];
		if (placement) placement.position = 0;
		const answer = await bob.ask('/api/account/import', 'POST', broken);
		expect(answer.status).toBe(422);
		expect(await answer.json()).toMatchObject({
			errors: [{ path: 'assignments.0.placements.1.position' }]
		});
		expect((await bob.ask('/api/account/import', 'POST', '{"kantlijn":1,')).status).toBe(400);
		expect(await bob.count()).toBe(0);
	});

	it('that is wrong everywhere is refused at its first faults, and ends nothing', async () => {
		const bob = await client();
		const file = { kantlijn: 1, exportedAt: new Date().toISOString(), assignments: [] as object[] };
		const assignment = {
			id: '01a20000-0000-7000-8000-000000000000',
			question: 'Hoeveel past hierin?',
			client: null,
			benefits: [] as unknown[],
			archivedAt: null,
			createdAt: file.exportedAt,
			updatedAt: file.exportedAt,
			placements: [] as object[]
		};
		const deck = { id: assignment.id, name: 'Vol', locale: 'nl', updatedAt: file.exportedAt };
		const many = (count: number) => Array(count).fill({}) as object[];
		for (const count of [9_000, 500_000]) {
			for (const body of [
				{ ...file, assignments: many(count) },
				{ ...file, assignments: [{ ...assignment, placements: many(count) }] },
				{ ...file, assignments: [{ ...assignment, benefits: many(count) }] },
				{ ...file, assignments: [{ ...assignment, agreed: { at: '', benefits: many(count) } }] },
				{ ...file, teams: many(count) },
				{ ...file, teams: [{ placements: many(count) }] },
				{ ...file, workshops: many(count) },
				{ ...file, workshops: [{ questions: many(count) }] },
				{ ...file, decks: many(count) },
				{ ...file, decks: [{ ...deck, questions: many(count) }] }
			]) {
				const answer = await bob.ask('/api/account/import', 'POST', body);
				const text = await answer.text();
				expect(answer.status).toBe(422);
				expect(text.length).toBeLessThan(16 * 1024);
				expect((JSON.parse(text) as { errors: object[] }).errors.length).toBeLessThanOrEqual(20);
			}
		}
		expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
	});

	it('may be up to 32 MiB, on this route alone', async () => {
		const bob = await client();
		const filler = { question: 'x'.repeat(400), client: null, benefits: [], placements: [] };
		const now = new Date().toISOString();
		const assignments = Array.from({ length: 2000 }, (_, i) => ({
			...filler,
			id: `01a20000-0000-7000-8000-${String(i).padStart(12, '0')}`,
			archivedAt: null,
			createdAt: now,
			updatedAt: now
		}));
		const file = { kantlijn: 1, exportedAt: now, assignments };
		expect(await (await bob.ask('/api/account/import', 'POST', file)).json()).toEqual({
			added: 2000,
			there: 0
		});
		expect((await bob.ask('/api/assignments', 'POST', file)).status).toBe(413);
		const tooLarge = JSON.stringify({ ...file, filler: 'x'.repeat(33 * 1024 * 1024) });
		expect((await bob.ask('/api/account/import', 'POST', tooLarge)).status).toBe(413);
	});
});
