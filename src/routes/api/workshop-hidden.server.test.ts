import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../testing/client.ts';
import { startServer } from '../../testing/server.ts';
import type { OwnServer } from '../../testing/server.ts';
import {
	type TestWorkshop,
	type EventStream,
	createWorkshop,
	openStream
} from '../../testing/workshop.ts';

let server: OwnServer;
beforeAll(async () => {
	server = await startServer();
	return async () => void (await server.stop());
});

/** Positions whose numbers no count, round, time or code in a response can equal. */
const PLACES = [-97, -91, 93, 95, -89, 87];
const LEAK = /\b(97|91|93|95|89|87)\b|median|spread|dots|expert"|facilitator"|switched/;

const PATHS = ['', '?view=phone', '?view=wall', '/seats', '/results.csv', '/results.json'];

/**
 * Returns the headers and bodies of all GET routes, requested as the host, as a seat, and without
 * any key.
 */
async function responsesOf(workshop: TestWorkshop): Promise<string[]> {
	const clients: [Client, Record<string, string>][] = [
		[workshop.host, {}],
		[new Client(server), { authorization: `Bearer ${workshop.hostToken}` }],
		// The last seat has not answered. A seat that has answered would receive its own answer.
		[new Client(server), { authorization: `Bearer ${workshop.seats.at(-1)?.token}` }],
		[new Client(server), {}]
	];
	const answers: string[] = [];
	for (const [who, headers] of clients) {
		for (const path of PATHS) {
			const { text, headers: sent } = await who.get<unknown>(workshop.path + path, headers);
			// Times and ids are removed, because they could contain the digits of a position by chance.
			answers.push(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|[\da-f-]{36}/g, ''));
			answers.push(JSON.stringify({ ...sent, date: '', 'content-length': '' }));
		}
	}
	return answers;
}

async function openStreams(workshop: TestWorkshop): Promise<EventStream[]> {
	const seat = workshop.seats.at(-1)?.token;
	return Promise.all(
		['/events', '/events?view=phone'].flatMap((path) =>
			[undefined, seat, workshop.hostToken].map((token) =>
				openStream(server, workshop.path + path, token)
			)
		)
	);
}

async function answer(workshop: TestWorkshop, round: number) {
	for (const [n, position] of PLACES.entries()) {
		expect((await workshop.seats[n]?.place(round, position))?.status).toBe(200);
	}
}

/** Waits until every stream has received a tally with this number of positions. */
const tallyReaches = (streams: EventStream[], placed: number) =>
	Promise.all(
		streams.map((stream) =>
			stream.next(({ event, data }) => event === 'tally' && data.placed === placed)
		)
	);

const phaseReaches = (streams: EventStream[], round: number, name: string) =>
	Promise.all(
		streams.map((stream) =>
			stream.next(
				({ event, data }) => event === 'state' && data.round === round && data.phase === name
			)
		)
	);

const fields = (stream: EventStream) => stream.text().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
const plain = (text: string) => text.replace(/^id: \d+$/gm, '').replace(/"revision":\d+/g, '');

describe.each([['none'], ['initials']])('with names %s, before the reveal', (names) => {
	it('no position leaves the server: not in an event, a poll, the desk’s list or an export', async () => {
		const workshop = await createWorkshop(server, { names }, PLACES.length + 1);
		const streams = await openStreams(workshop);
		await workshop.control('open');
		await answer(workshop, 1);
		await tallyReaches(streams, PLACES.length);
		for (const text of await responsesOf(workshop)) expect(plain(text)).not.toMatch(LEAK);
		await workshop.control('lock');
		await phaseReaches(streams, 1, 'locked');
		for (const text of await responsesOf(workshop)) expect(plain(text)).not.toMatch(LEAK);
		await workshop.control('end');
		await phaseReaches(streams, 1, 'ended');
		for (const text of await responsesOf(workshop)) expect(plain(text)).not.toMatch(LEAK);
		for (const stream of streams) expect(plain(fields(stream))).not.toMatch(LEAK);
		for (const stream of streams) stream.close();
	});

	it('of a second round nothing is told either, and hiding the first takes it from the wall', async () => {
		const workshop = await createWorkshop(server, { names }, PLACES.length + 1);
		await workshop.control('open');
		for (const seat of workshop.seats) await seat.place(1, 5);
		await workshop.control('reveal');
		await workshop.control('hide');
		for (const path of ['', '?view=phone']) {
			expect((await new Client(server).get(workshop.path + path)).text).not.toMatch(LEAK);
		}
		await workshop.control('again');
		const streams = await openStreams(workshop);
		await answer(workshop, 2);
		await tallyReaches(streams, PLACES.length);
		for (const text of await responsesOf(workshop)) {
			expect(plain(text)).not.toMatch(/\b(97|91|93|95|89|87)\b/);
		}
		for (const stream of streams) expect(plain(fields(stream))).not.toMatch(LEAK);
		for (const stream of streams) stream.close();
	});
});

describe('the pages of wall, phone and desk, and their data', () => {
	const pages = (code: string) =>
		['', '/stage', '/host'].flatMap((end) => [
			`/w/${code}${end}`,
			`/w/${code}${end}/__data.json`.replace('//', '/')
		]);

	/** Removes the values that differ between any two requests. */
	const withoutVolatile = (text: string) =>
		text
			.replace(/nonce[-="]+[\w+/=]+/g, '')
			.replace(/__sveltekit_\w+/g, '')
			.replace(/\b1[789]\d{11}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
			// The entry page contains a new random seat token at every request.
			.replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, '')
			.replace(/"?revision"?:\d+/g, '');

	async function pagesOf(workshop: TestWorkshop) {
		const seatToken = workshop.seats.at(-1)?.token ?? '';
		const clients: [string, Client, string][] = [
			['account', workshop.host, workshop.host.cookie],
			['link', new Client(server), `kantlijn-host-${workshop.code}=${workshop.hostToken}`],
			['seat', new Client(server), `kantlijn-seat-${workshop.code}=${seatToken}`],
			['stranger', new Client(server), '']
		];
		const pagesByName = new Map<string, string>();
		for (const [name, who, Cookie] of clients) {
			for (const path of pages(workshop.code)) {
				const { status, text } = await who.get<string>(path, { Cookie });
				expect(status, `${name} ${path}`).toBe(200);
				pagesByName.set(`${name} ${path}`, withoutVolatile(text));
			}
		}
		return pagesByName;
	}

	it.each([['open'], ['locked']])(
		'are the same wherever everybody stands, while %s',
		async (phase) => {
			const workshop = await createWorkshop(server, { names: 'none' }, PLACES.length + 1);
			await workshop.control('open');
			await answer(workshop, 1);
			if (phase === 'locked') await workshop.control('lock');
			const before = await pagesOf(workshop);
			if (phase === 'locked') await workshop.control('open');
			for (const [n, position] of PLACES.entries()) await workshop.seats[n]?.place(1, -position);
			if (phase === 'locked') await workshop.control('lock');
			const after = await pagesOf(workshop);
			for (const [name, text] of before) expect(after.get(name), name).toBe(text);
		}
	);

	it('would differ if they told it, as they do once it is revealed', async () => {
		const workshop = await createWorkshop(server, { names: 'none' }, PLACES.length + 1);
		await workshop.control('open');
		await answer(workshop, 1);
		await workshop.control('reveal');
		const text = (await pagesOf(workshop)).get(`stranger /w/${workshop.code}/stage/__data.json`);
		for (const place of PLACES) expect(text).toContain(`${place}`);
	});
});

describe('at the reveal', () => {
	it('the wall hears of every dot, a phone of six counts, each once', async () => {
		const workshop = await createWorkshop(server, { names: 'none' }, PLACES.length + 1);
		const [wall, phone] = await Promise.all([
			openStream(server, `${workshop.path}/events`),
			openStream(server, `${workshop.path}/events?view=phone`, workshop.seats[0]?.token)
		]);
		if (!wall || !phone) throw new Error('nobody watches');
		await workshop.control('open');
		await answer(workshop, 1);
		await workshop.control('reveal');
		const { data } = await wall.next(({ event }) => event === 'dots');
		expect((data.dots as number[][]).map(([, place]) => place).sort()).toEqual(PLACES.toSorted());
		expect(data).toEqual({
			round: 1,
			dots: expect.any(Array),
			expert: { count: 3, median: -91 },
			facilitator: { count: 3, median: 93 },
			undecided: 0,
			switched: 0
		});
		const spread = await phone.next(({ event }) => event === 'spread');
		expect(spread.data).toMatchObject({ round: 1, spread: [3, 0, 0, 0, 0, 3], undecided: 0 });
		expect(plain(fields(phone))).not.toMatch(/"dots"|\b(97|89|95|87)\b/);

		await workshop.control('show', { view: 'roles' });
		await wall.next(({ data }) => data.show === 'roles');
		expect(wall.events.filter(({ event }) => event === 'dots')).toHaveLength(1);
		await workshop.control('hide');
		await wall.next(({ data }) => data.phase === 'locked' && data.round === 1);
		await workshop.control('reveal');
		await expect.poll(() => wall.events.filter(({ event }) => event === 'dots').length).toBe(2);
		wall.close();
		phone.close();
	});
});

describe('a stream', () => {
	it('starts with the whole state whatever was seen before, and its ids only grow', async () => {
		const workshop = await createWorkshop(server, {}, 2);
		await workshop.control('open');
		const stream = await openStream(server, `${workshop.path}/events`);
		const first = await stream.next(({ event }) => event === 'state');
		expect(stream.text()).toMatch(/^retry: 1000\n\n/);
		expect(first.data).toMatchObject({ phase: 'open', round: 1, seats: 2, placed: 0 });
		await workshop.seats[0]?.place(1, 5);
		const tally = await stream.next(({ data, event }) => event === 'tally' && data.placed === 1);
		expect(tally.data).toEqual({ round: 1, seats: 2, placed: 1, undecided: 0 });
		await workshop.control('lock');
		await stream.next(({ data }) => data.phase === 'locked');
		const ids = stream.events.map(({ id }) => id);
		expect(ids).toEqual(ids.toSorted((a, b) => a - b));
		expect(new Set(ids).size).toBe(ids.length);

		await server.restart();
		const after = await openStream(server, `${workshop.path}/events`);
		const again = await after.next(({ event }) => event === 'state');
		expect(again.id).toBeGreaterThanOrEqual(ids.at(-1) ?? Infinity);
		expect(again.data).toMatchObject({ phase: 'locked', placed: 1 });
		after.close();
	});

	it('tells the wall in the lobby who came in, and ends when the workshop goes', async () => {
		const workshop = await createWorkshop(server);
		const wall = await openStream(server, `${workshop.path}/events`);
		await wall.next(({ data }) => data.seats === 0);
		await workshop.join();
		await wall.next(({ data, event }) => event === 'state' && data.seats === 1);
		await workshop.host.delete(workshop.path);
		await wall.ended;
	});

	it('of somebody taken out ends', async () => {
		const workshop = await createWorkshop(server, {}, 2);
		const [one, two] = workshop.seats;
		const gone = await openStream(server, `${workshop.path}/events?view=phone`, one?.token);
		const stays = await openStream(server, `${workshop.path}/events?view=phone`, two?.token);
		await gone.next(({ event }) => event === 'state');
		await workshop.host.delete(`${workshop.path}/seats/${one?.seat}`);
		await gone.ended;
		await workshop.control('open');
		await stays.next(({ data }) => data.phase === 'open');
		stays.close();
	});
});
