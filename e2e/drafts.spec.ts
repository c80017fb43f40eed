/** Tests drafts: texts that are typed, and positions that are chosen, but not yet saved. */
import type { Page } from '@playwright/test';
import { awake, expect, openLine, place, seed, standing, stored, test } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar mijn plek' }).click();

async function typed(page: Page) {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider', 'Licht');
	await page.getByText('Notitie erbij').click();
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Zij willen het zelf.');
	return id;
}

async function expectKept(page: Page) {
	await expect(page.getByRole('slider')).toHaveAttribute(
		'aria-valuetext',
		'licht procesbegeleider'
	);
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toHaveValue('Zij willen het zelf.');
}

test('survives a reload, leaving and coming back', async ({ page }) => {
	const id = await typed(page);
	await page.reload();
	await expectKept(page);
	await page.goto('/about');
	await page.goBack();
	await expectKept(page);
	await page.getByRole('link', { name: 'Opdrachten' }).first().click();
	await page.getByRole('link', { name: QUESTION }).click();
	await expectKept(page);
	await save(page);
	await expect(standing(page, 'licht procesbegeleider')).toBeVisible();
	await page.reload();
	await openLine(page);
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toBeHidden();
	expect((await stored(page.request, id)).placements.at(-1)?.note).toBe('Zij willen het zelf.');
});

test('is gone when I cancel it', async ({ page }) => {
	await typed(page);
	await page.getByRole('link', { name: 'Annuleer' }).click();
	await page.reload();
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	await openLine(page);
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
});

test('leaves this browser when I sign out', async ({ page }) => {
	await typed(page);
	const drafts = () =>
		page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
	await page.goto('/account/sign-out');
	await expect.poll(drafts).toHaveLength(1);
	await page.getByRole('main').getByRole('button', { name: /^Log/ }).click();
	await expect(page).toHaveURL('/');
	expect(await drafts()).toEqual([]);
});

test('is not lost when another tab saves, and that tab is told of', async ({ page, context }) => {
	const id = await typed(page);
	const other = await context.newPage();
	await other.goto(`/assignments/${id}`);
	await awake(other);
	await other.getByRole('link', { name: 'Annuleer' }).click();
	await place(other, 'Expert', 'Uitgesproken');
	await save(other);
	await expect(standing(other, 'uitgesproken expert')).toBeVisible();
	await expect(page.getByText('2 plaatsingen', { exact: true })).toBeVisible();
	await expectKept(page);
});

test('a question survives a reload, until it is saved or cancelled', async ({ page }) => {
	await page.goto('/assignments/new');
	const question = page.getByLabel('De vraag van de cliënt');
	await question.pressSequentially('Hoe delen we ');
	await page.reload();
	await expect(question).toHaveValue('Hoe delen we ');
	await page.getByRole('link', { name: 'Annuleer' }).click();
	await page.goto('/assignments/new');
	await expect(question).toHaveValue('');
	await question.pressSequentially(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await page.goto('/assignments/new');
	await expect(question).toHaveValue('');
});

test('a note comes back as a draft when its placement is undone', async ({ page }) => {
	const id = await typed(page);
	await save(page);
	await expect(standing(page, 'licht procesbegeleider')).toBeVisible();
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toHaveValue('Zij willen het zelf.');
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	expect((await stored(page.request, id)).placements).toHaveLength(1);
});
