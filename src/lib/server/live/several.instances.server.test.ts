import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CookieBrowser } from '../../../testing/browser-cookies.ts';
import { ClientBrowser, askAndAnswer } from '../../../testing/check-in-people.ts';
import { Client } from '../../../testing/client.ts';
import { createRecoveryCode, signInWithCode } from '../../../testing/coach.ts';
import { listen } from '../../../testing/event-listener.ts';
import { pair } from '../../../testing/instances.ts';
import { patience } from '../../../testing/patience.ts';
import type { OwnServer } from '../../../testing/server.ts';
import { type Person, share, teamOf } from '../../../testing/team.ts';
import {
	type Event,
	type EventStream,
	createWorkshop,
	openStream
} from '../../../testing/workshop.ts';

/**
 * Milliseconds within which Redis must deliver a message. Polling would deliver a lost message only
 * after five seconds.
 */
const AT_ONCE_MS = patience(3_000);

/** Maximum milliseconds until a stream ends. */
const A_SECOND = patience(1_000);

function expectEnd(stream: { ended: Promise<void> } | undefined): Promise<void> {
	let isOver = false;
	void stream?.ended.then(() => (isOver = true));
	return vi.waitFor(() => expect(isOver).toBe(true), { timeout: A_SECOND, interval: 20 });
}

const isPhase = (phase: string) => (event: Event) =>
	event.event === 'state' && event.data.phase === phase;

async function watching(server: OwnServer, path: string): Promise<EventStream> {
	const stream = await openStream(server, `${path}/events`);
	onTestFinished(() => stream.close());
	await stream.next(isPhase('lobby'));
	return stream;
}

async function took(work: Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work;
	return performance.now() - began;
}

/** Returns the events of a stream except pings, in the order of their arrival. */
const path = ({ events }: EventStream) =>
	events.map(({ id, event, data }) => ({ id, event, data }));

describe('a workshop whose streams are spread over two instances', () => {
	it('shows the same states in one order, whoever changes what where', async () => {
		const { here, there } = await pair();
		const room = await createWorkshop(here, {}, 4);
		const streams = [await watching(here, room.path), await watching(there, room.path)];

		const opened = await took(
			Promise.all([room.control('open'), streams[1]?.next(isPhase('open'))])
		);
		expect(opened).toBeLessThan(AT_ONCE_MS);
		for (const [index, phone] of room.seats.entries()) {
			const at = index % 2 === 0 ? here : there;
			const headers = { authorization: `Bearer ${phone.token}` };
			const json = { round: 1, position: 2 * index + 1 };
			const { status } = await new Client(at).ask('PUT', `${room.path}/placement`, {
				json,
				headers
			});
			expect(status).toBe(200);
		}
		for (const stream of streams) await stream.next(({ data }) => data.placed === 4);
		await room.control('reveal');
		const dots = await Promise.all(streams.map((one) => one.next(({ event }) => event === 'dots')));
		expect(dots[1]).toEqual(dots[0]);

		for (const stream of streams) {
			const ids = path(stream).map(({ id }) => id);
			expect(ids).toEqual([...ids].sort((a, b) => a - b));
		}
		const states = streams.map((one) => path(one).filter(({ event }) => event === 'state'));
		const shared = states[0]?.filter(({ id }) => states[1]?.some((one) => one.id === id));
		expect(shared?.length).toBeGreaterThan(1);
		for (const one of shared ?? []) expect(states[1]).toContainEqual(one);
	});

	it('ends the stream of a seat that is taken out at the other, and of a room that is gone', async () => {
		const { here, there } = await pair();
		const room = await createWorkshop(here, {}, 1);
		const [phone] = room.seats;
		const stream = await openStream(there, `${room.path}/events?view=phone`, phone?.token);
		const wall = await watching(there, room.path);
		expect((await room.host.delete(`${room.path}/seats/${phone?.seat}`)).status).toBe(204);
		expect(await took(stream.ended)).toBeLessThan(AT_ONCE_MS);
		expect((await room.host.delete(room.path)).status).toBe(204);
		expect(await took(wall.ended)).toBeLessThan(AT_ONCE_MS);
	});
});

describe.each([true, false])('a check-in over two instances, with Redis: %s', (redis) => {
	it('is revealed by two keys, each turned at another instance, and ends at both', async () => {
		const { here, there } = await pair({ redis });
		const asked = await askAndAnswer(here, { position: 5 });
		const jan = new ClientBrowser(there, copyOf(asked.jan.browser, there));
		jan.client = asked.jan.client;
		const streams = [await asked.listen(), await jan.listen()];
		onTestFinished(() => streams.forEach((one) => one.close()));
		await asked.turnKey();
		await streams[1]?.hear<object>('state', (data) => JSON.stringify(data).includes('calling'));
		expect((await jan.turnKey()).body.state).toBe('revealed');
		for (const stream of streams) {
			await stream.hear<object>('state', (data) => JSON.stringify(data).includes('revealed'));
		}
		const renewed = await askAndAnswer(here, { position: 7 });
		const other = new ClientBrowser(there, copyOf(renewed.jan.browser, there));
		other.client = renewed.jan.client;
		const ending = await other.listen();
		onTestFinished(ending.close);
		await ending.hear('state');
		await renewed.renew();
		expect(await took(ending.ended)).toBeLessThan(AT_ONCE_MS);
		expect((await asked.helper.delete(asked.path)).status).toBe(204);
		for (const { ended } of streams) expect(await took(ended)).toBeLessThan(AT_ONCE_MS);
	});
});

/** Returns the same browser, with its cookies, at another instance. */
function copyOf({ jar }: CookieBrowser, at: OwnServer): CookieBrowser {
	const copy = new CookieBrowser(at);
	for (const [name, value] of jar) copy.jar.set(name, value);
	return copy;
}

describe.each([true, false])('a stream at another instance, with Redis: %s', (redis) => {
	it('ends with the session, the membership and the host link that opened it', async () => {
		const { here, there } = await pair({ redis });
		const team = await teamOf(here, 'Anna', 'Bas', 'Cas');
		const [anna, bas, cas] = team.people as [Person, Person, Person];
		const [removed, signedOut, stays] = await Promise.all(
			[bas, cas, anna].map(({ who }) => listen(there, who.at(there), `${team.path}/events`))
		);
		for (const stream of [removed, signedOut, stays]) await stream?.hear('state');
		const room = await createWorkshop(here);
		const byLink = await openStream(there, `${room.path}/events`, room.hostToken);
		const visitor = await watching(there, room.path);

		expect((await anna.who.delete(`${team.path}/members/${bas.id}`)).status).toBe(204);
		await expectEnd(removed);
		await createRecoveryCode(cas.who);
		expect((await cas.who.at(here).submit('/account/sign-out')).status).toBe(303);
		await expectEnd(signedOut);
		expect((await cas.who.at(there).get(team.path)).status).toBe(401);
		expect((await room.host.post(`${room.path}/host`)).status).toBe(200);
		await expectEnd(byLink);

		await share(team, anna, 'Wie belt de gemeente?');
		await stays?.hear('state', (state) => JSON.stringify(state).includes('Wie belt'));
		await room.control('open');
		await visitor.next(isPhase('open'));
		stays?.close();
	});

	it('does not survive a session that ends there while it opens here', async () => {
		const { here, there } = await pair({ redis });
		const team = await teamOf(here, 'Anna');
		const [anna] = team.people as [Person];
		const code = await createRecoveryCode(anna.who);
		for (let turn = 0; turn < 8; turn++) {
			const { who } = await signInWithCode(here, code);
			const ending = who.at(there).submit('/account/sign-out');
			const opening = Array.from({ length: 6 }, () => listen(here, who, `${team.path}/events`));
			const streams = await Promise.all(opening);
			expect((await ending).status).toBe(303);
			for (const stream of streams) {
				if (stream.status === 200) await expectEnd(stream);
				else expect(stream.status).toBe(401);
			}
		}
	});
});

describe('without Redis', () => {
	it('what changes elsewhere is found in the database within a moment', async () => {
		const { here, there } = await pair({ redis: false });
		const room = await createWorkshop(here);
		const stream = await watching(there, room.path);
		const found = took(stream.next(isPhase('open')));
		expect((await room.control('open')).status).toBe(200);
		expect(await found).toBeLessThan(AT_ONCE_MS);
	});
});

describe('a rolling restart', () => {
	it('sends the streams away to come back a little apart, and finishes what is under way', async () => {
		const { here, there } = await pair();
		const room = await createWorkshop(there, {}, 2);
		await room.control('open');
		const streams = await Promise.all(
			Array.from({ length: 20 }, () => openStream(here, `${room.path}/events`))
		);
		const [one, two] = room.seats;
		const placing = await halfSent(here, `${room.path}/placement`, one?.token ?? '');
		// Marks all seats as last seen long ago. The request below records that its seat was seen.
		// This record still waits to be written when the server shuts down.
		await here.database.rows(`update workshop_seat set seen_at = '2026-01-01T00:00:00.000Z'`);
		const headers = { authorization: `Bearer ${two?.token}` };
		expect((await new Client(here).get(room.path, headers)).status).toBe(200);

		const began = performance.now();
		const stopping = here.stop();
		await Promise.all(streams.map(({ ended }) => ended));
		await expect(new Client(here).get('/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
		expect(await placing.finish(JSON.stringify({ round: 1, position: 5 }))).toBe(200);
		expect(await stopping).toBe(0);
		expect(performance.now() - began).toBeLessThan(patience(10_000));
		expect(here.logs()).not.toMatch(/"fault"/);
		const waits = streams.map((one) =>
			Number([...one.text().matchAll(/^retry: (\d+)$/gm)].at(-1)?.[1])
		);
		expect(new Set(waits).size).toBeGreaterThan(5);
		expect(Math.max(...waits)).toBeLessThanOrEqual(2_500);

		expect((await two?.place(1, 5))?.status).toBe(200);
		await here.restart();
		const back = await openStream(here, `${room.path}/events`);
		onTestFinished(() => back.close());
		expect(await back.next(({ event }) => event === 'state')).toMatchObject({
			data: { phase: 'open', placed: 2 }
		});
	});
});

/** Sends the headers of a placement, and waits until the server expects the body. */
async function halfSent({ port }: OwnServer, path: string, token: string) {
	const sent = request({ port, path, method: 'PUT', agent: false });
	sent.setHeader('Authorization', `Bearer ${token}`);
	sent.setHeader('Content-Type', 'application/json');
	sent.setHeader('Expect', '100-continue');
	const answered = once(sent, 'response');
	sent.flushHeaders();
	await once(sent, 'continue');
	return {
		async finish(body: string): Promise<number | undefined> {
			sent.end(body);
			const [response] = (await answered) as [IncomingMessage];
			response.resume();
			return response.statusCode;
		}
	};
}
