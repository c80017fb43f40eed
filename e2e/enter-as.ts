import type { BrowserContext } from '@playwright/test';
import type { Client } from '../src/testing/client.ts';

/** Gives a browser the cookies of an HTTP client, so that it is in the same account. */
export async function enterAs(
	context: BrowserContext,
	{ cookie }: Pick<Client, 'cookie'>,
	url: string
): Promise<void> {
	const cookies = cookie.split('; ').map((one) => {
		const [name = '', value = ''] = one.split(/=(.*)/s);
		return { name, value, url };
	});
	await context.addCookies(cookies);
}
