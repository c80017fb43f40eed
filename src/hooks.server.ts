/** Start of the application, and the hooks that every request passes. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { LOCALES, type Locale } from '$lib/domain/locale';
import { NOBODY } from '$lib/domain/pending-change';
import { ACCOUNT_HEADER } from '$lib/protocol';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';
import { isClientDisconnect } from '$lib/server/http/body';
import { problem, problemOf } from '$lib/server/http/problem';
import { startJobs } from '$lib/server/jobs/schedule';
import { registerFastPath } from '$lib/server/http/entry/fast-path';
import { settings } from '$lib/server/settings';
import { log, logFault } from '$lib/server/log';
import { startRelay } from '$lib/server/live/start-relay';
import { measure } from '$lib/server/telemetry';
import { startMetrics } from '$lib/server/http/metrics';
import { localeOf, timeZoneOf } from '$lib/server/http/preferences';
import { BUSY_S, Refusal, isBusy, whenPossible } from '$lib/server/refusal';
import { startStore, stopStore } from '$lib/server/store';
import { registerTeamStreams } from '$lib/server/teams/stream';
import { keepTimeZone, findCurrentSession } from '$lib/server/accounts/current-session';
import { registerWorkshopStreams } from '$lib/server/workshops/stream';
import { GET as readAssignment } from './routes/api/assignments/[id]/+server';
import { PUT as placeSeat } from './routes/api/workshops/[code]/placement/+server';

/**
 * `locals` of the current request, from which messages take their language. Read at every message,
 * because a load may change `locals.locale`: a workshop's page uses the workshop's language.
 */
const currentLocals = new AsyncLocalStorage<{ locale: Locale }>();
overwriteGetLocale(() => currentLocals.getStore()?.locale ?? LOCALES[0]);

export const init: ServerInit = async () => {
	const store = await startStore(settings().database);
	const stopRelay = await startRelay();
	registerTeamStreams(store);
	registerWorkshopStreams(store);
	registerFastPath(handle, [
		{ method: 'PUT', route: '/api/workshops/[code]/placement', answer: placeSeat },
		{ method: 'GET', route: '/api/assignments/[id]', answer: readAssignment }
	]);
	if (settings().metricsToken) startMetrics();
	const stopJobs = startJobs(store);
	process.on('sveltekit:shutdown', async () => {
		stopRelay();
		await stopJobs();
		await stopStore();
	});
};

const identify: Handle = async ({ event, resolve }) => {
	event.locals.requestId = randomUUID();
	const started = performance.now();
	const response = await resolve(event);
	const took = performance.now() - started;
	const { method } = event.request;
	const { status } = response;
	const route = event.route.id;
	measure('request', { route: route ?? 'none', method, status, took });
	log.info({ id: event.locals.requestId, method, route, status, ms: Math.round(took) });
	return response;
};

const setLocale: Handle = ({ event, resolve }) => {
	event.locals.locale = localeOf(event);
	return currentLocals.run(event.locals, () => resolve(event));
};

const findSession: Handle = async ({ event, resolve }) => {
	event.locals.session = null;
	event.locals.away = false;
	// The liveness probe must succeed while the store is away.
	if (event.route.id && !event.route.id.startsWith('/healthz')) {
		try {
			event.locals.session = await findCurrentSession(event);
		} catch (error) {
			if (!isBusy(error)) throw error;
			event.locals.away = true;
		}
	}
	event.locals.timeZone = timeZoneOf(event);
	if (event.route.id?.startsWith('/(site)')) await whenPossible(keepTimeZone(event));
	return resolve(event);
};

/** Makes every response of 400 or more under /api a problem document, SvelteKit's own included. */
const answerProblems: Handle = async ({ event, resolve }) => {
	if (!/^\/api(\/|$)/.test(event.url.pathname)) return resolve(event);
	const { requestId, locale } = event.locals;
	const response = await Promise.resolve(resolve(event)).catch((error: unknown) => {
		if (error instanceof Refusal) return problem(error, locale);
		if (isClientDisconnect(error)) return problemOf(400, locale, requestId);
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
	let response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
		preload: ({ type, path }) => type !== 'font' || /\/(serif-italic|sans)[.-]/.test(path)
	});
	const { refused } = event.locals;
	if (refused && response.status >= 500) {
		const { body, headers } = response;
		response = new Response(body, { status: refused.status, headers });
	}
	if (response.status === 503) response.headers.set('retry-after', String(BUSY_S));
	// The service worker keeps pages of the account in this header and deletes those of all others.
	// While the store is away the account is unknown; without a header nothing is deleted.
	if (event.route.id?.startsWith('/(site)') && !event.locals.away) {
		response.headers.set(ACCOUNT_HEADER, event.locals.session?.account.id ?? NOBODY);
	}
	// Pages are private to an account; public responses set their own header.
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-store');
	}
	return response;
};

const STEPS = [identify, setLocale, answerProblems, findSession, renderPage];

/**
 * Runs the steps, each around the next. SvelteKit's `sequence` does the same at a higher cost: it
 * stores the request for every step, for tracing and to merge options. Here only the last step has
 * options.
 */
export const handle: Handle = ({ event, resolve }) => {
	const go = (at: number): ReturnType<Handle> => {
		const step = STEPS[at];
		const isLast = at === STEPS.length - 1;
		return step ? step({ event, resolve: isLast ? resolve : () => go(at + 1) }) : resolve(event);
	};
	return go(0);
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const id = event.locals.requestId;
	if (status === 404) return { message: 'not-found', id };
	if (status === 413) return { message: 'too-large', id };
	if (error instanceof Refusal) {
		event.locals.refused = error;
		return { message: error.code, id };
	}
	if (isClientDisconnect(error)) return { message: 'bad-request', id };
	logFault(id, event.route.id, error);
	return { message: 'fault', id };
};
