import { expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	rowsOf,
	secure,
	signIn,
	createRecoveryCode,
	createDeviceLink
} from '../../../testing/coach.ts';
import { restartLater } from '../../../testing/later.ts';
import { startServer } from '../../../testing/server.ts';
import { type Person, teamOf } from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';

async function aged() {
	const server = await startServer();
	onTestFinished(async () => void (await server.stop()));
	const accounts = async () => (await rowsOf(server, 'select id from account')).length;
	return {
		server,
		/**
		 * Restarts the server `days` later. Expects `expected` accounts after the server's first
		 * cleanup.
		 */
		async in(days: number, expected: number) {
			await restartLater(server, days);
			await vi.waitFor(async () => expect(await accounts()).toBe(expected), { timeout: 5_000 });
			// The cleanup deletes accounts in batches. The wait shows that no later batch deletes
			// more.
			await new Promise((resolve) => setTimeout(resolve, 300));
			expect(await accounts()).toBe(expected);
		}
	};
}

it('an anonymous account with nothing in it goes thirty days after the last visit', async () => {
	const { server, in: after } = await aged();
	await accountWithAssignments(server, 0);
	const visitor = await accountWithAssignments(server, 0);
	const worker = await accountWithAssignments(server, 1);
	const secured = await accountWithAssignments(server, 0);
	await secure(secured, 'anna@example.nl', PASSWORD);
	await createRecoveryCode(await accountWithAssignments(server, 0));

	await after(29, 5);
	await visitor.get('/account');
	await after(31, 4);
	expect([
		await countAssignments(visitor),
		await countAssignments(worker),
		await countAssignments(secured)
	]).toEqual([0, 1, 0]);
});

it('what no browser opens any more goes thirty days after its last session ended', async () => {
	const { server, in: after } = await aged();
	await accountWithAssignments(server, 2);
	await secure(await accountWithAssignments(server, 2), 'anna@example.nl', PASSWORD);
	await after(429, 2);
	await after(431, 1);
	const back = new Client(server);
	await signIn(back, 'anna@example.nl', PASSWORD);
	expect(await countAssignments(back)).toBe(2);
	expect(await rowsOf(server, 'select id from assignment')).toHaveLength(2);
	// Only the new session is left, because the cleanup deleted the expired session.
	expect(await rowsOf(server, 'select id from auth_session')).toHaveLength(1);
});

it('who is in a team is not empty, and hands it over when nobody can come back', async () => {
	const { server, in: after } = await aged();
	const { people } = await teamOf(server, 'Anna', 'Bas');
	await secure((people[1] as Person).who, 'bas@example.nl', PASSWORD);
	const members = () =>
		rowsOf(
			server,
			`select display_name as name, case when team.owner_id = m.id then 1 else 0 end as owner
			from team_member m join team on team.id = m.team_id order by joined_at`
		);
	await after(31, 2);
	expect(await members()).toMatchObject([
		{ name: 'Anna', owner: 1 },
		{ name: 'Bas', owner: 0 }
	]);
	await after(431, 1);
	expect(await members()).toMatchObject([
		{ name: null, owner: 0 },
		{ name: 'Bas', owner: 1 }
	]);
});

it('links that ran out are gone', async () => {
	const { server, in: after } = await aged();
	await createDeviceLink(await accountWithAssignments(server, 1));
	expect(await rowsOf(server, 'select hash from device_link')).toHaveLength(1);
	await after(1, 1);
	expect(await rowsOf(server, 'select hash from device_link')).toHaveLength(0);
});
