import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../testing/client.ts';
import type { TestResponse } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

interface Explanation {
	position: number;
	side: string;
	strength: string;
	headline: string;
	role: string;
	benefits: { id: string; text: string; clause: string }[];
	risk: string;
	say: string;
}

const LANGUAGES = ['nl', 'en'];
const POSITIONS = Array.from({ length: 100 }, (_, index) => 2 * index - 99);
const NOTHING = /^nothing-/;

let server: Server;
let anyone: Client;
beforeAll(async () => {
	server = await sharedServer();
	anyone = new Client(server);
});

const ask = (query: string) => anyone.get<Explanation>(`/api/explanations?${query}`);

async function explain(query: string): Promise<Explanation> {
	const answer = await ask(query);
	expect(answer.status, answer.text).toBe(200);
	return answer.body;
}

function strengthOf(distance: number): string {
	if (distance <= 33) return 'slight';
	return distance <= 65 ? 'clear' : 'strong';
}

describe('every position', () => {
	it.each(LANGUAGES)('is explained from one side, in %s', async (locale) => {
		const answers = await Promise.all(
			POSITIONS.map((position) => explain(`position=${position}&locale=${locale}`))
		);
		const words = expect.stringMatching(/\S{2,} \S/);
		for (const [index, answer] of answers.entries()) {
			const position = POSITIONS[index] ?? 0;
			expect(answer).toEqual({
				position,
				side: position < 0 ? 'expert' : 'facilitator',
				strength: strengthOf(Math.abs(position)),
				headline: words,
				role: words,
				benefits: answer.benefits.map(() => ({
					id: expect.stringMatching(/^[a-z-]+$/),
					text: words,
					clause: words
				})),
				risk: words,
				say: words
			});
			expect(answer.benefits.length).toBeGreaterThanOrEqual(4);
		}
		// Two sides with three strengths each make six explanations.
		expect(new Set(answers.map(({ headline }) => headline)).size).toBe(6);
	});

	it('has the same things to borrow on all strengths of a side, each named once', async () => {
		const of = async (position: number, locale: string) =>
			(await explain(`position=${position}&locale=${locale}`)).benefits.map(({ id }) => id);
		const sides: string[][] = [];
		for (const places of [
			[-99, -47, -1],
			[1, 47, 99]
		]) {
			const ids = await of(places[0] ?? 0, 'nl');
			for (const place of places) {
				for (const locale of LANGUAGES) expect(await of(place, locale)).toEqual(ids);
			}
			sides.push(ids);
		}
		const all = sides.flat();
		expect(new Set(all).size).toBe(all.length);
	});
});

describe('what one says to the client', () => {
	describe.each(LANGUAGES)('in %s', (locale) => {
		it.each([-99, -47, -1, 1, 47, 99])('follows what is borrowed, at %d', async (position) => {
			const query = `position=${position}&locale=${locale}`;
			const { say, benefits } = await explain(query);
			const [role = ''] = say.split(/(?<=\.) /);
			const real = benefits.filter(({ id }) => !NOTHING.test(id)).toReversed();
			for (const count of [1, 2, 3]) {
				const ids = real.slice(0, count).map(({ id }) => id);
				const composed = (await explain(`${query}&benefits=${ids.join(',')}`)).say;
				const said = real.filter(({ clause }) => composed.includes(clause)).map(({ id }) => id);
				expect(said).toEqual(ids.slice(0, 2));
				expect(composed.startsWith(`${role} `)).toBe(true);
				expect(composed).toMatch(/\?$/);
			}
		});
	});

	it('comes in u unless je is asked for, and says the same to borrow', async () => {
		for (const position of [-99, -47, -1, 1, 47, 99]) {
			const query = `position=${position}&locale=nl`;
			const [formal, informal] = [
				await explain(`${query}&address=u`),
				await explain(`${query}&address=je`)
			];
			expect(await explain(query)).toEqual(formal);
			expect(informal.say).not.toBe(formal.say);
			expect(informal.say).not.toMatch(/\b(u|uw)\b/i);
			const toHelper = (of: Explanation) => [of.headline, of.role, of.risk];
			expect(toHelper(informal)).toEqual(toHelper(formal));
			expect(informal.benefits.map(({ id }) => id)).toEqual(formal.benefits.map(({ id }) => id));
		}
		expect((await ask('position=3&locale=en&address=je')).status).toBe(200);
	});
});

describe('an explanation', () => {
	it('is public: no session, no cookie, and anybody may keep it', async () => {
		const { headers } = await ask('position=-47&locale=nl');
		expect(headers['cache-control']).toMatch(/^public\b/);
		expect(headers['set-cookie']).toBeUndefined();
		expect(headers['content-type']).toBe('application/json; charset=utf-8');
	});

	it('is the same whoever asks in whatever language', async () => {
		const path = '/api/explanations?position=-47&locale=nl';
		const other = await anyone.get(path, { 'Accept-Language': 'en', Accept: 'text/html' });
		expect(other.body).toEqual(await explain('position=-47&locale=nl'));
	});
});

const REFUSED: [query: string, path: string, type?: string][] = [
	['locale=nl', 'position'],
	['position=&locale=nl', 'position'],
	['position=0&locale=nl', 'position', 'middle'],
	['position=-0&locale=nl', 'position', 'middle'],
	['position=2&locale=nl', 'position'],
	['position=-98&locale=nl', 'position'],
	['position=1.5&locale=nl', 'position'],
	['position=101&locale=nl', 'position'],
	['position=-47abc&locale=nl', 'position'],
	['position=1e1&locale=nl', 'position'],
	['position=0x1&locale=nl', 'position'],
	['position=%2B5&locale=nl', 'position'],
	['position=%205&locale=nl', 'position'],
	['position=Infinity&locale=nl', 'position'],
	['position=-47&locale=de', 'locale'],
	['position=-47&locale=', 'locale'],
	['position=-47&locale=nl&address=jij', 'address'],
	['position=-47&locale=nl&benefits=nope', 'benefits'],
	['position=-47&locale=nl&benefits=draft-halfway,nope', 'benefits'],
	['position=-47&locale=nl&benefits=toString', 'benefits'],
	[
		'position=-47&locale=nl&benefits=criteria-of-users,draft-halfway,tried-before,client-picks-start',
		'benefits'
	]
];

describe('what is asked wrongly', () => {
	it.each(REFUSED)('is refused: %s', async (query, path, type = 'invalid') => {
		const answer = (await ask(query)) as unknown as TestResponse<unknown>;
		expect(answer).toMatchObject({
			status: 422,
			body: { type: expect.stringMatching(new RegExp(`/${type}$`)), errors: [{ path }] }
		});
		expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
		expect(answer.headers['cache-control']).not.toMatch(/public/);
	});
});
