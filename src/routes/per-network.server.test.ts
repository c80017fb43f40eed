import { expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../testing/client.ts';
import { patience } from '../testing/patience.ts';
import { startServer } from '../testing/server.ts';
import { createWorkshop, openStream } from '../testing/workshop.ts';

/** Starts a server that reads the address of a request from a proxy's header. */
async function behindProxy(env: Record<string, string>) {
	const server = await startServer({ env: { TRUST_PROXY: '1', ...env } });
	onTestFinished(async () => void (await server.stop()));
	return server;
}

const from = (address: string) => ({ 'X-Forwarded-For': address });

it('accounts: one network starts only so many, and every other goes on', async () => {
	const server = await behindProxy({ ACCOUNTS_PER_NETWORK: '5' });
	const start = (address: string) =>
		new Client(server).ask('POST', '/api/session', { headers: from(address) });
	for (let nth = 0; nth < 5; nth += 1) expect((await start('10.1.1.1')).status).toBe(204);
	const ways: [path: string, json: object][] = [
		['/api/session', {}],
		['/api/assignments', { question: 'Wie?' }],
		['/api/teams', { name: 'Team', displayName: 'Anna' }],
		['/api/workshops', { locale: 'nl', names: 'none', questions: ['Wie?'] }]
	];
	for (const [path, json] of ways) {
		const { status, headers, body } = await new Client(server).ask('POST', path, {
			json,
			headers: from('10.1.1.1')
		});
		expect(status, path).toBe(429);
		expect(body.type).toBe('/problems/too-many');
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
	}
	const typed = { question: 'Mag ik dit vragen?' };
	const page = await new Client(server).submit('/assignments/new', typed, from('10.1.1.1'));
	expect(page.status).toBe(429);
	expect(page.text).toContain('Mag ik dit vragen?');
	expect((await start('10.1.1.2')).status).toBe(204);
});

it('accounts: one network may start hundreds within a minute', async () => {
	// An empty setting restores the default limit, which is raised for other test servers.
	const server = await behindProxy({ ACCOUNTS_PER_NETWORK: '' });
	for (let n = 0; n < 400; n += 50) {
		const some = Array.from({ length: 50 }, () =>
			new Client(server).ask('POST', '/api/session', { headers: from('10.1.1.1') })
		);
		const statuses = (await Promise.all(some)).map(({ status }) => status);
		expect(new Set(statuses)).toEqual(new Set([204]));
	}
});

it('seats: one network cannot take those of everybody else', async () => {
	const server = await behindProxy({ SEATS_PER_NETWORK: '20' });
	const room = await createWorkshop(server, { names: 'none' });
	const take = (address: string, token?: string) =>
		new Client(server).ask('POST', `${room.path}/seats`, {
			json: { token },
			headers: from(address)
		});
	const taken = await Promise.all(Array.from({ length: 40 }, () => take('10.1.1.1')));
	expect(taken.filter(({ status }) => status === 201)).toHaveLength(20);
	const refused = taken.find(({ status }) => status !== 201);
	expect(refused?.status).toBe(429);
	expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
	const page = await new Client(server).submit(`/w/${room.code}?/join`, {}, from('10.1.1.1'));
	expect(page.status).toBe(429);
	expect((await take('10.1.1.2')).status).toBe(201);
	// The limit counts per workshop, so the same network can still take a seat in another workshop.
	const other = await createWorkshop(server, { names: 'none' });
	const elsewhere = await new Client(server).ask('POST', `${other.path}/seats`, {
		json: {},
		headers: from('10.1.1.1')
	});
	expect(elsewhere.status).toBe(201);
});

it('streams: one network has only so many open, and gets another when one ends', async () => {
	const server = await startServer({ env: { STREAMS_PER_NETWORK: '12' } });
	onTestFinished(async () => void (await server.stop()));
	const room = await createWorkshop(server, { names: 'none' }, 12);
	const events = `${room.path}/events`;
	const streams = await Promise.all(
		room.seats.map(({ token }) => openStream(server, `${events}?view=phone`, token))
	);
	onTestFinished(() => streams.forEach((stream) => stream.close()));
	for (const who of [new Client(server), room.host]) {
		const { status, headers } = await who.get(events);
		expect(status).toBe(429);
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
	}
	// Polling must still work, because pages without a stream use it.
	expect((await new Client(server).get(room.path)).status).toBe(200);
	streams[0]?.close();
	const next = await vi.waitFor(() => openStream(server, events), patience(5_000));
	next.close();
});

it('streams: opened all at once, they are not more than one network may have', async () => {
	const server = await startServer({ env: { STREAMS_PER_NETWORK: '5' } });
	onTestFinished(async () => void (await server.stop()));
	const room = await createWorkshop(server, { names: 'none' });
	const opened = await Promise.allSettled(
		Array.from({ length: 30 }, async () => {
			const stream = await openStream(server, `${room.path}/events`);
			onTestFinished(() => stream.close());
			await Promise.race([stream.next(({ event }) => event === 'state'), stream.ended]);
			return stream.events.length > 0;
		})
	);
	const live = opened.filter((one) => one.status === 'fulfilled' && one.value);
	expect(live).toHaveLength(5);
});

it('streams: one seat cannot use up those of its room', async () => {
	const server = await startServer();
	onTestFinished(async () => void (await server.stop()));
	const room = await createWorkshop(server, { names: 'none' }, 2);
	const [greedy, other] = room.seats;
	const events = `${room.path}/events?view=phone`;
	for (let nth = 0; nth < 10; nth += 1) {
		const stream = await openStream(server, events, greedy?.token);
		onTestFinished(() => stream.close());
	}
	await expect(openStream(server, events, greedy?.token)).rejects.toThrow('No stream: 429');
	const stream = await openStream(server, events, other?.token);
	stream.close();
});
