import { beforeAll, describe, expect, it } from 'vitest';
import { pagesBuilt } from '../../../faults/roles.ts';
import { Client } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type CallerStatuses,
	type Situation,
	CALLERS,
	situation
} from '../../../testing/team-callers.ts';
import { bodyOf, join } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Pages respond with 404 outside the team and with 403 to members without the permission. */
const PAGE = {
	members: [404, 404, 404, 404, 200, 200, 200],
	authors: [404, 404, 404, 404, 403, 200, 200],
	owner: [404, 404, 404, 404, 403, 403, 200],
	/** Redirects to the assignment, because no roles have been settled. */
	card: [404, 404, 404, 404, 303, 303, 303]
} as const satisfies Record<string, CallerStatuses>;

const PAGES: Record<string, CallerStatuses> = {
	'': PAGE.members,
	'/members': PAGE.members,
	'/new': PAGE.members,
	'/leave': PAGE.members,
	'/delete': PAGE.owner,
	'/assignments/[aid=id]': PAGE.members,
	'/assignments/[aid=id]/edit': PAGE.authors,
	'/assignments/[aid=id]/roles': PAGE.members,
	'/assignments/[aid=id]/card': PAGE.card
};

describe('every page of a team', () => {
	let shared: Situation;
	beforeAll(async () => {
		shared = await situation(server);
	});

	it('has its row', () => {
		const built = pagesBuilt('src/routes/(site)/teams/[id=id]').filter((one) => /^GET/.test(one));
		const rows = Object.keys(PAGES).map((path) => `GET ${path || '/'}`);
		expect(rows.sort()).toEqual(built.sort());
	});

	it.each(Object.entries(PAGES))('%s is there for who may see it only', async (path, statuses) => {
		const assignment = shared.at.split('/').at(-1) ?? '';
		const address = `/teams/${shared.team.id}${path.replace('[aid=id]', assignment)}`;
		const answered: number[] = [];
		for (const who of CALLERS) {
			const { status, text } = await shared.clients[who].get<string>(address, {
				Accept: 'text/html'
			});
			answered.push(status);
			if (status >= 400) expect(text).not.toContain('Noord');
		}
		expect(answered).toEqual(statuses);
	});
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
