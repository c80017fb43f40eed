/**
 * Tests when the event streams of check-ins end, how check-ins move to another account, and what an
 * account's exported file contains about them.
 */
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
	type Asked,
	ClientBrowser,
	askAndAnswer,
	lookTogether
} from '../../../testing/check-in-people.ts';
import { type Client, withSession } from '../../../testing/client.ts';
import { createRecoveryCode } from '../../../testing/coach.ts';
import type { Listener } from '../../../testing/event-listener.ts';
import { patience } from '../../../testing/patience.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

async function opened(listening: Promise<Listener>): Promise<Listener> {
	const stream = await listening;
	onTestFinished(stream.close);
	await stream.hear('state');
	return stream;
}

async function watched() {
	const asked = await askAndAnswer(server, { position: 5 });
	return {
		...asked,
		ofHelper: await opened(asked.listen()),
		ofClient: await opened(asked.jan.listen())
	};
}

function isOver({ ended }: Listener): Promise<void> {
	let over = false;
	void ended.then(() => (over = true));
	return vi.waitFor(() => expect(over).toBe(true), { timeout: patience(1_000), interval: 20 });
}

const isOpen = (stream: Listener, change: () => Promise<unknown>, is: (data: object) => boolean) =>
	Promise.all([change(), stream.hear<object>('state', is)]);

const ENDS: [string, (asked: Asked) => Promise<unknown>][] = [
	['the check-in', ({ helper, path }) => helper.delete(path)],
	['the assignment', ({ helper, assignment }) => helper.delete(`/api/assignments/${assignment}`)],
	[
		'the assignment in the trash',
		({ helper, assignment }) => helper.submit(`/assignments/${assignment}?/delete`)
	],
	['the account', ({ helper }) => helper.delete('/api/account')]
];

describe('the streams of helper and client', () => {
	it.each(ENDS)('end with %s, and nothing is found afterwards', async (_, end) => {
		const scene = await watched();
		await end(scene);
		await isOver(scene.ofHelper);
		await isOver(scene.ofClient);
		expect((await scene.jan.look()).status).toBe(404);
		expect((await scene.jan.turnKey()).status).toBe(404);
		expect((await scene.jan.preview(scene.token)).status).toBe(404);
		expect([401, 404]).toContain((await scene.helper.get(scene.path)).status);
	});

	it('end for the helper with the session, while the client goes on', async () => {
		const { helper, jan, ofHelper, ofClient } = await watched();
		await createRecoveryCode(helper);
		expect((await helper.submit('/account/sign-out')).status).toBe(303);
		await isOver(ofHelper);
		await isOpen(
			ofClient,
			() => jan.change({ position: 9 }),
			(data) => JSON.stringify(data).includes('"position":9')
		);
	});

	it('end for the client with a renewed link, while the helper goes on', async () => {
		const { renew, ofHelper, ofClient } = await watched();
		await isOpen(ofHelper, renew, (data) => JSON.stringify(data).includes('waiting'));
		await isOver(ofClient);
	});
});

describe('an account that takes over the work of another', () => {
	async function signInWithWork(who: Client) {
		const owner = await withSession(server);
		const email = `${crypto.randomUUID()}@kantlijn.example`;
		const credentials = { email, password: 'een lang wachtwoord' };
		await owner.submit('/account/email?/save', credentials);
		const { status } = await who.submit('/sign-in?/password', { ...credentials, work: 'bring' });
		expect(status).toBe(303);
		return owner;
	}

	it('has its check-ins, whose clients go on with their links', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		const owner = await signInWithWork(asked.helper);
		expect((await owner.get(asked.path)).status).toBe(200);
		const moved: Asked = { ...asked, turnKey: (client) => turnAs(owner, asked, client) };
		await lookTogether(moved, asked.jan);
		const { status, body } = await owner.post('/api/client/answers', {
			token: asked.token,
			position: 5
		});
		expect([status, body.type]).toEqual([403, '/problems/own-link']);
	});

	it('has them also where it has a copy of the assignment', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		const { body: file } = await asked.helper.get('/api/account/export');
		const owner = await withSession(server);
		await owner.post('/api/account/import', file);
		const email = `${crypto.randomUUID()}@kantlijn.example`;
		const credentials = { email, password: 'een lang wachtwoord' };
		await owner.submit('/account/email?/save', credentials);
		await asked.helper.submit('/sign-in?/password', { ...credentials, work: 'bring' });
		expect((await owner.get(asked.path)).status).toBe(200);
		expect((await asked.jan.look()).status).toBe(200);
	});
});

const turnAs = (who: Client, { path }: Asked, client = '') =>
	who.post(`${path}/clients/${client}/reveal`);

describe('the file of an account', () => {
	it('has what the helper wrote, nothing of a client, and restores no check-in', async () => {
		const asked = await askAndAnswer(server, { position: -83 });
		await lookTogether(asked, asked.jan);
		type File = { checkIns: object[] };
		const { body: file, text } = await asked.helper.get<File>('/api/account/export');
		const { createdAt, id, question } = asked.checkIn;
		expect(file.checkIns).toEqual([
			{
				...{ id, assignment: asked.assignment, kind: 'expectation', question },
				...{ helperName: 'Anna', contact: null, position: 47, createdAt },
				clients: [{ label: 'opdrachtgever', guess: 9 }]
			}
		]);
		expect(text).not.toMatch(/[:[,]-83\b/);
		const other = await withSession(server);
		expect((await other.post('/api/account/import', file)).status).toBe(200);
		const { body: again } = await other.get<File & { assignments: { id: string }[] }>(
			'/api/account/export'
		);
		expect(again.checkIns).toEqual([]);
		const [copy] = again.assignments;
		const list = await other.get(`/api/assignments/${copy?.id}/check-ins`);
		expect(list.body).toEqual({ items: [], nextCursor: null });
		expect((await asked.jan.look()).body.own?.position).toBe(-83);
	});
});

describe('a client of two helpers', () => {
	it('loses only what was deleted', async () => {
		const [one, other] = [await watched(), await watched()];
		const both = new ClientBrowser(server, one.jan.browser);
		await one.helper.delete(one.path);
		expect((await both.browser.get(one.jan.path)).status).toBe(404);
		expect((await other.jan.look()).status).toBe(200);
	});
});
