/**
 * Tests a device that a helper hands to a client: some of the helper's data stay on the device, and
 * the client must not be able to read them.
 */
import type { Page } from '@playwright/test';
import { give, handOver, secure, unlock } from './check-in-handed.ts';
import { QUESTION, askClients, row } from './check-in-people.ts';
import { awake, expect, place, seed, test } from './fixtures.ts';

const NOTE = 'Ik neig naar de andere kant.';

const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

/**
 * Leaves two unsaved drafts of the helper in the browser: a note in one assignment, and a changed
 * place in a check-in on a second assignment.
 */
async function withDrafts(page: Page) {
	const { id } = await seed(page.request, 'Wie bewaakt de planning?');
	const code = await secure(page);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider', 'Licht');
	await page.getByText('Notitie erbij').click();
	await page.getByLabel(/notitie/i).fill(NOTE);
	await expect.poll(() => stored(page)).toContain(NOTE);
	await askClients(page);
	const followed = page.url();
	await page.getByText('Verander mijn plek').click();
	await page.getByRole('button', { name: 'Procesbegeleider', exact: true }).click();
	await page.getByRole('button', { name: 'Uitgesproken', exact: true }).click();
	await expect.poll(() => stored(page)).toMatch(/own-place:[^}]*position[^0-9n]*\d/);
	return { code, followed, other: `/assignments/${id}` };
}

async function expectNothingReadable(page: Page) {
	const kept = await stored(page);
	expect(kept).toContain('kantlijn-draft-sealed:');
	expect(kept).not.toContain('kantlijn-draft:');
	expect(kept).not.toContain(NOTE);
	expect(kept).not.toContain('position');
}

async function expectDraftsBack(page: Page, { followed, other }: Record<string, string>) {
	await expect.poll(() => stored(page)).toContain(NOTE);
	await page.goto(other ?? '');
	await awake(page);
	await expect(page.getByLabel(/notitie/i)).toHaveValue(NOTE);
	await page.goto(followed ?? '');
	await page.getByText('Verander mijn plek').click();
	await expect(page.getByRole('slider')).toHaveAttribute(
		'aria-valuetext',
		/uitgesproken procesbegeleider/i
	);
}

test('what I had not saved cannot be read on my device, and comes back with the digits', async ({
	page
}) => {
	test.slow();
	const kept = await withDrafts(page);
	await give(page);
	await expectNothingReadable(page);
	await page.goto('/handed?place');
	await expectNothingReadable(page);
	await unlock(page, '2468');
	await expect(row(page)).toContainText('wacht op antwoord');
	await expectDraftsBack(page, kept);
});

test('with the digits forgotten nothing is filled in at signing in, and my drafts come back too', async ({
	page
}) => {
	test.slow();
	await page.goto('/sign-in');
	await expect(page.getByLabel('Wachtwoord')).toHaveAttribute('autocomplete', 'current-password');
	const kept = await withDrafts(page);
	await row(page).getByText('Geef je toestel').click();
	await expect(row(page)).toContainText('Bewaart deze browser je wachtwoord?');
	await row(page).getByText('Geef je toestel').click();
	await give(page);
	await page.getByText('Dit toestel is van Anna').click();
	await page.getByRole('button', { name: 'Cijfers vergeten?' }).click();
	// The sign-in page must warn that a client held the device: after a redirect, when opened
	// directly, and after a wrong recovery code.
	for (const open of [
		() => page.waitForURL('/sign-in'),
		() => page.goto('/sign-in'),
		async () => {
			await page.getByLabel('Herstelcode').fill('00000-00000-00000-00000-00000');
			await page.getByRole('button', { name: 'Log in' }).last().click();
			await expect(page.getByRole('alert')).toBeVisible();
		}
	]) {
		await open();
		await expect(page.getByText('Dit toestel was in handen van je cliënt.')).toBeVisible();
		await expect(page.getByLabel('Wachtwoord')).toHaveAttribute('autocomplete', 'new-password');
		await expect(page.getByLabel('E-mailadres')).toHaveAttribute('autocomplete', 'off');
	}
	await expectNothingReadable(page);
	await page.getByLabel('Herstelcode').fill(kept.code);
	await page.getByRole('button', { name: 'Log in' }).last().click();
	await expect(page).toHaveURL('/assignments');
	await expectDraftsBack(page, kept);
	await page.goto('/sign-in');
	await expect(page.getByLabel('Wachtwoord')).toHaveAttribute('autocomplete', 'current-password');
});

test('every tab of my device shows the cover, and any of them leads back', async ({ page }) => {
	test.slow();
	const other = await page.context().newPage();
	await other.goto('/help/check-in');
	await handOver(page);
	await expect(other).toHaveURL('/handed');
	await expect(other.getByText('vraagt hoe u het ziet')).toBeVisible();

	// The client answers in one tab. Another tab that is still open must not show the answer.
	await page.getByRole('link', { name: 'Kies uw plek' }).click();
	await awake(page);
	await page.getByRole('button', { name: /^Hulp bij mijn eigen antwoord/ }).click();
	await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).first().click();
	await expect(
		page.getByRole('heading', { name: 'Geef het toestel terug aan Anna' })
	).toBeVisible();
	await other.reload();
	await expect(
		other.getByRole('heading', { name: 'Geef het toestel terug aan Anna' })
	).toBeVisible();
	await expect(other.locator('main')).not.toContainText('uidelijk hulp');
	await other.goto('/assignments');
	await expect(other).toHaveURL('/handed');

	await other.getByLabel('Vier cijfers').fill('2468');
	await other.getByRole('button', { name: 'Ga verder' }).click();
	await expect(row(other)).toContainText('heeft geantwoord');
	// The helper has unlocked the device in the other tab. The first tab still shows the field for
	// the digits, which must work too.
	await page.getByLabel('Vier cijfers').fill('2468');
	await page.getByRole('button', { name: 'Ga verder' }).click();
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
});
