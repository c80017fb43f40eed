import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOfFour } from '../../../testing/team-scenes.ts';
import {
	type Person,
	type Shared,
	bodyOf,
	put,
	readShared,
	reveal,
	share,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Changes the conversation as one member; resolves with the whole response. */
const converse = (at: string, { who }: Person, change: unknown, round = 1) =>
	who.ask<Shared>('PUT', `${at}/conversation`, { json: { round, change } });

const led = async (at: string, person: Person, change: unknown) =>
	bodyOf(await converse(at, person, change)).conversation;

async function revealed() {
	const scene = await teamOfFour(server);
	await reveal(scene.at, scene.anna);
	return scene;
}

describe('leading the conversation', () => {
	it('moves everybody from question to question, and ends where the leader stops', async () => {
		const { at, anna, bas } = await revealed();
		expect((await readShared(at, anna)).conversation).toEqual({ leader: null, step: 0 });
		expect(await led(at, anna, 'lead')).toEqual({ leader: anna.id, step: 0 });
		expect(await led(at, anna, { step: 2 })).toEqual({ leader: anna.id, step: 2 });
		expect((await readShared(at, bas)).conversation).toEqual({ leader: anna.id, step: 2 });
		expect(await led(at, anna, 'stop')).toEqual({ leader: null, step: 2 });
	});

	it('passes to who takes it over, and from then on only they move the others', async () => {
		const { at, anna, bas } = await revealed();
		await led(at, anna, 'lead');
		expect(await led(at, bas, 'lead')).toEqual({ leader: bas.id, step: 0 });
		for (const change of [{ step: 1 }, 'stop']) {
			expect(await converse(at, anna, change)).toMatchObject({
				status: 409,
				body: { type: '/problems/not-leading' }
			});
		}
		expect((await readShared(at, anna)).conversation).toEqual({ leader: bas.id, step: 0 });
	});

	it('is for who has answered, in the round that is on, once it is revealed', async () => {
		const { at, anna, dirk } = await teamOfFour(server);
		const refused = async (person: Person, round: number, code: string) =>
			expect(await converse(at, person, 'lead', round)).toMatchObject({
				status: 409,
				body: { type: `/problems/${code}` }
			});
		await refused(anna, 1, 'still-hidden');
		await reveal(at, anna);
		await refused(dirk, 1, 'answer-first');
		await refused(anna, 2, 'other-round');
		await anna.who.post(`${at}/rounds`);
		expect((await readShared(at, anna)).conversation).toBeNull();
	});

	it('ends with the membership of who leads', async () => {
		const { team, at, anna, bas } = await revealed();
		await led(at, bas, 'lead');
		await bas.who.delete(`${team.path}/members/${bas.id}`);
		expect((await readShared(at, anna)).conversation).toEqual({ leader: null, step: 0 });
	});
});

describe('the questions', () => {
	it('stay the same when somebody places late, until somebody asks for new ones', async () => {
		const { at, anna, dirk } = await revealed();
		const before = await readShared(at, anna);
		expect(before.leftOut).toEqual([]);
		await led(at, anna, 'lead');
		await led(at, anna, { step: 1 });
		await put(at, dirk, { position: -99 });
		const late = await readShared(at, anna);
		expect(late.questions).toEqual(before.questions);
		expect(late).toMatchObject({ leftOut: [dirk.id], conversation: { step: 1 } });

		const renewed = bodyOf(await converse(at, dirk, 'renew'));
		expect(renewed).toMatchObject({ leftOut: [], conversation: { leader: anna.id, step: 0 } });
		expect(renewed.about?.flat()).toContain(dirk.id);
		expect(renewed.questions).not.toEqual(before.questions);
	});

	it('say whom they are about, and ask nothing of who has left', async () => {
		const team = await teamOf(server, 'Anna', 'Bas', 'Cas');
		const [anna, bas, cas] = team.people as [Person, Person, Person];
		const at = await share(team, anna);
		await put(at, anna, { position: -47 });
		await put(at, bas, { position: 47 });
		await put(at, cas, { undecided: true });
		const { questions, about } = await reveal(at, anna);
		expect(about?.flat()).toEqual(expect.arrayContaining([anna.id, bas.id, cas.id]));
		expect(questions?.nl.at(-1)).toContain('Cas kan het nog niet zeggen');
		expect(about).toHaveLength(questions?.en.length ?? 0);

		await bas.who.delete(`${team.path}/members/${bas.id}`);
		const after = await readShared(at, anna);
		expect(after.about?.flat()).not.toContain(bas.id);
		expect(after.questions?.nl.join(' ')).not.toMatch(/Bas|oud-lid/);
	});
});

describe('who was undecided', () => {
	it('is known in the next round, as is where somebody undecided came from', async () => {
		const { at, anna, bas } = await teamOfFour(server);
		await put(at, bas, { undecided: true });
		await reveal(at, anna);
		await anna.who.post(`${at}/rounds`);
		await put(at, anna, { undecided: true });
		await put(at, bas, { position: 5 });
		const { positions, undecided } = await reveal(at, anna);
		expect(positions).toContainEqual(
			expect.objectContaining({ memberId: bas.id, previous: null, wasUndecided: true })
		);
		expect(undecided).toContainEqual(expect.objectContaining({ memberId: anna.id, previous: -47 }));
	});
});
