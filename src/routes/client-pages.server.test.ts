/**
 * Tests the pages that a client receives before the reveal: they must contain nothing of the
 * helper's position or guess.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { askAndAnswer, ask, lookTogether } from '../testing/check-in-people.ts';
import { Client } from '../testing/client.ts';
import { type Server, sharedServer } from '../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Removes ids, times and other values that differ between any two check-ins. */
const withoutIds = (text: string) =>
	text
		.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
		.replace(/nonce[-="]+[\w+/=-]+/g, 'nonce')
		.replace(/__sveltekit_\w+/g, 'kit');

const HELPERS = [
	{ position: 47, clients: [{ label: 'opdrachtgever', guess: -83 }] },
	{ position: -99, clients: [{ label: 'opdrachtgever', guess: 1 }] },
	{ position: undefined, undecided: true, clients: [{ label: 'opdrachtgever' }] }
];

describe('the page of a client who has answered', () => {
	it.each(['', '/__data.json', '?change', '?erase', '?closed'])(
		'is the same wherever the helper stands: %s',
		async (rest) => {
			const pages: string[] = [];
			for (const given of HELPERS) {
				const { jan, turnKey } = await askAndAnswer(server, { position: -5 }, given);
				await turnKey();
				const { status, text } = await jan.browser.get(`/look/${jan.client}${rest}`);
				expect(status).toBe(200);
				pages.push(withoutIds(text));
			}
			expect(new Set(pages).size).toBe(1);
		}
	);

	it('has both places once both have turned their key', async () => {
		const asked = await askAndAnswer(server, { position: -5 });
		await lookTogether(asked, asked.jan);
		const { text } = await asked.jan.browser.get(`/look/${asked.jan.client}`);
		expect(text).toContain('duidelijk hulp bij uw eigen antwoord');
	});

	it('has nothing for anybody else, whether the client exists or not', async () => {
		const { jan, helper } = await askAndAnswer(server, { position: -5 });
		const unknown = '01930000-0000-7000-8000-000000000000';
		for (const who of [helper, new Client(server)]) {
			const [there, nowhere] = await Promise.all(
				[jan.client, unknown].map((client) => who.get(`/look/${client}`))
			);
			expect(there?.text).not.toContain('rooster');
			expect(withoutIds(there?.text ?? '')).toBe(withoutIds(nowhere?.text ?? ''));
		}
	});
});

describe('the page of a link', () => {
	it('claims nothing, however often it is asked for and looked at', async () => {
		const asked = await ask(server);
		const scanner = new Client(server);
		await scanner.get('/look');
		const { status, text } = await scanner.submit('/look?/look', { token: asked.token });
		expect(status).toBe(200);
		expect(text).toContain('rooster');
		expect((await asked.look()).clients[0]?.state).toBe('waiting');
	});
});
