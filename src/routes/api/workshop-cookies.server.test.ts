import { beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser, sizeOfHeaders } from '../../testing/browser-cookies.ts';
import { withSession } from '../../testing/client.ts';
import { patience } from '../../testing/patience.ts';
import { type OwnServer, startServer } from '../../testing/server.ts';

let server: OwnServer;
/**
 * Workshops that all tests share, because one network may create only a limited number of workshops
 * per minute.
 */
let made: readonly Made[];
beforeAll(async () => {
	server = await startServer();
	made = await makeWorkshops(WORKSHOPS);
	return async () => void (await server.stop());
}, patience(60_000));

const COOKIE = 'kantlijn-workshops';
const DAY_S = 86_400;
const WORKSHOPS = 300;
/** Number of workshops created by one account. */
const EACH = 30;
/** Number of newest workshops of which a browser must keep two keys: the seat's and the host's. */
const KEPT = 15;
/**
 * Limits that nginx has by default, in bytes: for one header of a request, and for all headers of a
 * response.
 */
const NGINX_REQUEST = 8_192;
const NGINX_RESPONSE = 4_096;

interface Made {
	code: string;
	hostToken: string;
}

async function makeWorkshops(count: number): Promise<Made[]> {
	const all: Made[] = [];
	let host = await withSession(server);
	while (all.length < count) {
		if (all.length % EACH === 0) host = await withSession(server);
		const { status, body } = await host.post<Made>('/api/workshops', {
			locale: 'nl',
			names: 'none',
			questions: ['Wie belt de gemeente?']
		});
		expect(status).toBe(201);
		all.push(body);
	}
	return all;
}

const seatOf = (browser: CookieBrowser, code: string) =>
	browser.post<{ seat: string; token: string }>(`/api/workshops/${code}/seats`, {});
const statusAsHost = async (browser: CookieBrowser, code: string) =>
	(await browser.get(`/api/workshops/${code}/seats`)).status;
const becomeHost = (browser: CookieBrowser, { code, hostToken }: Made) =>
	browser.submit(`/w/${code}/host?/enter`, { token: hostToken });

describe('a browser in hundreds of workshops', () => {
	it(
		'sends one bounded cookie, stays signed in, and has the newest seats and host links',
		async () => {
			const browser = new CookieBrowser(server);
			await browser.post('/api/session');
			await browser.post('/api/assignments', { question: 'Blijf ik ingelogd?' });
			const seats = new Map<string, string>();
			let largest = 0;
			for (const workshop of made) {
				const taken = await seatOf(browser, workshop.code);
				expect(taken.status).toBe(201);
				seats.set(workshop.code, taken.body.seat);
				expect((await becomeHost(browser, workshop)).status).toBe(303);
				largest = Math.max(largest, browser.header.length);
			}
			// The rest of the limit is for other cookies of this server, and of other servers on
			// the same host name.
			expect(largest).toBeLessThan(NGINX_REQUEST / 3);
			expect([...browser.jar.keys()].sort()).toEqual(['kantlijn-session', COOKIE]);
			const { body } = await browser.get<{ items: unknown[] }>('/api/assignments');
			expect(body.items).toHaveLength(1);

			for (const { code } of made.slice(-KEPT)) {
				expect(await seatOf(browser, code)).toMatchObject({
					status: 200,
					body: { seat: seats.get(code) }
				});
				expect(await statusAsHost(browser, code)).toBe(200);
			}
			const [oldest] = made;
			expect(await statusAsHost(browser, oldest?.code ?? '')).toBe(403);
			// Opening the host link of the oldest workshop again restores the access to it.
			if (oldest) await becomeHost(browser, oldest);
			expect(await statusAsHost(browser, oldest?.code ?? '')).toBe(200);
			expect(await statusAsHost(browser, made.at(-1)?.code ?? '')).toBe(200);
		},
		patience(120_000)
	);

	it('cannot sign keys itself, and one that is changed opens nothing', async () => {
		const [room] = made as [Made];
		const browser = new CookieBrowser(server);
		await becomeHost(browser, room);
		const value = browser.jar.get(COOKIE) ?? '';
		expect(await statusAsHost(browser, room.code)).toBe(200);
		browser.jar.set(COOKIE, value.slice(0, -2));
		expect(await statusAsHost(browser, room.code)).toBe(403);
	});
});

describe('the cookies of earlier versions, two for each workshop', () => {
	it(
		'work at once, and become keys of the one cookie, the newest first',
		async () => {
			const earlier = made.slice(0, 30);
			const browser = new CookieBrowser(server);
			await browser.post('/api/session');
			const gone = Array.from({ length: 20 }, (_, at) => `GZNE${String(at).padStart(2, '0')}`);
			for (const code of gone) browser.jar.set(`kantlijn-seat-${code}`, 'x'.repeat(43));
			const seats = new Map<string, string>();
			for (const { code, hostToken } of earlier) {
				const { body } = await seatOf(new CookieBrowser(server), code);
				seats.set(code, body.seat);
				browser.jar.set(`kantlijn-seat-${code}`, body.token);
				browser.jar.set(`kantlijn-host-${code}`, hostToken);
			}
			const [first] = earlier;
			expect(await statusAsHost(browser, first?.code ?? '')).toBe(200);

			const left = () =>
				[...browser.jar.keys()].filter((name) => /-(seat|host)-/.test(name)).length;
			for (let before = Infinity; left() > 0 && left() < before;) {
				before = left();
				const page = await browser.get('/assignments', { Accept: 'text/html' });
				expect(page.status).toBe(200);
				expect(sizeOfHeaders(page.headers)).toBeLessThan(NGINX_RESPONSE);
			}
			expect(left()).toBe(0);
			for (const { code } of earlier.slice(-KEPT)) {
				const again = await seatOf(browser, code);
				expect(again).toMatchObject({ status: 200, body: { seat: seats.get(code) } });
				expect(await statusAsHost(browser, code)).toBe(200);
			}
			expect((await browser.get('/api/assignments')).status).toBe(200);
		},
		patience(60_000)
	);

	it('tell nobody which codes exist', async () => {
		const [room] = made as [Made];
		for (const kind of ['seat', 'host']) {
			const browser = new CookieBrowser(server);
			browser.jar.set(`kantlijn-${kind}-${room.code}`, 'x'.repeat(43));
			browser.jar.set(`kantlijn-${kind}-GZNE00`, 'x'.repeat(43));
			await browser.get('/api/explanations');
			expect([...browser.jar]).toEqual([]);
		}
	});
});

describe('the cookie', () => {
	it('lives as long as the workshop, from its last use or its end', async () => {
		const [room] = made as [Made];
		const browser = new CookieBrowser(server);
		await becomeHost(browser, room);
		const days = () => (browser.maxAges.get(COOKIE) ?? 0) / DAY_S;
		expect(days()).toBeGreaterThan(89);
		expect(days()).toBeLessThanOrEqual(91);
		const ended = new Date(Date.now() - 80 * DAY_S * 1000).toISOString();
		await server.database.rows(
			`update workshop set ended_at = '${ended}' where code = '${room.code}'`
		);
		expect(await statusAsHost(browser, room.code)).toBe(200);
		expect(days()).toBeGreaterThan(9);
		expect(days()).toBeLessThanOrEqual(11);
	});
});
