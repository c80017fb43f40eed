import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../testing/event-listener.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOfFour } from '../../../testing/team-scenes.ts';
import {
	type Person,
	type Shared,
	bodyOf,
	put,
	reveal,
	share,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

async function questionsOf(team: { path: string }, { who }: Person, query = '') {
	const { items } = bodyOf<{ items: Shared[] }>(await who.get(`${team.path}/assignments${query}`));
	return items.map(({ question }) => question);
}

describe('the overview', () => {
	it('has the newest first, whoever looks and however divided the team is', async () => {
		const team = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Dirk');
		const [anna, bas, cas, dirk] = team.people as [Person, Person, Person, Person];
		const placed = async (question: string, ...places: number[]) => {
			const at = await share(team, anna, question);
			for (const [index, person] of [anna, bas, cas].entries()) {
				await put(at, person, { position: places[index] ?? 1 });
			}
			return at;
		};
		const split = await placed('Verdeeld', -5, 7, -9);
		const agreed = await placed('Eens', 5, 7, 9);
		await placed('Verborgen', -99, 99, 1);
		for (const at of [split, agreed]) await reveal(at, anna);
		const expected = ['Verborgen', 'Eens', 'Verdeeld'];
		for (const person of [anna, dirk]) expect(await questionsOf(team, person)).toEqual(expected);
		await put(agreed, dirk, { position: 1 });
		expect(await questionsOf(team, dirk)).toEqual(expected);
	});

	it('counts in a large team apart who is still there, also as it changes', async () => {
		const names = Array.from({ length: 14 }, (_, index) => `Lid ${index + 1}`);
		const team = await teamOf(server, ...(names as [string, ...string[]]));
		const [first, leaving, other] = team.people as [Person, Person, Person];
		const at = await share(team, first);
		for (const person of [leaving, other]) await put(at, person, { position: 5 });
		const stream = await listen(server, first.who, `${team.path}/events`);
		onTestFinished(stream.close);
		await first.who.delete(`${team.path}/members/${leaving.id}`);
		type Line = Shared & { placed: number; answeredPresent: number | null };
		const line = async () =>
			bodyOf<{ items: Line[] }>(await first.who.get(`${team.path}/assignments`)).items[0];
		expect(await line()).toMatchObject({ placed: 2, answeredPresent: 1, answered: null });
		const state = await stream.hear<{ members: object[]; assignments: Line[] }>(
			'state',
			({ members }) => members.length === 13
		);
		expect(state.assignments).toMatchObject([{ placed: 2, answeredPresent: 1, answered: null }]);
		await reveal(at, other);
		expect(await line()).toMatchObject({ placed: 2, answeredPresent: null });
	});

	it('says when a round was revealed, and whether the roles are divided', async () => {
		const { team, at, anna, bas } = await teamOfFour(server);
		type Line = Shared & { revealedAt: string | null; roles: { reviewAt: string | null } | null };
		const line = async () =>
			bodyOf<{ items: Line[] }>(await bas.who.get(`${team.path}/assignments`)).items[0];
		expect(await line()).toMatchObject({ revealedAt: null, roles: null });
		await reveal(at, anna);
		await anna.who.ask('PUT', `${at}/roles`, {
			json: { expert: [anna.id], facilitator: [], reviewAt: '2027-01-15' }
		});
		expect(await line()).toMatchObject({ roles: { reviewAt: '2027-01-15' } });
		expect((await line())?.revealedAt).toMatch(/^\d{4}-/);
		await anna.who.post(`${at}/rounds`);
		expect(await line()).toMatchObject({ revealedAt: null, round: 2 });
	});

	it('goes on where a page ended, without losing or doubling one', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		for (let i = 0; i < 7; i++) {
			const at = await share(team, anna, `Vraag ${i}?`);
			await put(at, anna, { position: -5 });
			await put(at, bas, { position: i % 2 ? 5 : -9 });
			if (i % 3) await reveal(at, bas);
		}
		const seen: string[] = [];
		let cursor: string | null = '';
		while (cursor !== null) {
			const from: string = cursor && `&cursor=${cursor}`;
			const page = bodyOf<{ items: Shared[]; nextCursor: string | null }>(
				await anna.who.get(`${team.path}/assignments?limit=2${from}`)
			);
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.nextCursor;
		}
		expect(new Set(seen).size).toBe(7);
		const whole = bodyOf<{ items: Shared[] }>(await anna.who.get(`${team.path}/assignments`));
		expect(seen).toEqual(whole.items.map(({ id }) => id));
	});
});

describe('the file of an assignment', () => {
	it('has every revealed round, in words and distances, and no name of who is gone', async () => {
		const { team, at, anna, bas } = await teamOfFour(server);
		await reveal(at, anna);
		await anna.who.post(`${at}/rounds`);
		await put(at, anna, { position: 5 });
		await anna.who.delete(`${team.path}/members/${bas.id}`);
		const { text, headers } = await anna.who.get<string>(`${at}/results.csv?separator=comma`);
		expect(headers['content-type']).toBe('text/csv; charset=utf-8');
		const [heads, ...rows] = text.slice(1).trim().split('\r\n');
		expect(heads).toBe(
			'ronde,vraag,onthuld,wie,kant,hoe sterk,afstand tot het midden (1–99),rolwissel,na de onthulling geplaatst,notitie'
		);
		const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
		expect(rows).toEqual([
			`1,Moeten wij de fusie doorzetten?,${today},Anna,expert,duidelijk,47,nee,nee,Zij willen een antwoord.`,
			`1,Moeten wij de fusie doorzetten?,${today},oud-lid,procesbegeleider,duidelijk,61,nee,nee,`,
			`1,Moeten wij de fusie doorzetten?,${today},Cas,nog niet te zeggen,,,,nee,Wie is de cliënt?`
		]);
	});
});
