/** Under which address others find this server. */
import { networkInterfaces } from 'node:os';
import { addresses } from './entry/listen.ts';
import { settings } from '../settings.ts';

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * For a device beside this one: a phone cannot open `localhost`.
 * @returns `null` where this server is not to be reached from elsewhere at all
 */
export function originForOthers(url: URL): string | null {
	const { origin, host } = settings();
	if (origin) return origin;
	if (!LOCAL.test(url.hostname)) return url.origin;
	return addresses(host, Number(url.port) || 80).network[0] ?? null;
}

/**
 * For a message to somebody who did not send the request: whoever sent it must not choose where the
 * message leads, so its address counts only where it cannot be made up.
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
