import { expect, it, onTestFinished, vi } from 'vitest';
import { rowsOf } from '../../../testing/coach.ts';
import { restartLater } from '../../../testing/later.ts';
import { type Server, startServer } from '../../../testing/server.ts';
import { createWorkshop, openStream } from '../../../testing/workshop.ts';

async function started(env: Record<string, string> = {}) {
	const server = await startServer({ env });
	onTestFinished(async () => void (await server.stop()));
	const codes = async () =>
		(await rowsOf(server, 'select code from workshop')).map(({ code }) => code);
	return {
		server,
		codes,
		/**
		 * Restarts the server with its clock `days` ahead, and expects retention to leave exactly
		 * the workshops with these codes.
		 */
		async in(days: number, expected: string[]) {
			await restartLater(server, days);
			await vi.waitFor(
				async () => expect((await codes()).toSorted()).toEqual(expected.toSorted()),
				{
					timeout: 5_000
				}
			);
		}
	};
}

it('a workshop goes ninety days after its end, or after anybody did something in it', async () => {
	const { server, in: after } = await started();
	const [ended, used, forgotten] = [
		await createWorkshop(server, {}, 1),
		await createWorkshop(server, {}, 1),
		await createWorkshop(server)
	];
	await ended.control('open');
	await ended.seats[0]?.place(1, 5);
	await ended.control('end');
	const { body } = await ended.host.patch<{ deletedAt: string }>(ended.path, {});
	expect(Math.round((Date.parse(body.deletedAt) - Date.now()) / 86_400_000)).toBe(90);

	await after(80, [ended.code, used.code, forgotten.code]);
	await used.control('open');
	await after(91, [used.code]);
	expect((await ended.host.get(ended.path)).status).toBe(404);
	expect(await rowsOf(server, 'select * from workshop_seat')).toHaveLength(1);
	expect(await rowsOf(server, 'select * from workshop_answer')).toEqual([]);
	await after(171, []);
});

it('how long that is can be set', async () => {
	const { server, in: after } = await started({ RETENTION_DAYS: '7' });
	const { code } = await createWorkshop(server);
	await after(6, [code]);
	await after(8, []);
});

it('seats, answers and the round survive the server being killed', async () => {
	const { server } = await started();
	const room = await createWorkshop(server, {}, 3);
	const [one, two, three] = room.seats;
	await room.control('open');
	await one?.place(1, -47);
	await two?.place(1, null);
	await server.kill();
	await server.restart();
	expect(await room.look()).toMatchObject({ phase: 'open', seats: 3, placed: 1, undecided: 1 });
	expect((await one?.look())?.own).toEqual({ round: 1, position: -47 });
	await three?.place(1, 3);
	await room.control('reveal');
	expect((await room.look()).dots?.dots).toHaveLength(2);
});

it('secrets are in the database only as what nobody can read back', async () => {
	const { server } = await started();
	const room = await createWorkshop(server, {}, 2);
	const tables = ['workshop', 'workshop_seat', 'workshop_question', 'workshop_answer'];
	const held = tables.map((table) => rowsOf(server, `select * from ${table}`));
	const all = JSON.stringify(await Promise.all(held));
	expect(all).toContain(room.code);
	expect(all).not.toContain(room.hostToken);
	for (const { token } of room.seats) expect(all).not.toContain(token);
});

it('who looks at an open stream stays counted, and who left does not', async () => {
	const { server } = await started();
	const room = await createWorkshop(server, {}, 2);
	const [stays, leaves] = room.seats;
	const stream = await openStream(server, `${room.path}/events?view=phone`, stays?.token);
	const wall = await openStream(server, `${room.path}/events`);
	await wall.next(({ data }) => data.seats === 2);
	await aMinuteAgo(server);
	const left = await wall.next(({ event, data }) => event === 'state' && data.seats === 1);
	const { body } = await room.host.get<{ seat: string; present: boolean }[]>(`${room.path}/seats`);
	expect(body.filter(({ present }) => present).map(({ seat }) => seat)).toEqual([stays?.seat]);
	// An absent seat counts as present again from its next request on.
	await leaves?.look();
	await wall.next(({ id, data }) => id > left.id && data.seats === 2);
	stream.close();
	wall.close();
});

/**
 * Sets the time at which every seat was last seen to a minute ago. All seats then count as absent.
 */
function aMinuteAgo(server: Server) {
	const then = new Date(Date.now() - 60_000).toISOString();
	return rowsOf(server, `update workshop_seat set seen_at = '${then}'`);
}
