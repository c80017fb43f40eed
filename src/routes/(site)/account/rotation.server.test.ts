/**
 * Tests copied session cookies: after a rotation, or after a sign-out everywhere, they must open
 * nothing. Also tests the name of the cookie over http and https.
 */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client, sessionCookie, withSession } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	createDeviceLink,
	createRecoveryCode,
	rowsOf,
	secure,
	signIn,
	signInWithCode
} from '../../../testing/coach.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';

const PASSWORD = 'zeven sloten tegelijk';
const OTHER = 'acht sloten tegelijk';

let server: OwnServer;
beforeAll(async () => {
	server = await startServer({ env: { TRUST_PROXY: '1' } });
	return async () => void (await server.stop());
});

let number = 0;
const fresh = () => `rotation${(number += 1)}@example.nl`;

/** Returns a client with a copy of the browser's present session cookie. */
const copyOf = (who: Client) => who.at(server);

describe('a cookie that was copied beforehand', () => {
	it('opens nothing once the account is secured', async () => {
		const who = await accountWithAssignments(server, 1);
		const copy = copyOf(who);
		await secure(who, fresh(), PASSWORD);
		expect([await countAssignments(who), await countAssignments(copy)]).toEqual([1, 401]);
	});

	it('opens nothing once the password is another one, nor does anything else', async () => {
		const address = fresh();
		const who = await accountWithAssignments(server, 1);
		await secure(who, address, PASSWORD);
		const code = await createRecoveryCode(who);
		const link = await createDeviceLink(who);
		const copy = copyOf(who);
		const { who: laptop } = await signInWithCode(server, code);
		const done = await secure(who, address, OTHER, { current: PASSWORD });
		expect(done.headers.location).toBe('/account?done=password&code');
		const { text } = await who.get<string>('/account?done=password&code');
		expect(text).toContain('Op alle andere apparaten ben je uitgelogd.');
		expect(text).toContain('Je herstelcode werkt niet meer.');
		expect(await countAssignments(who)).toBe(1);
		expect([await countAssignments(copy), await countAssignments(laptop)]).toEqual([401, 401]);
		expect((await signInWithCode(server, code)).status).toBe(422);
		expect((await new Client(server).submit('/device?/open', { secret: link })).status).toBe(422);
	});

	it('opens nothing once its browser has signed in, also not what waits there', async () => {
		const address = fresh();
		await secure(await accountWithAssignments(server, 1), address, PASSWORD);
		const who = await accountWithAssignments(server, 2);
		const copy = copyOf(who);
		expect((await signIn(who, address, PASSWORD, { work: 'leave' })).status).toBe(303);
		expect([await countAssignments(who), await countAssignments(copy)]).toEqual([1, 401]);
	});

	it('opens nothing once its browser has been signed out and goes on with what waited', async () => {
		const address = fresh();
		await secure(await accountWithAssignments(server, 1), address, PASSWORD);
		const who = await accountWithAssignments(server, 2);
		const answer = await signIn(who, address, PASSWORD, { work: 'leave' });
		const parked = answer.headers['set-cookie']?.find((line) => line.startsWith('kantlijn-aside='));
		const [, signed = ''] = /=([^;]+)/.exec(parked ?? '') ?? [];
		const copy = new Client(server);
		copy.cookie = `kantlijn-session=${signed}`;
		expect(await countAssignments(copy)).toBe(2);
		who.cookie += `; kantlijn-aside=${signed}`;
		await who.submit('/account/sign-out');
		expect([await countAssignments(who), await countAssignments(copy)]).toEqual([2, 401]);
	});
});

describe('signing out everywhere', () => {
	it('ends everything but this browser and the password, and says so beforehand', async () => {
		const address = fresh();
		const who = await accountWithAssignments(server, 1);
		await secure(who, address, PASSWORD);
		const code = await createRecoveryCode(who);
		const link = await createDeviceLink(who);
		const { who: laptop } = await signInWithCode(server, code);
		const copy = copyOf(who);
		const { text } = await who.get<string>('/account/everywhere');
		expect(text).toContain('Je herstelcode werkt dan ook niet meer.');
		expect(text).toContain(`Elders log je weer in met ${address} en je wachtwoord.`);

		const done = await who.submit('/account/everywhere', { sure: 'yes' });
		expect(done.headers.location).toBe('/account?done=everywhere&code');
		expect(await countAssignments(who)).toBe(1);
		expect([await countAssignments(copy), await countAssignments(laptop)]).toEqual([401, 401]);
		expect((await signInWithCode(server, code)).status).toBe(422);
		expect((await new Client(server).submit('/device?/open', { secret: link })).status).toBe(422);
		expect((await signIn(new Client(server), address, PASSWORD)).status).toBe(303);
	});

	it('ends what a thief makes at the same moment', async () => {
		const who = await accountWithAssignments(server, 1);
		const { who: thief } = await signInWithCode(server, await createRecoveryCode(who));
		const making = Array.from({ length: 20 }, (_, at) =>
			thief.submit(at % 2 ? '/account/recovery' : '/account/device')
		);
		const ending = who.submit('/account/everywhere', { sure: 'yes' });
		const more = Array.from({ length: 20 }, (_, at) =>
			thief.submit(at % 2 ? '/account/recovery' : '/account/device')
		);
		const answers = await Promise.all([...making, ...more]);
		expect((await ending).status).toBe(303);
		// For a caller who is signed out, pages of the account answer 404.
		const expected = [200, 401, 404];
		expect(answers.filter(({ status }) => !expected.includes(status))).toEqual([]);
		// The tables also contain accounts of other tests. The account of this test is the one whose
		// session was updated last.
		const [account] = await rowsOf(
			server,
			`select u.account_id as id from auth_session s join auth_user u on u.id = s.user_id order by s.updated_at desc limit 1`
		);
		for (const table of ['recovery_code', 'device_link']) {
			expect(
				await rowsOf(server, `select * from ${table} where account_id = '${String(account?.id)}'`)
			).toEqual([]);
		}
	});

	it('leaves the sessions of everybody else', async () => {
		const [who, other] = [
			await accountWithAssignments(server, 1),
			await accountWithAssignments(server, 1)
		];
		await who.submit('/account/everywhere', { sure: 'yes' });
		expect([await countAssignments(who), await countAssignments(other)]).toEqual([1, 1]);
	});
});

describe('what opens an account', () => {
	/**
	 * Tables of everything that opens an account: sessions, recovery codes, device links and
	 * confirmations.
	 */
	const OPENING = ['auth_session', 'recovery_code', 'device_link', 'address_confirmation'];

	it('goes with the account', async () => {
		const own = await startServer();
		onTestFinished(async () => void (await own.stop()));
		const who = await accountWithAssignments(own, 1);
		await createRecoveryCode(who);
		await createDeviceLink(who);
		expect((await who.delete('/api/account')).status).toBe(204);
		for (const table of OPENING) expect(await rowsOf(own, `select * from ${table}`)).toEqual([]);
	});
});

describe('the cookie', () => {
	const https = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'kantlijn.test' };
	const list = (who: Client, headers: object) =>
		who.ask('GET', '/api/assignments', { headers: { ...headers } });

	it('has the prefix that only its own host can set, over https', async () => {
		const who = new Client(server);
		const answer = await who.ask('POST', '/api/session', { headers: https });
		const line = sessionCookie(answer.headers) ?? '';
		expect(line).toMatch(/^__Host-kantlijn-session=[^;]{30,};/);
		expect(line).toMatch(/; Path=\/(;|$)/);
		expect(line).toMatch(/; Secure(;|$)/);
		expect(line).not.toMatch(/domain/i);
		expect((await list(who, https)).status).toBe(200);
	});

	it('has the plain name over http, where browsers refuse the prefix', async () => {
		const answer = await new Client(server).post('/api/session');
		expect(sessionCookie(answer.headers)).toMatch(/^kantlijn-session=/);
	});

	it('of an earlier version goes on working over https, and is renamed', async () => {
		const who = await withSession(server);
		const old = who.cookie;
		const answer = await list(who, https);
		expect(answer.status).toBe(200);
		expect(sessionCookie(answer.headers)).toMatch(/^__Host-kantlijn-session=[^;]+;/);
		expect(answer.headers['set-cookie']).toContainEqual(
			expect.stringMatching(/^kantlijn-session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
		);
		expect(who.cookie).toMatch(/^__Host-/);
		expect((await list(who, https)).status).toBe(200);
		// A request that was sent with the old cookie, before the browser received the new one, must
		// still work.
		who.cookie = old;
		expect((await list(who, https)).status).toBe(200);
	});

	it('is not replaced by one with the plain name, which others of the domain can set', async () => {
		const [who, planted] = [new Client(server), await accountWithAssignments(server, 1)];
		await who.ask('POST', '/api/session', { headers: https });
		who.cookie += `; ${planted.cookie}`;
		const { body } = await who.ask<{ items: unknown[] }>('GET', '/api/assignments', {
			headers: https
		});
		expect(body.items).toEqual([]);
	});

	it('goes under both names at signing out', async () => {
		const who = new Client(server);
		await who.ask('POST', '/api/session', { headers: https });
		who.cookie += '; kantlijn-session=left.over';
		const Origin = 'https://kantlijn.test';
		const answer = await who.submit('/account/sign-out', {}, { ...https, Origin });
		expect(answer.status).toBe(303);
		for (const name of ['__Host-kantlijn-session', 'kantlijn-session']) {
			expect(answer.headers['set-cookie']).toContainEqual(
				expect.stringMatching(new RegExp(`^${name}=;`))
			);
		}
	});
});
