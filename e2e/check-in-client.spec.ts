/** Tests a client's pages, from opening the link to coming back after answering. */
import { ClientBrowser, ask } from '../src/testing/check-in-people.ts';
import { ANSWER, HELP, begin, choose, expectKept, linkOf, save } from './check-in-client.ts';
import { changeStored } from './check-in-people.ts';
import { expect, test } from './fixtures.ts';
import { expectSent } from './line.ts';
import { enterAs } from './enter-as.ts';

test.use({ locale: 'nl-NL' });

const QUESTION = 'Hoe krijgen we het rooster rond?';
const stateOf = async ({ look }: { look: Awaited<ReturnType<typeof ask>>['look'] }) =>
	(await look()).clients[0]?.state;

test('reads who asks, places, changes the place, and erases it', async ({ page, server }) => {
	const asked = await ask(server, { contact: 'anna@voorbeeld.example' });
	await page.goto(linkOf(asked));
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(page.getByText('Anna vraagt hoe u het ziet')).toBeVisible();
	await expect(page.getByText('anna@voorbeeld.example')).toBeVisible();
	expect(page.url()).not.toContain(asked.token);
	await page.getByRole('button', { name: 'Kies uw plek' }).click();
	await expectSent(page, null);

	// `force` is set, because Playwright would wait until the button has no `aria-disabled`, which
	// it keeps until the client chooses.
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click({ force: true });
	await expect(page.getByRole('alert')).toHaveText(/^Kies eerst een kant/);
	await page.getByRole('button', { name: HELP }).click();
	await expect(page.getByText('Hoe sterk?').first()).toBeVisible();
	await expect(page.getByRole('alert')).toHaveText(/^Kies ook hoe sterk/);
	await choose(page, HELP);
	await expect(page.getByText('Duidelijk hulp bij mijn eigen antwoord').first()).toBeVisible();
	expect(await stateOf(asked)).toBe('waiting');
	await save(page);
	await expectKept(page);
	expect(await stateOf(asked)).toBe('answered');

	await page.getByRole('link', { name: 'Verander' }).click();
	await expectSent(page, null);
	await choose(page, ANSWER, 'Eerder');
	await save(page);
	await expectKept(page);
	await expect(page.getByText('Eerder een antwoord')).toBeVisible();

	await page.getByRole('link', { name: 'Wis mijn antwoord' }).click();
	await page.getByRole('link', { name: 'Nee, laat staan' }).click();
	await expectKept(page);
	await page.getByRole('link', { name: 'Wis mijn antwoord' }).click();
	await page.getByRole('button', { name: 'Ja, wis mijn antwoord' }).click();
	await expect(page.getByRole('heading', { name: 'Uw antwoord is gewist.' })).toBeVisible();
	expect(await stateOf(asked)).toBe('declined');
});

test('comes back to the answer by the same link, in this browser alone', async ({
	page,
	server,
	browser,
	baseURL
}) => {
	const asked = await ask(server);
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
	await page.goto('/privacy');
	await page.goto(linkOf(asked));
	await expectKept(page);

	const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-NL' });
	const other = await elsewhere.newPage();
	await begin(other, asked);
	await choose(other, HELP);
	await save(other);
	await expect(
		other.getByRole('heading', { name: 'Met deze link is al geantwoord' })
	).toBeVisible();
	await other.goto(page.url());
	await expect(
		other.getByRole('heading', { name: 'Met deze link is al geantwoord' })
	).toBeVisible();
	await expect(other.getByText('Duidelijk een antwoord')).toHaveCount(0);
	await elsewhere.close();
});

test('does not know yet, which is an answer', async ({ page, server }) => {
	const asked = await ask(server);
	await begin(page, asked);
	await choose(page, ANSWER);
	await page.getByRole('button', { name: 'Dat weet ik nog niet' }).click();
	await expectSent(page, null);
	await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click();
	await expectKept(page);
	expect(await stateOf(asked)).toBe('answered');
	await page.getByRole('link', { name: 'Wis mijn antwoord' }).waitFor();
});

for (const way of ['Liever in het gesprek', 'Liever niet']) {
	test(`declines at once, and takes that back: ${way}`, async ({ page, server }) => {
		const asked = await ask(server);
		await begin(page, asked);
		await page.getByRole('button', { name: way }).click();
		await expectKept(page, /^Doorgegeven\./);
		expect(await stateOf(asked)).toBe('declined');
		await expect(page.getByRole('button', { name: 'Kijk samen' })).toHaveCount(0);
		await page.getByRole('link', { name: 'Verander' }).click();
		await choose(page, HELP);
		await save(page);
		await expectKept(page);
		expect(await stateOf(asked)).toBe('answered');
	});
}

test('needs nothing but the keyboard', async ({ page, server }) => {
	const asked = await ask(server);
	await page.goto(linkOf(asked));
	await page.getByRole('button', { name: 'Kies uw plek' }).press('Enter');
	const slider = page.getByRole('slider', { name: 'Uw plek' });
	await expect(slider).toHaveAttribute('aria-valuetext', 'Nog geen plek gekozen');
	await slider.press('ArrowRight');
	await expect(slider).toHaveAttribute('aria-valuetext', 'Eerder hulp bij mijn eigen antwoord');
	await slider.press('ArrowLeft');
	await expectSent(page, -1);
	await slider.press('Home');
	await expect(slider).toHaveAttribute('aria-valuetext', 'Bijna alleen een antwoord');
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).press('Enter');
	await expectKept(page);
	await page.getByRole('button', { name: 'Kijk samen' }).press('Enter');
	await expect(page.getByText('U bent klaar om te kijken. Anna nog niet.')).toBeVisible();
	await page.getByRole('button', { name: 'Toch nog niet' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Kijk samen' })).toBeVisible();
	expect(await stateOf(asked)).toBe('answered');
});

test('finds the link unused after a scanner has opened it', async ({ page, server, request }) => {
	const asked = await ask(server);
	for (const ask of [() => request.get('/look'), () => request.head('/look')]) {
		expect((await ask()).ok()).toBe(true);
	}
	await new ClientBrowser(server).preview(asked.token);
	await request.post('/look?/look', { form: { token: asked.token } });
	expect(await stateOf(asked)).toBe('waiting');
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
});

test('is told that the time is over, before and after answering', async ({ page, server }) => {
	const asked = await ask(server);
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
	await changeStored(server, asked.checkIn.id, {
		checkIn: `expires_at = '2026-01-01T00:00:00.000Z'`
	});
	await page.reload();
	await expect(page.getByRole('heading', { name: 'De tijd is om' })).toBeVisible();
	await page.context().clearCookies();
	await page.goto('/privacy');
	await page.goto(linkOf(asked));
	await expect(page.getByRole('heading', { name: 'Deze link is verlopen' })).toBeVisible();
});

test('is told that the helper has made a new link, or has deleted the question', async ({
	page,
	server
}) => {
	const asked = await ask(server);
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
	await asked.renew();
	await expect(page.getByRole('heading', { name: 'Er is een nieuwe link' })).toBeVisible();
	await page.getByRole('link', { name: 'Plak een andere link' }).click();
	await page.getByLabel('De hele link').fill(linkOf(asked));
	await page.getByRole('button', { name: 'Open de link' }).click();
	await expect(page.getByRole('heading', { name: 'Er is een nieuwe link' })).toBeVisible();

	const gone = await ask(server);
	await begin(page, gone);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
	await gone.helper.delete(gone.path);
	await expect(page.getByRole('heading', { name: 'Deze vraag is afgesloten' })).toBeVisible();
});

test('keeps the choice when the language changes, and when the server is away', async ({
	page,
	server
}) => {
	const asked = await ask(server);
	await begin(page, asked);
	await choose(page, HELP);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByText('Clearly help with my own answer').first()).toBeVisible();
	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'Save my place' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.context().setOffline(false);
	await page.getByRole('button', { name: 'Save my place' }).click();
	await expect(page.getByRole('heading', { name: /^Saved\./ })).toBeVisible();
});

test('reads an invitation in its own language', async ({ page, server }) => {
	const asked = await ask(server, { locale: 'en' });
	await page.goto(linkOf(asked));
	await expect(page.getByRole('button', { name: 'Choose your place' })).toBeVisible();
	await expect(page.getByText('has invited you to look at this together')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('meets the helper’s own session, which cannot answer', async ({ page, server, baseURL }) => {
	const asked = await ask(server);
	await enterAs(page.context(), asked.helper, baseURL ?? '');
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expect(page.getByRole('heading', { name: 'Deze link is voor je cliënt' })).toBeVisible();
	expect(await stateOf(asked)).toBe('waiting');
});
