/** Finds the origin under which other devices reach this server. */
import { addresses } from './entry/listen.ts';
import { settings } from '../settings.ts';

/** Host names that work only on the machine itself. */
const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Returns the origin for a link that is opened on another device, such as a phone, which cannot
 * open `localhost`.
 * @returns `null` when other machines cannot reach the server
 */
export function originForOthers(url: URL): string | null {
	const { origin, host } = settings();
	if (origin) return origin;
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
