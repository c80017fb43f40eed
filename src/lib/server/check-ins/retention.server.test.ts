import { expect, it, onTestFinished, vi } from 'vitest';
import { ClientBrowser, askAndAnswer, lookTogether } from '../../../testing/check-in-people.ts';
import { restartLater } from '../../../testing/later.ts';
import { patience } from '../../../testing/patience.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';

/** Time limit of each test. A test starts one server or two. */
const TIMEOUT_MS = patience(60_000);

async function started() {
	const server = await startServer();
	onTestFinished(async () => void (await server.stop()));
	return server;
}

const rowOf = async (server: OwnServer, { client }: ClientBrowser) => {
	const [row] = await server.database.rows(
		`select state, answered, position, guess from check_in_client where id = '${client}'`
	);
	return row;
};

const patiently = (expectation: () => Promise<void>) =>
	vi.waitFor(expectation, { timeout: 5_000, interval: 50 });

it(
	'a mark is erased ninety days after looking together, with the guess about it',
	async () => {
		const server = await started();
		const asked = await askAndAnswer(server, { position: -47 });
		await lookTogether(asked, asked.jan);
		await restartLater(server, 89);
		const kept = { state: 'revealed', answered: 1, position: -47, guess: 9 };
		expect(await rowOf(server, asked.jan)).toEqual(kept);
		await restartLater(server, 91);
		await patiently(async () =>
			expect(await rowOf(server, asked.jan)).toEqual({
				state: 'erased',
				answered: 0,
				position: null,
				guess: null
			})
		);
		expect((await asked.look()).clients).toMatchObject([{ state: 'erased', looking: null }]);
		expect((await asked.jan.look()).body).toMatchObject({
			state: 'erased',
			own: null,
			looking: null
		});
		expect((await asked.look()).position).toBe(47);
	},
	TIMEOUT_MS
);

it(
	'an answer is erased when its days are over without looking together',
	async () => {
		const server = await started();
		const asked = await askAndAnswer(server, { position: -47 }, { days: 7 });
		// The database's clock does not follow the server's test clock, so the end is set to the past.
		await server.database.rows(`update check_in set expires_at = '2026-01-01T00:00:00.000Z'`);
		expect((await asked.jan.look()).body).toMatchObject({ state: 'expired', own: null });
		expect((await asked.look()).clients).toMatchObject([{ state: 'expired' }]);
		for (const response of [
			await asked.jan.change({ position: 5 }),
			await asked.jan.turnKey(),
			await asked.turnKey(),
			await asked.jan.preview(asked.token),
			await new ClientBrowser(server).preview(asked.token)
		]) {
			expect([response.status, response.body.type]).toEqual([409, '/problems/expired']);
		}
		await server.restart();
		await patiently(async () =>
			expect(await rowOf(server, asked.jan)).toMatchObject({
				state: 'expired',
				answered: 0,
				position: null
			})
		);
	},
	TIMEOUT_MS
);
