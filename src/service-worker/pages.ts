/**
 * Pages as they were last seen, in a cache that belongs to one account: it goes as soon as a page of
 * another account, or of nobody, comes by.
 */
import { NOBODY } from '../lib/domain/pending-change.ts';
import { ACCOUNT_HEADER, PAGE_DAYS } from '../lib/protocol.ts';
import { addAllOf } from './shell.ts';

/** Followed by an account's id. */
const PAGES = 'pages-';

const SEEN = /^\/assignments(\/[\da-f-]{36}(\/edit)?)?$/;

/** Asked for before anybody does, since one begins there without a connection; they say nothing. */
export const AHEAD = ['/offline', '/assignments/new', '/assignments/waiting'];

const KEEP_MS = PAGE_DAYS * 86_400_000;

export const isKeepable = (path: string) => SEEN.test(path) || AHEAD.includes(path);

export const kept = (path: string) => caches.match(path, { ignoreVary: true });

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PAGES));

export async function keptPaths(): Promise<string[]> {
	const all = await Promise.all(
		(await ours()).map(async (name) => (await caches.open(name)).keys())
	);
	return all.flat().map(({ url }) => new URL(url).pathname);
}

export async function forget(paths: readonly string[]): Promise<void> {
	for (const name of paths.length > 0 ? await ours() : []) {
		const cache = await caches.open(name);
		for (const path of paths) await cache.delete(path);
	}
}

let questions = 0;
let latest = { question: 0, owner: NOBODY };

/**
 * Asks the server. `owner` is for whom the answer may be kept: `null` where it is nobody's, and
 * where somebody else came in between, for one answer may overtake another.
 */
export async function ask(
	request: Request,
	init?: RequestInit
): Promise<{ answer: Response; owner: string | null }> {
	const question = ++questions;
	const answer = await fetch(request, init);
	const owner = answer.headers.get(ACCOUNT_HEADER);
	if (owner && question > latest.question) {
		latest = { question, owner };
		for (const name of await ours()) if (name !== PAGES + owner) await caches.delete(name);
	}
	const known = owner === latest.owner && owner !== NOBODY;
	return { answer, owner: known ? owner : null };
}

export async function keep(path: string, answer: Response, owner: string): Promise<void> {
	const cache = await caches.open(PAGES + owner);
	if (answer.status === 404) await cache.delete(path);
	else if ((answer.ok && !answer.redirected) || path === '/offline') {
		await addAllOf(answer.clone());
		await cache.put(path, answer);
	}
	if (!AHEAD.includes(path)) {
		for (const next of AHEAD) if (!(await cache.match(next))) await refresh(next);
		await clearOut(cache);
	}
	// Whoever signed out meanwhile leaves nothing.
	if (latest.owner !== owner) await caches.delete(PAGES + owner);
}

export async function refresh(path: string): Promise<void> {
	const { answer, owner } = await ask(new Request(path));
	if (owner) await keep(path, answer, owner);
}

async function clearOut(cache: Cache): Promise<void> {
	const limit = Date.now() - KEEP_MS;
	for (const request of await cache.keys()) {
		const seen = (await cache.match(request))?.headers.get('date') ?? '';
		if (Date.parse(seen) < limit) await cache.delete(request);
	}
}
