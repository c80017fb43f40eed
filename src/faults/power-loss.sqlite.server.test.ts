/**
 * Tests that no acknowledged placement is lost in a power failure. Unlike a killed process, a power
 * failure also loses writes that the kernel has not synced. strace records every write and sync of
 * a server under load. From these records the test builds the files that a disk would have at a
 * given moment. prepare.js installs strace on Linux. Without strace the tests are skipped with a
 * message, and in CI they fail.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, withSession } from '../testing/client.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { isPosition } from '../lib/domain/continuum.ts';
import { seededChance } from '../testing/seeded-chance.ts';
import { Disk } from './disk.ts';
import { POWER_CUTS } from './amounts.ts';
import { type Call, callsIn, straceInto } from './trace.ts';
import { patience } from '../testing/patience.ts';

const PLACEMENTS = 1_500;
const AT_ONCE = 25;
/**
 * Note of every placement. The notes make SQLite's write-ahead log longer than 1000 pages, at which
 * SQLite copies the log into the database (a checkpoint). The test must cover that moment.
 */
const NOTE = 'x'.repeat(1_800);

const traceable = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
const WHY_NOT = 'The tests of a power failure are skipped: strace does not run.';
if (!traceable) console.warn(WHY_NOT);

it.skipIf(!traceable && !process.env.CI)(
	'the key that signs sessions is on disk, with its name, before anything is answered',
	async () => {
		const log = join(temporaryFolder(), 'strace.log');
		const server = await startServer({ under: straceInto(log) });
		await withSession(server);
		await server.stop();
		const calls = [...callsIn(readFileSync(log, 'latin1'))];
		const at = (kind: Call['kind'], file: string) =>
			calls.findIndex((call) => call.kind === kind && 'file' in call && call.file === file);
		const secret = join(server.dataDir, 'secret');
		const order = [
			at('create', secret),
			at('sync', secret),
			at('sync', server.dataDir),
			calls.findIndex(({ kind }) => kind === 'send')
		];
		expect(order).not.toContain(-1);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	},
	patience(60_000)
);

describe.skipIf(!traceable && !process.env.CI)('when the power fails', () => {
	let server: OwnServer;
	let who: Client;
	let path: string;
	let calls: Call[];
	let before: [name: string, bytes: Buffer][];
	/** For each placement's id, the index in `calls` of the call that sent the response. */
	const answeredAt = new Map<string, number>();
	/** Ids of the placements whose acknowledgement the test received. */
	const acknowledged = new Set<string>();

	beforeAll(async () => {
		if (!traceable) throw new Error(WHY_NOT);
		server = await startServer();
		who = await withSession(server);
		const { body } = await who.post<{ id: string }>('/api/assignments', { question: 'Waar?' });
		path = `/api/assignments/${body.id}`;
		await server.stop();
		before = filesIn(server.dataDir);

		const log = join(temporaryFolder(), 'strace.log');
		await server.restart({ under: straceInto(log) });
		await placeMany();
		// Sends one more request. Its response shows that the responses to all placements were sent
		// before the kill.
		await who.get('/healthz');
		await server.kill();
		// Waits for strace, which outlives the server, to write its last lines.
		const ended = new RegExp(`^${server.pid} +\\+\\+\\+ killed by SIGKILL`, 'm');
		await vi.waitFor(() => expect(readFileSync(log, 'latin1')).toMatch(ended), patience(10_000));
		calls = [...callsIn(readFileSync(log, 'latin1'))];
		calls.forEach((call, at) => {
			if (call.kind !== 'send') return;
			for (const id of call.bytes.toString('latin1').match(/(?<="id":")[\w-]{36}/g) ?? []) {
				if (!answeredAt.has(id)) answeredAt.set(id, at);
			}
		});
		return async () => void (await server.stop());
	}, patience(120_000));

	async function placeMany() {
		let sent = 0;
		const send = async () => {
			while (sent++ < PLACEMENTS) {
				const body = { id: uuid(), position: 2 * (sent % 100) - 99, note: NOTE };
				const { status } = await who.post(`${path}/placements`, body);
				if (status === 201) acknowledged.add(body.id);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, send));
	}

	/** Builds the database as a power failure right after call `at` would leave it, and reads it. */
	function failed(disk: Disk, at: number, kept: () => boolean) {
		const folder = temporaryFolder();
		for (const [name, bytes] of disk.afterPowerLoss(kept)) {
			writeFileSync(name.replace(server.dataDir, folder), bytes);
		}
		const database = new DatabaseSync(join(folder, 'kantlijn.db'));
		const sound = database.prepare('pragma integrity_check').get();
		const rows = database.prepare('select id, position from placement').all();
		database.close();
		const found = new Set(rows.map(({ id }) => id));
		const answered = [...acknowledged].filter((id) => (answeredAt.get(id) ?? Infinity) <= at);
		return { folder, sound, rows, missing: answered.filter((id) => !found.has(id)), answered };
	}

	it('every answer that was heard was sent, and the log was moved into the database meanwhile', () => {
		expect(acknowledged.size).toBe(PLACEMENTS);
		expect([...acknowledged].filter((id) => !answeredAt.has(id))).toEqual([]);
		const database = join(server.dataDir, 'kantlijn.db');
		expect(calls.some((call) => call.kind === 'write' && call.file === database)).toBe(true);
	});

	it(
		'nothing that was answered is missing, whatever had not been synced',
		() => {
			const { one, next } = seededChance('power loss');
			const disk = new Disk(before);
			const moments = [...new Set(answeredAt.values())];
			const cuts = new Set(Array.from({ length: POWER_CUTS }, () => one(moments)));
			let seen = 0;
			calls.forEach((call, at) => {
				disk.do(call);
				if (!cuts.has(at)) return;
				// In the first case all unsynced sectors are lost, in the second a random half of them.
				for (const kept of [() => false, () => next() < 0.5]) {
					const { sound, rows, missing, answered } = failed(disk, at, kept);
					expect(sound).toEqual({ integrity_check: 'ok' });
					expect(missing).toEqual([]);
					expect(rows.filter(({ position }) => !isPosition(position))).toEqual([]);
					seen = Math.max(seen, answered.length);
				}
			});
			expect(seen).toBeGreaterThan(PLACEMENTS / 2);
		},
		patience(120_000)
	);

	it('a disk that forgets the last sync does lose some: this test can tell', () => {
		const disk = new Disk(before);
		const log = join(server.dataDir, 'kantlijn.db-wal');
		const last = Math.max(...answeredAt.values());
		// Finds the syncs of SQLite's log that belong to a commit: those that follow a write to the
		// log. The job that empties the log also syncs it, but without a write.
		let written = false;
		const ofLog = calls.slice(0, last).flatMap((call, at) => {
			if (call.kind === 'send' || call.file !== log) return [];
			const isCommit = call.kind === 'sync' && written;
			written = call.kind === 'write' || (written && call.kind !== 'sync');
			return isCommit ? [at] : [];
		});
		calls.slice(0, last + 1).forEach((call, at) => {
			if (at < (ofLog.at(-1) ?? 0) || call.kind !== 'sync') disk.do(call);
		});
		expect(failed(disk, last, () => false).missing.length).toBeGreaterThan(0);
	});

	it('the server starts on what is left, with all of it', async () => {
		const disk = new Disk(before);
		calls.forEach((call) => disk.do(call));
		const { folder, answered } = failed(disk, calls.length, () => false);
		expect(answered).toHaveLength(PLACEMENTS);
		const again = await startServer({ dataDir: folder });
		const asked = Object.assign(await withSession(again), { cookie: who.cookie });
		const { body } = await asked.get<{ placements: { id: string }[] }>(path);
		const ids = body.placements.map(({ id }) => id);
		expect(new Set(ids)).toEqual(acknowledged);
		expect(ids).toHaveLength(PLACEMENTS);
		await again.stop();
	});
});

function filesIn(folder: string): [string, Buffer][] {
	return readdirSync(folder).map((name) => {
		const file = join(folder, name);
		return [file, readFileSync(file)];
	});
}
