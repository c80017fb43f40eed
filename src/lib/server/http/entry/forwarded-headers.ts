/**
 * Finds the protocol, the host and the caller's address of a request, in such a way that no caller
 * can forge them.
 */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { INTERNAL_HEADERS } from './adapter-settings.ts';

export interface Arrival {
	https: boolean;
	/** Host name or address, with the port if the request has one. */
	host: string;
	/** IP address of the caller. */
	address: string;
}

/**
 * Pattern of a host name or IP address with an optional port. It has no characters that could
 * become a path.
 */
const HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * Returns the protocol, host and caller's address of a request.
 * @param trustProxy number of trusted proxies in front, 0 to ignore `X-Forwarded-…` headers
 * @param origin the ORIGIN setting, which decides protocol and host
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
		// ORIGIN takes precedence, as in adapter-node, because a proxy may pass on a host that
		// differs from the one in the browser's address.
		host: origin ? new URL(origin).host : host,
		address: plain(address && isIP(address) ? address : (request.socket.remoteAddress ?? ''))
	};
}

/**
 * Returns the entry that the outermost trusted proxy added to a header. Every proxy adds its entry
 * at the right end of the header.
 */
function entry(header: string | string[] | undefined, trustProxy: number): string | undefined {
	if (trustProxy === 0 || !header) return undefined;
	const entries = String(header).split(',');
	return entries[Math.max(0, entries.length - trustProxy)]?.trim();
}

/**
 * Removes the prefix of `::ffff:192.168.1.5`, which is the form of IPv4 addresses on a socket bound
 * to `::`.
 */
function plain(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/**
 * Passes protocol, host and address on to adapter-node, in the headers that only the server may
 * set.
 */
export function writeArrivalHeaders(request: Pick<IncomingMessage, 'headers'>, arrival: Arrival) {
	request.headers[INTERNAL_HEADERS.PROTOCOL_HEADER] = arrival.https ? 'https' : 'http';
	request.headers[INTERNAL_HEADERS.HOST_HEADER] = arrival.host;
	request.headers[INTERNAL_HEADERS.ADDRESS_HEADER] = arrival.address;
}
