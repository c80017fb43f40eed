import { beforeAll, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { createWorkshop } from '../../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const FORM = { language: 'nl', names: 'none', own: 'Wie kiest het rooster?' };

/** Saves the deck of a workshop and returns the id of the saved deck. */
async function saveDeck(who: Client, code: string): Promise<string> {
	await who.submit(`/w/${code}/host?/keep`, { name: 'Een uur' });
	const { text } = await who.get<string>('/workshops');
	return /name="deck" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

it('a form sent twice makes one workshop, and tells the secret of its host’s link once', async () => {
	const who = await withSession(server);
	const [, id = ''] =
		/name="id" value="([^"]+)"/.exec((await who.get<string>('/workshops/new')).text) ?? [];
	const [first, again] = [
		await who.submit('/workshops/new', { ...FORM, id }),
		await who.submit('/workshops/new', { ...FORM, id })
	];
	expect(first.status).toBe(303);
	expect(first.headers.location).toMatch(/^\/w\/[0-9A-Z]{6}\/host#[\w-]{43}$/);
	expect(again.headers.location).toBe(first.headers.location?.split('#')[0]);
	const { text } = await who.get<string>('/workshops');
	expect(text.match(/name="code"/g)).toHaveLength(2);
});

it('whoever has no account yet gets one with the first workshop', async () => {
	const who = new Client(server);
	const { headers } = await who.submit('/workshops/new', FORM);
	expect(headers.location).toMatch(/\/host#/);
	expect(who.cookie).not.toBe('');
	expect((await who.get<string>('/workshops')).text).toContain('Wie kiest het rooster?');
});

it('nobody copies or deletes a workshop of another account, with the host’s link neither', async () => {
	const room = await createWorkshop(server, { title: 'Van een ander' });
	const stranger = await withSession(server);
	const link = { authorization: `Bearer ${room.hostToken}` };
	for (const action of ['copy', 'delete']) {
		const submit = (who: Client) => who.submit(`/workshops?/${action}`, { code: room.code }, link);
		expect((await submit(stranger)).status).toBe(403);
		expect((await submit(new Client(server))).status).toBe(404);
	}
	expect((await stranger.get<string>('/workshops')).text).not.toContain('Van een ander');
	expect((await room.look()).title).toBe('Van een ander');
});

it('nobody sees, renames, uses or throws away the kept questions of another account', async () => {
	const room = await createWorkshop(server);
	const deck = await saveDeck(room.host, room.code);
	expect(deck).not.toBe('');
	const stranger = await withSession(server);
	expect((await stranger.get<string>(`/workshops/new?deck=${deck}`)).text).not.toContain('Een uur');
	const used = await stranger.submit('/workshops/new', { ...FORM, own: '', deck, 'kept-0': 'yes' });
	expect(used.text).toContain('Kies minstens één vraag');
	expect((await stranger.submit('/workshops?/rename', { deck, name: 'Mijn' })).status).toBe(404);
	await stranger.submit('/workshops?/drop', { deck });
	expect((await room.host.get<string>('/workshops')).text).toContain('Een uur');
});
