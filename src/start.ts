/**
 * What `npm start` runs after the build: settings, fixed headers, where a request came from, then
 * adapter-node's handler, and an end that loses nothing. Node runs this file as it is.
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
	settleAdapter
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

/** Slow senders are cut off; a browser's idle connection outlives a proxy's minute. */
const TIMES = {
	headersTimeout: 10_000,
	requestTimeout: 60_000,
	keepAliveTimeout: 65_000,
	connectionsCheckingInterval: 1_000
};

const settings = readOrRefuse();
settleAdapter(process.env, settings.origin, BODY_LIMIT);
const live = createProcessHub();
const handler = await importHandler();
const served = immutableFiles(fileURLToPath(new URL('../build/client', import.meta.url)));

const options = { ...TIMES, ServerResponse: sseResponseClass(live) };
const server = createServer(options, (request, response) => {
	const arrival = arrivalOf(request, settings.trustProxy, settings.origin);
	setFixedHeaders(response, arrival?.https ?? false);
	// A target such as `*` or `http://elsewhere/` would be glued to the host.
	if (!arrival || !request.url?.startsWith('/')) return refuseRequest(request, response, 400);
	if (!isSupportedMethod(request.method)) return refuseRequest(request, response, 405);
	if (served(request, response)) return;
	const direct = answerOnFastPath(request, response, arrival);
	if (!direct) writeArrivalHeaders(request, arrival);
	(direct ?? answer(request, response)).catch((error) => {
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
	refuse(listenErrorText(code, settings.host, settings.port) ?? error);
}

function readOrRefuse() {
	try {
		return loadSettings(process.env);
	} catch (error) {
		return refuse(error instanceof SettingsError ? error.message : error);
	}
}

/** The application opens its store while it is imported, and says in a sentence why it cannot. */
async function importHandler(): Promise<Handler> {
	try {
		return (await import(new URL('../build/handler.js', import.meta.url).href)).handler;
	} catch (error) {
		const { sentence, name, message, code } = error as NodeJS.ErrnoException & {
			sentence?: string;
		};
		if (code === 'ERR_MODULE_NOT_FOUND' && message.includes('build/handler.js')) {
			return refuse('Nothing is built yet: run npm start, or npm run build first.');
		}
		return refuse(sentence ?? (name === 'StoreError' ? message : error));
	}
}

/** @param why a sentence, or an error that nobody expected */
function refuse(why: unknown): never {
	console.error(why);
	process.exit(1);
}
