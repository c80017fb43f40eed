import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Client, withSession } from '../testing/client.ts';
import { databaseIn, inPostgres } from '../testing/database.ts';
import { type Proxy, proxyTo } from '../testing/tcp-proxy.ts';
import { type Server, startServer } from '../testing/server.ts';
import { openStream } from '../testing/workshop.ts';
import { AWAY_MS } from './amounts.ts';
import { CAN_START, ownPostgres } from '../testing/own-services.ts';
import { assignmentWork, seatWork, sendPatiently } from './numbered-placements.ts';
import { patience } from '../testing/patience.ts';

interface List {
	items: { question: string }[];
}

/** Number of placements of each kind before PostgreSQL stops, and again while it is stopped. */
const EACH = 30;

const who = (server: Server) => new Client(server);

async function behindProxy(): Promise<{ server: Server; proxy: Proxy; who: Client }> {
	const database = await databaseIn('');
	const proxy = await proxyTo(database.url);
	const server = await startServer({ database, env: { DATABASE_URL: proxy.url } });
	onTestFinished(async () => void (await server.stop()));
	const who = await withSession(server);
	await who.post('/api/assignments', { question: 'Ben je er nog?' });
	return { server, proxy, who };
}

async function expectWaiting(who: Client) {
	const html = { Accept: 'text/html' };
	for (const path of ['/', '/assignments', '/account']) {
		const page = await who.get<string>(path, html);
		expect(page.status, path).toBe(503);
		expect(Number(page.headers['retry-after']), path).toBeGreaterThan(0);
		expect(page.text, path).toContain('Even geduld');
	}
	for (const answer of [
		await who.get('/api/assignments'),
		await who.post('/api/assignments', { question: 'Nu?' }),
		await who.post('/api/session'),
		await who.get('/readyz')
	]) {
		expect(answer).toMatchObject({ status: 503, body: { type: '/problems/busy' } });
		expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
	}
	expect((await who.get('/healthz')).status).toBe(200);
	expect((await who.get('/about', html)).status).toBe(200);
	expect((await who.get('/api/explanations?position=5&locale=nl')).status).toBe(200);
}

async function expectAllThere({ server, who }: { server: Server; who: Client }) {
	const { body } = await who.get<List>('/api/assignments');
	expect(body.items).toMatchObject([{ question: 'Ben je er nog?' }]);
	expect((await who.post('/api/assignments', { question: 'Weer?' })).status).toBe(201);
	expect(server.logs()).not.toMatch(/fault|Ben je er nog|postgres:\/\//);
}

const WHY_NOT = 'Tests that stop PostgreSQL are skipped: its programs are not installed.';
if (!CAN_START.postgres) console.warn(WHY_NOT);

describe.skipIf(!CAN_START.postgres)('PostgreSQL that stops in the middle of everything', () => {
	it(
		`for ${AWAY_MS / 1000} s: who comes meanwhile waits or is told when to come again, and all goes through, once`,
		async () => {
			const postgres = await ownPostgres();
			onTestFinished(() => postgres.stop());
			const server = await startServer({ database: await inPostgres(postgres.url) });
			onTestFinished(async () => void (await server.stop()));
			const [one, seats] = [await assignmentWork(server), await seatWork(server)];
			const stage = await openStream(server, `${seats.path}/events`);
			onTestFinished(() => stage.close());

			const sent: Promise<number>[] = [];
			const beginSending = (from: number) => {
				for (let n = from; n < from + EACH; n++) {
					sent.push(sendPatiently(one, n), sendPatiently(seats, n));
				}
			};
			beginSending(0);
			await Promise.race(sent);
			await postgres.stop();
			const stopped = performance.now();
			beginSending(EACH);
			do {
				expect((await who(server).get('/healthz')).status).toBe(200);
				const answer = await who(server).get('/readyz');
				expect(answer).toMatchObject({ status: 503, body: { type: '/problems/busy' } });
				expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
				await setTimeout(100);
			} while (performance.now() - stopped < AWAY_MS);
			await postgres.start();

			const refused = (await Promise.all(sent)).reduce((sum, times) => sum + times, 0);
			expect(refused).toBeGreaterThan(0);
			for (const work of [one, seats]) {
				const stored = (await work.stored()).sort((a, b) => a.n - b.n);
				expect(stored.map(({ n }) => n)).toEqual([...Array(2 * EACH).keys()]);
				for (const { n, position } of stored) expect(position).toBe(work.position(n));
			}
			// The stage's stream stayed open and receives the count of all placements.
			await stage.next(({ data }) => data.placed === 2 * EACH);
			expect((await who(server).get('/readyz')).status).toBe(200);
			expect(server.logs()).not.toMatch(/"fault"/);
		},
		patience(60_000)
	);
});

describe('a database that cannot be reached', () => {
	it('is a page that says to wait and a problem with a time, until it is back', async () => {
		const { server, proxy, who } = await behindProxy();
		await proxy.cut();
		await expectWaiting(who);
		await proxy.mend();
		await expectAllThere({ server, who });
	});

	it('and says nothing at all is given up on, and found again', async () => {
		const { server, proxy, who } = await behindProxy();
		proxy.silence();
		const began = performance.now();
		const [read, write] = await Promise.all([
			who.get('/api/assignments'),
			who.post('/api/assignments', { question: 'Nu?' })
		]);
		expect([read.status, write.status]).toEqual([503, 503]);
		expect(performance.now() - began).toBeLessThan(patience(15_000));
		await proxy.mend();
		await expectAllThere({ server, who });
	});
});

describe('a table that somebody holds', () => {
	it('makes those who ask for it wait, on pages that know who asks as well', async () => {
		const { server, who } = await behindProxy();
		const client = new pg.Client(server.database.url);
		await client.connect();
		await client.query('begin; lock table assignment in access exclusive mode');
		const [page, answer] = await Promise.all([
			who.get<string>('/', { Accept: 'text/html' }),
			who.get('/api/assignments')
		]);
		expect([page.status, answer.status]).toEqual([503, 503]);
		expect(page.text).toContain('Even geduld');
		await client.end();
		await expectAllThere({ server, who });
	});
});

describe('two instances', () => {
	it('start at once on an empty database, and each serves whoever the other began with', async () => {
		const database = await databaseIn('');
		const servers = await Promise.all([startServer({ database }), startServer({ database })]);
		onTestFinished(async () => void (await Promise.all(servers.map((one) => one.stop()))));
		const [here, there] = servers;
		const who = await withSession(here);
		await who.post('/api/assignments', { question: 'Waar sta ik?' });
		const elsewhere = who.at(there);
		const { body } = await elsewhere.get<List>('/api/assignments');
		expect(body.items).toMatchObject([{ question: 'Waar sta ik?' }]);
		await here.stop();
		expect((await elsewhere.post('/api/assignments', { question: 'En nu?' })).status).toBe(201);
	});
});
