/** Start of the application, and the hooks that every request passes. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { LOCALES, type Locale } from '$lib/domain/locale';
import { NOBODY } from '$lib/domain/pending-change';
import { ACCOUNT_HEADER } from '$lib/protocol';
import { m } from '$lib/generated/paraglide/messages.js';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';
import { isClientDisconnect } from '$lib/server/http/body';
import { pageErrorOf } from '$lib/server/http/page-errors';
import { problem, problemOf } from '$lib/server/http/problem';
import { REFUSALS } from '$lib/server/http/refusals';
import { startJobs } from '$lib/server/jobs/schedule';
import { type ApiEvent, isApi } from '$lib/server/http/api-event';
import { isCrossSite } from '$lib/server/http/cross-site';
import { registerFastPath } from '$lib/server/http/entry/fast-path';
import { createHttpServer } from '$lib/server/http/entry/http-server';
import { processSlot } from '$lib/server/http/entry/process-slot';
import { closeCounters } from '$lib/server/rate-limit/counter';
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
	registerFastPath(passSteps, [
		{ method: 'PUT', route: '/api/workshops/[code]/placement', answer: placeSeat }
	]);
	processSlot.createHttpServer = createHttpServer;
	if (settings().metricsToken) startMetrics();
	const stopJobs = startJobs(store);
	process.on('sveltekit:shutdown', async () => {
		stopRelay();
		await stopJobs();
		await closeCounters();
		await stopStore();
	});
};

/** Step that every request passes, in SvelteKit as on the fast path, around the steps after it. */
type Step = (event: ApiEvent, next: () => Promise<Response>) => Promise<Response>;

const identify: Step = async (event, next) => {
	event.locals.requestId = randomUUID();
	const started = performance.now();
	const response = await next();
	const took = performance.now() - started;
	const { method } = event.request;
	const { status } = response;
	const route = event.route.id;
	measure('request', { route: route ?? 'none', method, status, took });
	log.info({ id: event.locals.requestId, method, route, status, ms: Math.round(took) });
	return response;
};

const setLocale: Step = (event, next) => {
	event.locals.locale = localeOf(event);
	return currentLocals.run(event.locals, next);
};

/** Makes every response of 400 or more under /api a problem document, SvelteKit's own included. */
const answerProblems: Step = async (event, next) => {
	if (!isApi(event)) return next();
	const { requestId, locale } = event.locals;
	const response = await next().catch((error: unknown) => {
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

const refuseCrossSite: Step = async (event, next) => {
	if (!isCrossSite(event)) return next();
	const refusal = new Refusal('cross-site');
	if (isApi(event)) throw refusal;
	const { locale } = event.locals;
	return new Response(m.problem_cross_site_detail({}, { locale }), {
		status: REFUSALS[refusal.code].status,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};

const findSession: Step = async (event, next) => {
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
	return next();
};

/** Responses are private to an account, except public ones, which set their own header. */
const forbidStoring: Step = async (_event, next) => {
	const response = await next();
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-store');
	}
	return response;
};

const STEPS: readonly Step[] = [
	identify,
	setLocale,
	answerProblems,
	refuseCrossSite,
	findSession,
	forbidStoring
];

/** Runs the steps, each around the next and the last around `respond`. */
const passSteps: Step = (event, respond) => {
	// An async function, so that a step that throws rejects for the step before it.
	const from = async (at: number): Promise<Response> =>
		STEPS[at]?.(event, () => from(at + 1)) ?? respond();
	return from(0);
};

const renderPage: Handle = async ({ event, resolve }) => {
	let response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
		preload: ({ type, path }) => type !== 'font' || /\/(serif-italic|sans)[.-]/.test(path)
	});
	const { refused } = event.locals;
	if (refused && response.status >= 500) {
		const { body, headers } = response;
		response = new Response(body, { status: REFUSALS[refused.code].status, headers });
	}
	if (response.status === 503) response.headers.set('retry-after', String(BUSY_S));
	// The service worker keeps pages of the account in this header and deletes those of all others.
	// While the store is away the account is unknown; without a header nothing is deleted.
	if (event.route.id?.startsWith('/(site)') && !event.locals.away) {
		response.headers.set(ACCOUNT_HEADER, event.locals.session?.account.id ?? NOBODY);
	}
	return response;
};

export const handle = sequence(
	({ event, resolve }) => passSteps(event, async () => resolve(event)),
	renderPage
);

export const handleError: HandleServerError = ({ error, event, status }) => {
	const { requestId: id, locale } = event.locals;
	if (status === 404) return { ...pageErrorOf('not-found', locale), id };
	if (status === 413) return { ...pageErrorOf('too-large', locale), id };
	if (error instanceof Refusal) {
		event.locals.refused = error;
		return { ...pageErrorOf(error.code, locale, error.facts), id };
	}
	if (isClientDisconnect(error)) return { ...pageErrorOf('bad-request', locale), id };
	logFault(id, event.route.id, error);
	return { message: 'fault', id };
};
