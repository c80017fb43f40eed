import { beforeAll, describe, expect, it } from 'vitest';
import { ClientBrowser, ask, askAndAnswer, lookTogether } from '../../testing/check-in-people.ts';
import { CookieBrowser } from '../../testing/browser-cookies.ts';
import { Client } from '../../testing/client.ts';
import { createRecoveryCode, signInWithCode } from '../../testing/coach.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const visitor = () => new ClientBrowser(server);
const stateOf = async ({ look }: { look(): Promise<{ clients: { state: string }[] }> }) =>
	(await look()).clients[0]?.state;

describe('a client with a link', () => {
	it('reads what is asked, as often as wanted, without leaving a trace', async () => {
		const asked = await ask(server, { contact: '06 12345678' });
		const rows = () =>
			Promise.all([
				server.database.rows(`select * from check_in where id = '${asked.checkIn.id}'`),
				server.database.rows(
					`select * from check_in_client where check_in_id = '${asked.checkIn.id}'`
				)
			]);
		const before = await rows();
		const { status, body, headers } = await visitor().preview<object>(asked.token);
		expect(status).toBe(200);
		expect(body).toEqual({
			...{ client: asked.links[0]?.client, yours: false, label: 'opdrachtgever' },
			...{ kind: 'expectation', question: asked.checkIn.question, helperName: 'Anna' },
			...{ contact: '06 12345678', address: 'u', locale: 'nl' },
			expiresAt: asked.checkIn.expiresAt
		});
		expect(headers['set-cookie']).toBeUndefined();
		expect(await rows()).toEqual(before);
	});

	it('answers without an account, and the browser stays the client’s', async () => {
		const asked = await ask(server);
		const jan = visitor();
		const first = await jan.answer(asked.token, { position: -47 });
		expect(first.status).toBe(201);
		expect(first.body).toMatchObject({
			state: 'answered',
			own: { position: -47, undecided: false },
			looking: null
		});
		expect(Object.keys(Object.fromEntries(jan.browser.jar))).toEqual(['kantlijn-check-ins']);
		const { body: seen } = await jan.look();
		expect(seen).toEqual(first.body);
		expect((await jan.preview<{ yours: boolean }>(asked.token)).body.yours).toBe(true);
		// The browser that has answered may answer again through the same link.
		const again = await jan.answer(asked.token, { undecided: true });
		expect([again.status, again.body.own?.undecided]).toEqual([200, true]);
	});

	it('changes the answer, prefers to talk, and answers after all', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		expect((await asked.jan.change({ undecided: true })).body.own).toEqual({
			position: null,
			undecided: true
		});
		expect((await asked.jan.change({ declined: true })).body).toMatchObject({
			state: 'declined',
			own: null
		});
		expect(await stateOf(asked)).toBe('declined');
		expect((await asked.jan.change({ position: 7 })).body.state).toBe('answered');
		expect(await stateOf(asked)).toBe('answered');
	});

	it.each([
		{},
		{ position: 0 },
		{ position: 4 },
		{ position: '5' },
		{ position: 5, undecided: true },
		{ position: 5, declined: true },
		{ undecided: true, declined: true }
	])('is told what is wrong with the answer %j', async (given) => {
		const { token, jan } = await askAndAnswer(server, { position: 5 });
		expect((await jan.change(given)).status).toBe(422);
		expect((await visitor().answer(token, given)).status).toBe(422);
	});

	it('erases the answer, which the helper cannot tell from declining', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		expect((await asked.jan.erase()).status).toBe(204);
		expect((await asked.jan.look()).body).toMatchObject({ state: 'erased', own: null });
		expect(await stateOf(asked)).toBe('declined');
		const { status, body } = await asked.jan.change({ position: 5 });
		expect([status, body.type]).toEqual([409, '/problems/erased']);
		const rows = await server.database.rows(
			`select position, answered from check_in_client where id = '${asked.jan.client}'`
		);
		expect(rows.map(({ position }) => position)).toEqual([null]);
	});

	it('erases the mark after looking together too', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		await lookTogether(asked, asked.jan);
		expect((await asked.jan.change({ position: 7 })).body.type).toBe(
			'/problems/check-in/already-revealed'
		);
		expect((await asked.jan.erase()).status).toBe(204);
		const { clients } = await asked.look();
		expect(clients).toMatchObject([{ state: 'erased', looking: null, guess: null }]);
	});

	it('holds the keys of several check-ins in one cookie', async () => {
		const [one, other] = [await ask(server), await ask(server)];
		const browser = new CookieBrowser(server);
		const [first, second] = [visitorWith(browser), visitorWith(browser)];
		await first.answer(one.token, { position: 5 });
		await second.answer(other.token, { position: 7 });
		expect((await first.look()).body.own?.position).toBe(5);
		expect((await second.look()).body.own?.position).toBe(7);
		expect([...browser.jar.keys()]).toEqual(['kantlijn-check-ins']);
	});
});

const visitorWith = (browser: CookieBrowser) => new ClientBrowser(server, browser);

describe('a link', () => {
	it('belongs to the browser that answered first', async () => {
		const { token } = await askAndAnswer(server, { position: 5 });
		const other = visitor();
		const { status, body } = await other.answer(token, { position: 7 });
		expect([status, body.type]).toEqual([409, '/problems/link/taken']);
		expect(other.browser.jar.size).toBe(0);
	});

	it('belongs to one browser when two answer at once', async () => {
		const { token, look } = await ask(server);
		const browsers = [visitor(), visitor(), visitor()];
		const answers = await Promise.all(
			browsers.map((one, at) => one.answer(token, { position: 2 * at + 1 }))
		);
		expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
		const winner = browsers.find(({ client }) => client !== '');
		expect((await winner?.look())?.status).toBe(200);
		expect((await look()).clients[0]?.state).toBe('answered');
	});

	it('recognises a request that is repeated because its response was lost', async () => {
		const { token } = await ask(server);
		const given = { key: 'k'.repeat(43), position: 5 };
		expect((await visitor().answer(token, given)).status).toBe(201);
		const again = visitor();
		expect((await again.answer(token, given)).status).toBe(200);
		expect((await again.look()).body.own?.position).toBe(5);
		expect((await visitor().answer(token, { ...given, key: 'l'.repeat(43) })).status).toBe(409);
	});

	it('is not for the helper, in any session of the account', async () => {
		const { helper, token, look } = await ask(server);
		const { who: elsewhere } = await signInWithCode(server, await createRecoveryCode(helper));
		for (const who of [helper, elsewhere]) {
			const { status, body } = await who.post('/api/client/answers', { token, position: 5 });
			expect([status, body.type]).toEqual([403, '/problems/own-link']);
		}
		expect((await look()).clients[0]?.state).toBe('waiting');
		expect((await visitor().answer(token, { position: 5 })).status).toBe(201);
	});

	it('is answered by another account as by anybody', async () => {
		const { token } = await ask(server);
		const { helper: colleague } = await ask(server);
		const { status } = await colleague.post('/api/client/answers', { token, position: 5 });
		expect(status).toBe(201);
	});

	it('claims nothing when a scanner opens it', async () => {
		const { token, links, look } = await ask(server);
		const scanner = new Client(server);
		for (const method of ['GET', 'HEAD']) {
			for (const path of ['/look', `/look?token=${token}`, '/api/client/preview']) {
				await scanner.ask(method, path);
			}
			await scanner.ask(method, `/api/client/${links[0]?.client}`);
		}
		for (let nth = 0; nth < 3; nth++) await scanner.post('/api/client/preview', { token });
		expect((await look()).clients[0]?.state).toBe('waiting');
		expect((await visitor().answer(token, { position: 5 })).status).toBe(201);
	});

	it('dies when it is renewed, with its answer, of which that browser is told', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		const { jan } = asked;
		const stream = await jan.listen();
		await stream.hear('state');
		const token = await asked.renew();
		expect(token).not.toBe(asked.token);
		await stream.ended;
		expect(await stateOf(asked)).toBe('waiting');
		for (const response of [
			await jan.look(),
			await jan.change({ position: 7 }),
			await jan.turnKey(),
			await jan.preview(asked.token),
			await visitor().answer(asked.token, { position: 7 })
		]) {
			expect([response.status, response.body.type]).toEqual([403, '/problems/renewed']);
		}
		const [row] = await server.database.rows(
			`select position, answered, browser_hash from check_in_client where id = '${jan.client}'`
		);
		expect(row).toEqual({ position: null, answered: 0, browser_hash: null });
		expect((await jan.answer(token, { position: 9 })).status).toBe(201);
		expect((await jan.look()).body.own?.position).toBe(9);
	});

	it('cannot be made up', async () => {
		const { token, links } = await ask(server);
		const other = await ask(server);
		const mixed = token.slice(0, 21) + other.token.slice(21);
		const flipped = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA');
		for (const wrong of [mixed, flipped, '', 'x', 'a'.repeat(43), links[0]?.client ?? '']) {
			expect((await visitor().preview(wrong)).status, wrong).toBe(404);
			expect((await visitor().answer(wrong, { position: 5 })).status, wrong).toBe(404);
		}
	});
});

describe('a stranger', () => {
	it('reaches nothing of a client, nor does another client', async () => {
		const { jan } = await askAndAnswer(server, { position: 5 });
		const { jan: tom } = await askAndAnswer(server, { position: 7 });
		for (const browser of [new CookieBrowser(server), tom.browser]) {
			for (const [method, path] of [
				['GET', jan.path],
				['DELETE', jan.path],
				['PUT', `${jan.path}/answer`],
				['POST', `${jan.path}/reveal`],
				['DELETE', `${jan.path}/reveal`],
				['PUT', `${jan.path}/question`],
				['GET', `${jan.path}/events`]
			] as const) {
				const { status } = await browser.ask(method, path, { json: { position: 0 } });
				expect(status, `${method} ${path}`).toBe(404);
			}
		}
	});

	it('with a cookie that was tampered with has no key', async () => {
		const { jan } = await askAndAnswer(server, { position: 5 });
		const [name, value = ''] = [...jan.browser.jar][0] ?? [];
		jan.browser.jar.set(
			name ?? '',
			value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
		);
		expect((await jan.look()).status).toBe(404);
	});
});
