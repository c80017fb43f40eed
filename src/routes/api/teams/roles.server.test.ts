import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOfFour } from '../../../testing/team-scenes.ts';
import { type Shared, bodyOf, readShared } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('dividing the roles', () => {
	it('is written down with by whom, when, and when to look again', async () => {
		const { at, anna, bas, cas } = await teamOfFour(server);
		const division = { expert: [anna.id], facilitator: [bas.id, cas.id], reviewAt: '2027-01-15' };
		const { roles } = bodyOf<Shared>(await bas.who.ask('PUT', `${at}/roles`, { json: division }));
		expect(roles).toMatchObject({ ...division, settledBy: bas.id });
		expect(roles?.settledAt).toMatch(/^\d{4}-/);
		expect((await readShared(at, anna)).roles).toEqual(roles);
	});

	it('may put all on one side, or take the division back', async () => {
		const { at, anna, bas } = await teamOfFour(server);
		const set = async (expert: string[], facilitator: string[]) =>
			bodyOf<Shared>(await anna.who.ask('PUT', `${at}/roles`, { json: { expert, facilitator } }));
		expect((await set([], [anna.id, bas.id])).roles).toMatchObject({ expert: [] });
		expect((await set([], [])).roles).toBeNull();
	});

	it('refuses somebody on both sides, or who is not in the team', async () => {
		const { team, at, anna, bas } = await teamOfFour(server);
		const refused = async (expert: string[], facilitator: string[], path: string) =>
			expect(
				await anna.who.ask('PUT', `${at}/roles`, { json: { expert, facilitator } })
			).toMatchObject({ status: 422, body: { errors: [{ path }] } });
		await refused([anna.id], [anna.id], 'facilitator');
		await refused(['x'], [], 'expert');
		await anna.who.delete(`${team.path}/members/${bas.id}`);
		await refused([], [bas.id], 'facilitator');
	});

	it('leaves out who has left since', async () => {
		const { team, at, anna, bas } = await teamOfFour(server);
		const division = { expert: [anna.id], facilitator: [bas.id] };
		await anna.who.ask('PUT', `${at}/roles`, { json: division });
		await bas.who.delete(`${team.path}/members/${bas.id}`);
		expect((await readShared(at, anna)).roles).toMatchObject({
			expert: [anna.id],
			facilitator: []
		});
	});
});

describe('a division that may not be right any more', () => {
	it('belongs to the round that was on, and is said to be right in a later one', async () => {
		const { at, anna, bas, cas } = await teamOfFour(server);
		const division = { expert: [anna.id], facilitator: [bas.id], neither: [cas.id] };
		const put = async () =>
			bodyOf<Shared>(await anna.who.ask('PUT', `${at}/roles`, { json: division })).roles;
		expect(await put()).toMatchObject({ round: 1, neither: [cas.id], somebodyLeft: false });
		await anna.who.post(`${at}/reveal`);
		await anna.who.post(`${at}/rounds`);
		expect((await readShared(at, anna)).roles).toMatchObject({ round: 1 });
		expect(await put()).toMatchObject({ round: 2 });
	});

	it('comes back with the round before it where the round of the division is withdrawn', async () => {
		const { at, anna } = await teamOfFour(server);
		await anna.who.post(`${at}/reveal`);
		await anna.who.post(`${at}/rounds`);
		await anna.who.ask('PUT', `${at}/roles`, { json: { expert: [anna.id], facilitator: [] } });
		expect((await readShared(at, anna)).roles).toMatchObject({ round: 2 });
		await anna.who.ask('DELETE', `${at}/rounds/2`);
		expect((await readShared(at, anna)).roles).toMatchObject({ round: 1 });
	});

	it('keeps who takes no part where a caller does not say it', async () => {
		const { at, anna, bas, cas } = await teamOfFour(server);
		const set = async (json: object) =>
			bodyOf<Shared>(await anna.who.ask('PUT', `${at}/roles`, { json })).roles?.neither;
		const first = { expert: [anna.id], facilitator: [], neither: [bas.id, cas.id] };
		expect(await set(first)).toEqual([bas.id, cas.id]);
		expect(await set({ expert: [anna.id], facilitator: [cas.id] })).toEqual([bas.id]);
		expect(await set({ expert: [anna.id], facilitator: [cas.id], neither: [] })).toEqual([]);
	});

	it('says that somebody with a role has left', async () => {
		const { team, at, anna, bas, cas } = await teamOfFour(server);
		const json = { expert: [anna.id, bas.id], facilitator: [cas.id] };
		await anna.who.ask('PUT', `${at}/roles`, { json });
		await bas.who.delete(`${team.path}/members/${bas.id}`);
		expect((await readShared(at, anna)).roles).toMatchObject({
			expert: [anna.id],
			somebodyLeft: true
		});
	});
});
