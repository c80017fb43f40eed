import type { Locator, Page } from '@playwright/test';
import { askClients } from './check-in-people.ts';
import { awake, expect, seed, test } from './fixtures.ts';

const QUESTION = 'Hoe krijgen we onze planning weer betrouwbaar?';

/** Holds back the form's requests until the returned function is called, and counts them. */
async function holdForms(page: Page) {
	const sent: string[] = [];
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(
		({ search }) => search.includes('/'),
		async (route) => {
			if (route.request().method() !== 'POST') return route.continue();
			sent.push(route.request().url());
			await released;
			await route.continue();
		}
	);
	return { sent, release };
}

/** Checks that the button keeps the focus while its form is sent, and that it is sent once. */
async function expectKeptFocus(page: Page, save: Locator, saved: Locator) {
	const { sent, release } = await holdForms(page);
	await save.focus();
	await page.keyboard.press('Enter');
	await expect(save).toHaveAttribute('aria-disabled', 'true');
	await expect(save).toBeFocused();
	await page.keyboard.press('Enter');
	release();
	await expect(saved).toBeVisible();
	expect(sent).toHaveLength(1);
}

test('saving what I wrote about the year keeps me at the button, and saves once', async ({
	page
}) => {
	await seed(page.request, QUESTION, [-47]);
	await page.goto('/year');
	await awake(page);
	await page.getByLabel('Wat leerde je dit jaar over adviseren?').fill('Korter.');
	const save = page.getByRole('button', { name: 'Bewaar wat je schreef' });
	await expectKeptFocus(page, save, page.getByText('Bewaard.', { exact: true }));
	await expect(save).toBeFocused();
});

test('saving what I wrote at closing keeps me at the button, and saves once', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.request.patch(`/api/assignments/${id}`, { data: { archived: true } });
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.getByLabel('Waar schoof je op zonder het te merken?').fill('Halverwege.');
	const save = page.getByRole('button', { name: 'Bewaar', exact: true });
	await expectKeptFocus(page, save, page.getByText('Bewaard.', { exact: true }));
	await expect(save).toBeFocused();
});

test('saving my place in looking together keeps me at the button, and saves once', async ({
	page
}) => {
	await askClients(page);
	await page.getByText('Verander mijn plek').click();
	await page.getByRole('button', { name: 'Procesbegeleider', exact: true }).click();
	await page.getByRole('button', { name: 'Licht', exact: true }).click();
	const save = page.getByRole('button', { name: 'Bewaar mijn plek' });
	await expectKeptFocus(page, save, page.getByText('Bewaard.', { exact: true }));
	await expect(page.getByText('Verander mijn plek')).toBeFocused();
});
