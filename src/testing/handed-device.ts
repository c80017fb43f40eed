/** Devices that helpers have handed to a client, for server tests. */
import { CookieBrowser } from './browser-cookies.ts';
import { Client } from './client.ts';
import { ASKED } from './check-in-people.ts';

/**
 * Creates a helper's browser with a check-in. Its account can sign in again with a recovery code.
 */
export async function helperBrowser(server: { readonly port: number }) {
	const browser = new CookieBrowser(server);
	const made = await browser.post<{ id: string }>('/api/assignments', { question: 'Wie kiest?' });
	await browser.submit('/account/recovery');
	const asked = await browser.post<{
		checkIn: { id: string };
		links: { client: string; token: string }[];
	}>(`/api/assignments/${made.body.id}/check-ins`, ASKED);
	const [link] = asked.body.links;
	if (!link) throw new Error(`No check-in: ${asked.status} ${asked.text}`);
	const page = `/assignments/${made.body.id}/look-together/${asked.body.checkIn.id}`;
	const handOver = (code: string) =>
		browser.submit(`${page}?/handOver`, { client: link.client, code });
	return { browser, page, handOver, ...link };
}

/** Creates an HTTP client with the cookie of a handed device. */
export async function handedDevice(server: { readonly port: number }): Promise<Client> {
	const { browser, handOver } = await helperBrowser(server);
	const { status, text } = await handOver('2468');
	if (status !== 303) throw new Error(`Not handed over: ${status} ${text}`);
	return Object.assign(new Client(server), { cookie: browser.header });
}
