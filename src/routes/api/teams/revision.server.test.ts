import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOfFour } from '../../../testing/team-scenes.ts';
import { join } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

it('every write to a team makes its revision grow', async () => {
	const { team, at, anna, bas, dirk } = await teamOfFour(server);
	let before = 0;
	const steps: [string, () => Promise<{ status: number }>][] = [
		['join', async () => ({ status: (await join(server, team.inviteToken, 'Eva')) && 201 })],
		['rename', () => anna.who.patch(team.path, { name: 'Zuid' })],
		['invite', () => anna.who.post(`${team.path}/invite`)],
		['member', () => bas.who.patch(`${team.path}/members/${bas.id}`, { displayName: 'B.' })],
		['add', () => dirk.who.post(`${team.path}/assignments`, { question: 'Nog een?' })],
		['edit', () => anna.who.patch(at, { client: 'N.' })],
		['place', () => anna.who.ask('PUT', `${at}/placement`, { json: { position: 5 } })],
		['reveal', () => anna.who.post(`${at}/reveal`)],
		['late', () => dirk.who.ask('PUT', `${at}/placement`, { json: { position: 5 } })],
		['again', () => anna.who.post(`${at}/rounds`)],
		[
			'roles',
			() => anna.who.ask('PUT', `${at}/roles`, { json: { expert: [anna.id], facilitator: [] } })
		],
		['delete', () => anna.who.delete(at)],
		['leave', () => dirk.who.delete(`${team.path}/members/${dirk.id}`)],
		['account', () => bas.who.delete('/api/account')]
	];
	for (const [name, step] of steps) {
		expect((await step()).status, name).toBeLessThan(300);
		const [row] = await rowsOf(server, `select revision from team where id = '${team.id}'`);
		expect(Number(row?.revision), name).toBeGreaterThan(before);
		before = Number(row?.revision);
	}
});
