import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type Person,
	type Shared,
	bodyOf,
	join,
	put,
	reveal,
	share,
	teamOf
} from '../../../testing/team.ts';
import { teamWithWeek } from '../../../testing/team-week.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

async function found(team: { path: string }, { who }: Person, query: string): Promise<string[]> {
	const { items } = bodyOf<{ items: Shared[] }>(await who.get(`${team.path}/assignments?${query}`));
	return items.map(({ question }) => question);
}

const GROUPS = ['waiting', 'ready', 'again', 'divided'] as const;

/** Returns the questions in each group of the team's page, as one member may list them. */
async function groupsOf(team: { path: string }, person: Person) {
	const groups: Record<string, string[]> = {};
	for (const state of GROUPS) groups[state] = await found(team, person, `state=${state}`);
	return groups;
}

/** Returns the number beside Teams. */
async function numberOf({ who }: Person): Promise<number> {
	const { text } = await who.get<string>('/about');
	return Number(/vragen die op jou wachten: (\d+)/.exec(text)?.[1] ?? 0);
}

describe('the groups of a team’s page', () => {
	it('have each assignment once, where it belongs', async () => {
		const kinds = [
			'agreed',
			'divided',
			'again',
			'ready',
			'hidden',
			'unseen',
			'waiting',
			'only you'
		] as const;
		const team = await teamWithWeek(server, kinds, today());
		const question = (kind: (typeof kinds)[number]) =>
			team.made.find((one) => one.kind === kind)?.question;
		expect(await groupsOf(team, team.jan)).toEqual({
			waiting: [question('only you'), question('waiting'), question('unseen')],
			ready: [question('ready')],
			again: [question('again')],
			divided: [question('divided')]
		});
		expect(await found(team, team.jan, 'state=hidden')).toEqual(
			(['only you', 'waiting', 'hidden', 'ready'] as const).map(question)
		);
		expect(await found(team, team.jan, 'state=revealed')).toHaveLength(4);
		expect(await numberOf(team.jan)).toBe(3);
	});

	it('change as the team goes on, and leave an archived assignment out', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		const at = await share(team, anna, 'Wie?');
		const inGroup = async (person: Person) =>
			Object.entries(await groupsOf(team, person)).flatMap(([group, questions]) =>
				questions.length > 0 ? [group] : []
			);
		const roles = (reviewAt: string | null) =>
			anna.who.ask('PUT', `${at}/roles`, {
				json: { expert: [anna.id], facilitator: [bas.id], reviewAt }
			});
		expect(await inGroup(anna)).toEqual(['waiting']);
		await put(at, anna, { position: -47 });
		expect(await inGroup(anna)).toEqual([]);
		await put(at, bas, { position: 61 });
		expect(await inGroup(anna)).toEqual(['ready']);
		await reveal(at, anna);
		expect(await inGroup(bas)).toEqual(['divided']);
		await roles(today());
		expect(await inGroup(bas)).toEqual(['again']);
		await roles('2999-01-01');
		expect(await inGroup(bas)).toEqual([]);
		await anna.who.post(`${at}/rounds`);
		expect(await inGroup(bas)).toEqual(['waiting']);
		expect(await numberOf(bas)).toBe(1);
		await anna.who.ask('PATCH', at, { json: { archived: true } });
		expect(await inGroup(bas)).toEqual([]);
		expect(await numberOf(bas)).toBe(0);
	});

	it('do not count members who left, and ask nothing about what was before I came', async () => {
		const team = await teamOf(server, 'Anna', 'Bas', 'Cas');
		const [anna, bas, cas] = team.people as [Person, Person, Person];
		const [open, done] = [await share(team, anna, 'Open'), await share(team, anna, 'Klaar')];
		for (const at of [open, done]) {
			await put(at, anna, { position: -47 });
			await put(at, bas, { position: 61 });
		}
		await reveal(done, anna);
		expect((await groupsOf(team, anna)).ready).toEqual([]);
		expect((await groupsOf(team, cas)).waiting).toEqual(['Klaar', 'Open']);
		await cas.who.delete(`${team.path}/members/${cas.id}`);
		expect((await groupsOf(team, anna)).ready).toEqual(['Open']);
		const eva = await join(server, team.inviteToken, 'Eva');
		expect((await groupsOf(team, eva)).waiting).toEqual(['Open']);
		expect(await numberOf(eva)).toBe(1);
	});

	it('count as mine what somebody answered who was merged into me', async () => {
		const team = await teamOf(server, 'Anna', 'Bas', 'Bas thuis');
		const [anna, bas, home] = team.people as [Person, Person, Person];
		const at = await share(team, anna, 'Wie?');
		await put(at, anna, { position: -47 });
		await put(at, home, { position: 61 });
		await reveal(at, anna);
		expect((await groupsOf(team, bas)).waiting).toEqual(['Wie?']);
		bodyOf(await anna.who.post(`${team.path}/members/${home.id}/merge`, { into: bas.id }));
		expect(await groupsOf(team, bas)).toMatchObject({ waiting: [], divided: ['Wie?'] });
		expect(await numberOf(bas)).toBe(0);
	});

	it('tell nothing of where others stand to a member who may not see it', async () => {
		const team = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Dirk');
		const [anna, bas, cas, dirk] = team.people as [Person, ...Person[]] as [
			Person,
			Person,
			Person,
			Person
		];
		/** Shares three assignments, of which `divided` ones differ in nothing but the places. */
		const shared = async (places: readonly (readonly [number, number, number])[]) => {
			for (const [index, place] of places.entries()) {
				const at = await share(team, anna, `Vraag ${index}`);
				for (const [nth, person] of [anna, bas, cas].entries()) {
					await put(at, person, { position: place[nth] });
				}
				await reveal(at, anna);
			}
		};
		await shared([
			[5, 7, 9],
			[-5, 7, -9],
			[-5, -7, -9]
		]);
		expect((await groupsOf(team, anna)).divided).toEqual(['Vraag 1']);
		expect(await groupsOf(team, dirk)).toEqual({
			waiting: ['Vraag 2', 'Vraag 1', 'Vraag 0'],
			ready: [],
			again: [],
			divided: []
		});
	});
});

describe('searching a team’s assignments', () => {
	it('finds words in question and client, in any case and accent, and within filters', async () => {
		const team = await teamWithWeek(server, ['hidden', 'agreed', 'waiting', 'agreed'], today());
		const search = (q: string, more = '') =>
			found(team, team.jan, `q=${encodeURIComponent(q)}${more}`);
		expect(await search('COLLEGA')).toEqual(['Waarom lopen jonge collega’s hier weg?']);
		expect(await search('ziekenhuis st')).toEqual(['Hoe roosteren we de nachten eerlijk?']);
		expect(await search('100%')).toEqual([]);
		expect(await search('hoe')).toHaveLength(2);
		expect(await search('hoe', '&state=revealed')).toEqual([
			'Hoe roosteren we de nachten eerlijk?'
		]);
		expect(await found(team, team.jan, 'client=Gemeente%20D.')).toEqual([
			'Welk pakket kan onze salarissen aan?'
		]);
		expect(await search('hoe', '&status=archived')).toEqual([]);
	});

	it('goes on by its cursor within the filter, and refuses what is no filter', async () => {
		const team = await teamWithWeek(server, Array(5).fill('waiting'), today());
		type Page = { items: Shared[]; nextCursor: string | null };
		const seen: string[] = [];
		let cursor: string | null = '';
		while (cursor !== null) {
			const from: string = cursor && `&cursor=${cursor}`;
			const query = `state=waiting&limit=2${from}`;
			const page = bodyOf<Page>(await team.jan.who.get(`${team.path}/assignments?${query}`));
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.nextCursor;
		}
		expect(seen).toEqual(team.made.map(({ id }) => id).toReversed());
		const refused = await team.jan.who.get(`${team.path}/assignments?state=expert`);
		expect(refused.status).toBe(422);
	});
});
