import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../testing/server.ts';
import {
	type State,
	type TestWorkshop,
	createWorkshop,
	openStream
} from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const WHOLE = { withIdea: true, twoRounds: true, pairsFirst: true, questions: ['Wie kiest?'] };

/** Places to which `forward` leads in a workshop with all steps. */
const WHOLE_WALK = [
	'- lobby idea-1',
	'- lobby idea-2',
	'- lobby idea-3',
	'1 open question',
	'1 locked question',
	'1 revealed question',
	'2 open question',
	'2 revealed question',
	'2 ended question'
];

const placeOf = ({ rounds, phase, show }: State) => `${rounds || '-'} ${phase} ${show}`;

async function walk(workshop: TestWorkshop, action: 'forward' | 'back', times: number) {
	const places: string[] = [];
	for (let n = 0; n < times; n += 1) places.push(placeOf((await workshop.control(action)).body));
	return places;
}

describe('the steps of a workshop', () => {
	it('are all walked through with two keys, and kept when it is copied or changed', async () => {
		const workshop = await createWorkshop(server, WHOLE, 1);
		expect(await walk(workshop, 'forward', 10)).toEqual([...WHOLE_WALK, WHOLE_WALK.at(-1)]);
		const { body } = await workshop.host.ask<object>('PATCH', workshop.path, {
			json: { twoRounds: false }
		});
		expect(body).toMatchObject({ withIdea: true, twoRounds: false, pairsFirst: true });
	});

	it('go together with whether the participants may read the results', async () => {
		const { host, path } = await createWorkshop(server, { shareResults: false });
		expect((await host.get(path)).body).toMatchObject({ shareResults: false });
		const opened = await host.ask('PATCH', path, { json: { shareResults: true } });
		expect(opened.body).toMatchObject({ shareResults: true });
		expect((await host.get(path)).body).toMatchObject({ shareResults: true });
		const closed = await createWorkshop(server, { shareResults: false });
		expect((await closed.host.get('/api/account/export')).body).toMatchObject({
			workshops: [{ shareResults: false }]
		});
	});

	it('lose no answer when the host goes back and forward again', async () => {
		const workshop = await createWorkshop(server, { twoRounds: true }, 1);
		const [phone] = workshop.seats;
		await walk(workshop, 'forward', 3);
		const { round } = await workshop.look();
		await phone?.place(round ?? 0, -47);
		expect((await workshop.control('back')).body).toMatchObject({ phase: 'revealed', round: 1 });
		expect(await phone?.place(round ?? 0, 5)).toMatchObject({ status: 409 });
		expect((await phone?.look())?.own).toBeNull();
		expect((await workshop.control('forward')).body).toMatchObject({ phase: 'open', round });
		expect((await phone?.look())?.own).toEqual({ round, position: -47 });
	});

	it('close what stands in front of the question before anything else', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		await walk(workshop, 'forward', 2);
		for (const view of ['black', 'qr', 'roles']) {
			for (const action of ['forward', 'back'] as const) {
				await workshop.control('show', { view });
				expect(await walk(workshop, action, 1)).toEqual(['1 revealed question']);
			}
		}
	});
});

describe('a control that says what it expects', () => {
	it('changes nothing once the workshop is elsewhere', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		const expectation = { round: null, phase: 'lobby', view: 'question' };
		const both = await Promise.all([
			workshop.control('forward', { expect: expectation }),
			workshop.control('forward', { expect: expectation })
		]);
		expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
		const late = both.find(({ status }) => status === 409)?.body;
		expect(late).toMatchObject({ type: '/problems/workshop/moved-on', phase: 'open' });
		expect(await workshop.look()).toMatchObject({ phase: 'open', round: 1 });
	});

	it.each([
		{ round: 0, phase: 'open' },
		{ round: 1, phase: 'busy' },
		{ round: 1 },
		{ round: 1, phase: 'open', view: 'x' },
		'open'
	])('is checked: %j', async (wrong) => {
		const workshop = await createWorkshop(server);
		expect((await workshop.control('open', { expect: wrong })).status).toBe(422);
	});
});

describe('the last step', () => {
	it('can be undone for a minute, also the end', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		await workshop.control('open');
		const { body } = await workshop.control('end');
		const left = Date.parse(body.undoUntil ?? '') - Date.now();
		expect(left).toBeGreaterThan(30_000);
		expect(left).toBeLessThanOrEqual(60_000);
		expect((await workshop.control('undo')).body).toMatchObject({
			phase: 'open',
			round: 1,
			undoUntil: null
		});
		expect((await workshop.control('undo')).status).toBe(409);
		// The answer still arrives in the round that goes on.
		expect((await workshop.seats[0]?.place(1, 5))?.status).toBe(200);
	});

	it('is undone without opening what the room has seen', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		await workshop.control('open');
		await workshop.control('reveal');
		expect((await workshop.control('undo')).body).toMatchObject({ phase: 'locked', round: 1 });
		expect((await workshop.control('open')).status).toBe(409);
	});
});

describe('a rehearsal', () => {
	it('walks through the same steps with invented phones, and leaves nothing behind', async () => {
		const workshop = await createWorkshop(server, { ...WHOLE, names: 'none' });
		const before = await workshop.look();
		const started = await workshop.control('rehearse', { on: true });
		expect(started.body).toMatchObject({ rehearsal: true, phase: 'lobby', seats: 30 });
		expect(await walk(workshop, 'forward', 9)).toEqual(WHOLE_WALK);
		const phone = await workshop.look('?view=phone');
		expect(phone).toMatchObject({ rehearsal: false, phase: 'lobby', seats: 0 });
		await workshop.control('forward');
		expect(await workshop.look()).toEqual({ ...before, revision: expect.any(Number) as number });
		const results = await workshop.host.get<{ questions: { rounds: object[] }[] }>(
			`${workshop.path}/results.json`
		);
		expect(results.body.questions[0]?.rounds).toEqual([]);
	});

	it('ends when somebody comes in, and does not begin while somebody is', async () => {
		const workshop = await createWorkshop(server);
		await workshop.control('rehearse', { on: true });
		await walk(workshop, 'forward', 2);
		await workshop.join();
		expect(await workshop.look()).toMatchObject({ rehearsal: false, phase: 'lobby' });
		expect((await workshop.control('rehearse', { on: true })).status).toBe(409);
	});

	it('is followed by the true picture on the same stream', async () => {
		const workshop = await createWorkshop(server, { questions: ['Wie kiest?'] });
		const stream = await openStream(server, `${workshop.path}/events`);
		await workshop.control('rehearse', { on: true });
		await walk(workshop, 'forward', 2);
		await stream.next(
			({ event, data }) => event === 'dots' && (data.dots as unknown[]).length === 28
		);
		await workshop.control('rehearse', { on: false });
		const phone = await workshop.join();
		await workshop.control('open');
		await phone.place(1, -47);
		await workshop.control('reveal');
		const { data } = await stream.next(
			({ event, data }) => event === 'dots' && (data.dots as unknown[]).length === 1
		);
		expect(data).toMatchObject({ round: 1, dots: [[expect.any(Number), -47, null, null]] });
		stream.close();
	});
});
