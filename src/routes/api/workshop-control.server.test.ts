import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../testing/server.ts';
import { createWorkshop } from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('a host’s keys', () => {
	it('lead where the table says, and refuse with the phase what it does not', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		const refused = async (action: string, phase: string, more = {}) =>
			expect(await workshop.control(action, more)).toMatchObject({
				status: 409,
				body: { type: '/problems/wrong-phase', phase }
			});
		const leads = async (action: string, phase: string, more = {}) =>
			expect(await workshop.control(action, more)).toMatchObject({ status: 200, body: { phase } });

		await refused('reveal', 'lobby');
		await leads('open', 'open');
		await refused('open', 'open');
		await refused('hide', 'open');
		await leads('lock', 'locked');
		await leads('open', 'open');
		await leads('reveal', 'revealed');
		await refused('reveal', 'revealed');
		await leads('hide', 'locked');
		await refused('open', 'locked');
		await leads('reveal', 'revealed');
		await leads('again', 'open');
		await leads('next', 'open');
		await leads('previous', 'locked');
		await leads('goto', 'open', { question: 3 });
		expect((await workshop.look()).round).toBe(4);
		expect(await workshop.control('next')).toMatchObject({
			status: 409,
			body: { type: '/problems/no-question', phase: 'open' }
		});
		await leads('end', 'ended');
		await refused('next', 'ended');
		await leads('open', 'open');
	});

	it('say the phase in words too', async () => {
		const workshop = await createWorkshop(server);
		const { body } = await workshop.host.ask('POST', `${workshop.path}/control`, {
			json: { action: 'reveal' },
			headers: { 'Accept-Language': 'nl' }
		});
		expect(body.detail).toBe('Dat kan nu niet: er staat nog geen vraag open.');
	});

	it('turn the wall without touching the round', async () => {
		const workshop = await createWorkshop(server);
		await workshop.control('open');
		for (const view of ['qr', 'black', 'roles', 'question']) {
			expect((await workshop.control('show', { view })).body).toMatchObject({
				show: view,
				phase: 'open'
			});
		}
		expect((await workshop.control('timer', { seconds: 60 })).body.timer?.seconds).toBe(60);
		expect((await workshop.control('count', { shown: false })).body.counted).toBe(false);
		expect((await workshop.control('timer', { seconds: 0 })).body.timer).toBeNull();
	});

	it.each([
		['nothing', {}],
		['an unknown action', { action: 'explode' }],
		['an unknown view', { action: 'show', view: 'x' }],
		['half a question', { action: 'goto', question: 1.5 }],
		['a timer without end', { action: 'timer', seconds: 1e9 }]
	])('are checked: %s', async (_, json) => {
		const workshop = await createWorkshop(server);
		expect((await workshop.host.post(`${workshop.path}/control`, json)).status).toBe(422);
	});

	it('run a whole workshop with the two of a clicker', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		const stops: string[] = [];
		for (let n = 0; n < 8; n += 1) {
			const { body } = await workshop.control('forward');
			stops.push(`${body.question?.index} ${body.phase}`);
		}
		expect(stops).toEqual([
			'1 open',
			'1 revealed',
			'2 open',
			'2 revealed',
			'3 open',
			'3 revealed',
			'3 ended',
			'3 ended'
		]);
		expect((await workshop.control('back')).body.phase).toBe('revealed');
	});

	it('do not reveal an anonymous room before four have answered', async () => {
		const workshop = await createWorkshop(server, { names: 'none' }, 4);
		await workshop.control('open');
		for (const seat of workshop.seats.slice(0, 3)) await seat.place(1, 5);
		const few = await workshop.control('reveal');
		expect(few).toMatchObject({ status: 409, body: { phase: 'open' } });
		expect(few.body.type).toMatch(/\/too-few$/);
		// A workshop without groups says nothing about groups.
		expect(few.text).not.toMatch(/groep|group that/i);
		await workshop.seats[3]?.place(1, null);
		expect((await workshop.control('reveal')).status).toBe(200);
	});

	it.each(['reveal', 'forward'])(
		'do not %s with dots put down by hand in place of the fourth phone',
		async (action) => {
			const workshop = await createWorkshop(server, { names: 'none' }, 4);
			await workshop.control('open');
			const byHand = () => workshop.host.post(`${workshop.path}/hand`, { position: -47 });
			let answered = 0;
			for (const seat of workshop.seats.slice(0, 3)) {
				expect((await byHand()).status).toBe(201);
				await seat.place(1, 5);
				const few = await workshop.control(action);
				const missing = 4 - ++answered;
				expect(few).toMatchObject({ status: 409, body: { phase: 'open', missing } });
				expect(few.body.type).toMatch(/\/too-few$/);
			}
			const { body } = await workshop.host.get<{ questions: { rounds: object[] }[] }>(
				`${workshop.path}/results.json`
			);
			expect(body.questions[0]?.rounds).toEqual([
				{ round: 1, revealed: false, placed: 6, undecided: 0 }
			]);
			await workshop.seats[3]?.place(1, null);
			expect(await workshop.control(action)).toMatchObject({
				status: 200,
				body: { phase: 'revealed' }
			});
		}
	);

	it('reveal a room of which every dot was put down by hand', async () => {
		const workshop = await createWorkshop(server, { names: 'none' }, 1);
		await workshop.control('open');
		expect((await workshop.control('reveal')).body.type).toMatch(/\/too-few$/);
		await workshop.host.post(`${workshop.path}/hand`, { position: -47 });
		expect((await workshop.control('reveal')).body.phase).toBe('revealed');
	});

	it('do not reveal a group of which fewer than four have answered', async () => {
		const groups = ['Adviseurs', 'Cliënten'];
		const workshop = await createWorkshop(server, { names: 'none', groups });
		const phones = [];
		for (let n = 0; n < 8; n += 1) phones.push(await workshop.join({ group: n < 4 ? 0 : 1 }));
		await workshop.control('open');
		for (const phone of phones.slice(0, 7)) await phone.place(1, -5);
		const few = await workshop.control('reveal');
		expect(few.body.type).toMatch(/\/too-few$/);
		expect(few.text).toMatch(/elke groep|every group/);
		await workshop.host.post(`${workshop.path}/hand`, { position: 5, group: 1 });
		expect((await workshop.control('reveal')).body.type).toMatch(/\/too-few$/);
		await phones[7]?.place(1, 5);
		expect((await workshop.control('reveal')).status).toBe(200);
		const { dots } = await workshop.look();
		expect(dots?.dots.map(([, , , initials, group]) => [initials, group])).toHaveLength(9);
		expect(dots?.dots.filter(([, , , , group]) => group === 1)).toHaveLength(5);
		expect(dots?.dots.every(([, , , initials]) => initials === null)).toBe(true);
	});
});
