import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, secure, signIn } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { memberNames } from '../../../testing/team-scenes.ts';
import {
	type Person,
	type Team,
	bodyOf,
	join,
	put,
	reveal,
	readShared,
	share,
	teamOf
} from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('what a member placed who is gone', () => {
	it.each([
		[
			'was removed',
			(at: string, { id }: Person, anna: Person) => anna.who.delete(`${at}/members/${id}`)
		],
		['left', (at: string, { id, who }: Person) => who.delete(`${at}/members/${id}`)],
		['deleted the account', (_: string, { who }: Person) => who.delete('/api/account')]
	])('stays without the name where they %s', async (_, go) => {
		const of = await teamOf(server, 'Anna', 'Bas', 'Cas');
		const [anna, bas, cas] = of.people as [Person, Person, Person];
		const at = await share(of, anna);
		await put(at, anna, { position: -47 });
		await put(at, cas, { position: 61 });
		expect((await go(of.path, cas, anna)).status).toBe(204);
		expect(await memberNames(of, bas)).toEqual(['Anna', 'Bas']);
		await put(at, bas, { position: 3 });
		const { positions, comparison } = await reveal(at, bas);
		expect(positions).toContainEqual(expect.objectContaining({ memberId: cas.id, position: 61 }));
		expect(comparison?.facilitator.count).toBe(2);
		const [row] = await rowsOf(server, `select * from team_member where id = '${cas.id}'`);
		expect(row).toMatchObject({ account_id: null, display_name: null });
	});

	it('is not theirs any more when they join again', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		const at = await share(of, anna);
		await put(at, bas, { position: 61 });
		await anna.who.delete(`${of.path}/members/${bas.id}`);
		const { inviteToken } = bodyOf<{ inviteToken: string }>(
			await anna.who.post(`${of.path}/invite`)
		);
		const again = await join(server, inviteToken, 'Bas', bas.who);
		expect(again.id).not.toBe(bas.id);
		expect(await readShared(at, again)).toMatchObject({ own: null, placed: [bas.id] });
	});
});

describe('the invitation', () => {
	const works = async (inviteToken: string, { who }: Person) => {
		const [preview, joined] = [
			await who.post('/api/teams/preview', { inviteToken }),
			await who.post('/api/teams/join', { inviteToken, displayName: 'Weer ik' })
		];
		expect(joined.status === 404).toBe(preview.status === 404);
		return joined.status === 201;
	};

	it('ends with the removal of a member, who cannot come in again with it', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		expect((await anna.who.delete(`${of.path}/members/${bas.id}`)).status).toBe(204);
		expect(await works(of.inviteToken, bas)).toBe(false);
		expect(await memberNames(of, anna)).toEqual(['Anna']);
	});

	it('is renewed on the page that removes, which shows the new one and says so', async () => {
		const of = await teamOf(server, 'Anna', 'Bas', 'Cas');
		const [anna, bas, cas] = of.people as [Person, Person, Person];
		const page = `/teams/${of.id}/members?/remove`;
		const { text } = await anna.who.submit(page, { member: bas.id }, { 'Accept-Language': 'nl' });
		expect(text).toContain('Bas is uit het team. De oude uitnodigingslink werkt niet meer.');
		const [, renewed = ''] = /teams\/join#([\w-]{43})/.exec(text) ?? [];
		expect(renewed).not.toBe(of.inviteToken);
		expect(await works(of.inviteToken, bas)).toBe(false);
		expect(await works(renewed, bas)).toBe(true);
		expect(await memberNames(of, cas)).toEqual(['Anna', 'Cas', 'Weer ik']);
	});

	it('stays when a member leaves, since others may be about to use it', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [, bas] = of.people as [Person, Person];
		expect((await bas.who.delete(`${of.path}/members/${bas.id}`)).status).toBe(204);
		expect(await works(of.inviteToken, bas)).toBe(true);
	});
});

describe('a hidden round', () => {
	/**
	 * Returns everything that a member can read of a round, except the fields that change with every
	 * write.
	 */
	const read = async (at: string, { path }: { path: string }, { who }: Person) => {
		const texts = [
			(await who.get(at)).text,
			(await who.get(`${path}/assignments`)).text,
			(await who.get(`${at}/results.csv`)).text,
			(await who.post(`${at}/rounds`)).text
		];
		return texts.join('\n').replace(/"revision":\d+|"updatedAt":"[^"]*"/g, '');
	};

	it.each([
		['is removed', async (anna: Person, path: string) => anna.who.delete(path)],
		['leaves', async (_: Person, path: string, cas: Person) => cas.who.delete(path)]
	])('tells nothing of what somebody answered who %s', async (_, go) => {
		const told: string[] = [];
		for (const answer of [{ position: 61 }, { position: -3 }, { undecided: true }]) {
			const of = await teamOf(server, 'Anna', 'Bas', 'Cas');
			const [anna, bas, cas] = of.people as [Person, Person, Person];
			const at = await share(of, anna);
			await put(at, cas, answer);
			const before = await read(at, of, anna);
			expect((await go(anna, `${of.path}/members/${cas.id}`, cas)).status).toBe(204);
			const after = await read(at, of, anna);
			const refusal = await anna.who.post<{ type: string }>(`${at}/reveal`);
			await put(at, bas, { undecided: true });
			const allowed = await anna.who.post(`${at}/reveal`);
			// The teams of the three answers differ in ids and times, so these are replaced.
			const ids = new Map<string, string>();
			const named = [before, after, `${refusal.status} ${allowed.status}`]
				.join('\n')
				.replace(/[\da-f]{8}-[\da-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, (id) => {
					if (!ids.has(id)) ids.set(id, `${ids.size}`);
					return ids.get(id) ?? '';
				});
			told.push(named);
		}
		expect(told[1]).toBe(told[0]);
		expect(told[2]).toBe(told[0]);
	});
});

describe('the same person joined twice', () => {
	/**
	 * Creates a team that Cas joined twice, the second time on his phone. With the second
	 * membership he has placed in a revealed round and in an unrevealed one.
	 */
	async function twice() {
		const of = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Cas (telefoon)');
		const [anna, bas, cas, phone] = of.people as [Person, Person, Person, Person];
		const open = await share(of, anna, 'Open?');
		await put(open, anna, { position: -47 });
		await put(open, phone, { position: 61 });
		await reveal(open, anna);
		const hidden = await share(of, phone, 'Verborgen?');
		await put(hidden, phone, { position: 9 });
		return { of, anna, bas, cas, phone, open, hidden };
	}

	it('is made one by the owner: what was revealed counts as theirs, what is hidden is not told', async () => {
		const { of, anna, cas, phone, open, hidden } = await twice();
		const merged = await anna.who.post<Team>(`${of.path}/members/${phone.id}/merge`, {
			into: cas.id
		});
		expect(merged.body.members.map(({ displayName }) => displayName)).toEqual([
			'Anna',
			'Bas',
			'Cas'
		]);
		expect((await readShared(open, cas)).own?.position).toBe(61);
		expect((await readShared(open, anna)).positions?.map(({ memberId }) => memberId)).toEqual([
			anna.id,
			cas.id
		]);
		const late = await cas.who.ask('PUT', `${open}/placement`, { json: { position: 5 } });
		expect(late.status).toBe(409);
		expect(await readShared(hidden, cas)).toMatchObject({ own: null, placed: [], addedBy: cas.id });
		// The phone goes on as Cas, and sees no more than it placed itself.
		expect(await memberNames(of, phone)).toEqual(['Anna', 'Bas', 'Cas']);
		expect((await readShared(hidden, phone)).own).toBeNull();
		await put(hidden, cas, { position: 9 });
		expect(await readShared(hidden, phone)).toMatchObject({ own: null, placed: [cas.id] });
		await put(hidden, phone, { position: 3 });
		expect((await readShared(hidden, phone)).own?.position).toBe(3);
		expect(await readShared(hidden, cas)).toMatchObject({ own: null, placed: [cas.id] });
	});

	it('by signing in on the phone is made one by itself, and nothing hidden is lost', async () => {
		const { of, cas, phone, open, hidden } = await twice();
		await secure(cas.who, 'cas@example.nl', PASSWORD);
		await signIn(phone.who, 'cas@example.nl', PASSWORD, { work: 'bring' });
		expect(await memberNames(of, phone)).toEqual(['Anna', 'Bas', 'Cas']);
		for (const person of [cas, phone]) {
			expect((await readShared(open, person)).own?.position).toBe(61);
			expect((await readShared(hidden, person)).own?.position).toBe(9);
		}
	});

	it('who placed twice in a round counts once, as who they are now', async () => {
		const { of, anna, cas, phone, open } = await twice();
		await put(open, cas, { position: 5 });
		await anna.who.post(`${of.path}/members/${phone.id}/merge`, { into: cas.id });
		const { comparison, own } = await readShared(open, cas);
		expect(own).toMatchObject({ position: 5, late: true });
		expect(comparison?.facilitator).toEqual({ count: 1, median: 5 });
	});

	it('is not made one by the owner with themself gone, nor with who is not there', async () => {
		const { of, anna, cas } = await twice();
		const merge = (away: string, into: string) =>
			anna.who.post(`${of.path}/members/${away}/merge`, { into });
		expect((await merge(anna.id, cas.id)).status).toBe(422);
		expect((await merge(cas.id, cas.id)).status).toBe(422);
		expect((await merge(cas.id, uuid())).status).toBe(422);
	});
});
