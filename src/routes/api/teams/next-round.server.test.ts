import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOfFour } from '../../../testing/team-scenes.ts';
import { type Person, type Shared, put, readShared, reveal } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const MOVED_ON = { status: 409, body: { type: '/problems/round/moved-on' } };

/** Creates a team of four whose first round is revealed. */
async function revealed() {
	const scene = await teamOfFour(server);
	await reveal(scene.at, scene.anna);
	const again = ({ who }: Person, round: number) =>
		who.post<Shared>(`${scene.at}/rounds`, { expect: { round } });
	return { ...scene, again };
}

describe('a new round that names the one it follows', () => {
	it('opens once when two members press at once', async () => {
		const { at, anna, bas, again } = await revealed();
		const pressed = await Promise.all([again(anna, 1), again(bas, 1)]);
		expect(pressed.map(({ status }) => status).sort()).toEqual([201, 409]);
		expect(pressed.find(({ status }) => status === 409)).toMatchObject(MOVED_ON);
		expect(await readShared(at, anna)).toMatchObject({ round: 2, revealed: false });
	});

	it('does not open from a page that shows an older one', async () => {
		const { at, anna, bas, cas, again } = await revealed();
		expect((await again(anna, 1)).status).toBe(201);
		for (const person of [anna, bas, cas]) await put(at, person, { position: 5 });
		await reveal(at, bas);
		expect(await again(cas, 1)).toMatchObject(MOVED_ON);
		expect(await readShared(at, cas)).toMatchObject({ round: 2, revealed: true });
		const page = at.replace('/api', '');
		const stale = await cas.who.submit(`${page}?/again`, { round: '1' });
		expect(stale.status).toBe(409);
		expect(stale.text).toContain('Iemand anders was net eerder, of deze pagina was niet bij.');
		expect((await cas.who.submit(`${page}?/again`, { round: '2' })).status).toBe(303);
		expect(await readShared(at, cas)).toMatchObject({ round: 3, revealed: false });
	});

	it('does not open with another question either', async () => {
		const { at, anna, again } = await revealed();
		const reword = (round: number) =>
			anna.who.ask('PATCH', at, {
				json: { question: 'En dan?', reworded: 'round', expect: { round } }
			});
		await again(anna, 1);
		expect(await reword(1)).toMatchObject(MOVED_ON);
		expect((await readShared(at, anna)).question).not.toBe('En dan?');
	});

	it('opens after any where none is named, also without a body', async () => {
		const { at, anna } = await revealed();
		expect((await anna.who.post(`${at}/rounds`)).status).toBe(201);
		expect((await anna.who.post(`${at}/rounds`, {})).status).toBe(409);
		expect(await anna.who.post(`${at}/rounds`, { expect: { round: 'een' } })).toMatchObject({
			status: 422
		});
	});
});
