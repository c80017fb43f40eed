/** Tests corrections of one's own initials and group, and initials that leave a revealed round. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import {
	type Phone,
	type TestWorkshop,
	createWorkshop,
	openStream
} from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const GROUPED = { groups: ['Adviseurs', 'Cliënten'] };

/** Corrects a seat as the phone `by`. */
const correct = ({ path }: TestWorkshop, seat: string, by: Phone, change: object) =>
	new Client(server).ask<{ type?: string }>('PATCH', `${path}/seats/${seat}`, {
		json: change,
		headers: { authorization: `Bearer ${by.token}` }
	});

async function joined(settings: object = GROUPED) {
	const room = await createWorkshop(server, settings);
	const one = await room.join({ initials: 'XX', group: 0 });
	const other = await room.join({ initials: 'ZV', group: 1 });
	return { room, one, other, fix: (change: object) => correct(room, one.seat, one, change) };
}

describe('a correction of my own seat', () => {
	it('changes what I name, until a round with my answer is revealed', async () => {
		const { room, one, other, fix } = await joined();
		expect(await fix({ initials: 'AB' })).toMatchObject({
			status: 200,
			body: { seat: one.seat, initials: 'AB', group: 0 }
		});
		await room.control('open');
		await one.place(1, -49);
		expect((await fix({ group: 1 })).status).toBe(200);
		await room.control('lock');
		expect((await fix({ initials: 'CD' })).status).toBe(200);
		await room.control('reveal');
		expect((await room.look()).dots?.dots).toEqual([[expect.any(Number), -49, null, 'CD', 1]]);
		for (const action of ['reveal', 'hide'] as const) {
			if (action === 'hide') await room.control('hide');
			const late = await fix({ initials: 'EF' });
			expect([late.status, late.body.type]).toEqual([
				409,
				expect.stringMatching(/\/already-revealed$/)
			]);
		}
		// A dot that changed its group or initials afterwards would be known as mine. Somebody who
		// has no dot there may still change them.
		await room.control('again');
		expect((await fix({ group: 0 })).body.type).toMatch(/\/already-revealed$/);
		expect((await correct(room, other.seat, other, { initials: 'EF' })).status).toBe(200);
		await room.control('end');
		const over = await fix({ initials: 'GH' });
		expect([over.status, over.body.type]).toEqual([409, expect.stringMatching(/\/wrong-phase$/)]);
	});

	it('keeps only what the workshop asks for, and refuses what joining refuses', async () => {
		const { room, fix } = await joined();
		expect((await fix({ initials: 'ABCDE' })).status).toBe(422);
		expect((await fix({ group: 2 })).status).toBe(422);
		expect((await fix({ group: null })).status).toBe(422);
		expect((await fix({ initials: null })).body).toMatchObject({ initials: null, group: 0 });
		expect((await room.host.get<{ initials: string | null }[]>(`${room.path}/seats`)).body).toEqual(
			expect.arrayContaining([expect.objectContaining({ initials: null, group: 0 })])
		);
		const bare = await joined({ names: 'none' });
		expect((await bare.fix({ initials: 'AB', group: 1 })).body).toMatchObject({
			initials: null,
			group: null
		});
	});

	it('is for nobody else: not for another seat, a host, a visitor or a removed seat', async () => {
		const { room, one, other, fix } = await joined();
		expect((await correct(room, one.seat, other, { initials: 'AB' })).status).toBe(404);
		const path = `${room.path}/seats/${one.seat}`;
		expect((await room.host.ask('PATCH', path, { json: { initials: 'AB' } })).status).toBe(401);
		const visitor = new Client(server);
		expect((await visitor.ask('PATCH', path, { json: { initials: 'AB' } })).status).toBe(401);
		await room.host.delete(path);
		expect((await fix({ initials: 'AB' })).status).toBe(401);
	});
});

it('a change of a seat is told to host pages at once, without who or what, and to no phone', async () => {
	const { room, one, fix } = await joined();
	await room.control('open');
	const stage = await openStream(server, `${room.path}/events`);
	const phone = await openStream(server, `${room.path}/events?view=phone`, one.token);
	onTestFinished(() => [stage, phone].forEach((stream) => stream.close()));
	const told = (version: number) =>
		stage.next(({ event, data }) => event === 'state' && data.seatsVersion === version);
	await told(2);
	expect((await fix({ initials: 'QX' })).status).toBe(200);
	await told(3);
	expect((await room.host.delete(`${room.path}/seats/${one.seat}`)).status).toBe(204);
	await told(4);
	expect(stage.text()).not.toContain('QX');
	const states = phone.events.filter(({ event }) => event === 'state');
	expect(states).toHaveLength(1);
});

describe('the initials of a removed seat', () => {
	it('leave an open stage at once, also after the reveal; the dots stay as they were', async () => {
		const { room, one, other } = await joined();
		await room.control('open');
		await one.place(1, -49);
		await other.place(1, 49);
		await room.control('reveal');
		const stage = await openStream(server, `${room.path}/events`);
		onTestFinished(() => stage.close());
		const shown = async (letters: unknown[]) => {
			const fits = ({ data }: { data: Record<string, unknown> }) =>
				JSON.stringify((data.dots as unknown[][] | undefined)?.map((dot) => dot[3]).toSorted()) ===
				JSON.stringify(letters);
			return (await stage.next(fits)).data.dots as unknown[][];
		};
		const before = await shown(['XX', 'ZV']);
		await room.host.delete(`${room.path}/seats/${one.seat}`);
		const after = await shown(['ZV', null]);
		const places = (dots: unknown[][]) => dots.map(([dot, position]) => [dot, position]);
		expect(places(after)).toEqual(places(before));
	});
});
