import { beforeAll, expect, it } from 'vitest';
import { Client, withSession } from '../../../../testing/client.ts';
import { type Server, sharedServer } from '../../../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const deck = (name: string, more: object = {}) => ({
	name,
	language: 'nl',
	questions: JSON.stringify([{ text: '1. Een?', note: ' Let op ' }, { text: 'Twee?' }]),
	'take-0': 'yes',
	...more
});
const keep = (who: Client, fields: Record<string, string>) =>
	who.submit('/workshops/import?/keep', fields);
const decksOf = async (who: Client) =>
	(await who.get<{ decks: { name: string; questions: object[] }[] }>('/api/account/export')).body
		.decks;

it('whoever has no account yet gets one with the first import, and reading makes none', async () => {
	const who = new Client(server);
	expect((await who.submit('/workshops/import?/read', { text: 'Een?' })).status).toBe(200);
	expect(who.cookie).toBe('');
	expect((await keep(who, deck('Een uur'))).status).toBe(303);
	expect(await decksOf(who)).toMatchObject([
		{ name: 'Een uur', questions: [{ text: 'Een?', note: 'Let op' }] }
	]);
});

it('only the questions that are ticked are saved, checked as any other', async () => {
	const who = await withSession(server);
	const long = JSON.stringify([{ text: 'x'.repeat(501) }]);
	for (const wrong of [
		{ 'take-0': '', questions: '[]' },
		...['', '{', '3', '[[[', '[null]', long].map((questions) => ({ questions })),
		{ name: '' },
		{ language: 'fr' },
		{ questions: JSON.stringify(Array.from({ length: 51 }, (_, at) => `${at}?`)) }
	]) {
		const ticks = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`take-${at}`, 'yes']));
		const { status } = await keep(who, { ...deck('Fout', ticks), ...wrong });
		expect(status, JSON.stringify(wrong)).toBe(422);
	}
	expect(await decksOf(who)).toEqual([]);
});

it('a form of more than a megabyte is refused', async () => {
	const who = await withSession(server);
	const { status } = await keep(who, deck('Groot', { questions: 'x'.repeat(1024 * 1024) }));
	expect(status).toBe(413);
});

it('a deck is a file for its own account only', async () => {
	const who = await withSession(server);
	await keep(who, deck('Van mij'));
	const { text } = await who.get<string>('/workshops');
	const path = /\/workshops\/decks\/[\da-f-]{36}/.exec(text)?.[0] ?? '';
	const mine = await who.get<object>(path);
	expect(mine.headers['content-disposition']).toBe('attachment; filename="Van-mij.kantlijn.json"');
	expect(mine.body).toMatchObject({ name: 'Van mij', questions: [{ text: 'Een?' }] });
	expect((await (await withSession(server)).get(path)).status).toBe(404);
	expect((await new Client(server).get(path)).status).toBe(404);
});
