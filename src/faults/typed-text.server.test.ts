import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Client, type Problem, withSession } from '../testing/client.ts';
import { type Server, sharedServer } from '../testing/server.ts';
import { type Team, bodyOf, teamOf } from '../testing/team.ts';
import { createWorkshop } from '../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Texts that are not empty but contain only invisible characters. */
const UNSEEN = ['\u3164', '\u200b\u2060', '\u202e\u202c', '\u2800\u115f', '\ufe0f'];

const refusedAt = (path: string) => ({ status: 422, body: { errors: [{ path }] } });

describe('a text without anything to see', () => {
	it.each(UNSEEN)('is refused as an empty one wherever a text is needed (%j)', async (unseen) => {
		const who = await withSession(server);
		const member = { name: 'Noord', displayName: unseen };
		expect(await who.post('/api/teams', member)).toMatchObject(refusedAt('displayName'));
		expect(await who.post('/api/teams', { name: unseen, displayName: 'Ik' })).toMatchObject(
			refusedAt('name')
		);
		expect(await who.post('/api/assignments', { question: unseen })).toMatchObject(
			refusedAt('question')
		);
		const workshop = { locale: 'nl', names: 'none', questions: ['Een?', unseen] };
		expect(await who.post('/api/workshops', workshop)).toMatchObject(refusedAt('questions.1'));
		const { inviteToken } = await teamOf(server, 'Anna');
		const joining = { inviteToken, displayName: unseen };
		expect(await who.post('/api/teams/join', joining)).toMatchObject(refusedAt('displayName'));
		const file = { kantlijn: 1, exportedAt: new Date().toISOString(), assignments: [] };
		const times = { createdAt: file.exportedAt, updatedAt: file.exportedAt };
		const assignment = { question: unseen, client: null, benefits: [], archivedAt: null };
		const assignments = [{ id: uuid(), ...assignment, ...times, placements: [] }];
		expect(await who.post('/api/account/import', { ...file, assignments })).toMatchObject(
			refusedAt('assignments.0.question')
		);
	});

	it('clears what may be empty', async () => {
		const who = await withSession(server);
		const body = { question: 'Wie?', client: '\u3164', position: 5, note: '\u200b' };
		const made = bodyOf<{ id: string; client: string | null }>(
			await who.post('/api/assignments', body)
		);
		expect(made.client).toBeNull();
		const path = `/api/assignments/${made.id}`;
		const { placements } = bodyOf<{ placements: { note: string | null }[] }>(await who.get(path));
		expect(placements).toMatchObject([{ note: null }]);
		const { join, path: workshop, host } = await createWorkshop(server);
		await join({ initials: '\u2800' });
		expect((await host.get(`${workshop}/seats`)).body).toMatchObject([{ initials: null }]);
	});

	it('is refused in a form, beside its field', async () => {
		const who = await withSession(server);
		const form = { name: '\u3164', displayName: 'Ik' };
		const page = await who.submit('/teams/new', form);
		expect(page.status).toBe(422);
		expect(page.text).toMatch(/id="name-error"[^>]*>[^<]+/);
	});
});

describe('a stored text', () => {
	it('turns nothing around and is one line where a name is asked', async () => {
		const who = new Client(server);
		const body = { name: '\u202eNoord\r\nBetaal hier', displayName: ' \u2066Anna\u000bde Wit' };
		const { team } = bodyOf<{ team: Team }>(await who.post('/api/teams', body));
		expect(team).toMatchObject({
			name: 'Noord Betaal hier',
			members: [{ displayName: 'Anna de Wit' }]
		});
	});

	it('is the same when it is sent again, so that a retry stores nothing twice', async () => {
		const who = await withSession(server);
		const body = { id: uuid(), question: '\ufeffWie\u2028plant?\u3164' };
		const first = bodyOf<{ question: string }>(await who.post('/api/assignments', body));
		expect(first.question).toBe('Wie plant?');
		const again = await who.post('/api/assignments', { ...body, question: first.question });
		expect(again.status).toBe(200);
	});
});

describe('questions pasted from slides', () => {
	const PASTED = [
		'1.\tHoe verdelen we het werk\u000bnu Karin weggaat?',
		'•\tWie belt?',
		'',
		'\u200b',
		'- Wat laten we?'
	];
	const QUESTIONS = ['Hoe verdelen we het werk nu Karin weggaat?', 'Wie belt?', 'Wat laten we?'];

	it('are one question a line, without soft breaks, numbers and bullets', async () => {
		const who = await withSession(server);
		const form = { language: 'nl', names: 'none', own: PASTED.join('\r\n') };
		const { headers } = await who.submit('/workshops/new', form);
		const code = headers.location?.match(/\/w\/(\w+)/)?.[1];
		const made = await who.get<Problem & { questions: { text: string }[] }>(
			`/api/workshops/${code}/results.json`
		);
		expect(made.body.questions.map(({ text }) => text)).toEqual(QUESTIONS);
	});

	it('are the same over the interface', async () => {
		const questions = PASTED.filter((line) => line.length > 1);
		const { host, path } = await createWorkshop(server, { questions });
		const { body } = await host.get<{ questions: { text: string }[] }>(`${path}/results.json`);
		expect(body.questions.map(({ text }) => text)).toEqual(QUESTIONS);
	});
});
