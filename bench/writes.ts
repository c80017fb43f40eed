/**
 * Measures the cost of a durable write on each engine, alone and beside other writes. A write is a
 * select, an insert and an update in the store's group commit. The engines take turns, with five
 * runs each. The processor time is that of this process, without PostgreSQL.
 *
 * The claim: with a network between server and database, of which every packet takes at least a
 * millisecond, two hundred writers of twenty accounts write at least five times as fast as through
 * one lock.
 */
import { type Engine, databaseIn, dropDatabases } from '../src/testing/database.ts';
import { temporaryFolder } from '../src/testing/folders.ts';
import { type Store, openStore } from '../src/lib/server/db/client.ts';
import { accountKey } from '../src/lib/server/db/write-keys.ts';
import { readSettings } from '../src/lib/server/settings.ts';
import { findServices } from '../src/tasks/services.ts';
import { RUNS, bench, median, printTable, spread } from './figures.ts';
import { throughSlowNetwork } from './slow-network.ts';

/**
 * Measured cases. `accounts` is the number of keys; 0 stands for writes without keys. Case `far` has a
 * slow network.
 */
const KINDS: readonly { name: string; engine: Engine; accounts: number; far?: boolean }[] = [
	{ name: 'sqlite', engine: 'sqlite', accounts: 0 },
	{ name: 'postgres, one lock', engine: 'postgres', accounts: 0 },
	{ name: 'postgres, 20 accounts', engine: 'postgres', accounts: 20 },
	{ name: 'postgres far, one lock', engine: 'postgres', accounts: 0, far: true },
	{ name: 'postgres far, 20 accounts', engine: 'postgres', accounts: 20, far: true }
];
/** Minimum rate of the last case, as a multiple of the one before. */
const LIMIT = 5;
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

async function open(engine: Engine, far: boolean): Promise<Store> {
	const { url } = await databaseIn(temporaryFolder(), engine);
	const DATABASE_URL = far ? await throughSlowNetwork(url) : url;
	return openStore(readSettings({ DATABASE_URL }).database);
}

let made = 0;

function write(store: Store, accounts: number) {
	const keys = accounts > 0 ? ([accountKey(String(made % accounts))] as const) : undefined;
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
	}, keys);
}

async function run(kind: string, store: Store, accounts: number, atOnce: number): Promise<Run> {
	const [began, before] = [performance.now(), process.cpuUsage()];
	let answered = 0;
	async function oneAfterAnother() {
		while (performance.now() - began < RUN_MS) {
			await write(store, accounts);
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
	for (const { name, engine, far = false } of kinds) stores.set(name, await open(engine, far));
	const samples: Run[] = [];
	// Round 0 is a warm-up and does not count.
	for (let round = 0; round <= RUNS; round++) {
		for (const atOnce of AT_ONCE) {
			for (const { name, accounts } of kinds) {
				const done = await run(name, stores.get(name) as Store, accounts, atOnce);
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
	if (missing.includes('postgres')) {
		console.log('PostgreSQL does not answer here: left out.');
		return { samples, held: true };
	}
	const [lock = NaN, keys = NaN] = ['postgres far, one lock', 'postgres far, 20 accounts'].map(
		(kind) => median(samples.filter((s) => s.kind === kind && s.atOnce === 200).map((s) => s.rate))
	);
	const held = keys / lock >= LIMIT;
	console.log(`200 far, ${(keys / lock).toFixed(1)} ≥ ${LIMIT}: ${held ? 'held' : 'MISSED'}`);
	return { samples, held };
});
