/** The way to a server under test: a port of this machine, by http or through a proxy with https. */
import * as http from 'node:http';
import * as https from 'node:https';

export interface Reachable {
	readonly port: number;
	/** Host name of the server and its authority's certificate, where the port answers with https. */
	readonly https?: { readonly host: string; readonly ca: string };
}

/** Begins a request. It uses a connection of its own. */
export function requestTo(
	{ port, https: secure }: Reachable,
	options: http.RequestOptions
): http.ClientRequest {
	if (!secure) return http.request({ port, agent: false, ...options });
	const { host, ca } = secure;
	return https.request({
		...options,
		host: '127.0.0.1',
		port,
		servername: host,
		ca,
		agent: false,
		headers: { Host: host, ...(options.headers as http.OutgoingHttpHeaders) }
	});
}

/** Returns the origin from which a browser would send forms to the server. */
export const originOf = ({ port, https }: Reachable): string =>
	https ? `https://${https.host}` : `http://localhost:${port}`;
