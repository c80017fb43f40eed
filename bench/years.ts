/**
 * Claim: an account at all its quotas, with 10,000 assignments and 30,000 placements, needs at most
 * four times as long to open any page as an account with a hundred assignments. A page of search
 * results may take ten times as long.
 *
 * Compares two accounts of one built server in turns, after some requests for warming up. The time
 * is measured from the request to the last byte of the response. The rows are inserted directly
 * into the database.
 */
import { withSession } from '../src/testing/client.ts';
import { startServer } from '../src/testing/server.ts';
import { Connection, bodyOf, requestOf } from './http-client.ts';
import { RUNS, bench, judge, median } from './figures.ts';
import { QUOTAS } from '../src/lib/domain/quotas.ts';
import { type Amounts, fill } from './years-seed.ts';

const HISTORY = 3_000;
const MANY: Amounts = {
	// One less than the quota, because an extra assignment has the long history.
	assignments: QUOTAS.assignments - 1,
	placed: (QUOTAS.placements - HISTORY) / 3,
	history: HISTORY,
	workshops: QUOTAS.workshops,
	decks: QUOTAS.decks,
	teams: QUOTAS.teams,
	members: QUOTAS.members
};
const FEW: Amounts = {
	assignments: 99,
	placed: 90,
	history: 30,
	workshops: 10,
	decks: 10,
	teams: 5,
	members: 20
};
/** Year whose page is requested. It is last year, because that year is complete. */
const YEAR = new Date().getFullYear() - 1;
const A_RUN = 40;
const WARM_UP = 30;

/** Maximum ratios of the time in the large account to the time in the small account. */
const PAGE = 4;
const SEARCH = 10;
/**
 * Requests. Each has a text that the response must contain, and the maximum ratio of the large
 * account's time to the small account's time.
 */
const QUESTIONS = {
	first: { path: () => '/api/assignments', says: '"items":[{', atMost: 1.5 },
	one: { path: ({ middle }) => `/api/assignments/${middle}`, says: '"placements":[{', atMost: 1.5 },
	portfolio: { path: () => '/assignments', says: 'Vraag ', atMost: PAGE },
	archive: { path: () => '/assignments?status=archived', says: 'Vraag ', atMost: PAGE },
	search: { path: () => '/assignments?q=fusie+en+zorg', says: 'fusie en zorg', atMost: SEARCH },
	assignment: { path: ({ middle }) => `/assignments/${middle}`, says: 'Vraag ', atMost: PAGE },
	history: { path: ({ long }) => `/assignments/${long}`, says: 'Hoe nu verder?', atMost: PAGE },
	year: { path: () => `/year?of=${YEAR}`, says: `${YEAR}`, atMost: PAGE },
	account: { path: () => '/account', says: 'Kantlijn', atMost: PAGE },
	workshops: { path: () => '/workshops', says: 'Workshop ', atMost: PAGE },
	workshop: { path: () => '/workshops/new', says: 'Lijst ', atMost: PAGE },
	teams: { path: () => '/teams', says: 'Team ', atMost: PAGE },
	members: { path: ({ team }) => `/teams/${team}/members`, says: 'Olga', atMost: PAGE }
} satisfies Record<string, Question>;

interface Question {
	path: (ids: Ids) => string;
	says: string;
	atMost: number;
}
type Ids = ReturnType<typeof fill>;
type Name = keyof typeof QUESTIONS;
const NAMES = Object.keys(QUESTIONS) as Name[];

const TITLES: Record<Name, string> = {
	first: 'first page of the list, ms',
	one: 'one assignment, ms',
	portfolio: 'the page with the portfolio, ms',
	archive: 'the page of archived ones, ms',
	search: 'the page with what a search found, ms',
	assignment: 'the page of one assignment, ms',
	history: 'the page of one with a long history, ms',
	year: 'the page of a year, ms',
	account: 'the page of the account, ms',
	workshops: 'the page of workshops and decks, ms',
	workshop: 'the page for a new workshop, ms',
	teams: 'the page of teams, ms',
	members: 'the page of a team’s members, ms'
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
const ids = {
	many: fill(server.dataDir, accounts[0] ?? '', MANY),
	few: fill(server.dataDir, accounts[1] ?? '', FEW)
};
await server.restart();

await bench('years', async () => {
	const connection = new Connection(server.port);
	async function took(who: keyof typeof people, name: Name): Promise<number> {
		const { path, says } = QUESTIONS[name];
		const headers = { cookie: people[who].cookie };
		const request = requestOf('GET', path(ids[who]), { headers });
		const began = performance.now();
		const answer = await connection.ask(request);
		const took = performance.now() - began;
		if (!bodyOf(answer).includes(says)) throw new Error(`${name}: ${bodyOf(answer)}`);
		return took;
	}

	for (let at = 0; at < WARM_UP; at++) {
		for (const name of NAMES) for (const who of ['many', 'few'] as const) await took(who, name);
	}
	const samples = Object.fromEntries(
		NAMES.map((name) => [name, [] as { many: number; few: number }[]])
	) as Record<Name, { many: number; few: number }[]>;
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
		`${FEW.assignments + 1} assignments`,
		NAMES.map((name) => ({
			title: TITLES[name],
			ours: samples[name].map(({ many }) => many),
			baseline: samples[name].map(({ few }) => few),
			limit: { atMost: QUESTIONS[name].atMost }
		})),
		`${MANY.assignments + 1} assignments`
	);
	return { samples, held };
});
await server.stop();
