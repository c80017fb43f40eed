/** Finds the origin under which other devices reach this server. */
import { type Network, addresses, networks } from './entry/listen.ts';
import { settings } from '../settings.ts';

/** Host names that work only on the machine itself. */
const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Returns the networks among which the host of a workshop can choose the one with the phones. They
 * are empty when there is nothing to choose: with one network, or when ORIGIN or a proxy decides.
 */
export function networksToChoose(): readonly Network[] {
	const { origin, host, trustProxy } = settings();
	if (origin || trustProxy > 0 || addresses(host, 80).network.length === 0) return [];
	const found = networks();
	return found.length > 1 ? found : [];
}

/**
 * Returns the origin for a link that is opened on another device, such as a phone, which cannot
 * open `localhost`.
 * @param chosen address of this machine that a host chose; it counts as long as the machine has it
 * @returns `null` when other machines cannot reach the server
 */
export function originForOthers(url: URL, chosen: string | null = null): string | null {
	const { origin, host } = settings();
	if (origin) return origin;
	if (networksToChoose().some(({ address }) => address === chosen)) {
		return `http://${chosen}:${Number(url.port) || 80}`;
	}
	if (!LOCAL.test(url.hostname)) return url.origin;
	return addresses(host, Number(url.port) || 80).network[0] ?? null;
}

/**
 * Returns the origin for a link in a mail. It always comes from the settings: whoever sends the
 * request may not be the recipient, and must not choose where the link leads.
 */
export function originForMail(): string {
	const { origin } = settings();
	// This never happens, because the server does not start when mail is configured without ORIGIN.
	if (!origin) throw new Error('ORIGIN is not set, so a mail can have no link.');
	return origin;
}
