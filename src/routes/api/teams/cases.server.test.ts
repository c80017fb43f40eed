import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type Person,
	type Shared,
	bodyOf,
	put,
	readShared,
	reveal,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const QUESTION = 'Moeten wij de fusie doorzetten?';

/** Creates a team of four, of which Bas brings in a case. */
async function aCase() {
	const team = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Dirk');
	const [anna, bas, cas, dirk] = team.people as [Person, Person, Person, Person];
	const json = { question: QUESTION, case: true };
	const { id } = bodyOf<Shared>(await bas.who.post(`${team.path}/assignments`, json));
	return { team, id, at: `${team.path}/assignments/${id}`, anna, bas, cas, dirk };
}

const go = (at: string, { who }: Person, from: string, to: string, also = {}) =>
	who.ask<Shared>('PUT', `${at}/phase`, { json: { round: 1, from, to, ...also } });

const phaseOf = async (at: string, person: Person) => (await readShared(at, person)).case?.phase;

const lead = (at: string, { who }: Person, change = 'lead') =>
	who.ask<Shared>('PUT', `${at}/conversation`, { json: { round: 1, change } });

const refused = (code: string) => ({ status: 409, body: { type: `/problems/${code}` } });

describe('a case', () => {
	it('goes through its phases in the order of an intervision, and back but not past the reveal', async () => {
		const { at, anna, bas, cas } = await aCase();
		const ready = await readShared(at, anna);
		expect(ready.case).toEqual({
			owner: bas.id,
			phase: 'ready',
			since: null,
			minutes: { telling: 5, placing: 3, revealed: 2, questions: 12, taking: 3 }
		});
		const minutes = { telling: 8, placing: 3, revealed: 0, questions: 20, taking: 3 };
		const told = bodyOf(await go(at, bas, 'ready', 'telling', { minutes }));
		expect(told.case).toMatchObject({ phase: 'telling', minutes });
		expect(Date.parse(told.case?.since ?? '')).toBeGreaterThan(Date.now() - 60_000);
		bodyOf(await go(at, bas, 'telling', 'placing'));
		bodyOf(await go(at, bas, 'placing', 'telling'));
		bodyOf(await go(at, bas, 'telling', 'placing'));
		expect(await go(at, bas, 'placing', 'revealed')).toMatchObject(refused('still-hidden'));

		for (const [person, position] of [
			[anna, -47],
			[bas, 61],
			[cas, 5]
		] as const) {
			await put(at, person, { position });
		}
		const { case: shown } = await reveal(at, cas);
		expect(shown).toMatchObject({ phase: 'revealed', minutes });
		expect(shown?.since).not.toBeNull();
		expect(await go(at, bas, 'revealed', 'placing')).toMatchObject(refused('already-revealed'));
		for (const [from, to] of [
			['revealed', 'questions'],
			['questions', 'taking'],
			['taking', 'done'],
			['done', 'taking']
		] as const) {
			expect(bodyOf(await go(at, bas, from, to)).case?.phase).toBe(to);
		}
	});

	it('goes one step when two people press at once, or one presses twice', async () => {
		const { at, bas } = await aCase();
		const pressed = await Promise.all([1, 2, 3].map(() => go(at, bas, 'ready', 'telling')));
		expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
		expect(await go(at, bas, 'ready', 'telling')).toMatchObject(refused('other-phase'));
		expect(await phaseOf(at, bas)).toBe('telling');
		expect(await go(at, bas, 'telling', 'questions')).toMatchObject({ status: 422 });
	});

	it('is led by whose case it is, until somebody takes the lead, before the reveal too', async () => {
		const { team, at, anna, bas } = await aCase();
		expect((await readShared(at, anna)).conversation).toEqual({ leader: bas.id, step: 0 });
		expect(await go(at, anna, 'ready', 'telling')).toMatchObject(refused('not-leading'));
		expect(bodyOf(await lead(at, anna)).conversation?.leader).toBe(anna.id);
		expect(await go(at, bas, 'ready', 'telling')).toMatchObject(refused('not-leading'));
		bodyOf(await go(at, anna, 'ready', 'telling'));
		expect(bodyOf(await lead(at, anna, 'stop')).conversation?.leader).toBe(bas.id);
		await lead(at, anna);
		await anna.who.delete(`${team.path}/members/${anna.id}`);
		expect((await readShared(at, bas)).conversation?.leader).toBe(bas.id);
	});

	it('hides the place of whose case it is like any other, until the reveal', async () => {
		const { at, anna, bas, cas, dirk } = await aCase();
		await put(at, bas, { position: 61, note: 'Ik twijfel.' });
		await put(at, cas, { position: -5 });
		for (const phase of ['ready', 'telling'] as const) {
			const to = phase === 'ready' ? 'telling' : 'placing';
			for (const person of [anna, cas, dirk]) {
				const seen = await person.who.get<string>(at);
				expect(seen.text).not.toMatch(/"position":61|twijfel/);
			}
			bodyOf(await go(at, bas, phase, to));
		}
		const page = `${at.replace('/api', '')}/meeting`;
		expect((await cas.who.get(page)).text).not.toMatch(/position:61|twijfel/);
		await reveal(at, cas);
		expect((await readShared(at, dirk)).positions).toBeUndefined();
		expect((await readShared(at, cas)).positions).toContainEqual(
			expect.objectContaining({ memberId: bas.id, position: 61 })
		);
	});

	it('asks questions of its own, that turn to whose case it is', async () => {
		const { at, anna, bas } = await aCase();
		await put(at, bas, { position: 61 });
		await put(at, anna, { position: -5 });
		const { questions, about } = await reveal(at, anna);
		expect(questions?.nl[0]).toMatch(/^Bas, wat valt je op/);
		expect(questions?.en[0]).toMatch(/^Bas, what strikes you/);
		expect(about?.[0]).toEqual([bas.id]);
	});

	it('can be brought in later by who shared it, while nobody has answered', async () => {
		const { at, anna, bas } = await aCase();
		const bring = ({ who }: Person, yes: boolean) =>
			who.ask<Shared>('PATCH', at, { json: { case: yes } });
		expect(bodyOf(await bring(bas, false)).case).toBeNull();
		expect(bodyOf(await bring(bas, false)).conversation).toBeNull();
		expect(await go(at, bas, 'ready', 'telling')).toMatchObject({ status: 404 });
		// The owner of the team may edit the assignment, but it is not theirs to bring in.
		expect(await bring(anna, true)).toMatchObject({ status: 403 });
		expect(bodyOf(await bring(bas, true)).case?.owner).toBe(bas.id);
		await put(at, anna, { undecided: true });
		expect(await bring(bas, false)).toMatchObject(refused('round-answered'));
	});

	it('that is nobody’s case any more forgets its phase and who led, also for the next case', async () => {
		const { at, anna, bas, cas } = await aCase();
		const change = ({ who }: Person, json: object) => who.ask<Shared>('PATCH', at, { json });
		bodyOf(await lead(at, cas));
		const minutes = { telling: 8, placing: 3, revealed: 2, questions: 12, taking: 3 };
		bodyOf(await go(at, cas, 'ready', 'telling', { minutes }));
		// Brought in again by who did already, nothing changes.
		expect(bodyOf(await change(bas, { case: true })).case?.phase).toBe('telling');
		const none = bodyOf(await change(bas, { case: false }));
		expect(none).toMatchObject({ case: null, conversation: null });
		const again = bodyOf(await change(bas, { case: true }));
		expect(again).toMatchObject({
			case: { owner: bas.id, phase: 'ready', since: null, minutes: { telling: 5 } },
			conversation: { leader: bas.id, step: 0 }
		});
		bodyOf(await go(at, bas, 'ready', 'telling'));
		bodyOf(await change(bas, { author: anna.id }));
		expect(bodyOf(await change(anna, { case: true }))).toMatchObject({
			case: { owner: anna.id, phase: 'ready' },
			conversation: { leader: anna.id }
		});
	});

	it('is brought in by nobody for another: not together with handing over', async () => {
		const { at, anna, bas, cas } = await aCase();
		const change = ({ who }: Person, json: object) => who.ask<Shared>('PATCH', at, { json });
		expect(await change(bas, { author: cas.id, case: true })).toMatchObject({
			status: 422,
			body: { errors: [{ path: 'case' }] }
		});
		// The owner of the team takes the assignment over, but may not bring in what is not theirs yet.
		expect(await change(anna, { author: anna.id, case: true })).toMatchObject({ status: 403 });
		expect(await readShared(at, bas)).toMatchObject({ addedBy: bas.id, case: { owner: bas.id } });
		expect(bodyOf(await change(bas, { author: bas.id, case: true })).case?.owner).toBe(bas.id);
		expect(bodyOf(await change(bas, { author: cas.id, case: false }))).toMatchObject({
			addedBy: cas.id,
			case: null
		});
		expect(bodyOf(await change(cas, { case: true })).case?.owner).toBe(cas.id);
	});

	it('is one’s own in the export, and the file can be put back twice', async () => {
		const { team, id, at, anna, bas } = await aCase();
		await bas.who.post(`${team.path}/assignments`, { question: 'Een gewone vraag?' });
		interface File {
			teams: { questions: { question: string; case: boolean }[] }[];
		}
		const questions = async ({ who }: Person) =>
			bodyOf<File>(await who.get('/api/account/export')).teams.flatMap((one) => one.questions);
		expect(await questions(bas)).toMatchObject([
			{ question: QUESTION, case: true },
			{ question: 'Een gewone vraag?', case: false }
		]);
		// It stays the own case of who brought it in, whoever looks after it.
		bodyOf(await bas.who.ask('PATCH', at, { json: { author: anna.id } }));
		expect(await questions(bas)).toMatchObject([{ case: true }, { case: false }]);
		expect(await questions(anna)).toMatchObject([{ question: QUESTION, case: false }]);
		const file = bodyOf<File>(await bas.who.get('/api/account/export'));
		for (let time = 1; time <= 2; time += 1) {
			expect((await bas.who.post('/api/account/import', file)).status).toBe(200);
		}
		expect(await questions(bas)).toEqual(file.teams.flatMap((one) => one.questions));
		expect((await readShared(at, bas)).id).toBe(id);
	});

	it('begins anew with a new round, and an ordinary assignment has none', async () => {
		const { team, at, anna, bas } = await aCase();
		await put(at, bas, { position: 61 });
		await put(at, anna, { position: -5 });
		await reveal(at, anna);
		await bas.who.post(`${at}/rounds`);
		expect((await readShared(at, anna)).case).toMatchObject({ phase: 'ready', since: null });
		const other = bodyOf<Shared>(
			await bas.who.post(`${team.path}/assignments`, { question: QUESTION })
		);
		expect(other.case).toBeNull();
	});
});

describe('what is taken along', () => {
	const take = (at: string, { who }: Person, takenAlong: unknown) =>
		who.ask<{ assignment: string }>('PUT', `${at}/taken-along`, { json: { takenAlong } });

	it('is kept on an assignment of one’s own, which is made for it, and goes with export', async () => {
		const { at, bas } = await aCase();
		const { assignment } = bodyOf(await take(at, bas, 'Eerst bellen.\nDan schrijven.'));
		expect(bodyOf(await take(at, bas, 'Eerst bellen.')).assignment).toBe(assignment);
		const page = await bas.who.get(`/assignments/${assignment}`);
		expect(page.text).toContain('Eerst bellen.');
		expect(page.text).toMatch(/meegenomen uit de intervisie met .*Adviesgroep Noord/i);
		const file = bodyOf<{ assignments: { id: string; takenAlong?: string }[] }>(
			await bas.who.get('/api/account/export')
		);
		expect(file.assignments).toEqual([
			expect.objectContaining({ id: assignment, takenAlong: 'Eerst bellen.' })
		]);
	});

	it('is read by nobody else, on no page and in no answer', async () => {
		const { team, at, anna, bas, cas } = await aCase();
		await take(at, bas, 'Zwijgplicht.');
		const pages = [at, `${at}/results.csv`, team.path, `${team.path}/assignments`].flatMap(
			(path) => [path, path.replace('/api', '')]
		);
		pages.push(`${at.replace('/api', '')}/meeting`);
		for (const person of [anna, cas]) {
			for (const path of pages) {
				expect((await person.who.get<string>(path)).text, path).not.toContain('Zwijgplicht');
			}
			expect(await take(at, person, 'Van mij.')).toMatchObject({ status: 403 });
		}
		const own = await bas.who.get(`${at.replace('/api', '')}/meeting`);
		expect(own.text).not.toContain('Van mij');
		expect((await readShared(at, bas)) as object).not.toHaveProperty('takenAlong');
	});

	it('survives the team, and has at most a thousand characters', async () => {
		const { team, at, anna, bas } = await aCase();
		const { assignment } = bodyOf(await take(at, bas, 'Blijft van mij.'));
		expect(await take(at, bas, 'x'.repeat(1001))).toMatchObject({ status: 422 });
		await anna.who.delete(team.path);
		expect((await bas.who.get(`/assignments/${assignment}`)).text).toContain('Blijft van mij.');
	});

	it('comes back from the account’s own file', async () => {
		const { at, bas, cas } = await aCase();
		await take(at, bas, 'Uit het bestand.');
		const file = bodyOf<{ assignments: object[] }>(await bas.who.get('/api/account/export'));
		bodyOf(await cas.who.post('/api/account/import', file));
		const back = bodyOf<{ assignments: object[] }>(await cas.who.get('/api/account/export'));
		expect(back.assignments).toEqual([expect.objectContaining({ takenAlong: 'Uit het bestand.' })]);
	});
});
