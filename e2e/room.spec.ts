/**
 * Tests the app over plain http at an address other than localhost, like a laptop's address in a
 * local network.
 */
import { awake, expect, place, test as base, standing } from './fixtures.ts';
import { startServer } from '../src/testing/server.ts';

const test = base.extend({
	baseURL: async ({ server }, use) => use(`http://room.test:${server.port}`)
});

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

test('everything works over plain http: new, place, keep, reload', async ({ page, context }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

	await page.goto('/');
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await page.getByRole('link', { name: 'Mijn opdracht' }).click();
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await awake(page);
	await place(page, 'Expert');
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	await page.getByRole('checkbox').first().click();
	await expect(page.getByRole('checkbox').first()).toBeChecked();

	await page.reload();
	await expect(page.getByText('1 plaatsing', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(standing(page, 'clearly on the expert side')).toBeVisible();

	// The session cookie must be persistent, so that the session survives closing the browser.
	const session = (await context.cookies()).find(({ name }) => name === 'kantlijn-session');
	expect(session).toMatchObject({ secure: false, httpOnly: true, sameSite: 'Lax' });
	expect((session?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(399 * 86_400);
	const again = await context.newPage();
	await again.goto('/');
	await expect(again.getByRole('link', { name: QUESTION })).toBeVisible();
	expect(errors).toEqual([]);
});

test('a form still answers when the page’s scripts do not run', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		locale: 'nl-NL',
		...(baseURL && { baseURL })
	});
	const page = await context.newPage();
	await page.goto('/assignments/new');
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await page.getByRole('button', { name: 'Licht expert', exact: true }).click();
	await expect(standing(page, 'licht expert')).toBeVisible();
	await context.close();
});

base('behind a proxy that speaks https the cookies are for https alone', async () => {
	const server = await startServer({ env: { TRUST_PROXY: '1' } });
	const start = (headers: Record<string, string> = {}) =>
		fetch(`${server.url}/api/session`, { method: 'POST', headers });
	const choose = (protocol: string) =>
		fetch(`${server.url}/language`, {
			method: 'POST',
			headers: {
				'x-forwarded-proto': protocol,
				'x-forwarded-host': 'kantlijn.example',
				origin: `${protocol}://kantlijn.example`
			},
			body: new URLSearchParams({ locale: 'en' }),
			redirect: 'manual'
		});
	try {
		expect((await start({ 'x-forwarded-proto': 'https' })).headers.get('set-cookie')).toMatch(
			/; Secure/
		);
		expect((await start()).headers.get('set-cookie')).not.toMatch(/Secure/);
		expect((await choose('https')).headers.get('set-cookie')).toMatch(/; Secure/);
		expect((await choose('http')).headers.get('set-cookie')).not.toMatch(/Secure/);
	} finally {
		await server.stop();
	}
});

base('without a proxy nobody can claim to have come over https', async ({ server }) => {
	const answer = await fetch(`${server.url}/api/session`, {
		method: 'POST',
		headers: { 'x-forwarded-proto': 'https' }
	});
	expect(answer.headers.get('set-cookie')).not.toMatch(/Secure/);
});
