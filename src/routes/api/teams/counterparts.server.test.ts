import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOfFour } from '../../../testing/team-scenes.ts';
import {
	type Person,
	type Shared,
	bodyOf,
	readShared,
	reveal,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

interface Own {
	id: string;
	question: string;
	client: string | null;
	placements: { position: number; note: string | null }[];
}

const copy = (at: string, { who }: Person) => who.post<{ assignment: string }>(`${at}/copy`);
const own = async ({ who }: Person, id: string) =>
	bodyOf(await who.get<Own>(`/api/assignments/${id}`));
const page = async ({ who }: Person, path: string) => (await who.get(path)).text;

describe('a place of the team in an assignment of one’s own', () => {
	it('goes there when its owner asks for it, once, with the note, and the two know each other', async () => {
		const { team, at, anna, bas } = await teamOfFour(server);
		const { assignment } = bodyOf(await copy(at, anna));
		expect(await own(anna, assignment)).toMatchObject({
			question: 'Moeten wij de fusie doorzetten?',
			placements: [{ position: -47, note: 'Zij willen een antwoord.' }]
		});
		// The same place is not added twice, and another one is.
		expect(bodyOf(await copy(at, anna))).toEqual({ assignment });
		expect((await own(anna, assignment)).placements).toHaveLength(1);
		await anna.who.ask('PUT', `${at}/placement`, { json: { position: 5 } });
		await copy(at, anna);
		expect((await own(anna, assignment)).placements).toHaveLength(2);
		// So is another note on the same place.
		await anna.who.ask('PUT', `${at}/placement`, {
			json: { position: 5, note: 'Bij nader inzien.' }
		});
		await copy(at, anna);
		expect((await own(anna, assignment)).placements.at(-1)).toMatchObject({
			position: 5,
			note: 'Bij nader inzien.'
		});

		const shared = at.replace('/api', '');
		expect(await page(anna, `/assignments/${assignment}`)).toContain(`href="${shared}"`);
		expect(await page(anna, shared)).toContain(`href="/assignments/${assignment}"`);
		// The others in the team see nothing of it.
		expect(await page(bas, shared)).not.toContain(assignment);
		await anna.who.delete(`${team.path}/members/${anna.id}`);
		expect(await page(anna, `/assignments/${assignment}`)).not.toContain(shared);
	});

	it('needs a place', async () => {
		const { at, cas, dirk } = await teamOfFour(server);
		for (const person of [cas, dirk]) {
			expect(await copy(at, person)).toMatchObject({
				status: 409,
				body: { type: '/problems/answer-first' }
			});
		}
	});

	it('is the one from which the question was shared', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		const { id } = bodyOf(
			await anna.who.post<Own>('/api/assignments', { question: 'Wat nu?', client: 'N.' })
		);
		const { id: shared } = bodyOf(
			await anna.who.post<Shared>(`${team.path}/assignments`, { from: id })
		);
		const at = `${team.path}/assignments/${shared}`;
		expect(await page(anna, `/assignments/${id}`)).toContain(at.replace('/api', ''));
		for (const person of [anna, bas]) {
			await person.who.ask('PUT', `${at}/placement`, { json: { position: 5 } });
		}
		expect(bodyOf(await copy(at, anna))).toEqual({ assignment: id });
		expect(bodyOf(await copy(at, bas)).assignment).not.toBe(id);
		// A deleted one is no counterpart any more.
		await anna.who.delete(`/api/assignments/${id}`);
		expect(bodyOf(await copy(at, anna)).assignment).not.toBe(id);
	});
});

describe('a new question after the reveal', () => {
	it('is a correction that everybody sees, beside the words that were answered', async () => {
		const { at, anna, bas } = await teamOfFour(server);
		const json = { question: 'Moeten wij de fusie nu doorzetten?', reworded: 'correction' };
		expect(await anna.who.patch(at, json)).toMatchObject({
			status: 409,
			body: { type: '/problems/still-hidden' }
		});
		await reveal(at, anna);
		await anna.who.patch(at, json);
		expect(await readShared(at, bas)).toMatchObject({
			question: json.question,
			asked: 'Moeten wij de fusie doorzetten?',
			correction: { by: anna.id },
			round: 1
		});
		// The next round asks the corrected question, and needs no correction.
		await anna.who.post(`${at}/rounds`);
		expect(await readShared(at, bas)).toMatchObject({ asked: json.question, correction: null });
	});

	it('is none any more once the question is as it was, or another one', async () => {
		const { at, anna } = await teamOfFour(server);
		const asked = 'Moeten wij de fusie doorzetten?';
		await reveal(at, anna);
		await anna.who.patch(at, { question: 'Anders?', reworded: 'correction' });
		await anna.who.patch(at, { question: asked, reworded: 'correction' });
		expect((await readShared(at, anna)).correction).toBeNull();
		await anna.who.patch(at, { question: 'Anders?', reworded: 'correction' });
		await anna.who.patch(at, { question: 'En hoe dan?', reworded: 'round' });
		await anna.who.ask('DELETE', `${at}/rounds/2`);
		expect(await readShared(at, anna)).toMatchObject({ asked, correction: null });
	});

	it('or another question, which a new round asks at once', async () => {
		const { at, anna, bas } = await teamOfFour(server);
		await reveal(at, anna);
		await anna.who.patch(at, { question: 'En hoe dan?', reworded: 'round' });
		expect(await readShared(at, bas)).toMatchObject({
			asked: 'En hoe dan?',
			round: 2,
			revealed: false,
			correction: null
		});
	});
});

describe('a shared assignment that is handed on', () => {
	it('is looked after by who takes it over', async () => {
		const { at, anna, bas, cas } = await teamOfFour(server);
		expect((await cas.who.patch(at, { client: 'N.' })).status).toBe(403);
		await anna.who.patch(at, { author: cas.id });
		expect((await readShared(at, bas)).addedBy).toBe(cas.id);
		expect((await cas.who.patch(at, { client: 'N.' })).status).toBe(200);
		expect(await cas.who.patch(at, { author: 'x' })).toMatchObject({
			status: 422,
			body: { errors: [{ path: 'author' }] }
		});
	});
});
