import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type TestWorkshop, createWorkshop } from '../../../testing/workshop.ts';

let server: Server;
let room: TestWorkshop;
beforeAll(async () => {
	server = await sharedServer();
	room = await createWorkshop(server, { names: 'none', title: 'Dag van het team' });
});

const open = async (path: string, headers: Record<string, string>) => {
	const answer = await new Client(server).get(path, headers);
	return { ...answer, lang: /<html lang="(\w+)"/.exec(answer.text)?.[1] };
};

const GERMAN = { 'accept-language': 'de-CH,de;q=0.9,en;q=0.8' };
const FRENCH = { 'accept-language': 'fr' };
const ITALIAN = { 'accept-language': 'it,de;q=0.8' };
const chosen = (language: string) => ({ cookie: `kantlijn-language=${language}` });

describe('a participant’s page', () => {
	it.each([
		['de', GERMAN, 'Teilnehmen'],
		['fr', FRENCH, 'Rejoindre l’atelier'],
		['en', ITALIAN, 'Join'],
		['nl', { 'accept-language': 'nl,de;q=0.9' }, 'Doe mee'],
		['fr', { ...GERMAN, ...chosen('fr') }, 'Rejoindre l’atelier'],
		['nl', { ...GERMAN, ...chosen('nl') }, 'Doe mee'],
		['de', { ...GERMAN, ...chosen('__proto__') }, 'Teilnehmen']
	])('is in %s for a browser that sends %j', async (language, headers, word) => {
		const { lang, text } = await open(`/w/${room.code}`, headers);
		expect(lang).toBe(language);
		expect(text).toContain(`>${word}</button>`);
		expect(text).toContain('lang="nl">Dag van het team</h1>');
	});

	it.each(['', '/results'])('of the path “%s” is kept by no cache', async (path) => {
		const { headers } = await open(`/w/${room.code}${path}`, GERMAN);
		expect(headers['cache-control']).toBe('private, no-store');
		expect(headers).not.toHaveProperty('x-kantlijn-account');
	});

	it('tells in German what is wrong with a code, and that a page is not there', async () => {
		expect((await open('/w?code=1', GERMAN)).text).toContain('Das ist kein Code.');
		const unknown = await open('/w?code=000000', GERMAN);
		expect([unknown.lang, unknown.text]).toEqual([
			'de',
			expect.stringContaining('Es gibt keinen Workshop mit dem Code 000000.')
		]);
		const missing = await open('/w/000', GERMAN);
		expect([missing.status, missing.lang]).toEqual([404, 'de']);
		expect(missing.text).toContain('Diese Seite gibt es nicht');
	});

	it('tells in German why a form was refused', async () => {
		const { code } = await createWorkshop(server, { names: 'initials' });
		const phone = new Client(server);
		const refused = await phone.submit(`/w/${code}?/join`, { token: 'x'.repeat(43) }, GERMAN);
		expect(refused.status).toBe(422);
		expect(refused.text).toContain('Bitte füllen Sie dieses Feld aus.');
	});
});

describe('a page that has no German', () => {
	const headers = { 'accept-language': 'de', ...chosen('de') };

	it.each(['/', '/privacy', '/help'])('%s is in English', async (path) => {
		expect((await open(path, headers)).lang).toBe('en');
	});

	it.each(['host', 'stage'])('of a workshop, such as %s, is in Dutch or English', async (page) => {
		expect((await open(`/w/${room.code}/${page}`, headers)).lang).toMatch(/^(nl|en)$/);
	});

	it('tells problems of the HTTP interface in English', async () => {
		const { body } = await new Client(server).get('/api/workshops/000000', {
			'accept-language': 'de'
		});
		expect(body.title).toBe('Not found');
	});
});

describe('the choice of a language', () => {
	it.each(['nl', 'en', 'de', 'fr'])(
		'%s is remembered in the cookie of the language',
		async (one) => {
			const { headers } = await new Client(server).submit('/language', {
				locale: one,
				return: `/w/${room.code}`
			});
			expect(headers.location).toBe(`/w/${room.code}`);
			expect(headers['set-cookie']?.join()).toContain(`kantlijn-language=${one};`);
		}
	);

	it('is not remembered for a language that no page has', async () => {
		const { headers } = await new Client(server).submit('/language', { locale: 'it' });
		expect(headers).not.toHaveProperty('set-cookie');
	});
});

it('a role card is in the language of the phone', async () => {
	const { code, control, look, join } = await createWorkshop(server, { names: 'none' });
	const phone = new Client(server);
	const joined = await phone.submit(`/w/${code}?/join`, { token: 'A'.repeat(43) });
	phone.cookie = (joined.headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ');
	const others = [await join(), await join(), await join()];
	await control('open');
	const round = (await look()).round ?? 0;
	await phone.put(`/api/workshops/${code}/placement`, { round, position: -49 });
	for (const other of others) await other.place(round, 17);
	await control('reveal');
	const card = (language: Record<string, string>) => phone.get(`/w/${code}/card`, language);
	expect((await card(GERMAN)).body).toMatchObject({
		role: ['Bei diesem Auftrag übernehme ich die ', 'Expertenrolle', '.'],
		say: expect.stringContaining('eine Empfehlung, für die ich einstehe')
	});
	expect((await card(FRENCH)).body).toMatchObject({ question: { label: 'La question' } });
});
