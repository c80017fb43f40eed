/**
 * Claim: Kantlijn costs only a limited amount more than an empty SvelteKit app, in four respects:
 * an API response, the page that lists assignments, the scripts of a participant's phone, and the
 * start of the server.
 *
 * Measures the built server and bench/bare-kit in turns, after one run for warming up.
 */
import { type Client, withSession } from '../src/testing/client.ts';
import { type OwnServer, startServer } from '../src/testing/server.ts';
import { createWorkshop } from '../src/testing/workshop.ts';
import { Connection, ask, requestOf } from './http-client.ts';
import { RUNS, bench, judge } from './figures.ts';
import { scriptsOf } from './pages-scripts.ts';
import { type Running, startBareKit } from './servers.ts';

const LIMITS = {
	one: { atLeast: 0.6 },
	list: { atLeast: 0.4 },
	/** Maximum difference from the empty app, in kB of compressed scripts. */
	scripts: { atMostMore: 25 },
	/** Maximum difference from the empty app, in seconds. */
	start: { atMostMore: 0.5 }
};
const AT_ONCE = 16;
const RUN_MS = 2_000;
const ASSIGNMENTS = 50;

const server = await startServer({ env: { HOST: '127.0.0.1' } });
const bare = await startBareKit();

/**
 * Creates an account with fifty assignments of three placements each. `id` is the id of the last
 * one.
 */
async function accountWithAssignments(): Promise<{ who: Client; id: string }> {
	const who = await withSession(server);
	let id = '';
	for (let at = 0; at < ASSIGNMENTS; at++) {
		const question = `Vraag ${at}: hoe verdelen we het werk nu Karin weggaat?`;
		const made = await who.post<{ id: string }>('/api/assignments', { question, position: -49 });
		id = made.body.id;
		for (const position of [-17, 2 * at - 49]) {
			const { status, text } = await who.post(`/api/assignments/${id}/placements`, { position });
			if (status !== 201) throw new Error(`No placement: ${status} ${text}`);
		}
	}
	return { who, id };
}

async function rate({ port }: { port: number }, request: Buffer): Promise<number> {
	const connections = Array.from({ length: AT_ONCE }, () => new Connection(port));
	const { rate } = await ask(connections, RUN_MS, () => request);
	for (const connection of connections) connection.close();
	return rate;
}

const inTurn = async <T>(measure: () => Promise<T>): Promise<T[]> => {
	const runs: T[] = [];
	for (let turn = 0; turn <= RUNS; turn++) {
		const run = await measure();
		if (turn > 0) runs.push(run);
	}
	return runs;
};

interface Pair {
	ours: number;
	bare: number;
}

const both = (runs: readonly Pair[]) => ({
	ours: runs.map(({ ours }) => ours),
	baseline: runs.map(({ bare }) => bare)
});

/** Starts a server, and resolves with the seconds until its first response, which must be a 200. */
async function startsIn(start: () => Promise<{ port: number }>, path: string): Promise<number> {
	const began = performance.now();
	const { port } = await start();
	const connection = new Connection(port);
	const { status } = await connection.ask(requestOf('GET', path));
	connection.close();
	if (status !== 200) throw new Error(`${path} answered ${status}`);
	return (performance.now() - began) / 1000;
}

async function starts(server: OwnServer, bare: Running): Promise<Pair> {
	await Promise.all([server.stop(), bare.stop()]);
	const ours = await startsIn(async () => {
		await server.restart();
		return server;
	}, '/');
	let again: Running | undefined;
	const theirs = await startsIn(async () => (again = await startBareKit()), '/');
	await again?.stop();
	return { ours, bare: theirs };
}

await bench('pages', async () => {
	const { who, id } = await accountWithAssignments();
	const headers = { cookie: who.cookie };
	const [empty, emptyPage] = [requestOf('GET', '/empty'), requestOf('GET', '/')];
	const one = requestOf('GET', `/api/assignments/${id}`, { headers });
	const list = requestOf('GET', '/assignments', { headers });

	const routes = await inTurn(async () => ({
		ours: await rate(server, one),
		bare: await rate(bare, empty)
	}));
	const pages = await inTurn(async () => ({
		ours: await rate(server, list),
		bare: await rate(bare, emptyPage)
	}));
	const room = await createWorkshop(server, { names: 'none' });
	await room.control('next');
	const scripts = {
		ours: await scriptsOf(server, `/w/${room.code}`, true),
		bare: await scriptsOf(bare, '/', false)
	};
	const begun = await inTurn(() => starts(server, bare));

	const held = judge('SvelteKit, empty', [
		{ title: 'one assignment a second', ...both(routes), limit: LIMITS.one },
		{ title: 'lists of 50, pages a second', ...both(pages), limit: LIMITS.list },
		{ title: 'scripts of a phone, kB gzip', ...both([scripts]), limit: LIMITS.scripts },
		{ title: 'start to the first 200, s', ...both(begun), limit: LIMITS.start }
	]);
	return { samples: { routes, pages, scripts, begun }, held };
});
await server.stop();
await bare.stop();
