import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type Person,
	type Shared,
	bodyOf,
	put,
	readShared,
	reveal,
	share,
	teamOf
} from '../../../testing/team.ts';

const FIRST = 'Moeten wij de fusie doorzetten?';
const SECOND = 'Hoe zetten wij de fusie door?';
const DUTCH = { 'Accept-Language': 'nl', Accept: 'text/html' };

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

type Asked = Shared & { asked: string };

async function sharedByTwo() {
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people as [Person, Person];
	const at = await share(team, anna, FIRST);
	const reword = async (question: string) =>
		bodyOf<Asked>(await anna.who.patch<Asked>(at, { question }));
	const asked = async (person: Person) => {
		const { question, asked } = (await readShared(at, person)) as Asked;
		return [question, asked];
	};
	const page = async (path: string) => (await anna.who.get<string>(path, DUTCH)).text;
	return { team, at, anna, bas, reword, asked, page };
}

describe('the question of a round', () => {
	it('follows that of the assignment as long as nobody has answered', async () => {
		const { anna, reword, asked } = await sharedByTwo();
		expect(await reword(SECOND)).toMatchObject({ question: SECOND, asked: SECOND });
		expect(await asked(anna)).toEqual([SECOND, SECOND]);
	});

	it('stays what the first answer was given to, hidden or revealed', async () => {
		const { at, anna, bas, reword, asked } = await sharedByTwo();
		await put(at, anna, { undecided: true });
		expect(await reword(SECOND)).toMatchObject({ question: SECOND, asked: FIRST });
		expect(await asked(bas)).toEqual([SECOND, FIRST]);
		await put(at, bas, { position: 5 });
		await reveal(at, bas);
		await reword('Nog iets anders?');
		expect(await asked(bas)).toEqual(['Nog iets anders?', FIRST]);
	});

	it('is that of the assignment again in the next round, and each round tells its own', async () => {
		const { team, at, anna, bas, reword, asked, page } = await sharedByTwo();
		for (const person of [anna, bas]) await put(at, person, { position: -47 });
		await reveal(at, anna);
		await reword(SECOND);
		const list = bodyOf<{ items: { question: string; last: { asked: string } }[] }>(
			await anna.who.get(`${team.path}/assignments`)
		);
		expect(list.items).toMatchObject([{ question: SECOND, last: { asked: FIRST } }]);
		const [here, overview] = [at.replace('/api', ''), team.path.replace('/api', '')];
		expect(await page(here)).toMatch(/<h1[^>]*>Moeten wij de fusie doorzetten\?<\/h1>/);
		expect(await page(here)).toMatch(/De vraag is daarna gewijzigd.*Hoe zetten wij/s);
		expect(await page(overview)).toContain(`Hier was de vraag nog: “${FIRST}”`);

		await anna.who.post(`${at}/rounds`);
		expect(await asked(bas)).toEqual([SECOND, SECOND]);
		expect(await page(here)).toMatch(/<h1[^>]*>Hoe zetten wij de fusie door\?<\/h1>/);
		expect(await page(here)).not.toContain('De vraag is daarna gewijzigd');
		expect(await page(here)).toMatch(/Toen was de vraag:.*Moeten wij de fusie doorzetten/s);
		for (const person of [anna, bas]) await put(at, person, { position: 5 });
		await reveal(at, anna);
		await reword('Nog iets anders?');
		const { text } = await anna.who.get<string>(`${at}/results.csv?separator=comma`, DUTCH);
		const rows = text.slice(1).trim().split('\r\n');
		expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
			['ronde', 'vraag'],
			['1', FIRST],
			['1', FIRST],
			['2', SECOND],
			['2', SECOND]
		]);
	});

	it('goes with a member’s own placement into the account’s file', async () => {
		const { at, anna, bas, reword } = await sharedByTwo();
		for (const person of [anna, bas]) await put(at, person, { position: -47 });
		await reveal(at, anna);
		await reword(SECOND);
		const file = await bas.who.get<{ teams: { placements: { question: string }[] }[] }>(
			'/api/account/export'
		);
		expect(file.body.teams[0]?.placements).toMatchObject([{ question: FIRST }]);
	});
});
