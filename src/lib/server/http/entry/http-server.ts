/**
 * HTTP server of the application, in front of adapter-node's handler: client address, fixed headers,
 * early refusals, files with a hash in their name, the fast path, live streams, and shutdown.
 */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { hub, live } from '../../live/hub.ts';
import { sseResponseClass } from '../../live/sse-response.ts';
import { logFault } from '../../log.ts';
import { isSupportedMethod, refuseEarly } from './early-refusals.ts';
import { answerOnFastPath } from './fast-path.ts';
import { setFixedHeaders } from './fixed-headers.ts';
import { arrivalOf, writeArrivalHeaders } from './forwarded-headers.ts';
import { immutableFiles } from './immutable-files.ts';
import { processSlot } from './process-slot.ts';
import { shutDownOnSignal } from './shutdown.ts';

export type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void
) => unknown;

export interface HttpServerOptions {
	/** Handler of the built application. */
	handler: Handler;
	/** Number of trusted proxies in front. */
	trustProxy: number;
	/** The ORIGIN setting. */
	origin: string | null;
	/** Folder of the build with the files for browsers. */
	client: string;
}

export type CreateHttpServer = typeof createHttpServer;

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

/** @returns the server, which does not listen yet, and a function to call once it does */
export function createHttpServer({ handler, trustProxy, origin, client }: HttpServerOptions): {
	server: Server;
	shutDownOnSignal: () => void;
} {
	processSlot.takesStreams = true;
	const serveImmutableFile = immutableFiles(client);
	const options = { ...TIMEOUTS, ServerResponse: sseResponseClass(hub()) };
	surviveExceptions();
	const server = createServer(options, (request, response) => {
		respond(request, response).catch((error: unknown) => {
			logFault('http', null, error);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});

	// An async function, so that what throws, such as reading a file without a free descriptor, rejects.
	async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const arrival = arrivalOf(request, trustProxy, origin);
		setFixedHeaders(response, arrival?.https ?? false);
		// Other targets, such as `*` or `http://elsewhere/`, would be appended to the host.
		if (!arrival || !request.url?.startsWith('/'))
			return refuseEarly(request, response, 'bad-request');
		if (!isSupportedMethod(request.method)) return refuseEarly(request, response, 'method');
		if (serveImmutableFile(request, response)) return;
		const fastPath = answerOnFastPath(request, response, arrival);
		if (fastPath) return fastPath;
		writeArrivalHeaders(request, arrival);
		await handler(request, response, () => response.writeHead(404).end());
	}

	return { server, shutDownOnSignal: () => shutDownOnSignal(server, live()) };
}

/**
 * Keeps one callback that throws, of a socket, a timer or a message, from ending the process for
 * everybody. What a request does is caught before this.
 */
function surviveExceptions(): void {
	process.on('uncaughtException', (error) => logFault('uncaught', null, error));
	process.on('unhandledRejection', (error) => logFault('unhandled', null, error));
}
