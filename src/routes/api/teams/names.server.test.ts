import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { rowsOf } from '../../../testing/coach.ts';
import {
	askToReturn,
	membersOf,
	membersPage,
	waitingRequest
} from '../../../testing/membership.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, type Team, bodyOf, join, teamOf } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Names that people would read as Bas: in capitals, with invisible and with Cyrillic letters. */
const SAME = ['Bas', ' bAS ', 'B\u200bas', 'B\u0430s', 'Ｂａｓ'];

const IN_USE = {
	status: 422,
	body: { errors: [{ path: 'displayName', message: expect.stringContaining('heet al iemand zo') }] }
};

async function annaAndBas() {
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people as [Person, Person];
	const rename = ({ who, id }: Person, displayName: string) =>
		who.patch<Team>(`${team.path}/members/${id}`, { displayName });
	return { team, anna, bas, rename };
}

describe('a name that a member has', () => {
	it.each(SAME)('is not taken by who joins: %j', async (displayName) => {
		const { team, anna } = await annaAndBas();
		const who = await withSession(server);
		const { inviteToken } = team;
		expect(await who.post('/api/teams/join', { inviteToken, displayName })).toMatchObject(IN_USE);
		expect((await who.get(team.path)).status).toBe(404);
		expect(await membersOf(anna.who, team)).toHaveLength(2);
	});

	it.each(SAME)('is not taken by a member who takes another name: %j', async (displayName) => {
		const { team, anna, rename } = await annaAndBas();
		expect(await rename(anna, displayName)).toMatchObject(IN_USE);
		const sent = await anna.who.submit(`${membersPage(team)}?/callMe`, {
			member: anna.id,
			displayName
		});
		expect(sent.status).toBe(422);
		expect(sent.text).toContain('In dit team heet al iemand zo, of bijna zo.');
		expect((await membersOf(anna.who, team)).map((one) => one.displayName)).toEqual([
			'Anna',
			'Bas'
		]);
	});

	it('catches no request that was meant for who has it', async () => {
		const { team, anna, bas, rename } = await annaAndBas();
		const cas = await join(server, team.inviteToken, 'Cas');
		expect((await rename(cas, 'B\u0430s')).status).toBe(422);
		await askToReturn(server, { token: team.inviteToken, name: 'b\u0430s' });
		expect(await waitingRequest(cas.who, team)).toBeNull();
		for (const { who } of [anna, bas]) expect(await waitingRequest(who, team)).not.toBeNull();
	});

	it('is noticed on the page of the invitation in any form', async () => {
		const { team } = await annaAndBas();
		const sent = await new Client(server).submit('/teams/join?/join', {
			token: team.inviteToken,
			displayName: 'B\u0430s'
		});
		expect(sent.status).toBe(409);
		expect(sent.text).toContain('In dit team zit al iemand die Bas heet.');
	});

	it('is free again once they have left, and one’s own can be written otherwise', async () => {
		const { team, anna, bas, rename } = await annaAndBas();
		expect((await rename(bas, 'BAS')).status).toBe(200);
		await anna.who.delete(`${team.path}/members/${bas.id}`);
		expect((await rename(anna, 'Bas')).status).toBe(200);
	});

	it('stays with two who had it before it was checked', async () => {
		const { team, anna, bas, rename } = await annaAndBas();
		await rowsOf(server, `update team_member set display_name = 'Bas' where id = '${anna.id}'`);
		expect((await membersOf(bas.who, team)).map((one) => one.displayName)).toEqual(['Bas', 'Bas']);
		expect((await bas.who.get(membersPage(team))).status).toBe(200);
		// Both keep it, and one of them may take another.
		expect((await rename(bas, 'Bas')).status).toBe(200);
		const { sent } = await askToReturn(server, { token: team.inviteToken, name: 'Bas' });
		expect(sent.status).toBe(303);
		expect(bodyOf(await rename(bas, 'Bas B.')).members).toHaveLength(2);
	});
});
