import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Assignment } from '$lib/domain/assignment';
import { Client, SESSION_COOKIE, sessionCookie, withSession } from '../../testing/client.ts';
import { restartLater } from '../../testing/later.ts';
import { startServer } from '../../testing/server.ts';
import type { OwnServer, ServerOptions } from '../../testing/server.ts';

const SESSION_LIFETIME_S = 400 * 86_400;

let shared: OwnServer;
beforeAll(async () => {
	shared = await startServer();
	return async () => void (await shared.stop());
});

async function own(options?: ServerOptions): Promise<OwnServer> {
	const server = await startServer(options);
	onTestFinished(async () => void (await server.stop()));
	return server;
}

const list = (who: Client) => who.get<{ items: Assignment[] }>('/api/assignments');

async function createAssignment(who: Client, question: string) {
	const answer = await who.post('/api/assignments', { question, client: 'Bakker', position: 5 });
	expect(answer.status, answer.text).toBe(201);
}

describe('a session', () => {
	it('starts when asked for, in a cookie that no script reads', async () => {
		const answer = await new Client(shared).post('/api/session');
		expect(answer).toMatchObject({ status: 204, text: '' });
		const [pair = '', ...attributes] = (sessionCookie(answer.headers) ?? '').split('; ');
		expect(pair).toMatch(new RegExp(`^${SESSION_COOKIE}=.{30,}$`));
		expect(attributes.sort()).toEqual(
			['Path=/', `Max-Age=${SESSION_LIFETIME_S}`, 'HttpOnly', 'SameSite=Lax'].sort()
		);
	});

	it('is not started twice', async () => {
		const who = await withSession(shared);
		await createAssignment(who, 'Van mij?');
		const { cookie } = who;
		const again = await who.post('/api/session');
		expect(again.status).toBe(204);
		expect(who.cookie).toBe(cookie);
		expect((await list(who)).body.items).toHaveLength(1);
	});

	it('is a new one for everybody', async () => {
		const [one, other] = [await withSession(shared), await withSession(shared)];
		expect(one.cookie).not.toBe(other.cookie);
	});

	it('goes over https only when it began there', async () => {
		const server = await own({ env: { TRUST_PROXY: '1' } });
		for (const [protocol, secure] of [
			['https', true],
			['http', false]
		] as const) {
			const headers = { 'X-Forwarded-Proto': protocol, 'X-Forwarded-Host': 'kantlijn.test' };
			const answer = await new Client(server).ask('POST', '/api/session', { headers });
			const cookie = sessionCookie(answer.headers) ?? '';
			expect(cookie).not.toBe('');
			expect(/; Secure(;|$)/i.test(cookie)).toBe(secure);
		}
	});
});

describe('a cookie that is not ours', () => {
	const [name, token] = [SESSION_COOKIE, 'x'.repeat(32)];
	const sign = (text: string, key: string) =>
		encodeURIComponent(createHmac('sha256', key).update(text).digest('base64'));

	const forgeries: [string, (real: string) => string][] = [
		['cut short', (real) => real.slice(0, -1)],
		['without its signature', (real) => real.slice(0, real.lastIndexOf('.'))],
		['with an empty signature', (real) => real.slice(0, real.lastIndexOf('.') + 1)],
		['with a letter changed', (real) => real.replace(/=(.)/, (_, c) => (c === 'a' ? '=b' : '=a'))],
		['with one letter more', (real) => `${real}A`],
		['signed with another key', () => `${name}=${token}.${sign(token, 'another key')}`],
		['signed with no key', () => `${name}=${token}.${sign(token, '')}`],
		['empty', () => `${name}=`],
		['a dot', () => `${name}=.`],
		['broken text', () => `${name}=%E0%A4%A`],
		['very long', () => `${name}=${'x'.repeat(8_000)}`]
	];

	it.each(forgeries)('%s: nobody is known by it', async (_, forge) => {
		const who = await withSession(shared);
		who.cookie = forge(who.cookie);
		expect(await list(who)).toMatchObject({ status: 401, body: { status: 401 } });
	});

	it('even well signed: a session that never was is none', async () => {
		const who = new Client(shared);
		who.cookie = `${name}=${token}.${sign(token, shared.secret)}`;
		expect((await list(who)).status).toBe(401);
	});

	it('is no obstacle to starting anew', async () => {
		const who = new Client(shared);
		who.cookie = `${name}=forged.forged`;
		expect((await who.post('/api/session')).status).toBe(204);
		expect((await list(who)).status).toBe(200);
	});
});

describe('coming back', () => {
	it('finds everything after sixty days, and again 399 days later, but not after 401', async () => {
		const server = await own();
		const [regular, absent] = [await withSession(server), await withSession(server)];
		await createAssignment(regular, 'Weet je nog?');
		await createAssignment(absent, 'En jij?');
		const later = (days: number) => restartLater(server, days);

		await later(60);
		const answer = await list(regular);
		expect(answer.body.items).toMatchObject([{ question: 'Weet je nog?' }]);
		expect(sessionCookie(answer.headers)).toContain(`Max-Age=${SESSION_LIFETIME_S}`);

		await later(401);
		expect((await list(absent)).status).toBe(401);

		// Day 459 is 399 days after the visit on day 60, which renewed the session for 400 days.
		await later(459);
		expect((await list(regular)).body.items).toHaveLength(1);

		await later(459 + 401);
		expect((await list(regular)).status).toBe(401);
	});

	it('survives a restart of the server', async () => {
		const server = await own();
		const who = await withSession(server);
		await createAssignment(who, 'Nog hier?');
		await server.restart();
		expect((await list(who)).body.items).toHaveLength(1);
	});
});

describe('deleting the account', () => {
	it('leaves nothing of it, and the old cookie is nobody’s', async () => {
		const server = await own();
		const who = await withSession(server);
		await createAssignment(who, 'Mag dit weg?');
		const { cookie } = who;

		const answer = await who.delete('/api/account');
		expect(answer).toMatchObject({ status: 204, text: '' });
		expect(sessionCookie(answer.headers)).toMatch(/=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);

		who.cookie = cookie;
		expect((await list(who)).status).toBe(401);
		expect((await who.delete('/api/account')).status).toBe(401);
		await server.stop();

		// The table `clock` has the time of the scheduled jobs, and no data of an account.
		const tables = (await server.database.tables()).filter((table) => table !== 'clock');
		expect(tables.length).toBeGreaterThan(3);
		for (const table of tables) {
			expect(await server.database.rows(`select * from "${table}"`), table).toEqual([]);
		}
	});

	it('leaves everybody else’s alone', async () => {
		const [who, other] = [await withSession(shared), await withSession(shared)];
		await createAssignment(other, 'Blijft dit?');
		await who.delete('/api/account');
		expect((await list(other)).body.items).toHaveLength(1);
	});
});

describe('whoever runs it', () => {
	it.each(['/healthz', '/readyz'])('hears at %s that all is well', async (path) => {
		const answer = await new Client(shared).get(path);
		expect(answer.status).toBe(200);
		expect(answer.headers['set-cookie']).toBeUndefined();
	});
});
