import { beforeAll, describe, expect, it } from 'vitest';
import { accountWithAssignments, countAssignments } from '../../testing/coach.ts';
import { Client } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

const HEADER = 'kantlijn-account';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Returns the id of this HTTP client's account, which every page states in a response header. */
const accountOf = async (who: Client) => String((await who.get('/assignments')).headers[HEADER]);

describe('what waited in a browser', () => {
	it('is taken from the account it is meant for, and from no other', async () => {
		const [mine, other] = [
			await accountWithAssignments(server, 1),
			await accountWithAssignments(server, 1)
		];
		const send = (who: Client, account: string) =>
			who.ask('POST', '/api/assignments', {
				json: { question: 'Van wie ben ik?' },
				headers: { [HEADER]: account }
			});
		expect((await send(mine, await accountOf(mine))).status).toBe(201);
		expect((await send(other, await accountOf(mine))).status).toBe(401);
		expect((await send(new Client(server), await accountOf(mine))).status).toBe(401);
		expect(await countAssignments(mine)).toBe(2);
		expect(await countAssignments(other)).toBe(1);
	});
});

describe('a page', () => {
	it('says whose it is, so that no browser keeps it for anybody else', async () => {
		const who = await accountWithAssignments(server, 1);
		const account = await accountOf(who);
		expect(account).toMatch(/^[\da-f-]{36}$/);
		for (const path of ['/account', '/offline', '/assignments/__data.json']) {
			expect((await who.get(path)).headers).toMatchObject({
				[HEADER]: account,
				'cache-control': 'private, no-store'
			});
		}
		expect((await new Client(server).get('/about')).headers[HEADER]).toBe('nobody');
	});
});

describe('leaving', () => {
	it.each(['/account/sign-out', '/account/delete'])(
		'%s empties the browser, also where no script runs',
		async (path) => {
			const { headers } = await (
				await accountWithAssignments(server, 1)
			).submit(path, { sure: 'yes' });
			expect(headers['clear-site-data']).toBe('"storage"');
		}
	);

	it('through the HTTP interface does too', async () => {
		const { headers } = await (await accountWithAssignments(server, 1)).delete('/api/account');
		expect(headers['clear-site-data']).toBe('"storage"');
	});
});
