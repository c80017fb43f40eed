/** Tests the deletion of an account with a password. */
import { type Server, sharedServer } from '../../../../testing/server.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Client, Problem } from '../../../../testing/client.ts';
import { accountWithAssignments, countAssignments, secure } from '../../../../testing/coach.ts';

const PASSWORD = 'zeven sloten tegelijk';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

let number = 0;
async function secured(): Promise<Client> {
	const who = await accountWithAssignments(server, 1);
	await secure(who, `delete${(number += 1)}@example.nl`, PASSWORD);
	return who;
}

const remove = (who: Client, json?: object) =>
	who.ask<Problem>('DELETE', '/api/account', json && { json });

describe('an account with a password', () => {
	it.each([[undefined], [{}], [{ password: '' }], [{ password: 'een gok' }]])(
		'is not deleted over the interface with %j',
		async (json) => {
			const who = await secured();
			const { status, body } = await remove(who, json);
			expect(status).toBe(403);
			expect(body.type).toBe('/problems/password-needed');
			expect(body.detail).toContain('Geef je huidige wachtwoord');
			expect(await countAssignments(who)).toBe(1);
		}
	);

	it('is deleted over the interface with its password', async () => {
		const who = await secured();
		expect((await remove(who, { password: PASSWORD })).status).toBe(204);
		expect(await countAssignments(who)).toBe(401);
	});

	it('is deleted on the page with its password only', async () => {
		const who = await secured();
		expect((await who.get<string>('/account/delete')).text).toContain('Je huidige wachtwoord');
		for (const password of ['', 'een gok']) {
			const { status, text } = await who.submit('/account/delete', { password });
			expect(status).toBe(403);
			expect(text).toContain('Geef je huidige wachtwoord');
			expect(text).not.toContain('een gok');
		}
		expect(await countAssignments(who)).toBe(1);
		expect((await who.submit('/account/delete', { password: PASSWORD })).status).toBe(303);
		expect(await countAssignments(who)).toBe(401);
	});

	it('makes nobody guess its password this way', async () => {
		const who = await secured();
		const statuses = [];
		for (let n = 0; n < 8; n += 1)
			statuses.push((await remove(who, { password: `gok ${n}` })).status);
		expect(statuses).toContain(429);
		expect(await countAssignments(who)).toBe(1);
	});
});

describe('an account without a password', () => {
	it('is deleted as it is', async () => {
		const who = await accountWithAssignments(server, 1);
		expect((await who.get<string>('/account/delete')).text).not.toContain('Je huidige wachtwoord');
		expect((await who.submit('/account/delete')).status).toBe(303);
		const other = await accountWithAssignments(server, 1);
		expect((await remove(other)).status).toBe(204);
	});
});
