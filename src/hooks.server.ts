/** Steps that every request passes, in this order; the fixed headers are set in start.ts. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { v7 as uuid } from 'uuid';
import { LOCALES, type Locale } from '$lib/domain/locale';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';
import { problem, problemOf } from '$lib/server/api/problem';
import * as bin from '$lib/server/bin';
import { settings } from '$lib/server/env';
import { log, logFault } from '$lib/server/log';
import { localeOf, timeZoneOf } from '$lib/server/preferences';
import { Refusal, whenPossible } from '$lib/server/refusal';
import { startStore, stopStore } from '$lib/server/store';
import { sweep } from '$lib/server/sweep';
import { keepTimeZone, recognise } from '$lib/server/visitor';

/** How often what was deleted is cleared away for good, in milliseconds. */
const EMPTY_BIN_MS = 1_000;

/** How often what nobody comes back for is cleared away, in milliseconds. */
const SWEEP_MS = 3_600_000;

const locale = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => locale.getStore() ?? LOCALES[0]);

export const init: ServerInit = async () => {
	const store = await startStore(settings().database);
	const clearing = setInterval(() => {
		bin.empty(store).catch((error: unknown) => logFault('bin', null, error));
	}, EMPTY_BIN_MS);
	const tidy = () =>
		sweep(store, new Date()).catch((error: unknown) => logFault('sweep', null, error));
	void tidy();
	const sweeping = setInterval(() => void tidy(), SWEEP_MS);
	process.on('sveltekit:shutdown', () => {
		clearInterval(clearing);
		clearInterval(sweeping);
		void stopStore();
	});
};

const identify: Handle = async ({ event, resolve }) => {
	event.locals.requestId = uuid();
	const started = performance.now();
	const response = await resolve(event);
	log.info({
		id: event.locals.requestId,
		method: event.request.method,
		route: event.route.id,
		status: response.status,
		ms: Math.round(performance.now() - started)
	});
	return response;
};

const settleLocale: Handle = ({ event, resolve }) => {
	event.locals.locale = localeOf(event);
	return locale.run(event.locals.locale, () => resolve(event));
};

const findSession: Handle = async ({ event, resolve }) => {
	event.locals.session = null;
	// Who only asks whether the process is up must hear so while the store is away.
	if (event.route.id && !event.route.id.startsWith('/healthz')) {
		event.locals.session = await recognise(event);
	}
	event.locals.timeZone = timeZoneOf(event);
	if (event.route.id?.startsWith('/(site)')) await whenPossible(keepTimeZone(event));
	return resolve(event);
};

/** Every answer of 400 or more under /api is a problem document, the framework's own included. */
const answerProblems: Handle = async ({ event, resolve }) => {
	if (!/^\/api(\/|$)/.test(event.url.pathname)) return resolve(event);
	const { requestId, locale } = event.locals;
	const response = await Promise.resolve(resolve(event)).catch((error: unknown) => {
		if (error instanceof Refusal) return problem(error, locale);
		logFault(requestId, event.route.id, error);
		return problemOf(500, locale, requestId);
	});
	if (response.status < 400) return response;
	if (response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
	const answer = problemOf(response.status, locale, requestId);
	const allow = response.headers.get('allow');
	if (allow) answer.headers.set('allow', allow);
	return answer;
};

const renderPage: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
		preload: ({ type, path }) => type !== 'font' || /\/(serif-italic|sans)[.-]/.test(path)
	});
	// Pages are somebody's own; what is public sets its own lifetime.
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-store');
	}
	return response;
};

export const handle = sequence(identify, settleLocale, answerProblems, findSession, renderPage);

export const handleError: HandleServerError = ({ error, event, status }) => {
	const id = event.locals.requestId;
	if (status === 404) return { message: 'not-found', id };
	if (status === 413) return { message: 'too-large', id };
	logFault(id, event.route.id, error);
	return { message: 'fault', id };
};
