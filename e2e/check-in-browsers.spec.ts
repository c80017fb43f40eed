/** Tests a client's link in a browser inside an app, and in the client's usual browser. */
import { ask } from '../src/testing/check-in-people.ts';
import { HELP, begin, choose, expectKept, linkOf, save } from './check-in-client.ts';
import { expect, test } from './fixtures.ts';

const PHONE = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)';
const USUAL = `${PHONE} Chrome/140.0.0.0 Mobile Safari/537.36`;
const IN_APPS = [
	`${PHONE} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36; wv)`,
	`${USUAL} [FB_IAB/FB4A;FBAV/480.0.0.0;]`,
	`${USUAL} Instagram 300.0.0.0`,
	`${USUAL} LinkedInApp/9.30`
];

const HINT = 'U leest dit in een app voor mail of berichten.';

for (const userAgent of IN_APPS) {
	test(`within an app it says before and after the answer where that is found again: ${userAgent}`, async ({
		browser,
		baseURL,
		server
	}) => {
		const context = await browser.newContext({
			baseURL: baseURL ?? '',
			locale: 'nl-NL',
			userAgent
		});
		const page = await context.newPage();
		const asked = await ask(server);
		await page.goto(linkOf(asked));
		await expect(page.getByText(HINT)).toBeVisible();
		await begin(page, asked);
		await choose(page, HELP);
		await save(page);
		await expectKept(page);
		await expect(page.getByText(HINT)).toBeVisible();
		await context.close();
	});
}

test('in the usual browser it says only what holds for all: the same browser, and no private window', async ({
	browser,
	baseURL,
	server
}) => {
	const context = await browser.newContext({
		baseURL: baseURL ?? '',
		locale: 'nl-NL',
		userAgent: USUAL
	});
	const page = await context.newPage();
	const asked = await ask(server);
	await page.goto(linkOf(asked));
	await expect(page.getByText('Met deze vraag gaat Anna aan de slag.')).toBeVisible();
	await expect(page.getByText(HINT)).toHaveCount(0);
	await begin(page, asked);
	await choose(page, HELP);
	await save(page);
	await expectKept(page);
	await expect(page.getByText(HINT)).toHaveCount(0);
	await expect(page.getByText('alleen in deze browser op dit toestel')).toBeVisible();
	await expect(
		page.getByText('Sluit u een privévenster, dan kunt u niet meer bij uw antwoord.')
	).toBeVisible();
	await context.close();
});
