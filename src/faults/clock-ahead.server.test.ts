/**
 * Tests which rows the jobs delete when the machine's clock is far ahead, or was far behind and is
 * corrected. At first the jobs delete only what was already due. They delete the rest once the
 * clock has run steadily for 24 hours.
 */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
	accountWithAssignments,
	countAssignments,
	createDeviceLink,
	rowsOf,
	secure
} from '../testing/coach.ts';
import { restartLater } from '../testing/later.ts';
import { patience } from '../testing/patience.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { createWorkshop } from '../testing/workshop.ts';

const AHEAD = 440;
/** Time limit of a test, long because each test starts several servers. */
const SLOW = { timeout: patience(90_000) };

const DOUBT = 'Nothing more is deleted';

async function own(env: Record<string, string> = {}): Promise<OwnServer> {
	const server = await startServer({ env });
	onTestFinished(async () => void (await server.stop()));
	return server;
}

const jump = (server: OwnServer, days: number) =>
	server.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(days) } });

/** Creates rows that a clock far ahead would make due for deletion, and rows that are never due. */
async function filled(server: OwnServer) {
	const visitor = await accountWithAssignments(server, 0);
	const worker = await accountWithAssignments(server, 2);
	await createDeviceLink(worker);
	await secure(await accountWithAssignments(server, 1), 'anna@example.nl', 'zeven sloten tegelijk');
	const { code } = await createWorkshop(server, {}, 2);
	return { visitor, worker, code };
}

/** Returns the number of rows of each table other than `clock`. */
async function everything(server: OwnServer) {
	const tables = (await server.database.tables()).filter((table) => table !== 'clock').toSorted();
	const counts = tables.map(async (table) => {
		const [row] = await rowsOf(server, `select count(*) as n from ${table}`);
		return [table, Number(row?.n)];
	});
	return Object.fromEntries(await Promise.all(counts));
}

/**
 * Runs `work`, which restarts the server, and waits until the jobs have run. The last job deletes a
 * workshop that is too old by any clock, which shows that all jobs have run.
 */
async function afterJobs(server: OwnServer, work: () => Promise<void>) {
	const { code } = await createWorkshop(server);
	const old = '2001-01-01T00:00:00.000Z';
	await rowsOf(server, `update workshop set touched_at = '${old}' where code = '${code}'`);
	await work();
	await vi.waitFor(async () => {
		expect(await rowsOf(server, `select id from workshop where code = '${code}'`)).toEqual([]);
	}, patience(10_000));
}

/**
 * Stores that the wrong clock has run steadily for 24 hours, so that the server trusts it at its
 * next check.
 */
const hold = (server: OwnServer) => rowsOf(server, `update clock set held_ms = ${24 * 3_600_000}`);

describe(`a clock ${AHEAD} days ahead`, SLOW, () => {
	it('deletes nothing, says so, signs nobody out, and all is well once it is right', async () => {
		const server = await own();
		const { visitor, worker } = await filled(server);
		await secure(visitor, 'bas@example.nl', 'zeven sloten tegelijk');
		const before = await everything(server);
		await afterJobs(server, () => jump(server, AHEAD));
		expect(await everything(server)).toMatchObject({
			...before,
			account: before.account + 1,
			auth_user: before.auth_user + 1,
			auth_session: before.auth_session + 1
		});
		expect(server.logs()).toContain(DOUBT);
		expect(await countAssignments(worker)).toBe(2);

		const quiet = server.logs().length;
		await jump(server, 0);
		expect(server.logs().slice(quiet)).not.toContain(DOUBT);
		expect(await countAssignments(worker)).toBe(2);
	});

	it('deletes nothing at the first start of this version either', async () => {
		const server = await own();
		const { worker } = await filled(server);
		const before = await everything(server);
		await rowsOf(server, 'delete from clock');
		await afterJobs(server, () => jump(server, AHEAD));
		expect((await everything(server)).placement).toBe(before.placement);
		expect((await everything(server)).device_link).toBe(before.device_link);
		expect(server.logs()).toContain(DOUBT);
		expect(await countAssignments(worker)).toBe(2);
	});

	it('is believed once it has held', async () => {
		const server = await own();
		await filled(server);
		await afterJobs(server, () => jump(server, AHEAD));
		await hold(server);
		const quiet = server.logs().length;
		await jump(server, AHEAD);
		await vi.waitFor(async () => {
			expect(await rowsOf(server, 'select code from workshop')).toEqual([]);
		}, patience(10_000));
		// By this clock, all sessions have expired (after 400 days), and so have accounts without a
		// session (30 days later). Only the account with an e-mail address remains.
		expect(await rowsOf(server, 'select id from account')).toHaveLength(1);
		expect(await rowsOf(server, 'select hash from device_link')).toEqual([]);
		expect(server.logs().slice(quiet)).not.toContain(DOUBT);
	});

	it('deletes a part of all in one run, even where it is believed', async () => {
		const server = await own();
		for (let n = 0; n < 30; n += 1) await createWorkshop(server);
		await restartLater(server, AHEAD);
		const left = async () => (await rowsOf(server, 'select id from workshop')).length;
		const accounts = async () => (await rowsOf(server, 'select id from account')).length;
		// Nobody can open the 30 accounts any more. One run deletes at most 25 of them, so 5
		// remain.
		await vi.waitFor(async () => expect(await left()).toBe(0), patience(10_000));
		expect(await accounts()).toBe(5);
		expect(server.logs()).toContain('More is due than one run deletes');
		await restartLater(server, AHEAD);
		await vi.waitFor(async () => expect(await accounts()).toBe(0), patience(10_000));
	});
});

describe('a clock that was years behind and is set right', SLOW, () => {
	it('is doubted for a while, and not for ever', async () => {
		const server = await own({ KANTLIJN_TEST_CLOCK_DAYS: '-2000' });
		const { code } = await filled(server);
		await afterJobs(server, () => jump(server, 0));
		expect(server.logs()).toContain(DOUBT);
		expect(await rowsOf(server, `select id from workshop where code = '${code}'`)).toHaveLength(1);
		await hold(server);
		await jump(server, 0);
		await vi.waitFor(async () => {
			expect(await rowsOf(server, 'select code from workshop')).toEqual([]);
		}, patience(10_000));
		const [mark] = await rowsOf(server, 'select trusted_at, held_ms from clock');
		expect(Math.abs(Date.parse(String(mark?.trusted_at)) - Date.now())).toBeLessThan(3_600_000);
		expect(Number(mark?.held_ms)).toBe(0);
	});

	it('that was only behind for a while is not doubted at all', async () => {
		const server = await own();
		await afterJobs(server, () => jump(server, -2000));
		const quiet = server.logs().length;
		await afterJobs(server, () => jump(server, 0));
		// A job that began before the clock was set right may still log the wrong time.
		const doubted = server
			.logs()
			.slice(quiet)
			.split('\n')
			.filter((line) => line.includes(DOUBT));
		const year = new Date().getFullYear();
		expect(doubted.filter((line) => line.includes(`"clock":"${year}`))).toEqual([]);
	});
});

it('what was deleted by a clock that was ahead does not wait for that time to come', async () => {
	const server = await own();
	const who = await accountWithAssignments(server, 1);
	const [row] = await rowsOf(server, 'select id from assignment');
	const later = new Date(Date.now() + AHEAD * 86_400_000).toISOString();
	await rowsOf(server, `update assignment set deleted_at = '${later}' where id = '${row?.id}'`);
	await vi.waitFor(async () => {
		expect(await rowsOf(server, 'select id from assignment')).toEqual([]);
	}, patience(10_000));
	expect(await countAssignments(who)).toBe(0);
});
