/**
 * The server that `npm start` runs after the build: settings, fixed headers, client address, then
 * adapter-node's handler, and a graceful shutdown. Node runs this file directly, without bundling.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { loadSettings, SettingsError } from './lib/server/settings.ts';
import { answerOnFastPath } from './lib/server/http/entry/fast-path.ts';
import { BODY_LIMIT } from './lib/server/http/entry/fast-path-event.ts';
import {
	arrivalOf,
	writeArrivalHeaders,
	configureAdapter
} from './lib/server/http/entry/forwarded-headers.ts';
import { setFixedHeaders } from './lib/server/http/entry/fixed-headers.ts';
import { sseResponseClass } from './lib/server/live/sse-response.ts';
import { immutableFiles } from './lib/server/http/entry/immutable-files.ts';
import { addresses, listen, listenErrorText } from './lib/server/http/entry/listen.ts';
import {
	isSupportedMethod,
	refuseEarly as refuseRequest
} from './lib/server/http/entry/early-refusals.ts';
import { shutDownOnSignal } from './lib/server/http/entry/shutdown.ts';
import { createProcessHub } from './lib/server/live/hub-slot.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/**
 * Timeouts in milliseconds. Slow senders are cut off; idle connections stay open longer than the 60
 * s that proxies usually keep them.
 */
const TIMEOUTS = {
	headersTimeout: 10_000,
	requestTimeout: 60_000,
	keepAliveTimeout: 65_000,
	connectionsCheckingInterval: 1_000
};

const settings = loadSettingsOrExit();
configureAdapter(process.env, settings.origin, BODY_LIMIT);
const live = createProcessHub();
const handler = await importHandler();
const serveImmutableFile = immutableFiles(
	fileURLToPath(new URL('../build/client', import.meta.url))
);

const options = { ...TIMEOUTS, ServerResponse: sseResponseClass(live) };
const server = createServer(options, (request, response) => {
	const arrival = arrivalOf(request, settings.trustProxy, settings.origin);
	setFixedHeaders(response, arrival?.https ?? false);
	// Other targets, such as `*` or `http://elsewhere/`, would be appended to the host.
	if (!arrival || !request.url?.startsWith('/')) return refuseRequest(request, response, 400);
	if (!isSupportedMethod(request.method)) return refuseRequest(request, response, 405);
	if (serveImmutableFile(request, response)) return;
	const fastPath = answerOnFastPath(request, response, arrival);
	if (!fastPath) writeArrivalHeaders(request, arrival);
	(fastPath ?? answer(request, response)).catch((error) => {
		console.error(error);
		if (!response.headersSent) response.writeHead(500);
		response.end();
	});
});

async function answer(request: IncomingMessage, response: ServerResponse) {
	await handler(request, response, () => response.writeHead(404).end());
}

try {
	const port = await listen(server, settings.host, settings.port);
	shutDownOnSignal(server, live);
	const { here, network } = addresses(settings.host, port);
	console.log(`Kantlijn         ${here}`);
	for (const address of network) console.log(`in this network  ${address}`);
} catch (error) {
	const { code } = error as NodeJS.ErrnoException;
	exitWith(listenErrorText(code, settings.host, settings.port) ?? error);
}

function loadSettingsOrExit() {
	try {
		return loadSettings(process.env);
	} catch (error) {
		return exitWith(error instanceof SettingsError ? error.message : error);
	}
}

/**
 * Imports the built application, which opens its store meanwhile. If either fails, the process ends
 * with a message.
 */
async function importHandler(): Promise<Handler> {
	try {
		return (await import(new URL('../build/handler.js', import.meta.url).href)).handler;
	} catch (error) {
		const { sentence, name, message, code } = error as NodeJS.ErrnoException & {
			sentence?: string;
		};
		if (code === 'ERR_MODULE_NOT_FOUND' && message.includes('build/handler.js')) {
			return exitWith('The application is not built yet: run npm start, or npm run build first.');
		}
		return exitWith(sentence ?? (name === 'StoreError' ? message : error));
	}
}

/** @param why message for the operator, or an unexpected error, printed with its stack */
function exitWith(why: unknown): never {
	console.error(why);
	process.exit(1);
}
