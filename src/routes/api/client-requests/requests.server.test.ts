import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	RequestBrowser,
	ask,
	browserOf,
	clientIn,
	dividedTeam,
	join,
	joinedRequest
} from '../../../testing/client-requests.ts';
import { ClientBrowser } from '../../../testing/check-in-people.ts';
import type { HelperBody } from '../../../lib/server/check-ins/views.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, bodyOf } from '../../../testing/team.ts';

const CLIENT_COOKIE = 'kantlijn-check-ins';

/** Signs one entry of the cookie that holds a client's keys. */
function signedCookie({ secret }: { secret: string }, entry = ''): string {
	const hmac = createHmac('sha256', secret).update(`${CLIENT_COOKIE}=${entry}`);
	return `${entry}~${hmac.digest('base64url')}`;
}

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const checkIn = async ({ who }: Person, { id }: HelperBody) =>
	bodyOf<HelperBody>(await who.get(`/api/check-ins/${id}`));

describe('a client whom a team asks', () => {
	it('reads one question about each who joined, and nothing of their places', async () => {
		const { client } = await joinedRequest(server);
		const { body, text } = await client.preview();
		expect(body).toMatchObject({
			question: 'Moeten wij de fusie doorzetten?',
			askedBy: 'Mo',
			complete: true,
			yours: false,
			questions: [
				{ helperName: 'Anna', kind: 'expectation', yours: false },
				{ helperName: 'Mo', kind: 'expectation', yours: false }
			]
		});
		for (const hidden of [':-47', ':61', '"state"', '"position"'])
			expect(text).not.toContain(hidden);
	});

	it('answers one after the other, and looks with each member alone', async () => {
		const { client, request, ofAnna, ofMo, anna, mo } = await joinedRequest(server);
		expect((await client.answer(clientIn(ofAnna), { position: -9 })).status).toBe(201);
		expect((await client.answer(clientIn(ofMo), { undecided: true })).status).toBe(201);
		expect((await client.look(request)).body.questions).toMatchObject([
			{ helperName: 'Anna', state: 'answered', yours: true },
			{ helperName: 'Mo', state: 'answered', yours: true }
		]);
		const withAnna = `/api/client/${clientIn(ofAnna)}`;
		await anna.who.post(`/api/check-ins/${ofAnna.id}/clients/${clientIn(ofAnna)}/reveal`);
		const looked = await client.browser.post<{ looking: unknown }>(`${withAnna}/reveal`);
		expect(looked.body.looking).toMatchObject({
			client: { position: -9 },
			helper: { position: -47 }
		});
		// The other pair has still turned no key.
		const other = await client.browser.get<{ state: string; looking: unknown }>(
			`/api/client/${clientIn(ofMo)}`
		);
		expect(other.body).toMatchObject({ state: 'answered', looking: null });
		expect((await checkIn(mo, ofMo)).clients[0]).toMatchObject({
			state: 'answered',
			looking: null
		});
	});

	it('shows the team nothing of it', async () => {
		const { at, client, ofAnna, anna, mo, olga } = await joinedRequest(server);
		const before = [];
		for (const one of [anna, mo, olga]) before.push((await one.who.get(at)).text);
		await client.answer(clientIn(ofAnna), { position: -9 });
		const after = [];
		for (const one of [anna, mo, olga]) after.push((await one.who.get(at)).text);
		expect(after).toEqual(before);
	});

	it('may decline a question, and finds it again', async () => {
		const { client, request, ofAnna } = await joinedRequest(server);
		await client.answer(clientIn(ofAnna), { declined: true });
		expect((await client.look(request)).body.questions).toMatchObject([
			{ state: 'declined' },
			{ state: null }
		]);
	});

	it('finds who joins later through the same link', async () => {
		const scene = await dividedTeam(server);
		const token = await ask(scene);
		const client = new RequestBrowser(server, token);
		expect(bodyOf(await client.preview())).toMatchObject({ complete: false, questions: [] });
		const ofAnna = await join(scene.at, scene.anna);
		const { request, complete } = bodyOf(await client.preview());
		expect(complete).toBe(false);
		await client.answer(clientIn(ofAnna), { position: 5 });
		const ofMo = await join(scene.at, scene.mo);
		expect(bodyOf(await client.look(request))).toMatchObject({
			complete: true,
			questions: [{ state: 'answered' }, { state: null, client: clientIn(ofMo) }]
		});
		expect((await client.answer(clientIn(ofMo), { position: 7 })).status).toBe(201);
	});

	it('keeps what it answered about a member who left, and is asked nothing new', async () => {
		const { client, team, request, ofAnna, anna, olga } = await joinedRequest(server);
		await client.answer(clientIn(ofAnna), { position: -9 });
		await olga.who.delete(`${team.path}/members/${anna.id}`);
		expect((await client.look(request)).body.questions).toMatchObject([
			{ helperName: 'Anna', state: 'answered' },
			{ helperName: 'Mo', state: null }
		]);
		const later = await joinedRequest(server);
		await later.olga.who.delete(`${later.team.path}/members/${later.anna.id}`);
		const { body } = await later.client.preview();
		expect(body.questions).toMatchObject([{ helperName: 'Mo' }]);
		expect((await later.client.answer(clientIn(later.ofAnna), { position: 5 })).status).toBe(404);
	});

	it('is recognised after a lost response', async () => {
		const { token, ofAnna } = await joinedRequest(server);
		const key = 'k'.repeat(43);
		const given = { position: 5, key };
		const lost = new RequestBrowser(server, token);
		expect((await lost.answer(clientIn(ofAnna), given)).status).toBe(201);
		const again = new RequestBrowser(server, token);
		expect((await again.answer(clientIn(ofAnna), given)).status).toBe(200);
	});

	it('gets the keys of the questions back from that of the request', async () => {
		const { client, request, ofAnna } = await joinedRequest(server);
		await client.answer(clientIn(ofAnna), { position: 5 });
		// The other keys fell out of the cookie, because the browser got too many.
		const { jar } = client.browser;
		const entries = (jar.get(CLIENT_COOKIE) ?? '').split('~');
		jar.set(
			CLIENT_COOKIE,
			signedCookie(
				server,
				entries.find((one) => one.startsWith(request))
			)
		);
		const path = `/api/client/${clientIn(ofAnna)}`;
		expect((await client.browser.get(path)).status).toBe(404);
		await client.look(request);
		expect((await client.browser.get(path)).status).toBe(200);
	});
});

describe('somebody else than the client', () => {
	it('cannot answer in a session of any member of the team, through either link', async () => {
		const { token, ofAnna, anna, mo, olga } = await joinedRequest(server);
		for (const member of [anna, mo, olga]) {
			const browser = browserOf(server, member);
			const through = new RequestBrowser(server, token, browser);
			expect(await through.answer(clientIn(ofAnna), { position: 5 })).toMatchObject({
				status: 403,
				body: { type: '/problems/own-link' }
			});
		}
		const own = bodyOf<{ token: string }>(
			await anna.who.get(`/api/check-ins/${ofAnna.id}/clients/${clientIn(ofAnna)}/link`)
		);
		const colleague = new ClientBrowser(server, browserOf(server, mo));
		expect((await colleague.answer(own.token, { position: 5 })).status).toBe(403);
		expect((await checkIn(anna, ofAnna)).clients[0]?.state).toBe('waiting');
	});

	it('is noticed at the client’s first answer, whatever question it was about', async () => {
		const { token, ofAnna, ofMo, client } = await joinedRequest(server);
		const impostor = new RequestBrowser(server, token);
		await impostor.answer(clientIn(ofAnna), { position: 5 });
		for (const one of [ofAnna, ofMo]) {
			expect(await client.answer(clientIn(one), { position: 7 })).toMatchObject({
				status: 409,
				body: { type: '/problems/link/taken' }
			});
		}
		// The link tells nobody whether it was used, before an answer.
		expect((await client.preview()).body).toMatchObject({ yours: false });
	});

	it('loses the link and its answers when who asked renews it', async () => {
		const { at, token, request, ofAnna, ofMo, mo, anna } = await joinedRequest(server);
		const impostor = new RequestBrowser(server, token);
		await impostor.answer(clientIn(ofAnna), { position: 5 });
		const anew = bodyOf<{ token: string }>(await mo.who.post(`${at}/client-request/link`));
		expect((await checkIn(anna, ofAnna)).clients[0]?.state).toBe('waiting');
		expect((await impostor.answer(clientIn(ofMo), { position: 5 })).status).toBe(403);
		expect((await impostor.look(request)).status).toBe(403);
		expect((await impostor.browser.get(`/api/client/${clientIn(ofAnna)}`)).status).toBe(403);
		const client = new RequestBrowser(server, anew.token);
		expect((await client.answer(clientIn(ofAnna), { position: 7 })).status).toBe(201);
	});

	it('cannot reach a question of another team through a link', async () => {
		const [one, other] = [await joinedRequest(server), await joinedRequest(server)];
		expect((await one.client.answer(clientIn(other.ofAnna), { position: 5 })).status).toBe(404);
		expect((await one.client.look(other.request)).status).toBe(404);
		await other.client.answer(clientIn(other.ofAnna), { position: 5 });
		expect((await one.client.look(other.request)).status).toBe(404);
		expect((await one.client.browser.get(`/api/client/${clientIn(other.ofAnna)}`)).status).toBe(
			404
		);
	});

	it('sees no other member’s check-in, nor the link of another', async () => {
		const { mo, ofAnna } = await joinedRequest(server);
		expect((await mo.who.get(`/api/check-ins/${ofAnna.id}`)).status).toBe(404);
		expect(
			(await mo.who.get(`/api/check-ins/${ofAnna.id}/clients/${clientIn(ofAnna)}/link`)).status
		).toBe(404);
	});

	it('reads in the answered question that a member’s own link was used elsewhere', async () => {
		const { client, request, anna, ofAnna, ofMo } = await joinedRequest(server);
		const own = bodyOf<{ token: string }>(
			await anna.who.get(`/api/check-ins/${ofAnna.id}/clients/${clientIn(ofAnna)}/link`)
		);
		await new ClientBrowser(server).answer(own.token, { position: 5 });
		await client.answer(clientIn(ofMo), { position: 5 });
		expect((await client.look(request)).body.questions).toMatchObject([
			{ state: 'elsewhere', yours: false },
			{ state: 'answered' }
		]);
		expect((await client.answer(clientIn(ofAnna), { position: 5 })).status).toBe(409);
	});
});
