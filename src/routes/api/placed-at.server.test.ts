import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Assignment, Placement } from '$lib/domain/assignment';
import { isRoleSwitch } from '$lib/domain/assignment';
import type { Position } from '$lib/domain/continuum';
import { type Client, withSession } from '../../testing/client.ts';
import { type Server, sharedServer, startServer } from '../../testing/server.ts';

type InFull = Assignment & { placements: Placement[] };

const DAY_MS = 86_400_000;
const DUTCH = { 'Accept-Language': 'nl' };

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/**
 * Returns noon in UTC some days ago. At that time, every time zone in these tests has the same
 * date.
 */
function noon(days: number): string {
	const day = new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
	return `${day}T12:00:00.000Z`;
}

async function unplaced(who: Client): Promise<string> {
	const { body } = await who.post<Assignment>('/api/assignments', { question: 'Waar sta ik?' });
	return `/api/assignments/${body.id}`;
}

const post = (who: Client, path: string, position: number, more: object = {}) =>
	who.post<Placement>(`${path}/placements`, { position, ...more });

describe('what was placed without a connection', () => {
	it('on Friday and Saturday, connected on Monday, is of Friday and Saturday everywhere', async () => {
		const who = await withSession(server);
		const path = await unplaced(who);
		const [friday, saturday] = [noon(3), noon(2)];
		for (const [position, placedAt] of [
			[-47, friday],
			[21, saturday]
		] as const) {
			const { status, body } = await post(who, path, position, { id: uuid(), placedAt });
			expect([status, body.placedAt]).toEqual([201, placedAt]);
		}
		const { position, placements } = (await who.get<InFull>(path)).body;
		expect(position).toBe(21);
		expect(placements.map(({ placedAt, roleSwitch }) => [placedAt, roleSwitch])).toEqual([
			[friday, false],
			[saturday, true]
		]);
		const csv = async (file: string) => (await who.get<string>(file, DUTCH)).text;
		for (const day of [friday, saturday].map((time) => time.slice(0, 10))) {
			expect(await csv('/assignments/export.csv')).toContain(day);
			expect(await csv(`/year.csv?of=${day.slice(0, 4)}`)).toContain(day);
			const year = await who.get<string>(`/year?of=${day.slice(0, 4)}`, { Accept: 'text/html' });
			expect(year.text).toContain(`datetime="${day}T12:00:00.000Z"`);
		}
		const file = await who.get<{ assignments: { placements: Placement[] }[] }>(
			'/api/account/export'
		);
		const exported = file.body.assignments[0]?.placements.map(({ placedAt }) => placedAt);
		expect(exported).toEqual([friday, saturday]);
	});

	it('ranks its assignment by the time at which it was made', async () => {
		const who = await withSession(server);
		const [first, second] = [await unplaced(who), await unplaced(who)];
		await post(who, second, 5, { placedAt: noon(2) });
		await post(who, first, 5, { placedAt: noon(3) });
		const { items } = (await who.get<{ items: Assignment[] }>('/api/assignments')).body;
		expect(items.map(({ id }) => `/api/assignments/${id}`)).toEqual([second, first]);
	});

	it('in any order of arrival, is a role switch where the one made before it is on the other side', async () => {
		const who = await withSession(server);
		const place = fc.constantFrom(-99, -3, 5, 61).map((position) => position as Position);
		const scenario = fc
			.array(fc.record({ position: place, day: fc.integer({ min: 1, max: 4 }) }), {
				minLength: 2,
				maxLength: 6
			})
			.chain((made) => fc.record({ made: fc.constant(made), back: fc.nat(made.length) }));
		await fc.assert(
			fc.asyncProperty(scenario, async ({ made, back }) => {
				const path = await unplaced(who);
				const arrived: { id: string; position: Position; placedAt: string }[] = [];
				for (const { position, day } of made) {
					const one = { id: uuid(), position, placedAt: noon(day) };
					expect((await who.post(`${path}/placements`, one)).status).toBe(201);
					arrived.push(one);
				}
				for (let n = 0; n < back; n += 1) {
					const { id } = arrived.pop() ?? {};
					expect((await who.delete(`${path}/placements/${id}`)).status).toBe(204);
				}
				const order = arrived.toSorted((a, b) => Date.parse(a.placedAt) - Date.parse(b.placedAt));
				const { placements, position } = (await who.get<InFull>(path)).body;
				expect(position).toBe(order.at(-1)?.position ?? null);
				expect(placements.map(({ id, roleSwitch }) => [id, roleSwitch])).toEqual(
					order.map(({ id, position }, index) => [
						id,
						isRoleSwitch(order[index - 1]?.position ?? null, position)
					])
				);
			}),
			{ numRuns: 20 }
		);
	}, 60_000);

	it('is stored once, also when the second attempt knows the time better', async () => {
		const who = await withSession(server);
		const path = await unplaced(who);
		const id = uuid();
		const first = await post(who, path, 5, { id });
		const again = await post(who, path, 5, { id, placedAt: noon(1) });
		expect([again.status, again.body]).toEqual([200, first.body]);
		expect((await post(who, path, 7, { id, placedAt: noon(1) })).status).toBe(409);
	});
});

describe('the time of a placement', () => {
	it.each([
		['three minutes ahead', 3 * 60_000, 422],
		['a minute ahead', 60_000, 201],
		['399 days ago', -399 * DAY_MS, 201],
		['401 days ago', -401 * DAY_MS, 422]
	])('%s is answered as it should be', async (_, difference, status) => {
		const who = await withSession(server);
		const path = await unplaced(who);
		const placedAt = new Date(Date.now() + difference).toISOString();
		const answer = await post(who, path, 5, { placedAt });
		expect(answer.status).toBe(status);
		if (status === 422) {
			expect(answer.body).toMatchObject({ errors: [{ path: 'placedAt' }] });
			return;
		}
		// A time in the future is replaced by the server's own time. If it were stored, the next
		// placement, which may not be earlier, would get that future time too.
		expect(Date.parse(answer.body.placedAt)).toBeLessThanOrEqual(Date.now());
	});

	it.each(['gisteren', '2026-02-30T10:00:00Z', '2026-11-27', 1_764_000_000, {}])(
		'is no %j',
		async (placedAt) => {
			const who = await withSession(server);
			const answer = await post(who, await unplaced(who), 5, { placedAt });
			expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'placedAt' }] } });
		}
	);

	it('is stored alike, however many digits it came with', async () => {
		const who = await withSession(server);
		const path = await unplaced(who);
		const { body } = await post(who, path, 5, { placedAt: noon(1).replace('.000Z', 'Z') });
		expect(body.placedAt).toBe(noon(1));
	});
});

describe('taking back', () => {
	it('goes by arrival: the last to arrive, also when it was made days ago', async () => {
		const who = await withSession(server);
		const path = await unplaced(who);
		const made = (await post(who, path, -47)).body;
		const late = (await post(who, path, 21, { placedAt: noon(3) })).body;
		const page = async () =>
			(await who.get<string>(path.replace('/api', ''), { Accept: 'text/html' })).text;
		expect(await page()).toContain(`name="placement" value="${late.id}"`);
		expect((await who.delete(`${path}/placements/${made.id}`)).status).toBe(409);
		expect((await who.delete(`${path}/placements/${late.id}`)).status).toBe(204);
		expect(await page()).toContain(`name="placement" value="${made.id}"`);
		expect((await who.delete(`${path}/placements/${made.id}`)).status).toBe(204);
	});

	it('ends ten minutes after the arrival', async () => {
		const clock = await startServer();
		onTestFinished(async () => void (await clock.stop()));
		const who = await withSession(clock);
		const path = await unplaced(who);
		const { id } = (await post(who, path, 21, { placedAt: noon(3) })).body;
		await clock.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(11 / 1440) } });
		const answer = await who.delete(`${path}/placements/${id}`);
		expect(answer).toMatchObject({ status: 409, body: { type: '/problems/too-late' } });
	});
});
