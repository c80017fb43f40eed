/** Protocol, host and client address of a request, none of which a client may be able to forge. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

export interface Arrival {
	https: boolean;
	/** Host name or address, with the port if the client sent one. */
	host: string;
	/** IP address of the client. */
	address: string;
}

/**
 * Headers that adapter-node reads; overwritten on every request, so that clients cannot set them.
 */
const INTERNAL = {
	PROTOCOL_HEADER: 'x-kantlijn-protocol',
	HOST_HEADER: 'x-kantlijn-host',
	ADDRESS_HEADER: 'x-kantlijn-address'
};

/** Host name or IP address with an optional port, without characters that could become a path. */
const HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * Protocol, host and client address of a request.
 * @param trustProxy number of trusted proxies in front, 0 to ignore `X-Forwarded-…` headers
 * @param origin the ORIGIN setting, which decides the protocol
 * @returns `null` for a request without a valid host
 */
export function arrivalOf(
	request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
	trustProxy: number,
	origin: string | null
): Arrival | null {
	const forwarded = (name: string) => entry(request.headers[name], trustProxy);
	const host = forwarded('x-forwarded-host') ?? request.headers.host ?? '';
	if (!HOST.test(host)) return null;
	const address = forwarded('x-forwarded-for');
	return {
		https: origin ? origin.startsWith('https:') : forwarded('x-forwarded-proto') === 'https',
		host,
		address: address && isIP(address) ? address : plain(request.socket.remoteAddress ?? '')
	};
}

/** Entry of the outermost trusted proxy: every proxy appends its entry on the right. */
function entry(header: string | string[] | undefined, trustProxy: number): string | undefined {
	if (trustProxy === 0 || !header) return undefined;
	const entries = String(header).split(',');
	return entries[Math.max(0, entries.length - trustProxy)]?.trim();
}

/**
 * Strips the prefix of `::ffff:192.168.1.5`, the form of IPv4 clients on a socket bound to `::`.
 */
function plain(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/**
 * Configures adapter-node through the environment, before it is imported, to read only the headers
 * that `writeArrivalHeaders` writes.
 * @param bodyLimit in bytes
 */
export function configureAdapter(env: NodeJS.ProcessEnv, origin: string | null, bodyLimit: number) {
	delete env.PORT_HEADER;
	delete env.XFF_DEPTH;
	if (origin) env.ORIGIN = origin;
	else delete env.ORIGIN;
	Object.assign(env, INTERNAL, { BODY_SIZE_LIMIT: String(bodyLimit) });
}

/** Passes the arrival on to adapter-node in its internal headers. */
export function writeArrivalHeaders(request: Pick<IncomingMessage, 'headers'>, arrival: Arrival) {
	request.headers[INTERNAL.PROTOCOL_HEADER] = arrival.https ? 'https' : 'http';
	request.headers[INTERNAL.HOST_HEADER] = arrival.host;
	request.headers[INTERNAL.ADDRESS_HEADER] = arrival.address;
}
