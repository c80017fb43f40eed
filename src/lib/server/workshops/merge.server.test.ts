import { beforeAll, expect, it } from 'vitest';
import { type Client, withSession } from '../../../testing/client.ts';
import { secure, signIn } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { QUESTIONS, createWorkshop } from '../../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

interface Carried {
	workshops: { id: string; title: string; questions: { text: string }[] }[];
}

const exported = async (who: Client) => (await who.get<Carried>('/api/account/export')).body;

it('an account that only hosts holds something, and says what before it goes', async () => {
	const { host } = await createWorkshop(server);
	host.cookie += '; kantlijn-language=nl';
	expect((await host.get<string>('/account')).text).toContain('1 workshop');
});

it('what one hosts comes along into another account, and its link and code stay', async () => {
	const owner = await withSession(server);
	await owner.post('/api/assignments', { question: 'Van mij' });
	await secure(owner, 'host@example.nl', 'zeven sloten tegelijk');
	const room = await createWorkshop(server, {}, 1);
	const answer = await signIn(room.host, 'host@example.nl', 'zeven sloten tegelijk', {
		work: 'bring'
	});
	expect(answer.status).toBe(303);
	expect((await exported(owner)).workshops.map(({ id }) => id)).toEqual([room.id]);
	expect((await owner.post(`${room.path}/control`, { action: 'open' })).status).toBe(200);
	expect((await room.seats[0]?.place(1, 5))?.status).toBe(200);
});

it('the file of everything has the workshops as they were prepared, and no answer', async () => {
	const room = await createWorkshop(server, { title: 'Studiedag' }, 1);
	await room.control('open');
	await room.seats[0]?.place(1, 97);
	const file = await exported(room.host);
	expect(file.workshops).toMatchObject([
		{ id: room.id, title: 'Studiedag', questions: QUESTIONS.map((text) => ({ text })) }
	]);
	expect(JSON.stringify(file)).not.toMatch(/\b97\b/);

	const again = await room.host.post('/api/account/import', file);
	expect(again.body).toEqual({ added: 0, there: 1 });
	const other = await withSession(server);
	expect((await other.post('/api/account/import', file)).body).toEqual({ added: 1, there: 0 });
	expect((await other.post('/api/account/import', file)).body).toEqual({ added: 0, there: 1 });
	expect((await exported(other)).workshops).toMatchObject([{ title: 'Studiedag' }]);
	expect((await exported(other)).workshops[0]?.id).not.toBe(room.id);
});
