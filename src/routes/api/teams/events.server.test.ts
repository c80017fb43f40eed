import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../testing/event-listener.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type Person,
	type Shared,
	type Team,
	join,
	put,
	reveal,
	share,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

async function teamOfThree() {
	const team = await teamOf(server, 'Anna', 'Bas', 'Cas');
	const [anna, bas, cas] = team.people as [Person, Person, Person];
	const at = await share(team, anna);
	const aid = at.split('/').at(-1) ?? '';
	async function subscribe({ who }: Person, assignment?: string) {
		const query = assignment ? `?assignment=${assignment}` : '';
		const listener = await listen(server, who, `${team.path}/events${query}`);
		onTestFinished(listener.close);
		return listener;
	}
	return { team, at, aid, anna, bas, cas, subscribe };
}

const leaksIn = (text: string) =>
	text.replace(/[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '').match(/\b(47|61)\b|Geheim|median/g);

describe('watching an assignment', () => {
	it('begins with how it is, and hears of each placement without where it is', async () => {
		const { at, aid, anna, bas, cas, subscribe } = await teamOfThree();
		const stream = await subscribe(cas, aid);
		expect(await stream.hear<Shared>('state')).toMatchObject({
			question: 'Moeten wij de fusie doorzetten?',
			phase: 'open',
			round: 1,
			placed: [],
			own: null,
			me: cas.id
		});
		await put(at, anna, { position: -47, note: 'Geheim' });
		await stream.hear<Shared>('tally', ({ placed }) => placed.includes(anna.id));
		await put(at, bas, { position: 61 });
		await stream.hear<Shared>('tally', ({ placed }) => placed.length === 2);
		expect(leaksIn(JSON.stringify(stream.heard))).toBeNull();
	});

	it('sees the reveal at once, but who has not placed sees only that it happened', async () => {
		const { at, aid, anna, bas, cas, subscribe } = await teamOfThree();
		await put(at, anna, { position: -47, note: 'Geheim' });
		await put(at, bas, { position: 61 });
		const [placed, late] = [await subscribe(bas, aid), await subscribe(cas, aid)];
		await placed.hear('state');
		expect(
			leaksIn(JSON.stringify(placed.heard.map(({ data }) => ({ ...(data as Shared), own: 0 }))))
		).toBeNull();
		await reveal(at, anna);
		const dots = await placed.hear<Shared>('dots');
		expect(dots.positions?.map(({ position }) => position)).toEqual([-47, 61]);
		expect(dots.comparison).toMatchObject({ farthest: [anna.id, bas.id] });
		await late.hear<Shared & { phase: string }>('state', ({ phase }) => phase === 'revealed');
		expect(leaksIn(JSON.stringify(late.heard))).toBeNull();
		await put(at, cas, { position: 5 });
		const seen = await late.hear<Shared>('dots');
		expect(seen.positions).toHaveLength(3);
		await placed.hear<Shared>('dots', ({ positions }) => positions?.length === 3);
	});

	it('has what a question asked at the same moment is answered, whoever one is', async () => {
		const { at, aid, anna, bas, subscribe } = await teamOfThree();
		await put(at, anna, { position: -47 });
		await put(at, bas, { position: 61 });
		await reveal(at, anna);
		const stream = await subscribe(anna, aid);
		const [state, dots] = [await stream.hear<object>('state'), await stream.hear<object>('dots')];
		const { body } = await anna.who.get<object>(at);
		expect({ ...state, ...dots }).toEqual(body);
	});

	it('sees a new round, and a new member, without asking', async () => {
		const { team, at, aid, anna, bas, subscribe } = await teamOfThree();
		await put(at, anna, { position: -47 });
		await put(at, bas, { position: 61 });
		await reveal(at, anna);
		const stream = await subscribe(bas, aid);
		await stream.hear('dots');
		await anna.who.post(`${at}/rounds`);
		await stream.hear<Shared>('state', ({ round, own }) => round === 2 && own === null);
		await join(server, team.inviteToken, 'Eva');
		await stream.hear<Team>('state', ({ members }) => members.at(-1)?.displayName === 'Eva');
		const ids = stream.heard.map(({ id }) => id);
		expect(ids).toEqual(ids.toSorted((a, b) => a - b));
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('ends when one is removed, and tells nothing more', async () => {
		const { team, at, aid, anna, bas, cas, subscribe } = await teamOfThree();
		const [one, all] = [await subscribe(cas, aid), await subscribe(cas)];
		await one.hear('state');
		await anna.who.delete(`${team.path}/members/${cas.id}`);
		await Promise.all([one.ended, all.ended]);
		const before = one.heard.length;
		await put(at, bas, { position: 5 });
		expect(one.heard).toHaveLength(before);
		expect((await cas.who.get(`${team.path}/events`)).status).toBe(404);
	});

	it('ends when it is deleted', async () => {
		const { at, aid, anna, bas, subscribe } = await teamOfThree();
		const stream = await subscribe(bas, aid);
		await stream.hear('state');
		await anna.who.delete(at);
		await stream.ended;
	});

	it('of another team is not found', async () => {
		const [one, other] = [await teamOfThree(), await teamOfThree()];
		const path = `${one.team.path}/events?assignment=${other.aid}`;
		expect((await one.anna.who.get(path)).status).toBe(404);
	});
});

describe('watching a team', () => {
	it('hears of members, assignments and placements, and of a reveal with its picture', async () => {
		const { team, at, aid, anna, bas, cas, subscribe } = await teamOfThree();
		const [seeing, blind] = [await subscribe(anna), await subscribe(cas)];
		await seeing.hear('state');
		await join(server, team.inviteToken, 'Eva');
		await seeing.hear<Team>('state', ({ members }) => members.length === 4);
		await put(at, anna, { position: -47, note: 'Geheim' });
		await put(at, bas, { position: 61 });
		type State = { assignments: { id: string; placed: number; revealed: boolean }[] };
		await seeing.hear<State>('state', ({ assignments }) => assignments[0]?.placed === 2);
		expect(leaksIn(JSON.stringify(seeing.heard))).toBeNull();
		await reveal(at, bas);
		const dots = await seeing.hear<{ assignment: string; summary: object }>('dots');
		expect(dots).toMatchObject({
			assignment: aid,
			round: 1,
			summary: {
				expert: 1,
				facilitator: 1,
				undecided: 0,
				spread: [0, 1, 0, 0, 1, 0],
				places: [-47, 61]
			}
		});
		await blind.hear<State>('state', ({ assignments }) => assignments[0]?.revealed === true);
		expect(leaksIn(JSON.stringify(blind.heard))).toBeNull();
	});
});
