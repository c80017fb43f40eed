/** Network of a client, by which anonymous requests are limited. */
import { isIPv6 } from 'node:net';
import type { ApiEvent } from '../http/api-event.ts';

/** Groups of 16 bits that one subscriber gets as a whole: a /64. */
const NETWORK_GROUPS = 4;

/**
 * An IPv4 address as it is; of an IPv6 address its /64, since one subscriber has all addresses in
 * it and can use another for every request.
 */
export function networkOf(address: string): string {
	if (!isIPv6(address)) return address;
	const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
	const groups = (part: string) => part.split(':').filter(Boolean);
	const front = groups(head);
	const back = tail === undefined ? [] : groups(tail);
	// The last 32 bits may be written like an IPv4 address; they lie behind the network.
	const size = front.length + back.length + (back.at(-1)?.includes('.') ? 1 : 0);
	const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - size)).fill('0');
	const network = [...front, ...zeros, ...back].slice(0, NETWORK_GROUPS);
	return `${network.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Network of the client of a request. */
export const clientNetwork = (event: Pick<ApiEvent, 'getClientAddress'>) =>
	networkOf(event.getClientAddress());
