/**
 * Measures the cost of a durable write on each engine, alone and beside other writes. The benchmark
 * has no limits. A write is a select, an insert and an update in the store's group commit. The
 * engines take turns, with five runs each. The processor time is that of this process, without
 * PostgreSQL.
 */
import { type Engine, databaseIn, dropDatabases } from '../src/testing/database.ts';
import { temporaryFolder } from '../src/testing/folders.ts';
import { type Store, openStore } from '../src/lib/server/db/client.ts';
import { readSettings } from '../src/lib/server/settings.ts';
import { findServices } from '../src/tasks/services.ts';
import { RUNS, bench, printTable, spread } from './figures.ts';

/**
 * Measured cases. `rooms` is the number of write partitions; 0 stands for writes without a
 * partition.
 */
const KINDS: readonly { name: string; engine: Engine; rooms: number }[] = [
	{ name: 'sqlite', engine: 'sqlite', rooms: 0 },
	{ name: 'postgres', engine: 'postgres', rooms: 0 },
	{ name: 'postgres, 20 rooms', engine: 'postgres', rooms: 20 }
];
const AT_ONCE = [1, 20, 200];
const RUN_MS = 2_000;

interface Run {
	kind: string;
	atOnce: number;
	/** Writes per second. */
	rate: number;
	/** Processor time per write, in microseconds. */
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

await bench('writes', async () => {
	const { missing } = await findServices();
	const kinds = KINDS.filter(({ engine }) => engine === 'sqlite' || !missing.includes(engine));
	const stores = new Map<string, Store>();
	for (const { name, engine } of kinds) stores.set(name, await open(engine));
	const samples: Run[] = [];
	// Round 0 is a warm-up and does not count.
	for (let round = 0; round <= RUNS; round++) {
		for (const atOnce of AT_ONCE) {
			for (const { name, rooms } of kinds) {
				const done = await run(name, stores.get(name) as Store, rooms, atOnce);
				if (round > 0) samples.push(done);
			}
		}
	}
	for (const store of stores.values()) await store.close();
	await dropDatabases();

	const rows = AT_ONCE.flatMap((atOnce) =>
		kinds.map(({ name }) => {
			const of = samples.filter((one) => one.kind === name && one.atOnce === atOnce);
			const [rates, cpus] = [of.map(({ rate }) => rate), of.map(({ cpu }) => cpu)];
			return [name, String(atOnce), spread(rates), spread(cpus)];
		})
	);
	printTable([['engine', 'at once', 'writes a second', 'µs of processor a write'], ...rows]);
	if (missing.includes('postgres')) console.log('PostgreSQL does not answer here: left out.');
	return { samples, held: true };
});
