/**
 * Starts the application on the server, and defines the hooks that every request passes through.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import type { ParticipantLocale } from '$lib/domain/locale';
import { NOBODY } from '$lib/domain/nobody';
import { isPublicPage } from '$lib/domain/public-pages';
import { ACCOUNT_HEADER } from '$lib/protocol';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';
import { compressed } from '$lib/server/http/compression';
import { awaitSmallBody, isClientDisconnect, isUnreadableForm } from '$lib/server/http/body';
import { allowFraming, isEmbedRequest } from '$lib/server/http/embed';
import { pageErrorOf } from '$lib/server/http/page-errors';
import { pageOptions } from '$lib/server/http/page-options';
import { recoverRewrittenLink } from '$lib/server/http/rewritten-links';
import { refusalLocale } from '$lib/server/http/participant-refusals';
import { problem, problemOf } from '$lib/server/http/problem';
import { REFUSALS, type RefusalCode, codeOfStatus } from '$lib/server/http/refusals';
import { startJobs } from '$lib/server/jobs/schedule';
import { watchClock } from '$lib/server/jobs/trusted-clock';
import { type ApiEvent, isApi } from '$lib/server/http/api-event';
import { isCrossSite } from '$lib/server/http/cross-site';
import { registerFastPath } from '$lib/server/http/entry/fast-path';
import { createHttpServer } from '$lib/server/http/entry/http-server';
import { processSlot } from '$lib/server/http/entry/process-slot';
import { closeCounters } from '$lib/server/rate-limit/counter';
import { settings } from '$lib/server/settings';
import { log, logFault } from '$lib/server/telemetry/log';
import { startRelay } from '$lib/server/live/start-relay';
import { measure } from '$lib/server/telemetry/measurements';
import { startMetrics } from '$lib/server/http/metrics';
import { chooseLanguage, languageOf, timeZoneOf } from '$lib/server/http/preferences';
import { BUSY_S, Refusal, isBusy, whenPossible } from '$lib/server/refusal';
import { startStore, stopStore, store } from '$lib/server/store';
import { coverOf } from '$lib/server/check-ins/cover';
import { findHandedDevice } from '$lib/server/check-ins/handed-devices';
import { registerCheckInStreams } from '$lib/server/check-ins/stream';
import { registerTeamStreams } from '$lib/server/teams/stream';
import { keepTimeZone, findCurrentSession } from '$lib/server/accounts/current-session';
import { registerSessionChecks } from '$lib/server/accounts/sessions';
import { moveOldCookies } from '$lib/server/workshops/old-cookies';
import { registerWorkshopStreams } from '$lib/server/workshops/stream';
import { PUT as placeSeat } from './routes/api/workshops/[code]/placement/+server';

/**
 * `locals` of the current request, which determine the language of messages. They are read at every
 * message, because a load function may change `locals.locale`: a workshop's page uses the
 * workshop's language.
 */
const currentLocals = new AsyncLocalStorage<App.Locals>();
overwriteGetLocale(() => languageOf(currentLocals.getStore()));

export const init: ServerInit = async () => {
	const opened = await startStore(settings().database);
	const stopRelay = await startRelay();
	registerSessionChecks(opened);
	registerCheckInStreams(opened);
	registerTeamStreams(opened);
	registerWorkshopStreams(opened);
	registerFastPath(passSteps, [
		{ method: 'PUT', route: '/api/workshops/[code]/placement', answer: placeSeat }
	]);
	processSlot.createHttpServer = createHttpServer;
	if (settings().metricsToken) startMetrics();
	await watchClock(opened);
	const stopJobs = startJobs(opened);
	process.on('sveltekit:shutdown', async () => {
		stopRelay();
		await stopJobs();
		await closeCounters();
		await stopStore();
	});
};

/**
 * Step that every request passes through, in SvelteKit and on the fast path
 * (http/entry/fast-path.ts). `next` runs the steps after it and resolves with their response.
 */
type Step = (event: ApiEvent, next: () => Promise<Response>) => Promise<Response>;

/**
 * Returns whether a route belongs to clients of check-ins. Their requests are neither logged nor
 * counted, because the operator may be the helper, who must not learn when a client opened a link
 * or answered.
 */
const isOfClient = (route: string | null) => /^\/(api\/client|\(client\))\//.test(route ?? '');

const identify: Step = async (event, next) => {
	event.locals.requestId = randomUUID();
	const started = performance.now();
	const response = await next();
	const took = performance.now() - started;
	const { method } = event.request;
	const { status } = response;
	const route = event.route.id;
	if (isOfClient(route)) return response;
	measure('request', { route: route ?? 'none', method, status, took });
	log.info({ id: event.locals.requestId, method, route, status, ms: Math.round(took) });
	return response;
};

const setLocale: Step = (event, next) => {
	chooseLanguage(event);
	return currentLocals.run(event.locals, next);
};

/**
 * Replaces every response under /api with a status of 400 or more by a problem document, even a
 * response of SvelteKit itself.
 */
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

/** Returns a refusal outside the HTTP interface and outside the pages: one sentence of plain text. */
function plainRefusal(code: RefusalCode, reader: ParticipantLocale): Response {
	const { status, detail } = REFUSALS[code];
	return new Response(detail({}, { locale: refusalLocale(code, reader) }), {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}

/**
 * Answers a link that a mail scanner rewrote. This step comes before the look-up of the session, so
 * that a mail scanner causes no query.
 */
const recoverLink: Step = async (event, next) => recoverRewrittenLink(event) ?? next();

const refuseCrossSite: Step = async (event, next) => {
	if (!isCrossSite(event)) return next();
	const refusal = new Refusal('cross-site');
	if (isApi(event)) throw refusal;
	return plainRefusal(refusal.code, languageOf(event.locals));
};

/**
 * Replaces SvelteKit's response to a method that a page does not have, which states no content type
 * and is always in English.
 */
const refuseMethod: Step = async (event, next) => {
	const response = await next();
	if (response.status !== 405 || response.headers.has('content-type')) return response;
	const answer = plainRefusal('method', languageOf(event.locals));
	answer.headers.set('allow', response.headers.get('allow') ?? '');
	return answer;
};

const awaitBody: Step = async (event, next) => {
	if (event.route.id) await awaitSmallBody(event);
	return next();
};

const findSession: Step = async (event, next) => {
	event.locals.session = null;
	event.locals.handed = null;
	event.locals.away = false;
	// The liveness probe must succeed even while the database is unavailable.
	if (event.route.id && !event.route.id.startsWith('/healthz')) {
		try {
			event.locals.handed = await findHandedDevice(event);
			if (!event.locals.handed) event.locals.session = await findCurrentSession(event);
		} catch (error) {
			if (!isBusy(error)) throw error;
			event.locals.away = true;
		}
	}
	event.locals.timeZone = timeZoneOf(event);
	if (event.route.id?.startsWith('/(site)')) await whenPossible(keepTimeZone(event));
	return next();
};

/**
 * On a device that a helper has handed to a client, redirects to the cover from every page except
 * those that show nothing of any account.
 */
const coverHanded: Step = async (event, next) => coverOf(event) ?? next();

const moveCookies: Step = async (event, next) => {
	if (event.route.id && !event.locals.away) await whenPossible(moveOldCookies(event, store()));
	return next();
};

/**
 * Forbids caches to store a response that has no `cache-control` header, because it may be private
 * to an account. A public page without an account may stay in the browser's back/forward cache.
 */
const forbidStoring: Step = async (event, next) => {
	const response = await next();
	if (!response.headers.has('cache-control')) {
		const { session, handed, away } = event.locals;
		const isRead = event.request.method === 'GET' && isPublicPage(event.url.pathname);
		const isPublic = isRead && !session && !handed && !away;
		response.headers.set('cache-control', isPublic ? 'private, no-cache' : 'private, no-store');
	}
	return response;
};

const compress: Step = async (event, next) => {
	const { method, headers } = event.request;
	const requested = {
		method,
		route: event.route.id,
		accepted: headers.get('accept-encoding')
	};
	return compressed(requested, await next());
};

const STEPS: readonly Step[] = [
	identify,
	compress,
	setLocale,
	answerProblems,
	recoverLink,
	refuseCrossSite,
	refuseMethod,
	awaitBody,
	findSession,
	coverHanded,
	moveCookies,
	forbidStoring
];

/** Runs the steps in order: each step wraps the next step, and the last one wraps `respond`. */
const passSteps: Step = (event, respond) => {
	// The function is async, so that an error in a step rejects the promise that the step before it
	// awaits.
	const from = async (at: number): Promise<Response> =>
		STEPS[at]?.(event, () => from(at + 1)) ?? respond();
	return from(0);
};

const renderPage: Handle = async ({ event, resolve }) => {
	let response = await resolve(
		event,
		pageOptions(() => languageOf(event.locals))
	);
	const { refused } = event.locals;
	if (refused && response.status >= 500) {
		const { body, headers } = response;
		response = new Response(body, { status: REFUSALS[refused.code].status, headers });
	}
	if (response.status === 503) response.headers.set('retry-after', String(BUSY_S));
	if (isEmbedRequest(event.request.method, event.url.pathname + event.url.search)) {
		allowFraming(response.headers, settings().embedOrigins);
	}
	// The service worker caches pages for the account named in this header, and deletes the cached
	// pages of all other accounts. While the database is unavailable the account is unknown. The
	// header is then left out, so that the service worker deletes nothing.
	const { away, handed } = event.locals;
	if ((event.route.id?.startsWith('/(site)') && !away) || handed) {
		response.headers.set(ACCOUNT_HEADER, event.locals.session?.account.id ?? NOBODY);
	}
	return response;
};

export const handle = sequence(
	({ event, resolve }) => passSteps(event, async () => resolve(event)),
	renderPage
);

export const handleError: HandleServerError = ({ error, event, status }) => {
	const { requestId: id } = event.locals;
	const locale = languageOf(event.locals);
	// Errors that SvelteKit raises for a bad request, such as an address that cannot be decoded,
	// are not faults of the server.
	if (status < 500) return { ...pageErrorOf(codeOfStatus(status) ?? 'bad-request', locale), id };
	if (error instanceof Refusal) {
		event.locals.refused = error;
		return { ...pageErrorOf(error.code, locale, error.facts), id };
	}
	if (isClientDisconnect(error) || isUnreadableForm(error)) {
		event.locals.refused = new Refusal('bad-request');
		return { ...pageErrorOf('bad-request', locale), id };
	}
	logFault(id, event.route.id, error);
	return { message: 'fault', id };
};
