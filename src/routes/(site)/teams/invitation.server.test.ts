import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { restartLater } from '../../../testing/later.ts';
import { membersPage, shownToken } from '../../../testing/membership.ts';
import { patience } from '../../../testing/patience.ts';
import { type OwnServer, type Server, sharedServer, startServer } from '../../../testing/server.ts';
import { type Person, join, teamOf } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const preview = (inviteToken: string, on: Server = server) =>
	new Client(on).post('/api/teams/preview', { inviteToken });

describe('an invitation', () => {
	it('is shown again with its QR code, the same at every visit', async () => {
		const team = await teamOf(server, 'Anna');
		const [anna] = team.people as [Person];
		expect(await shownToken(anna.who, team)).toBe(team.inviteToken);
		expect(await shownToken(anna.who, team)).toBe(team.inviteToken);
		const { text, headers } = await anna.who.get<string>(membersPage(team), {
			'accept-encoding': 'gzip'
		});
		expect(text).toContain('QR-code van de uitnodiging voor Adviesgroep Noord');
		expect(headers['cache-control']).toContain('no-store');
		expect(headers['content-encoding']).toBeUndefined();
	});

	it('is not on the page of a member who may not invite', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [, bas] = team.people as [Person, Person];
		expect(await shownToken(bas.who, team)).toBeNull();
		const { text } = await bas.who.get<string>(membersPage(team));
		expect(text).toContain('Vraag het Anna, de eigenaar.');
		expect(text).not.toContain(team.inviteToken);
		const { status } = await bas.who.submit(`${membersPage(team)}?/endInvitation`, { days: '7' });
		expect(status).toBe(403);
	});

	it('stops at once when it is renewed, and the new one is shown', async () => {
		const team = await teamOf(server, 'Anna');
		const [anna] = team.people as [Person];
		await anna.who.submit(`${membersPage(team)}?/invite`);
		const shown = await shownToken(anna.who, team);
		expect(shown).not.toBe(team.inviteToken);
		expect((await preview(team.inviteToken)).status).toBe(404);
		expect((await preview(shown ?? '')).status).toBe(200);
	});

	it('of every member is theirs to share and renew where the owner allows it', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		expect((await bas.who.post(`${team.path}/invite`)).status).toBe(403);
		expect((await bas.who.patch(team.path, { membersInvite: true })).status).toBe(403);
		await anna.who.submit(`${membersPage(team)}?/whoInvites`, { who: 'all' });
		expect(await shownToken(bas.who, team)).toBe(team.inviteToken);
		expect((await bas.who.post(`${team.path}/invite`)).status).toBe(200);
		expect((await preview(team.inviteToken)).status).toBe(404);
		await anna.who.submit(`${membersPage(team)}?/whoInvites`, { who: 'owner' });
		expect((await bas.who.post(`${team.path}/invite`)).status).toBe(403);
		expect(await shownToken(bas.who, team)).toBeNull();
	});

	it('of an older version, which cannot be shown, goes on working until it is renewed', async () => {
		const team = await teamOf(server, 'Anna');
		const [anna] = team.people as [Person];
		// Such a token was random, so that its hash is no hash of a derived one.
		await server.database.rows(`update team set invite_version = 7 where id = '${team.id}'`);
		expect(await shownToken(anna.who, team)).toBeNull();
		const { text } = await anna.who.get<string>(membersPage(team));
		expect(text).toContain('De huidige link werkt nog, maar Kantlijn kan hem niet meer tonen');
		expect((await preview(team.inviteToken)).status).toBe(200);
		await anna.who.submit(`${membersPage(team)}?/invite`);
		expect((await preview(team.inviteToken)).status).toBe(404);
		expect((await preview((await shownToken(anna.who, team)) ?? '')).status).toBe(200);
	});

	it('to a team made again under the id of a deleted one is another', async () => {
		const who = await withSession(server);
		const body = { id: '01931f0e-7c00-7000-8000-00000000aa01', name: 'Noord', displayName: 'Jo' };
		const first = await who.post<{ inviteToken: string }>('/api/teams', body);
		await who.delete(`/api/teams/${body.id}`);
		const second = await who.post<{ inviteToken: string }>('/api/teams', body);
		expect(second.body.inviteToken).not.toBe(first.body.inviteToken);
		expect((await preview(first.body.inviteToken)).status).toBe(404);
	});
});

describe('over a restart and over weeks', () => {
	let own: OwnServer;
	beforeAll(async () => {
		own = await startServer();
		return async () => void (await own.stop());
	}, patience(60_000));

	it('an invitation is shown again after a restart, and ends on the day that was chosen', async () => {
		const team = await teamOf(own, 'Anna');
		const [anna] = team.people as [Person];
		await anna.who.submit(`${membersPage(team)}?/endInvitation`, { days: '7' });
		await own.restart();
		expect(await shownToken(anna.who, team)).toBe(team.inviteToken);
		await restartLater(own, 6);
		await join(own, team.inviteToken, 'Bas');
		await restartLater(own, 8);
		const ended = await preview(team.inviteToken, own);
		expect(ended.status).toBe(410);
		expect(ended.body.type).toContain('invitation-ended');
		const { status } = await (
			await withSession(own)
		).post('/api/teams/join', { inviteToken: team.inviteToken, displayName: 'Cas' });
		expect(status).toBe(410);
		const said = await new Client(own).submit('/teams/join?/look', { token: team.inviteToken });
		expect(said.text).toContain('Deze uitnodiging is verlopen.');
		expect(await shownToken(anna.who, team)).toBeNull();
		await anna.who.submit(`${membersPage(team)}?/endInvitation`, { days: '' });
		// The old link stays ended, and another one takes its place.
		expect((await preview(team.inviteToken, own)).status).toBe(404);
		const renewed = (await shownToken(anna.who, team)) ?? '';
		expect((await preview(renewed, own)).status).toBe(200);
	});
});
