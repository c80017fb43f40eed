/** Finds the network of a caller. Anonymous requests are limited per network. */
import { isIPv6 } from 'node:net';
import type { ApiEvent } from '../http/api-event.ts';

/** Number of 16-bit groups in an IPv6 address that stand for one subscriber's network: a /64. */
const NETWORK_GROUPS = 4;

/** First six groups of an IPv6 address that contains an IPv4 address. */
const MAPPED = '0:0:0:0:0:ffff';

/**
 * Returns an IPv4 address unchanged, and the /64 of an IPv6 address. One subscriber has all
 * addresses in a /64 and can use another one for every request.
 */
export function networkOf(address: string): string {
	if (!isIPv6(address)) return address;
	const groups = groupsOf(address);
	if (groups.slice(0, 6).join(':') === MAPPED) {
		return groups
			.slice(6)
			.map((group) => parseInt(group, 16))
			.flatMap((bits) => [bits >> 8, bits & 0xff])
			.join('.');
	}
	return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** Returns the eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
	// The last 32 bits may be written like an IPv4 address.
	const hex = address
		.replace(/%.*$/, '')
		.toLowerCase()
		.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
			const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
			return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
		});
	const [front = [], back] = hex.split('::').map((part) => part.split(':').filter(Boolean));
	const zeros = back ? Array<string>(8 - front.length - back.length).fill('0') : [];
	return [...front, ...zeros, ...(back ?? [])].map((group) => parseInt(group, 16).toString(16));
}

/** Returns the network of a request's caller. */
export const clientNetwork = (event: Pick<ApiEvent, 'getClientAddress'>) =>
	networkOf(event.getClientAddress());
