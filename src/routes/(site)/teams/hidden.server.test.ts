import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, put, reveal, share, teamOf } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Creates a team in which two members have placed, with notes, and the third has not answered. */
async function teamWithHiddenPlaces() {
	const team = await teamOf(server, 'Anna', 'Bas', 'Cas');
	const [anna, bas, cas] = team.people as [Person, Person, Person];
	const at = await share(team, anna);
	await put(at, anna, { position: -47, note: 'Geheim van Anna' });
	await put(at, bas, { position: 61, note: 'Geheim van Bas' });
	const page = at.replace('/api', '');
	const root = team.path.replace('/api', '');
	const pages = [root, `${root}/members`, `${root}/new`, page, `${page}/roles`, `${page}/card`];
	return { at, anna, bas, cas, pages };
}

/** Matches notes and positions in HTML and data. The coordinates of a drawing do not match. */
const DISCLOSED = /Geheim|\bposition"?:\s*(-47|61)\b|[[,](-47|61)[,\]]|"?median"?:\s*-?\d/;

async function disclosingPages({ who }: Person, pages: string[]): Promise<string[]> {
	const found: string[] = [];
	for (const page of pages) {
		for (const path of [page, `${page}/__data.json`]) {
			const { status, text } = await who.get<string>(path);
			expect([200, 303]).toContain(status);
			if (DISCLOSED.test(text)) found.push(path);
		}
	}
	return found;
}

describe('no page tells where others stand', () => {
	it('before the reveal, neither as text nor as data', async () => {
		const { cas, pages } = await teamWithHiddenPlaces();
		expect(await disclosingPages(cas, pages)).toEqual([]);
	});

	it('after it, to who has not placed yet', async () => {
		const { at, anna, cas, pages } = await teamWithHiddenPlaces();
		await reveal(at, anna);
		expect(await disclosingPages(cas, pages)).toEqual([]);
	});

	it('nor does a group, a filter or the order of the team’s page', async () => {
		const { at, anna, bas, cas, pages } = await teamWithHiddenPlaces();
		const [root = ''] = pages;
		const queries = ['', '?state=divided', '?state=ready', '?state=waiting', '?q=fusie'];
		const overviews = queries.map((query) => `${root}/__data.json${query}`);
		for (const step of ['before', 'after']) {
			if (step === 'after') await reveal(at, anna);
			for (const path of overviews) {
				const { text } = await cas.who.get<string>(path);
				expect(text).not.toMatch(DISCLOSED);
				expect(text).not.toMatch(/"(sides|expert|facilitator)"/);
			}
		}
		const { text } = await bas.who.get<string>(`${root}/__data.json?state=divided`);
		expect(text).toMatch(/"sides"/);
	});

	it('and this test would see it', async () => {
		const { at, anna, cas, pages } = await teamWithHiddenPlaces();
		await reveal(at, anna);
		await put(at, cas, { position: 5 });
		expect((await disclosingPages(cas, pages)).length).toBeGreaterThanOrEqual(2);
	});
});
