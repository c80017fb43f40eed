import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { situation } from '../../../testing/team-callers.ts';
import { bodyOf, join } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('oneself', () => {
	it('one may rename and take out, whoever one is', async () => {
		const { team, people } = await situation(server);
		for (const { who, id } of [people.member, people.author, people.owner]) {
			const own = `${team.path}/members/${id}`;
			expect((await who.patch(own, { displayName: 'Anders' })).status).toBe(200);
			expect((await who.delete(own)).status).toBe(204);
			expect((await who.get(team.path)).status).toBe(404);
		}
	});
});

describe('an invitation', () => {
	it('that was renewed lets nobody in and tells nobody anything', async () => {
		const { team, clients } = await situation(server);
		const { inviteToken } = bodyOf<{ inviteToken: string }>(
			await clients.owner.post(`${team.path}/invite`)
		);
		const old = { inviteToken: team.inviteToken, displayName: 'Laat' };
		for (const who of [clients.nobody, clients.outsider, clients.removed, clients.owner]) {
			expect((await who.post('/api/teams/preview', old)).status).toBe(404);
			const answer = await who.post('/api/teams/join', old);
			expect(answer.status).toBe(404);
			expect(answer.headers['set-cookie']).toBeUndefined();
		}
		expect((await join(server, inviteToken, 'Op tijd')).id).toMatch(/-/);
	});

	it.each([['x'], [''], ['A'.repeat(43)]])('made up as %j opens nothing', async (inviteToken) => {
		const { status } = await new Client(server).post('/api/teams/preview', { inviteToken });
		expect(status).toBe(404);
	});

	it('of a deleted team is worth nothing', async () => {
		const { team, clients } = await situation(server);
		await clients.owner.delete(team.path);
		expect((await clients.outsider.post('/api/teams/preview', { ...team })).status).toBe(404);
	});
});
