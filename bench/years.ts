/**
 * Claim: with 10,000 assignments in an account the app is almost as fast as with 100.
 *
 * Compares two accounts of one built server, alternating, after some requests for warming up. The
 * time runs from the request to the last byte. The rows are inserted into the database directly.
 */
import { withSession } from '../src/testing/client.ts';
import { startServer } from '../src/testing/server.ts';
import { Connection, bodyOf, requestOf } from './http-client.ts';
import { RUNS, bench, judge, median } from './figures.ts';
import { fill } from './years-seed.ts';

const [MANY, FEW] = [10_000, 100];
const A_RUN = 40;
const WARM_UP = 30;

/**
 * Requests, each with a text that its response must contain, and the largest allowed ratio of its
 * time in the large account to that in the small one.
 */
const QUESTIONS = {
	first: { path: () => '/api/assignments', says: '"items":[{', atMost: 1.5 },
	one: { path: (id: string) => `/api/assignments/${id}`, says: '"placements":[{', atMost: 1.5 },
	portfolio: { path: () => '/assignments', says: 'Vraag ', atMost: 4 },
	search: { path: () => '/assignments?q=fusie+en+zorg', says: 'fusie en zorg', atMost: 10 }
} as const;
type Name = keyof typeof QUESTIONS;
const NAMES = Object.keys(QUESTIONS) as Name[];

const TITLES: Record<Name, string> = {
	first: 'first page of the list, ms',
	one: 'one assignment, ms',
	portfolio: 'the page with the portfolio, ms',
	search: 'the page with what a search found, ms'
};

const server = await startServer({ env: { HOST: '127.0.0.1' } });
const people = { many: await withSession(server), few: await withSession(server) };
const accounts = await Promise.all(
	Object.values(people).map(async (who) => {
		const { headers } = await who.get('/assignments');
		return String(headers['kantlijn-account']);
	})
);
await server.stop();
const [manyId, fewId] = [MANY, FEW].map((count, at) =>
	fill(server.dataDir, accounts[at] ?? '', count)
);
await server.restart();

await bench('years', async () => {
	const connection = new Connection(server.port);
	async function took(who: keyof typeof people, name: Name): Promise<number> {
		const { path, says } = QUESTIONS[name];
		const headers = { cookie: people[who].cookie };
		const request = requestOf('GET', path(String(who === 'many' ? manyId : fewId)), { headers });
		const began = performance.now();
		const answer = await connection.ask(request);
		const took = performance.now() - began;
		if (!bodyOf(answer).includes(says)) throw new Error(`${name}: ${bodyOf(answer)}`);
		return took;
	}

	for (let at = 0; at < WARM_UP; at++) {
		for (const name of NAMES) for (const who of ['many', 'few'] as const) await took(who, name);
	}
	const samples: Record<Name, { many: number; few: number }[]> = {
		first: [],
		one: [],
		portfolio: [],
		search: []
	};
	for (let run = 0; run < RUNS; run++) {
		for (const name of NAMES) {
			const times = { many: [] as number[], few: [] as number[] };
			for (let at = 0; at < A_RUN; at++) {
				times.many.push(await took('many', name));
				times.few.push(await took('few', name));
			}
			samples[name].push({ many: median(times.many), few: median(times.few) });
		}
	}
	connection.close();
	const held = judge(
		`${FEW} assignments`,
		NAMES.map((name) => ({
			title: TITLES[name],
			ours: samples[name].map(({ many }) => many),
			baseline: samples[name].map(({ few }) => few),
			limit: { atMost: QUESTIONS[name].atMost }
		})),
		`${MANY} assignments`
	);
	return { samples, held };
});
await server.stop();
