/**
 * Tests writes that fail: on a full disk, to a read-only file, or while another program locks the
 * file.
 */
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { smallDisk } from './small-disk.ts';
import nl from '../i18n/messages/nl.json';
import { type Work, assignmentWork, sendAll } from './numbered-placements.ts';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

async function own(options: { dataDir?: string } = {}): Promise<OwnServer> {
	const server = await startServer(options);
	onTestFinished(async () => void (await server.stop()));
	return server;
}

type Working = Awaited<ReturnType<typeof assignmentWork>>;

/** Command that removes root's capability to write to files that are read-only. */
const WITHOUT_PRIVILEGE =
	process.getuid?.() === 0
		? ['setpriv', '--bounding-set', '-dac_override', '--inh-caps', '-dac_override']
		: [];

/**
 * Changes the permissions of SQLite's files (-wal and -shm too), but not of the server's lock file.
 */
function chmodAll(folder: string, mode: number) {
	const files = readdirSync(folder).filter((name) => /^kantlijn\.db(-|$)/.test(name));
	for (const name of files) chmodSync(join(folder, name), mode);
}

/**
 * Sends placements one by one, and checks that each is either stored or refused with a Retry-After.
 * Resolves with the statuses.
 */
async function refused(work: Work, all: number[]): Promise<number[]> {
	const statuses: number[] = [];
	for (const n of all) {
		const { status, retryAfter } = await work.send(n);
		statuses.push(status);
		expect([201, 503]).toContain(status);
		if (status === 503) expect(retryAfter).toBeGreaterThan(0);
	}
	return statuses;
}

/** Sends the first `count` placements again, and checks that each is stored exactly once. */
async function expectAll(work: Work, count: number) {
	expect(await sendAll(work, numbers(0, count), 10)).toHaveLength(count);
	const stored = await work.stored();
	expect(stored.map(({ n }) => n).sort((a, b) => a - b)).toEqual(numbers(0, count));
	for (const { n, position } of stored) expect(position).toBe(work.position(n));
}

/** Checks that pages and the API still answer requests that only read. */
async function expectReading({ who, path }: Working) {
	expect((await who.get(path)).status).toBe(200);
	for (const page of [path.replace('/api', ''), '/assignments', '/', '/about']) {
		expect((await who.get(page, { Accept: 'text/html' })).status, page).toBeLessThan(400);
	}
}

describe('a full disk', () => {
	it('answers 503 and when to come back, reads on, and takes everything once there is room', async () => {
		const disk = smallDisk();
		onTestFinished(() => disk.remove());
		const server = await own({ dataDir: disk.folder });
		const work = await assignmentWork(server);
		expect(await sendAll(work, numbers(0, 20), 5)).toHaveLength(20);

		disk.fill(server);
		const statuses = await refused(work, numbers(20, 60));
		expect(new Set(statuses.slice(-10))).toEqual(new Set([503]));
		await expectReading(work);
		const kept = 20 + statuses.filter((status) => status === 201).length;
		expect(await work.stored()).toHaveLength(kept);

		disk.free(server);
		await expectAll(work, 80);
	});
});

describe('a read-only database', () => {
	it('is read, takes nothing and says so, and takes everything once it may be written', async () => {
		const server = await own();
		const work = await assignmentWork(server);
		expect(await sendAll(work, numbers(0, 5), 5)).toHaveLength(5);
		await server.stop();
		chmodAll(server.dataDir, 0o444);
		await server.restart({ under: WITHOUT_PRIVILEGE });
		expect(new Set(await refused(work, numbers(5, 10)))).toEqual(new Set([503]));
		await expectReading(work);
		expect(await work.stored()).toHaveLength(5);

		await server.stop();
		chmodAll(server.dataDir, 0o644);
		await server.restart();
		await expectAll(work, 15);
	});

	it('in a folder where nothing can be written keeps the server from starting, with a sentence', async () => {
		const server = await own();
		await server.stop();
		chmodSync(server.dataDir, 0o555);
		onTestFinished(() => chmodSync(server.dataDir, 0o755));
		await expect(server.restart({ under: WITHOUT_PRIVILEGE })).rejects.toThrow(
			/DATABASE_URL must name a folder to write in|The database .+ cannot be opened: .+\./
		);
		expect(server.logs()).not.toMatch(/\n\s+at /);
	});
});

describe('a database that another program holds', () => {
	async function lockable() {
		const server = await own();
		const work = await assignmentWork(server);
		const other = new DatabaseSync(join(server.dataDir, 'kantlijn.db'));
		onTestFinished(() => other.close());
		return { work, other };
	}

	it('lets what comes meanwhile wait, and takes it when the other lets go', async () => {
		const { work, other } = await lockable();
		other.exec('begin immediate');
		const sent = sendAll(work, numbers(0, 20), 20);
		await expectReading(work);
		other.exec('rollback');
		expect(await sent).toHaveLength(20);
		await expectAll(work, 20);
	});

	it('is not waited for without end: 503 and when to come back, then everything, once', async () => {
		const { work, other } = await lockable();
		other.exec('begin immediate');
		const [statuses] = await Promise.all([refused(work, numbers(0, 3)), expectReading(work)]);
		expect(statuses).toEqual([503, 503, 503]);
		// Without JavaScript, the response must be the page with the form. The page must keep the
		// input and explain the refusal.
		const page = work.path.replace('/api', '');
		const form = { position: '-47', note: 'Dit staat er nog.' };
		const answer = await work.who.submit(`${page}?/place`, form, { 'Accept-Language': 'nl' });
		expect(answer.status).toBe(503);
		expect(answer.text).toContain(nl.form_busy);
		expect(answer.text).toContain('Dit staat er nog.');
		other.exec('rollback');
		await expectAll(work, 20);
	});
});
