/** Origin under which other devices find this server. */
import { networkInterfaces } from 'node:os';
import { addresses } from './entry/listen.ts';
import { settings } from '../settings.ts';

/** Host names that only work on the machine itself. */
const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Origin for a link to open on another device, such as a phone, which cannot open `localhost`.
 * @returns `null` when the server listens on this machine only
 */
export function originForOthers(url: URL): string | null {
	const { origin, host } = settings();
	if (origin) return origin;
	if (!LOCAL.test(url.hostname)) return url.origin;
	return addresses(host, Number(url.port) || 80).network[0] ?? null;
}

/**
 * Origin for a link in a mail. The recipient did not send the request, and its sender must not
 * choose where the link leads, so the request's host counts only when the client cannot forge it.
 */
export function originForMail(url: URL): string {
	const { origin, host, trustProxy } = settings();
	if (origin) return origin;
	const own = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
	const isOwn = LOCAL.test(url.hostname) || own.some(({ address }) => address === url.hostname);
	if (isOwn || trustProxy > 0) return url.origin;
	const { here, network } = addresses(host, Number(url.port) || 80);
	return network[0] ?? here;
}
