import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Assignment, Placement } from '$lib/domain/assignment';
import type { Client } from '../../testing/client.ts';
import { withSession } from '../../testing/client.ts';
import { type Server, sharedServer, startServer } from '../../testing/server.ts';

type InFull = Assignment & { placements: Placement[]; explanation: object | null };

let server: Server;
let coach: Client;
beforeAll(async () => {
	server = await sharedServer();
	coach = await withSession(server);
});

/** Creates an assignment without a placement and returns its path. */
async function createUnplaced(who = coach): Promise<string> {
	const { body } = await who.post<Assignment>('/api/assignments', { question: 'Waar sta ik?' });
	return `/api/assignments/${body.id}`;
}

async function place(path: string, body: object, who = coach): Promise<Placement> {
	const answer = await who.post<Placement>(`${path}/placements`, body);
	expect(answer.status, answer.text).toBe(201);
	return answer.body;
}

const read = async (path: string, who = coach) => (await who.get<InFull>(path)).body;

describe('taking back', () => {
	it('goes from the last placement backwards, until nothing is placed', async () => {
		const path = await createUnplaced();
		const first = await place(path, { position: -47 });
		const second = await place(path, { position: 21 });

		const early = await coach.delete(`${path}/placements/${first.id}`);
		expect(early.status).toBe(409);
		expect((await read(path)).placements).toHaveLength(2);

		const answer = await coach.delete(`${path}/placements/${second.id}`);
		expect(answer).toMatchObject({ status: 204, text: '' });
		expect(await read(path)).toMatchObject({
			position: -47,
			side: 'expert',
			strength: 'clear',
			placements: [first],
			explanation: { position: -47 }
		});

		expect((await coach.delete(`${path}/placements/${first.id}`)).status).toBe(204);
		expect(await read(path)).toMatchObject({
			position: null,
			side: null,
			strength: null,
			placements: [],
			explanation: null
		});
	});

	it('makes the next one count from what is left', async () => {
		const path = await createUnplaced();
		await place(path, { position: -47 });
		const second = await place(path, { position: 21 });
		await coach.delete(`${path}/placements/${second.id}`);
		expect(await place(path, { position: -3 })).toMatchObject({ roleSwitch: false });
		expect(await place(path, { position: 3 })).toMatchObject({ roleSwitch: true });
	});

	it('of what is gone already, or never was, is a 404', async () => {
		const path = await createUnplaced();
		const { id } = await place(path, { position: 3 });
		await coach.delete(`${path}/placements/${id}`);
		for (const gone of [id, uuid(), 'x']) {
			expect((await coach.delete(`${path}/placements/${gone}`)).status).toBe(404);
		}
	});

	it('works for ten minutes and not longer', async () => {
		const clock = await startServer();
		onTestFinished(async () => void (await clock.stop()));
		const who = await withSession(clock);
		const path = await createUnplaced(who);
		const [first, second] = [
			await place(path, { position: -3 }, who),
			await place(path, { position: 5 }, who)
		];

		await clock.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(9 / 1440) } });
		expect((await who.delete(`${path}/placements/${second.id}`)).status).toBe(204);

		await clock.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(11 / 1440) } });
		const late = await who.delete(`${path}/placements/${first.id}`);
		expect(late).toMatchObject({ status: 409, body: { status: 409 } });
		expect(await read(path, who)).toMatchObject({ position: -3, placements: [first] });
	});
});
