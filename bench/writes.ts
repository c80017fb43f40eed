/**
 * No claim but a table: what one durable write costs on each engine, alone and in a crowd. The write
 * is a small one: a look, an insert and an update, in the store's own group commit. In turn, five
 * times each; processor time is this process', without what PostgreSQL itself takes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { type Engine, databaseIn, dropDatabases } from '../e2e/database.ts';
import { temporaryFolder } from '../e2e/server.ts';
import { type Store, openStore } from '../src/lib/server/db/client.ts';
import { readSettings } from '../src/lib/server/env.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
/** With rooms, each write keeps to one of them, as those to workshops do. */
const KINDS: readonly { name: string; engine: Engine; rooms: number }[] = [
	{ name: 'sqlite', engine: 'sqlite', rooms: 0 },
	{ name: 'postgres', engine: 'postgres', rooms: 0 },
	{ name: 'postgres, 20 rooms', engine: 'postgres', rooms: 20 }
];
const AT_ONCE = [1, 20, 200];
const RUN_MS = 2_000;
const RESULTS = new URL('results/writes.json', import.meta.url);

interface Run {
	kind: string;
	atOnce: number;
	/** Answered in a second. */
	rate: number;
	/** Microseconds of processor a write. */
	cpu: number;
}

async function open(engine: Engine): Promise<Store> {
	const { url } = await databaseIn(temporaryFolder(), engine);
	return openStore(readSettings({ DATABASE_URL: url }).database);
}

let made = 0;

function write(store: Store, rooms: number) {
	const of = rooms > 0 ? `room ${made % rooms}` : undefined;
	const id = `account-${made++}`;
	const row = { id, createdAt: new Date().toISOString(), timeZone: null, address: null };
	return store.write(async (db) => {
		await db.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst();
		await db.insertInto('account').values(row).execute();
		await db
			.updateTable('account')
			.set({ timeZone: 'Europe/Amsterdam' })
			.where('id', '=', id)
			.execute();
	}, of);
}

async function run(kind: string, store: Store, rooms: number, atOnce: number): Promise<Run> {
	const [began, before] = [performance.now(), process.cpuUsage()];
	let answered = 0;
	async function oneAfterAnother() {
		while (performance.now() - began < RUN_MS) {
			await write(store, rooms);
			answered += 1;
		}
	}
	await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
	const { user, system } = process.cpuUsage(before);
	const seconds = (performance.now() - began) / 1000;
	return { kind, atOnce, rate: answered / seconds, cpu: (user + system) / answered };
}

function spread(values: number[]): string {
	const sorted = values.toSorted((a, b) => a - b).map(Math.round);
	return `${sorted[sorted.length >> 1]} (${sorted[0]}–${sorted.at(-1)})`;
}

const stores = new Map<string, Store>();
for (const { name, engine } of KINDS) stores.set(name, await open(engine));
const runs: Run[] = [];
// The first round is thrown away.
for (let round = 0; round <= RUNS; round++) {
	for (const atOnce of AT_ONCE) {
		for (const { name, rooms } of KINDS) {
			const done = await run(name, stores.get(name) as Store, rooms, atOnce);
			if (round > 0) runs.push(done);
		}
	}
}
for (const store of stores.values()) await store.close();
await dropDatabases();

const machine = {
	cores: availableParallelism(),
	cpu: cpus()[0]?.model,
	memory: totalmem(),
	node: process.version,
	load: loadavg()
};
mkdirSync(new URL('.', RESULTS), { recursive: true });
writeFileSync(RESULTS, JSON.stringify({ machine, runs }, null, '\t'));
console.log('engine              at once  writes a second           µs of processor a write');
for (const atOnce of AT_ONCE) {
	for (const { name } of KINDS) {
		const of = runs.filter((one) => one.kind === name && one.atOnce === atOnce);
		const [rate, cpu] = [spread(of.map((one) => one.rate)), spread(of.map((one) => one.cpu))];
		console.log(`${name.padEnd(19)} ${String(atOnce).padStart(7)}  ${rate.padEnd(25)} ${cpu}`);
	}
}
