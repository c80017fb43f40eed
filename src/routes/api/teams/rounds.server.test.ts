import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOfFour } from '../../../testing/team-scenes.ts';
import {
	type Person,
	type Shared,
	join,
	put,
	reveal,
	readShared,
	share,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const HIDDEN = /\b(47|61)\b|antwoord|Wie is/;

/** Removes ids and times, whose digits could match {@link HIDDEN} by chance. */
const plain = (text: string) => text.replace(/[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');

describe('placing blind', () => {
	it('shows who has placed and one’s own place, and nothing of the others’', async () => {
		const { at, anna, bas, cas, dirk } = await teamOfFour(server);
		const seen = await readShared(at, dirk);
		expect(seen).toMatchObject({ round: 1, revealed: false, own: null });
		expect(seen.placed.toSorted()).toEqual([anna.id, bas.id, cas.id].toSorted());
		expect(plain(JSON.stringify(seen))).not.toMatch(HIDDEN);
		expect(Object.keys(seen)).not.toContain('comparison');
		const own = await readShared(at, anna);
		expect(own.own).toEqual({
			position: -47,
			undecided: false,
			note: 'Zij willen een antwoord.',
			late: false
		});
		expect(plain(JSON.stringify(own))).not.toMatch(/\b61\b|Wie is/);
	});

	it('says nothing in lists, nor in what placing, editing and settling answer, nor in the file', async () => {
		const { team, at, dirk, anna } = await teamOfFour(server);
		const texts = [
			(await dirk.who.get(`${team.path}/assignments`)).text,
			(await dirk.who.get(team.path)).text,
			(await dirk.who.get(`${at}/results.csv`)).text,
			(await dirk.who.ask('PUT', `${at}/placement`, { json: { undecided: true } })).text,
			(await dirk.who.ask('PUT', `${at}/roles`, { json: { expert: [dirk.id], facilitator: [] } }))
				.text
		];
		expect(plain(texts.join('\n'))).not.toMatch(HIDDEN);
		expect(plain((await anna.who.patch(at, { client: 'N.' })).text)).not.toMatch(/\b61\b|Wie is/);
	});

	it('lets one place again until the reveal, and the last one counts', async () => {
		const { at, anna } = await teamOfFour(server);
		await put(at, anna, { position: 3 });
		const { own, placed } = await readShared(at, anna);
		expect(own).toMatchObject({ position: 3, note: null });
		expect(placed).toHaveLength(3);
		expect((await put(at, anna, { undecided: true })).own).toMatchObject({ undecided: true });
	});

	it.each([
		[{ position: 0 }, '/problems/middle'],
		[{ position: 2 }, '/problems/invalid'],
		[{ position: 101 }, '/problems/invalid'],
		[{ position: '5' }, '/problems/invalid'],
		[{}, '/problems/invalid'],
		[{ undecided: false }, '/problems/invalid'],
		[{ undecided: true, position: 5 }, '/problems/invalid'],
		[{ position: null, note: 'x' }, '/problems/invalid']
	])('refuses %j', async (json, type) => {
		const { at, dirk } = await teamOfFour(server);
		const answer = await dirk.who.ask('PUT', `${at}/placement`, { json });
		expect(answer).toMatchObject({ status: 422, body: { type } });
	});

	it('refuses who means a round that is over', async () => {
		const { at, dirk, anna } = await teamOfFour(server);
		await reveal(at, anna);
		await anna.who.post(`${at}/rounds`);
		const answer = await dirk.who.ask('PUT', `${at}/placement`, {
			json: { position: 5, round: 1 }
		});
		expect(answer).toMatchObject({ status: 409, body: { type: '/problems/other-round' } });
		expect((await put(at, dirk, { position: 5, round: 2 })).own?.position).toBe(5);
	});
});

describe('the reveal', () => {
	it('takes two answers, whatever they are', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		const at = await share(team, anna);
		const refused = async () =>
			expect(await bas.who.post(`${at}/reveal`)).toMatchObject({
				status: 409,
				body: { type: '/problems/too-few' }
			});
		await refused();
		await put(at, anna, { position: -47 });
		await refused();
		await put(at, anna, { undecided: true });
		await refused();
		await put(at, bas, { undecided: true });
		expect((await bas.who.post(`${at}/reveal`)).status).toBe(200);
		expect(await anna.who.post(`${at}/reveal`)).toMatchObject({
			status: 409,
			body: { type: '/problems/already-revealed' }
		});
	});

	it('shows everybody who placed the same picture, per side and never over both', async () => {
		const { at, anna, bas, cas } = await teamOfFour(server);
		await reveal(at, cas);
		const comparison = {
			expert: { count: 1, median: -47 },
			facilitator: { count: 1, median: 61 },
			undecided: 1,
			farthest: [anna.id, bas.id],
			switched: 0
		};
		for (const person of [anna, bas, cas]) {
			const seen = await readShared(at, person);
			expect(seen.comparison).toEqual(comparison);
			expect(seen.positions).toEqual([
				{
					memberId: anna.id,
					position: -47,
					previous: null,
					wasUndecided: false,
					late: false,
					note: 'Zij willen een antwoord.'
				},
				{
					memberId: bas.id,
					position: 61,
					previous: null,
					wasUndecided: false,
					late: false,
					note: null
				}
			]);
			expect(seen.undecided).toEqual([
				{ memberId: cas.id, previous: null, late: false, note: 'Wie is de cliënt?' }
			]);
		}
	});

	it('changes nothing for a latecomer until they placed, once, and are marked late', async () => {
		const { at, anna, dirk } = await teamOfFour(server);
		await reveal(at, anna);
		const before = await readShared(at, dirk);
		expect(before).toMatchObject({ revealed: true, own: null });
		expect(before).not.toHaveProperty('positions');
		expect(before).not.toHaveProperty('comparison');
		expect(plain(JSON.stringify(before))).not.toMatch(HIDDEN);
		const after = await put(at, dirk, { position: 9 });
		expect(after.own).toMatchObject({ position: 9, late: true });
		expect(after.positions).toHaveLength(3);
		expect(after.comparison?.facilitator).toEqual({ count: 2, median: 9 });
		const again = await dirk.who.ask('PUT', `${at}/placement`, { json: { position: 11 } });
		expect(again.status).toBe(409);
	});

	it('closes the round for whoever had placed', async () => {
		const { at, anna, cas } = await teamOfFour(server);
		await reveal(at, anna);
		for (const { who } of [anna, cas]) {
			const answer = await who.ask('PUT', `${at}/placement`, { json: { position: 5 } });
			expect(answer).toMatchObject({ status: 409, body: { type: '/problems/already-revealed' } });
		}
	});

	it('is kept from changing by the database itself', async () => {
		const { at, anna } = await teamOfFour(server);
		await reveal(at, anna);
		const round = `select round_id from team_assignment where id = '${at.split('/').at(-1)}'`;
		for (const statement of [
			`update team_placement set position = 99 where round_id in (${round})`,
			`delete from team_placement where round_id in (${round})`,
			`update team_round set revealed_at = null where id in (${round})`
		]) {
			await expect(server.database.rows(statement)).rejects.toThrow(/can no longer change/);
		}
		expect((await readShared(at, anna)).own?.position).toBe(-47);
	});

	it('in the instant of a placement comes before it or after it, for everybody the same', async () => {
		const { at, anna, bas, dirk } = await teamOfFour(server);
		await Promise.all([
			anna.who.post(`${at}/reveal`),
			dirk.who.ask('PUT', `${at}/placement`, { json: { position: 99 } }),
			bas.who.ask('PUT', `${at}/placement`, { json: { position: 1 } }),
			bas.who.post(`${at}/reveal`)
		]);
		const [one, other] = [await readShared(at, anna), await readShared(at, bas)];
		expect(one.positions).toEqual(other.positions);
		expect(one.comparison).toEqual(other.comparison);
	});
});

describe('a new round', () => {
	it('is hidden, remembers where each stood, and counts who switched', async () => {
		const { at, anna, bas, cas } = await teamOfFour(server);
		expect((await bas.who.post(`${at}/rounds`)).body).toMatchObject({
			type: '/problems/still-hidden'
		});
		await reveal(at, anna);
		const opened = await bas.who.post<Shared>(`${at}/rounds`);
		expect(opened).toMatchObject({
			status: 201,
			body: { round: 2, revealed: false, placed: [], own: null }
		});
		expect((await bas.who.post(`${at}/rounds`)).status).toBe(409);
		await put(at, anna, { position: 1 });
		await put(at, bas, { position: 99 });
		await put(at, cas, { position: -5 });
		const { positions, comparison } = await reveal(at, cas);
		expect(positions?.map(({ previous, position }) => [previous, position])).toEqual([
			[-47, 1],
			[61, 99],
			[null, -5]
		]);
		expect(comparison).toMatchObject({ switched: 1, farthest: [cas.id, bas.id] });
	});

	it('keeps earlier pictures from a newcomer until they have placed and it is revealed', async () => {
		const { team, at, anna, bas } = await teamOfFour(server);
		await reveal(at, anna);
		await bas.who.post(`${at}/rounds`);
		const eva = await join(server, team.inviteToken, 'Eva');
		const file = async () => (await eva.who.get(`${at}/results.csv`)).text;
		const line = async () => (await eva.who.get(`${team.path}/assignments`)).text;
		await put(at, eva, { position: 5 });
		expect((await file()).trim().split('\r\n')).toHaveLength(1);
		expect(await line()).toContain('"last":null');
		await put(at, anna, { position: -1 });
		await reveal(at, eva);
		// The file has a header line, three answers of the first round, and two of the second.
		expect((await file()).trim().split('\r\n')).toHaveLength(6);
	});
});

describe('withdrawing a round', () => {
	const withdraw = (at: string, { who }: Person, round: number | string) =>
		who.ask<Shared>('DELETE', `${at}/rounds/${round}`);
	const refused = async (at: string, person: Person, round: number, code: string) =>
		expect(await withdraw(at, person, round)).toMatchObject({
			status: 409,
			body: { type: `/problems/${code}` }
		});

	it('brings back the round before it, with its positions', async () => {
		const { at, anna, bas } = await teamOfFour(server);
		const before = await reveal(at, anna);
		await anna.who.post(`${at}/rounds`);
		const { status, body } = await withdraw(at, bas, 2);
		expect(status).toBe(200);
		expect(body).toMatchObject({ round: 1, revealed: true, positions: before.positions });
		expect((await readShared(at, anna)).round).toBe(1);
		// A round that begins afterwards has the same number again.
		const again = await anna.who.post<Shared>(`${at}/rounds`);
		expect(again.body).toMatchObject({ round: 2, placed: [] });
	});

	it('is refused once somebody has answered, for the first round and for another one', async () => {
		const { at, anna, dirk } = await teamOfFour(server);
		await refused(at, anna, 1, 'only-round');
		await reveal(at, anna);
		await refused(at, anna, 1, 'already-revealed');
		await anna.who.post(`${at}/rounds`);
		await refused(at, anna, 3, 'other-round');
		await put(at, dirk, { undecided: true });
		await refused(at, anna, 2, 'round-answered');
		expect((await withdraw(at, anna, 'x')).status).toBe(404);
	});
});
