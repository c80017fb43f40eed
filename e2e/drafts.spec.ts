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

test.describe('a new workshop', () => {
	const title = (page: Page) => page.getByLabel('Titel (mag leeg blijven)');
	/** Waits until the page's scripts run. */
	const scripts = (page: Page) => page.locator('form[novalidate]').waitFor();
	const box = (page: Page, name: string) => page.getByRole('checkbox', { name });

	async function filledIn(page: Page) {
		await page.goto('/workshops/new');
		await scripts(page);
		await title(page).fill('Teamdag');
		await page.getByRole('radio', { name: 'Met initialen' }).check();
		await box(page, 'Twee groepen').check();
		await page.getByLabel('Groep 1').fill('adviseurs');
		await page.getByRole('button', { name: /een mix/ }).click();
		await page.getByLabel('Eigen vragen (mag leeg blijven)').fill(QUESTION);
	}

	async function expectFilledIn(page: Page) {
		await expect(title(page)).toHaveValue('Teamdag');
		await expect(page.getByRole('radio', { name: 'Met initialen' })).toBeChecked();
		await expect(page.getByLabel('Groep 1')).toHaveValue('adviseurs');
		await expect(page.getByLabel('Eigen vragen (mag leeg blijven)')).toHaveValue(QUESTION);
	}

	test('stays as I filled it in when I fetch questions from a file, and come back', async ({
		page
	}) => {
		await filledIn(page);
		const mixed = await page.getByRole('checkbox', { checked: true }).count();
		await page.getByRole('link', { name: 'Haal vragen uit een bestand of een lijst' }).click();
		await page.getByLabel('Of plak de vragen hier').fill('Who decides?\nWho pays?');
		await page.getByRole('button', { name: 'Laat zien wat eruit komt' }).click();
		await page.getByLabel('Naam voor deze vragen').fill('An hour');
		await page.getByRole('radio', { name: 'English' }).check();
		await page.getByRole('button', { name: 'Bewaar deze vragen' }).click();
		await expect(page).toHaveURL(/deck=/);
		await expectFilledIn(page);
		await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
		const imported = page.getByRole('group', { name: 'An hour' }).getByRole('checkbox');
		await expect(imported).toHaveCount(2);
		for (const one of await imported.all()) await expect(one).toBeChecked();
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(mixed + 2);

		await imported.last().uncheck();
		await page.goto('/about');
		await page.goto('/workshops/new');
		await expect(page).toHaveURL(/deck=/);
		await expectFilledIn(page);
		await expect(imported.first()).toBeChecked();
		await expect(imported.last()).not.toBeChecked();
	});

	test('is empty again once it is made, or cancelled', async ({ page }) => {
		await filledIn(page);
		await page.getByLabel('Groep 2').fill('cliënten');
		await page.getByRole('button', { name: 'Maak de workshop' }).click();
		await expect(page).toHaveURL(/\/host/);
		await page.goto('/workshops/new');
		await scripts(page);
		await expect(title(page)).toHaveValue('');
		await filledIn(page);
		await page.reload();
		await expectFilledIn(page);
		await page.getByRole('link', { name: 'Annuleer' }).click();
		await page.goto('/workshops/new');
		await scripts(page);
		await expect(page.getByLabel('Eigen vragen (mag leeg blijven)')).toHaveValue('');
	});
});
