/**
 * Tests every API route, page and form action with requests that are large in number of items,
 * depth and length. The server must stay alive, its memory must not grow, its responses must stay
 * small, and each error must have a message for the caller.
 */
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Problem } from '../testing/client.ts';
import { patience } from '../testing/patience.ts';
import { routeActs } from '../testing/route-acts.ts';
import { type Chance, seededChance } from '../testing/seeded-chance.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { GROWING } from './amounts.ts';
import { type Grown, grown } from './growing.ts';
import { BODIES, FORMS } from './valid-requests.ts';
import { type World, pathIn, worldOn } from './world.ts';

const AT_ONCE = 8;
/** Milliseconds after which a request counts as unanswered. */
const LOST_MS = patience(30_000);
const MAX_ANSWER = 64 * 1024;
const MAX_PROBLEM = 16 * 1024;
/**
 * Maximum size of a page in bytes. A page may contain a text of 64 KiB twice, and escaping for HTML
 * and for a script makes both texts longer.
 */
const MAX_PAGE = 1024 * 1024;
/**
 * Maximum growth of memory in MiB. A server that never freed one request in ten would exceed it.
 */
const MAX_GROWTH = 48;

/** Routes whose responses may be of any size: exports, results and the OpenAPI document. */
const UNBOUNDED = /^GET .*(export|\.csv|\.json|results)/;

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
	size: number;
}

let server: OwnServer;
let luck: Chance;
/**
 * Routes that delete what other routes need, so they come last in each world of accounts, teams and
 * workshops.
 */
const ENDS = /delete|DELETE|sign-out|leave|merge|remove|host\?\/end|end$/i;
const { guards } = routeActs();
const routes = guards
	.map(({ route }) => route)
	.toSorted((a, b) => Number(ENDS.test(a)) - Number(ENDS.test(b)));
const isForm = (method: string, path: string) => method === 'POST' && !path.startsWith('/api/');

beforeAll(async () => {
	const nodeArgs = ['--import', join(import.meta.dirname, '../testing/memory.js')];
	server = await startServer({ env: { LOG_LEVEL: 'error' }, nodeArgs });
	luck = seededChance('growing requests');
	return async () => void (await server.stop());
}, patience(60_000));

/** Returns the memory that the server uses after a garbage collection, in MiB. */
async function memory(): Promise<number> {
	const before = server.logs().length;
	process.kill(server.pid, 'SIGUSR2');
	const line = () => /^memory ([\d.]+) MiB$/m.exec(server.logs().slice(before));
	await vi.waitFor(() => expect(line()).not.toBeNull(), patience(10_000));
	return Number(line()?.[1]);
}

/**
 * Builds a randomly enlarged request to a route, without sending it. In at least four of five cases
 * the caller is the one with the most rights at the route.
 */
function draw(world: World, route: string): Grown {
	const [method = '', pattern = ''] = route.split(' ');
	const form = isForm(method, pattern) ? (FORMS[route]?.(world) ?? {}) : undefined;
	const json = BODIES[route]?.(world);
	const ofWorkshop = /[[{]code/.test(pattern) || pattern.startsWith('/workshops');
	const names = ofWorkshop ? (['maker', 'seat', 'host'] as const) : (['owner', 'visitor'] as const);
	const { who, bearer } = world.callers[luck.next() < 0.8 ? names[0] : luck.one(names)] as {
		who: World['owner'];
		bearer?: string;
	};
	const headers = {
		origin: server.url,
		accept: pattern.startsWith('/api') ? 'application/json' : 'text/html',
		...(who.cookie && { cookie: who.cookie }),
		...(bearer && { authorization: `Bearer ${bearer}` })
	};
	const path = pathIn(world, pattern) + (pattern === '/api/explanations' ? '?position=-47' : '');
	const isLarge = route.includes('import');
	return grown({ method, path, json, form, isLarge }, headers, luck);
}

function send({ method, path, headers, body }: Grown): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request(
			{ port: server.port, agent: false, method, path, headers, timeout: LOST_MS },
			(response) => {
				const { statusCode: status = 0, headers } = response;
				if (headers['content-type']?.startsWith('text/event-stream')) {
					response.destroy();
					return resolve({ status, headers, text: '', size: 0 });
				}
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () => {
					const all = Buffer.concat(chunks);
					resolve({ status, headers, text: all.toString(), size: all.length });
				});
			}
		);
		sent.on('timeout', () => sent.destroy(new Error('no answer')));
		sent.on('error', reject);
		if (body.length > 0) sent.setHeader('content-length', body.length);
		sent.end(body);
	});
}

/** Returns a description of the fault of a response; `null` when it has none. */
function faultOf(route: string, { path }: Grown, { status, headers, text, size }: Answer) {
	const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
	if (status >= 500 && !(status === 503 && headers['retry-after'])) return 'a fault of the server';
	const largest = type === 'text/html' ? MAX_PAGE : MAX_ANSWER;
	if (size > largest && !(status < 400 && UNBOUNDED.test(route))) return `${size} bytes`;
	if (status < 400) return null;
	// Errors of the API, and of requests that cannot be parsed, must be problem documents (RFC 9457).
	if (/^\/api(\/|$|\?)/.test(path) || status === 431) {
		if (size > MAX_PROBLEM) return `a problem of ${size} bytes`;
		return problemFault(type, status, text);
	}
	return size > 0 && type !== '' ? null : `an error without words: ${type}`;
}

function problemFault(type: string, status: number, text: string): string | null {
	if (type !== 'application/problem+json') return `no problem: ${type} ${text.slice(0, 200)}`;
	const problem = JSON.parse(text) as Partial<Problem>;
	const isWhole = problem.type && problem.title && problem.detail && problem.status === status;
	if (!isWhole) return `half a problem: ${text.slice(0, 200)}`;
	return (problem.errors?.length ?? 0) <= 20 ? null : 'more than twenty errors';
}

it(`is answered as it should be: ${GROWING} requests`, { timeout: patience(900_000) }, async () => {
	const pid = server.pid;
	const statuses = new Map<number, number>();
	const wrong: string[] = [];
	let drawn = 0;
	/**
	 * Memory in use, in MiB, each time before the accounts, teams and workshops are replaced by new
	 * ones. Measuring starts after a tenth of all requests.
	 */
	const used: number[] = [];

	async function worldful(world: World, upTo: number) {
		const worker = async () => {
			while (drawn < upTo && wrong.length < 5) {
				const number = (drawn += 1);
				// Takes the routes in turn, since a random choice might leave a route out.
				const route = routes[(number - 1) % routes.length] ?? '';
				const one = draw(world, route);
				const answer = await send(one).catch((error: unknown) => String(error));
				const fault = typeof answer === 'string' ? answer : faultOf(route, one, answer);
				if (typeof answer !== 'string') {
					const { status } = answer;
					statuses.set(status, (statuses.get(status) ?? 0) + 1);
				}
				if (!fault) continue;
				const status = typeof answer === 'string' ? '' : answer.status;
				wrong.push(`${number}: ${route} ${status} ${fault} (${one.what.join('; ')})`);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, worker));
	}

	for (let done = 0; done < GROWING && wrong.length < 5; done += routes.length) {
		await worldful(await worldOn(server), Math.min(done + routes.length, GROWING));
		if (done >= GROWING / 10) used.push(await memory());
	}
	const [warm = 0, end = 0] = [used[0], used.at(-1)];
	console.log(
		`growing requests: ${JSON.stringify(Object.fromEntries(statuses))}, MiB ${used.filter((_, at) => at % 9 === 0).join(' ')} ${end}`
	);
	expect(wrong).toEqual([]);
	expect(server.pid).toBe(pid);
	expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
	const faults = server
		.logs()
		.split('\n')
		.filter((line) => line.includes('"msg":"fault"'));
	expect(faults.slice(0, 5)).toEqual([]);
	expect(end - warm).toBeLessThan(MAX_GROWTH);
	// Checks that the requests are varied: many must succeed, and many must be refused.
	const count = (from: number) =>
		[...statuses].filter(([status]) => Math.floor(status / 100) === from).map(([, n]) => n);
	const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
	expect(sum(count(2)) + sum(count(3))).toBeGreaterThan(GROWING / 20);
	expect(sum(count(4))).toBeGreaterThan(GROWING / 10);
});
