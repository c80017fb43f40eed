/** Tests role cards that are shared by a link: who can read them, for how long, and what is on them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../testing/check-in-people.ts';
import { Client, withSession } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** A helper with an assignment on which a placement and a note are stored. */
async function placed() {
	const who = await withSession(server);
	const made = await who.post<{ id: string }>('/api/assignments', {
		...{ question: 'Waarom lopen jonge collega’s weg?', client: 'De Zwaan' }
	});
	const { id } = made.body;
	const path = `/assignments/${id}/card`;
	const place = (position: number) =>
		who.post<{ id: string }>(`/api/assignments/${id}/placements`, {
			...{ position, note: 'Alleen voor mij' }
		});
	await place(-47);
	const link = async () =>
		/\/card#([\w-]{43})/.exec((await who.get<string>(path)).text)?.[1] ?? null;
	/** Id of the placement on the card, as the form of the page sends it. */
	const shown = async () =>
		/name="placement" value="([^"]+)"/.exec((await who.get<string>(path)).text)?.[1] ?? '';
	const share = async (days = '30', placement?: string) => {
		const { status } = await who.submit(`${path}?/share`, {
			...{ days, placement: placement ?? (await shown()) }
		});
		return { status, token: (await link()) ?? '' };
	};
	const revoke = () => who.submit(`${path}?/revoke`);
	return { who, id, place, shown, link, share, revoke };
}

/** Opens a link in a browser that has never been here, as its form does without scripts. */
const open = (token: string) =>
	new Client(server).submit('/card?/open', { token }, { 'Accept-Language': 'nl' });

const GONE = 'Deze kaart is hier niet te lezen';

describe('a card that is shared by a link', () => {
	it('is read without an account, and has no note and no code name', async () => {
		const { share } = await placed();
		const { token } = await share();
		const { status, text } = await open(token);
		expect(status).toBe(200);
		expect(text).toContain('Waarom lopen jonge collega’s weg?');
		expect(text).toContain('expert');
		expect(text).not.toMatch(/Alleen voor mij|De Zwaan/);
	});

	it('is not on the page itself, which link previews fetch', async () => {
		const { share } = await placed();
		await share();
		const { status, text } = await new Client(server).get<string>('/card');
		expect(status).toBe(200);
		expect(text).not.toContain('Waarom lopen');
	});

	it('shows nothing of later changes until the helper shares it again, by the same link', async () => {
		const { who, id, place, share } = await placed();
		const { token } = await share();
		await place(47);
		await who.ask('PATCH', `/api/assignments/${id}`, { json: { question: 'Anders gevraagd?' } });
		const before = (await open(token)).text;
		expect(before).toContain('Waarom lopen jonge collega’s weg?');
		expect(before).not.toMatch(/Anders gevraagd|procesbegeleider/);
		expect((await share()).token).toBe(token);
		const after = (await open(token)).text;
		expect(after).toContain('Anders gevraagd?');
		expect(after).toContain('procesbegeleider');
	});

	it('is not shared with a placement that the helper has not seen on it', async () => {
		const { place, share, shown } = await placed();
		const { token } = await share();
		const seen = await shown();
		await place(47);
		expect((await share('30', seen)).status).toBe(409);
		expect((await open(token)).text).not.toContain('procesbegeleider');
	});

	it('keeps the end of its link when it is shared again', async () => {
		const { id, place, share } = await placed();
		const ends = () =>
			server.database.rows(`select expires_at from shared_card where assignment_id = '${id}'`);
		await share('90');
		const before = await ends();
		await place(47);
		expect((await share('7')).status).toBe(303);
		expect(await ends()).toEqual(before);
	});

	it('is gone once the link is revoked, and a new link is another one', async () => {
		const { share, revoke, link } = await placed();
		const { token } = await share();
		expect((await revoke()).status).toBe(303);
		expect(await link()).toBeNull();
		const { status, text } = await open(token);
		expect(status).toBe(422);
		expect(text).toContain(GONE);
		const again = await share();
		expect(again.token).not.toBe(token);
		expect((await open(token)).status).toBe(422);
		expect((await open(again.token)).status).toBe(200);
	});

	it('is gone when its time is over, and then a new link is another one', async () => {
		const { id, share, link } = await placed();
		const { token } = await share('7');
		await server.database.rows(
			`update shared_card set expires_at = '2026-01-01T00:00:00.000Z' where assignment_id = '${id}'`
		);
		expect((await open(token)).status).toBe(422);
		expect(await link()).toBeNull();
		expect((await share()).token).not.toBe(token);
		expect((await open(token)).status).toBe(422);
	});

	it('is gone with its assignment at once, and comes back when that is restored', async () => {
		const { who, id, share } = await placed();
		const { token } = await share();
		await who.submit(`/assignments/${id}?/delete`);
		expect((await open(token)).status).toBe(422);
		expect((await who.submit('/assignments?/undo', { id })).status).toBe(303);
		expect((await open(token)).status).toBe(200);
	});

	it('is gone with its account, and with a placement that is taken back', async () => {
		const { who, share } = await placed();
		const { token } = await share();
		await who.ask('DELETE', '/api/account');
		expect((await open(token)).status).toBe(422);

		const other = await placed();
		const { body } = await other.place(47);
		const shared = await other.share();
		await other.who.ask('DELETE', `/api/assignments/${other.id}/placements/${body.id}`);
		expect((await open(shared.token)).status).toBe(422);
	});

	it('is made for one of the offered numbers of days, and only where there is a placement', async () => {
		const { share } = await placed();
		for (const days of ['31', '0', '-7', '', 'x', '1e3']) {
			expect((await share(days)).status, days).toBe(422);
		}
		const who = await withSession(server);
		const made = await who.post<{ id: string }>('/api/assignments', { question: 'Nog niets?' });
		const { status } = await who.submit(`/assignments/${made.body.id}/card?/share`, {
			...{ days: '30', placement: 'none' }
		});
		expect(status).toBe(422);
	});

	it('is not opened by the link of a client, nor a check-in by the link of a card', async () => {
		const { share } = await placed();
		const { token } = await share();
		const asked = await ask(server);
		expect((await open(asked.token)).status).toBe(422);
		const visitor = new Client(server);
		expect((await visitor.post('/api/client/preview', { token })).status).toBe(404);
	});

	it('is not in the exported file', async () => {
		const { who, share } = await placed();
		const { token } = await share();
		const { text } = await who.get<string>('/api/account/export');
		expect(text).toContain('Waarom lopen');
		expect(text).not.toContain(token);
		expect(text).not.toMatch(/shared/i);
	});
});
