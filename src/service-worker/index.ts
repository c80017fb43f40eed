/**
 * Service worker for reading assignments offline. It caches the app's files and the pages that were
 * viewed last, but no responses of the HTTP interface. While the server answers, pages come from
 * the server, and otherwise from the cache. Browsers run service workers only over https and on
 * localhost.
 */
import { isAway } from '../lib/state/server-away.ts';
import {
	PREFETCHED,
	PREPARED_FORM,
	fetchWithOwner,
	removePages,
	isCacheable,
	cachePage,
	cachedPage,
	cachedPaths,
	offlineCopy,
	refresh
} from './pages.ts';
import { IMMUTABLE, addFonts, dropOldShells, fromShell } from './shell.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** Maximum milliseconds to wait for the server before a cached page is shown. */
const PATIENCE_MS = 5_000;

/**
 * Page of a check-in, which opens after one was made. The form for the next one then shows the name
 * that the helper gave, so that its copy is fetched again.
 */
const CHECK_IN_PAGE = /^\/assignments\/[\da-f-]{36}\/look-together\/[\da-f-]{36}$/;

worker.addEventListener('install', (event) => {
	event.waitUntil(Promise.all([addFonts(), ...PREFETCHED.map(refresh)]));
});

worker.addEventListener('activate', (event) => event.waitUntil(begin()));

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	// A page that was opened before the worker was active sends its path, so that the worker caches
	// it.
	else if (isCacheable(event.data)) event.waitUntil(refresh(event.data));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== location.origin) return;
	if (request.method !== 'GET')
		return event.waitUntil(removePages(outdatedBy(request.method, url)));
	if (url.pathname.startsWith(IMMUTABLE)) event.respondWith(fromShell(request));
	else if (request.mode === 'navigate') event.respondWith(page(event, url));
	else if (url.pathname.endsWith('/__data.json')) event.respondWith(data(event, url));
});

/**
 * Replaces an older version of the service worker. Cached pages refer to the scripts of the build
 * that made them, so all cached pages are fetched again. If that fails, the old scripts stay
 * cached.
 */
async function begin() {
	await worker.clients.claim();
	const refreshed = await Promise.allSettled((await cachedPaths()).map(refresh));
	if (refreshed.every(({ status }) => status === 'fulfilled')) await dropOldShells();
}

/** Returns the paths of the cached pages that this request makes outdated. */
function outdatedBy(method: string, { pathname, search }: URL): string[] {
	const [, api, id] = /^(\/api)?\/assignments\/([\da-f-]{36})$/.exec(pathname) ?? [];
	const deletes = api ? method === 'DELETE' : search.startsWith('?/delete');
	if (id && deletes) return [`/assignments/${id}`, `/assignments/${id}/edit`];
	return pathname === '/language' ? PREFETCHED : [];
}

/** Returns the address of a new assignment with the place of the query in its fragment, if it has one. */
function placeIn(pathname: string, search: string): string | null {
	const place = pathname === '/assignments/new' && /^\?place=(-?\d+)$/.exec(search)?.[1];
	return place ? `${pathname}#place=${place}` : null;
}

/** Whether a response leads to another page: the form that stands for several addresses. */
const isRedirect = ({ status }: Response) => status >= 300 && status < 400;

/** Returns a page from the server, or from the cache when the server is slow or unavailable. */
async function page(event: FetchEvent, { pathname, search: asked }: URL): Promise<Response> {
	// The list after a move to this device is the list, with a line more.
	const search = asked === '?opened' ? '' : asked;
	const cached = await offlineCopy(pathname, search);
	const fallback = search === '' ? cached : undefined;
	try {
		const signal = fallback && AbortSignal.timeout(PATIENCE_MS);
		const { answer, owner } = await fetchWithOwner(event.request, signal && { signal });
		if (fallback && isAway(answer.status)) return fallback;
		if (owner && search === '' && isCacheable(pathname)) {
			event.waitUntil(cachePage(pathname, answer.clone(), owner));
		} else if (CHECK_IN_PAGE.test(pathname))
			event.waitUntil(refresh(PREPARED_FORM).catch(() => undefined));
		return answer;
	} catch (error) {
		if (fallback) return fallback;
		if (cached && isRedirect(cached)) return cached;
		// The home page redirects to the assignments anyway. A URL with a query string needs the
		// server, so the cached page without the query string is shown instead.
		if (pathname === '/') return Response.redirect('/assignments');
		if (cached) return Response.redirect(placeIn(pathname, search) ?? pathname);
		const offlinePage = await cachedPage('/offline');
		if (offlinePage) return offlinePage;
		throw error;
	}
}

/**
 * Returns the data of a navigation within the app. The full page is fetched too, because only full
 * pages are cached.
 */
async function data(event: FetchEvent, { pathname }: URL): Promise<Response> {
	const { answer } = await fetchWithOwner(event.request);
	const path = pathname.replace(/\/__data\.json$/, '');
	const kept = CHECK_IN_PAGE.test(path) ? PREPARED_FORM : path;
	if (isCacheable(kept)) event.waitUntil(refresh(kept).catch(() => undefined));
	return answer;
}
