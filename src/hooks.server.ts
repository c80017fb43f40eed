/** Steps that every request passes, in this order; the fixed headers are set in start.ts. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { LOCALES, type Locale } from '$lib/domain/locale';
import { NOBODY } from '$lib/domain/pending-change';
import { ACCOUNT_HEADER } from '$lib/protocol';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';
import { isBrokenOff } from '$lib/server/http/body';
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

/** A page that a whole room reads may settle on another language than its browser's, in its load. */
const visitor = new AsyncLocalStorage<{ locale: Locale }>();
overwriteGetLocale(() => visitor.getStore()?.locale ?? LOCALES[0]);

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
	const stopChores = startJobs(store);
	process.on('sveltekit:shutdown', async () => {
		stopRelay();
		await stopChores();
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

const settleLocale: Handle = ({ event, resolve }) => {
	event.locals.locale = localeOf(event);
	return visitor.run(event.locals, () => resolve(event));
};

const findSession: Handle = async ({ event, resolve }) => {
	event.locals.session = null;
	event.locals.away = false;
	// Who only asks whether the process is up must hear so while the store is away.
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

/** Every answer of 400 or more under /api is a problem document, the framework's own included. */
const answerProblems: Handle = async ({ event, resolve }) => {
	if (!/^\/api(\/|$)/.test(event.url.pathname)) return resolve(event);
	const { requestId, locale } = event.locals;
	const response = await Promise.resolve(resolve(event)).catch((error: unknown) => {
		if (error instanceof Refusal) return problem(error, locale);
		if (isBrokenOff(error)) return problemOf(400, locale, requestId);
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
	// By this the service worker knows whose page it may keep, and that all others have to go.
	// Where nobody knows who asks it says nothing, or what is kept would go as if it were nobody's.
	if (event.route.id?.startsWith('/(site)') && !event.locals.away) {
		response.headers.set(ACCOUNT_HEADER, event.locals.session?.account.id ?? NOBODY);
	}
	// Pages are somebody's own; what is public sets its own lifetime.
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-store');
	}
	return response;
};

const STEPS = [identify, settleLocale, answerProblems, findSession, renderPage];

/**
 * Each around the next. Kit's `sequence` does the same, but stores the request anew for every step, to
 * trace it and to join the options of several; here the last one alone has any.
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
	if (isBrokenOff(error)) return { message: 'bad-request', id };
	logFault(id, event.route.id, error);
	return { message: 'fault', id };
};
