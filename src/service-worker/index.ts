/**
 * Keeps the shell, and pages as they were last seen, so that one's assignments can be read without a
 * connection. Pages are asked from the server first. Nothing of the HTTP interface is kept. A worker
 * is there over https and on localhost only.
 */
import { isAway } from '../lib/state/outbox/server-away.ts';
import { AHEAD, ask, forget, isKeepable, keep, kept, keptPaths, refresh } from './pages.ts';
import { IMMUTABLE, addFonts, dropOldShells, fromShell } from './shell.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** Nobody waits longer than this for a page that has been kept, in milliseconds. */
const PATIENCE_MS = 5_000;

worker.addEventListener('install', (event) => {
	event.waitUntil(Promise.all([addFonts(), ...AHEAD.map(refresh)]));
});

worker.addEventListener('activate', (event) => event.waitUntil(begin()));

worker.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
	// What was opened before the worker was there.
	else if (isKeepable(event.data)) event.waitUntil(refresh(event.data));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== location.origin) return;
	if (request.method !== 'GET') return event.waitUntil(forget(outdatedBy(request.method, url)));
	if (url.pathname.startsWith(IMMUTABLE)) event.respondWith(fromShell(request));
	else if (request.mode === 'navigate') event.respondWith(page(event, url));
	else if (url.pathname.endsWith('/__data.json')) event.respondWith(data(event, url));
});

/** Takes over from an older version: pages name the scripts of theirs, so they are made anew. */
async function begin() {
	await worker.clients.claim();
	const made = await Promise.allSettled((await keptPaths()).map(refresh));
	if (made.every(({ status }) => status === 'fulfilled')) await dropOldShells();
}

/** What is not to be shown any more once this has been asked for. */
function outdatedBy(method: string, { pathname, search }: URL): string[] {
	const [, api, id] = /^(\/api)?\/assignments\/([\da-f-]{36})$/.exec(pathname) ?? [];
	const deletes = api ? method === 'DELETE' : search.startsWith('?/delete');
	if (id && deletes) return [`/assignments/${id}`, `/assignments/${id}/edit`];
	return pathname === '/language' ? AHEAD : [];
}

async function page(event: FetchEvent, { pathname, search }: URL): Promise<Response> {
	const before = await kept(pathname);
	const same = search === '' ? before : undefined;
	try {
		const signal = same && AbortSignal.timeout(PATIENCE_MS);
		const { answer, owner } = await ask(event.request, signal && { signal });
		if (same && isAway(answer.status)) return same;
		if (owner && search === '' && isKeepable(pathname)) {
			event.waitUntil(keep(pathname, answer.clone(), owner));
		}
		return answer;
	} catch (error) {
		if (same) return same;
		// The first page leads whoever has assignments to them, and a search needs the server.
		if (pathname === '/') return Response.redirect('/assignments');
		if (before) return Response.redirect(pathname);
		const instead = await kept('/offline');
		if (instead) return instead;
		throw error;
	}
}

/** What a link within the app asks for; the page is then fetched whole, since that can be kept. */
async function data(event: FetchEvent, { pathname }: URL): Promise<Response> {
	const { answer } = await ask(event.request);
	const path = pathname.replace(/\/__data\.json$/, '');
	if (isKeepable(path)) event.waitUntil(refresh(path).catch(() => undefined));
	return answer;
}
