/** Tests a machine whose clock jumps back, as after an empty battery or a restored snapshot. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, withSession } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';

interface Placement {
	id: string;
	position: number;
	roleSwitch: boolean;
	placedAt: string;
}

interface InFull {
	id: string;
	position: number;
	placements: Placement[];
}

const DAYS = 2;
let server: OwnServer;
let who: Client;
let path: string;

const jump = (days: number) => server.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(days) } });
const place = (position: number) => who.post<Placement>(`${path}/placements`, { position });
const read = async () => (await who.get<InFull>(path)).body;

beforeAll(async () => {
	server = await startServer();
	who = await withSession(server);
	const { body } = await who.post<InFull>('/api/assignments', { question: 'Hoe laat is het?' });
	path = `/api/assignments/${body.id}`;
	for (const position of [-49, -35]) expect((await place(position)).status).toBe(201);
	await jump(-DAYS);
	return async () => void (await server.stop());
});

describe('after the clock jumped back two days', () => {
	it('I am still known, and everything is there', async () => {
		expect((await read()).placements.map(({ position }) => position)).toEqual([-49, -35]);
	});

	it('a new placement is the last one, and none is older than the one before it', async () => {
		const { status, body } = await place(31);
		expect(status).toBe(201);
		expect(body.roleSwitch).toBe(true);
		const { position, placements } = await read();
		expect(position).toBe(31);
		expect(placements.map((one) => one.position)).toEqual([-49, -35, 31]);
		const times = placements.map(({ placedAt }) => placedAt);
		expect(times).toEqual(times.toSorted());
	});

	it('only the last one can be taken back', async () => {
		const { placements } = await read();
		const [first, , last] = placements;
		expect((await who.delete(`${path}/placements/${first?.id}`)).status).toBe(409);
		expect((await who.delete(`${path}/placements/${last?.id}`)).status).toBe(204);
		expect((await read()).position).toBe(-35);
	});

	it('the list names it once, page by page, and the pages show themselves', async () => {
		for (let i = 0; i < 3; i++) await who.post('/api/assignments', { question: `Vraag ${i}?` });
		const seen: string[] = [];
		let next = '';
		do {
			const { body } = await who.get<{ items: { id: string }[]; nextCursor: string | null }>(
				`/api/assignments?limit=1${next}`
			);
			seen.push(...body.items.map(({ id }) => id));
			next = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
		} while (next && seen.length < 10);
		expect(seen).toHaveLength(4);
		expect(new Set(seen).size).toBe(4);
		for (const page of ['/assignments', path.replace('/api', ''), '/year', '/account']) {
			expect((await who.get(page, { Accept: 'text/html' })).status, page).toBe(200);
		}
	});

	it('and forward again nothing is lost either', async () => {
		await place(5);
		await jump(0);
		expect((await place(-5)).status).toBe(201);
		const { placements } = await read();
		expect(placements.map(({ position }) => position)).toEqual([-49, -35, 5, -5]);
		const times = placements.map(({ placedAt }) => placedAt);
		expect(times).toEqual(times.toSorted());
		expect((await who.get<{ items: unknown[] }>('/api/assignments')).body.items).toHaveLength(4);
	});
});
