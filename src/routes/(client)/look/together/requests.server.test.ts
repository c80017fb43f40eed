import { beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../../../testing/browser-cookies.ts';
import {
	browserOf,
	clientIn,
	joinedRequest,
	requestIn
} from '../../../../testing/client-requests.ts';
import { type Server, sharedServer } from '../../../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('the pages of a client whom a team asks', () => {
	const form = (text: string, name: string) =>
		new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

	it('go from question to question without scripts, and end with the list', async () => {
		const { client, token, request, ofAnna, ofMo } = await joinedRequest(server);
		const { browser } = client;
		const opened = await browser.submit('/look?/look', { token });
		expect(opened.text).toContain('Anna en Mo');
		const placing = await browser.submit('/look?/look', { token, placing: 'yes' });
		expect(placing.text).toContain('Vraag 1 van 2');
		const fields = { token, key: form(placing.text, 'key'), client: form(placing.text, 'client') };
		expect(fields.client).toBe(clientIn(ofAnna));
		const sent = await browser.submit('/look?/answer', { ...fields, position: '5' });
		const list = `/look/together/${request}`;
		expect(sent).toMatchObject({ status: 303, headers: { location: list } });
		const next = await browser.get<string>(list);
		expect(next.text).toContain('Vraag 2 van 2');
		const last = await browser.submit(`${list}?/answer`, {
			client: clientIn(ofMo),
			undecided: 'yes'
		});
		expect(last).toMatchObject({ status: 303, headers: { location: list } });
		const all = await browser.get<string>(list);
		expect(all.text).toContain(`/look/${clientIn(ofAnna)}`);
		expect(all.text).toContain('Uw antwoord is bewaard.');
		const one = await browser.get<string>(`/look/${clientIn(ofAnna)}`);
		expect(one.text).toContain(`${list}?all`);
	});

	it('say that the link is for the client, to a member of the team', async () => {
		const { token, ofAnna, olga } = await joinedRequest(server);
		const fields = { token, key: 'k'.repeat(43), client: clientIn(ofAnna), position: '5' };
		const refused = await browserOf(server, olga).submit('/look?/answer', fields);
		expect(refused.status).toBe(403);
		expect(refused.text).toContain('lid van het team');
	});

	it('say that another browser has answered, and to a stranger nothing else', async () => {
		const { request, client, ofAnna } = await joinedRequest(server);
		await client.answer(clientIn(ofAnna), { position: 5 });
		const stranger = await new CookieBrowser(server).get<string>(`/look/together/${request}`);
		expect(stranger.text).toContain('Met deze link is al geantwoord');
		expect(stranger.text).not.toContain('fusie');
	});

	it('say that the request is gone once it was withdrawn', async () => {
		const { at, request, client, ofAnna, mo } = await joinedRequest(server);
		await client.answer(clientIn(ofAnna), { position: 5 });
		await mo.who.delete(`${at}/client-request`);
		expect(await requestIn(at, mo)).toBeNull();
		const page = await client.browser.get<string>(`/look/together/${request}`);
		expect(page.text).toContain('Deze vraag is afgesloten');
		// The answer about Anna is still hers.
		expect(page.text).not.toContain('met alle antwoorden');
		expect((await client.browser.get(`/look/${clientIn(ofAnna)}`)).status).toBe(200);
	});
});
