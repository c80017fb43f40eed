/** Where a request came from and over what, which a client must not be able to make up. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

export interface Arrival {
	https: boolean;
	host: string;
	address: string;
}

/** What adapter-node reads; overwritten on every request, so that nobody can send them. */
const INTERNAL = {
	PROTOCOL_HEADER: 'x-kantlijn-protocol',
	HOST_HEADER: 'x-kantlijn-host',
	ADDRESS_HEADER: 'x-kantlijn-address'
};

/** A name or an address with or without a port, and nothing that could end up in a path. */
const HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * @param trustProxy how many proxies in front are believed
 * @param origin the one address the application is told to have, if any
 * @returns null for a request that names no usable host
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

/** Every proxy adds its entry on the right; the outermost one we trust is so many from there. */
function entry(header: string | string[] | undefined, trustProxy: number): string | undefined {
	if (trustProxy === 0 || !header) return undefined;
	const entries = String(header).split(',');
	return entries[Math.max(0, entries.length - trustProxy)]?.trim();
}

/** An IPv4 caller of a socket that listens on `::` is written `::ffff:192.168.1.5`. */
function plain(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Tells adapter-node, before it is imported, to read what `passOn` writes and nothing else. */
export function settleAdapter(env: NodeJS.ProcessEnv, origin: string | null, bodyLimit: number) {
	delete env.PORT_HEADER;
	delete env.XFF_DEPTH;
	if (origin) env.ORIGIN = origin;
	else delete env.ORIGIN;
	Object.assign(env, INTERNAL, { BODY_SIZE_LIMIT: String(bodyLimit) });
}

export function writeArrivalHeaders(request: Pick<IncomingMessage, 'headers'>, arrival: Arrival) {
	request.headers[INTERNAL.PROTOCOL_HEADER] = arrival.https ? 'https' : 'http';
	request.headers[INTERNAL.HOST_HEADER] = arrival.host;
	request.headers[INTERNAL.ADDRESS_HEADER] = arrival.address;
}
