/**
 * HTTP server of the application, in front of adapter-node's handler. It handles the caller's
 * address, fixed headers, early refusals, files with a hash in their name, the fast path, live
 * streams and shutdown.
 */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Socket } from 'node:net';
import { hub, live } from '../../live/hub.ts';
import { sseResponseClass } from '../../live/sse-response.ts';
import { settings } from '../../settings.ts';
import { logFault } from '../../telemetry/log.ts';
import { forgetSender, isEmbedRequest } from '../embed.ts';
import { isSupportedMethod, refuseEarly, refuseUnparsed } from './early-refusals.ts';
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
	/** Request handler of the built application. */
	handler: Handler;
	/** Number of trusted proxies in front of the server. */
	trustProxy: number;
	/** Value of the ORIGIN setting. */
	origin: string | null;
	/** Folder in the build with the files for browsers. */
	client: string;
}

export type CreateHttpServer = typeof createHttpServer;

/**
 * Time-outs in milliseconds. Slow senders are disconnected. Idle connections stay open for more
 * than 60 s, because proxies usually reuse a connection within 60 s.
 */
const TIMEOUTS = {
	headersTimeout: 10_000,
	requestTimeout: 60_000,
	keepAliveTimeout: 65_000,
	connectionsCheckingInterval: 1_000
};

/**
 * Creates the server.
 * @returns the server, which does not listen yet, and a function to call once it listens
 */
export function createHttpServer({ handler, trustProxy, origin, client }: HttpServerOptions): {
	server: Server;
	shutDownOnSignal: () => void;
} {
	processSlot.takesStreams = true;
	const serveImmutableFile = immutableFiles(client);
	const options = { ...TIMEOUTS, ServerResponse: sseResponseClass(hub()) };
	surviveExceptions();
	/** Latest response of each connection. */
	const latest = new WeakMap<Socket, ServerResponse>();
	const server = createServer(options, (request, response) => {
		latest.set(request.socket, response);
		respond(request, response).catch((error: unknown) => {
			logFault('http', null, error);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});

	server.on('clientError', (error, socket: Socket) => {
		const response = latest.get(socket);
		refuseUnparsed(error, socket, response?.headersSent === true && !response.writableFinished);
	});

	// The function is async, so that an exception becomes a rejection, which its caller handles.
	// For instance, reading a file throws when the process has no free file descriptor.
	async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const arrival = arrivalOf(request, trustProxy, origin);
		const embedded = isEmbedRequest(request.method, request.url);
		if (embedded) forgetSender(request.headers);
		const isPage = request.url?.startsWith('/w/') ?? false;
		const framed = embedded && isPage && settings().embedOrigins.length > 0;
		setFixedHeaders(response, arrival?.https ?? false, framed);
		// A target such as `*` or `http://elsewhere/` would be appended to the host, so it is refused.
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
 * Logs exceptions that nothing else catches, such as those in callbacks of sockets and timers, so
 * that they do not end the process for all users. Exceptions of requests are caught earlier.
 */
function surviveExceptions(): void {
	process.on('uncaughtException', (error) => logFault('uncaught', null, error));
	process.on('unhandledRejection', (error) => logFault('unhandled', null, error));
}
