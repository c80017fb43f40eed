/**
 * Claim: while ten files of the largest allowed size are imported at the same time, 99 % of the
 * requests by other callers take at most 250 ms, on both engines.
 *
 * Ten accounts send a file of almost 32 MiB at the same moment. Each file has 10,000 assignments
 * and 30,000 placements with notes. During the imports, and for some seconds before, eight other
 * callers save and read at a steady pace. The duration of a request ends at the last byte of its
 * response. Exits with 1 if the limit is missed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, withSession } from '../src/testing/client.ts';
import type { Engine } from '../src/testing/database.ts';
import { largeFile } from '../src/testing/large-file.ts';
import { startServer } from '../src/testing/server.ts';
import { bench, median, printTable, quantile } from './figures.ts';
import { Load } from './imports-load.ts';
import { memoryOf } from './servers.ts';

const LIMIT_MS = 250;
const IMPORTS = 10;
const ASSIGNMENTS = 10_000;
const PLACEMENTS = 3;
/** Note of every placement. Its length makes the file a little smaller than 32 MiB. */
const NOTE = 'n'.repeat(835);
const LARGEST = 32 * 1024 * 1024;

const CALLERS = 8;
const BEFORE_MS = 10_000;

interface Sample {
	engine: Engine;
	/**
	 * Durations in milliseconds of the requests by callers who do not import. `before` has the
	 * requests before the imports, `during` the requests during the imports.
	 */
	before: number[];
	during: number[];
	/** Seconds until all files were imported. */
	took: number;
	/** Largest memory use of the server, in MB. */
	memory: number;
}

await bench('imports', async () => {
	const samples: Sample[] = [];
	for (const engine of ['sqlite', 'postgres'] as const) samples.push(await measured(engine));
	printTable([
		[
			'the others, ms',
			'median before',
			'p99 before',
			'median',
			'p99',
			'limit of the p99',
			'requests'
		],
		...samples.map(({ engine, before, during }) => {
			const p99 = quantile(during, 0.99);
			const figures = [median(before), quantile(before, 0.99), median(during), p99];
			const verdict = `≤ ${LIMIT_MS}: ${p99 <= LIMIT_MS ? 'held' : 'MISSED'}`;
			return [engine, ...figures.map((ms) => ms.toFixed(1)), verdict, String(during.length)];
		})
	]);
	for (const { engine, took, memory } of samples) {
		console.log(
			`${engine}: all ${IMPORTS} in ${took.toFixed(0)} s, ${memory.toFixed(0)} MB at the peak`
		);
	}
	return { samples, held: samples.every(({ during }) => quantile(during, 0.99) <= LIMIT_MS) };
});

async function measured(engine: Engine): Promise<Sample> {
	const server = await startServer({ engine, env: { HOST: '127.0.0.1' } });
	const others = await Promise.all(Array.from({ length: CALLERS }, () => withSession(server)));
	const importers = await Promise.all(Array.from({ length: IMPORTS }, () => withSession(server)));
	const files = importers.map(() => fileOfLargestSize());
	const load = new Load(server, others);
	await load.run(wait(BEFORE_MS / 4));
	const before = await load.run(wait(BEFORE_MS));
	const began = performance.now();
	const imports = importers.map((who, at) => imported(who, files[at] ?? Buffer.of()));
	const during = await load.run(Promise.all(imports));
	const took = (performance.now() - began) / 1000;
	const memory = memoryOf(server.pid, 'VmHWM');
	load.close();
	await server.stop();
	return { engine, before, during, took, memory };
}

/**
 * Makes an export file.
 * @throws Error if the file is above the size limit, or more than 10 % below it
 */
function fileOfLargestSize(): Buffer {
	const bytes = Buffer.from(JSON.stringify(largeFile(ASSIGNMENTS, PLACEMENTS, NOTE)));
	if (bytes.length > LARGEST || bytes.length < 0.9 * LARGEST) {
		throw new Error(`The file has ${bytes.length} bytes.`);
	}
	return bytes;
}

/** Imports a file. After a 429 response it waits as long as Retry-After says, and tries again. */
async function imported(who: Client, raw: Buffer): Promise<void> {
	for (;;) {
		const headers = { 'Content-Type': 'application/json' };
		const answer = await who.ask('POST', '/api/account/import', { raw, headers });
		if (answer.status === 200) return;
		if (answer.status !== 429) throw new Error(`${answer.status} ${answer.text}`);
		await wait(1000 * Number(answer.headers['retry-after']));
	}
}
