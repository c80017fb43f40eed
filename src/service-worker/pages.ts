/**
 * Cache of the pages that were viewed last, one cache per account. A response for another account,
 * or without an account, deletes the cache.
 */
import { NOBODY } from '../lib/domain/nobody.ts';
import { ACCOUNT_HEADER, PAGE_DAYS } from '../lib/protocol.ts';
import { addAllOf } from './shell.ts';

/** Prefix of cache names, followed by the account's id. */
const PAGES = 'pages-';

const ASSIGNMENT_PAGES = /^\/assignments(\/[\da-f-]{36}(\/edit)?)?$/;

/** Form for asking clients without a connection, and the page of an assignment that it replaces. */
export const PREPARED_FORM = '/assignments/look-together';
const ASKING_PAGE = /^\/assignments\/([\da-f-]{36})\/look-together$/;

/**
 * Pages that are cached in advance, because users can start on them without a connection or need
 * them then. They contain nothing of an assignment. The form for asking clients has the helper's
 * own name.
 */
export const PREFETCHED = [
	'/offline',
	'/help',
	'/assignments/new',
	'/assignments/waiting',
	PREPARED_FORM
];

const KEEP_MS = PAGE_DAYS * 86_400_000;

export const isCacheable = (path: string) =>
	ASSIGNMENT_PAGES.test(path) || PREFETCHED.includes(path);

export const cachedPage = (path: string) => caches.match(path, { ignoreVary: true });

/**
 * Returns what can be shown without a connection in place of a page: its cached copy, or the form
 * in which a helper prepares to ask the clients of an assignment.
 */
export async function offlineCopy(path: string, search = ''): Promise<Response | undefined> {
	const assignment = ASKING_PAGE.exec(path)?.[1];
	if (!assignment) return cachedPage(path);
	const form = await cachedPage(PREPARED_FORM);
	const closing = search === '?closing' ? '&closing' : '';
	return form && Response.redirect(`${PREPARED_FORM}#${assignment}${closing}`);
}

const pageCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PAGES));

export async function cachedPaths(): Promise<string[]> {
	const all = await Promise.all(
		(await pageCaches()).map(async (name) => (await caches.open(name)).keys())
	);
	return all.flat().map(({ url }) => new URL(url).pathname);
}

export async function removePages(paths: readonly string[]): Promise<void> {
	for (const name of paths.length > 0 ? await pageCaches() : []) {
		const cache = await caches.open(name);
		for (const path of paths) await cache.delete(path);
	}
}

let requests = 0;
let latest = { sequence: 0, owner: NOBODY };

/**
 * Fetches from the server. `owner` is the account for which the response may be cached. It is
 * `null` without an account, and when a later request has already got a response for another
 * account.
 */
export async function fetchWithOwner(
	request: Request,
	init?: RequestInit
): Promise<{ answer: Response; owner: string | null }> {
	const sequence = ++requests;
	const answer = await fetch(request, init);
	const owner = answer.headers.get(ACCOUNT_HEADER);
	if (owner && sequence > latest.sequence) {
		latest = { sequence, owner };
		for (const name of await pageCaches()) if (name !== PAGES + owner) await caches.delete(name);
	}
	const isOwners = owner === latest.owner && owner !== NOBODY;
	return { answer, owner: isOwners ? owner : null };
}

/** Caches a response for an account, with its scripts and styles. A 404 removes the cached page. */
export async function cachePage(path: string, answer: Response, owner: string): Promise<void> {
	const cache = await caches.open(PAGES + owner);
	if (answer.status === 404) await cache.delete(path);
	else if ((answer.ok && !answer.redirected) || path === '/offline') {
		await addAllOf(answer.clone());
		await cache.put(path, answer);
	}
	if (!PREFETCHED.includes(path)) {
		for (const next of PREFETCHED) if (!(await cache.match(next))) await refresh(next);
		await removeExpired(cache);
	}
	// The user may have signed out meanwhile. Nothing of the account may then stay cached.
	if (latest.owner !== owner) await caches.delete(PAGES + owner);
}

/**
 * Fetches a page, and caches it if it belongs to an account.
 * @throws TypeError without a connection
 */
export async function refresh(path: string): Promise<void> {
	const { answer, owner } = await fetchWithOwner(new Request(path));
	if (owner) await cachePage(path, answer, owner);
}

/** Removes pages that were fetched more than `PAGE_DAYS` ago, by their `Date` header. */
async function removeExpired(cache: Cache): Promise<void> {
	const limit = Date.now() - KEEP_MS;
	for (const request of await cache.keys()) {
		const seen = (await cache.match(request))?.headers.get('date') ?? '';
		if (Date.parse(seen) < limit) await cache.delete(request);
	}
}
