import { readFile } from 'node:fs/promises';
import { expect, expectNothingFound, seed, test } from './fixtures.ts';
import { PLANNING, WORK, entryOf, importAssignments } from './year-work.ts';

test('from the list I come to a year without names, in words', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/assignments');
	const main = page.getByRole('main');
	await main.getByRole('link', { name: 'Jaaroverzicht' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Opdrachten in 2024' })).toBeVisible();
	await expect(main).toContainText('3 opdrachten met een plaatsing in 2024.');
	await expect(main).toContainText('Je plek in elke opdracht, eind 2024');
	await expect(main).toContainText(/2\s*aan de expertkant\s*1\s*aan de begeleiderskant/);
	await expect(main).toContainText(/3\s*rolwissels\s*2\s*verteld/);
	await expect(main).toContainText('Bij één wissel staat niet dat je het vertelde.');
	await expect(main.getByRole('definition')).toHaveText([
		'laatst gekozen op 13 juni 2024',
		'laatst gekozen op 30 september 2024'
	]);
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		'Geleend van de procesbegeleider',
		'Voor intervisie',
		'Per opdracht'
	]);
	await expect(page.getByRole('heading', { level: 3 })).toHaveText([
		'Opdracht 1',
		'Opdracht 2',
		'Opdracht 3'
	]);
	await expect(page.getByLabel('Welke kant ga je uit de weg, en bij welke vragen?')).toBeVisible();
	await expect(page.getByLabel('Wat leerde je dit jaar over begeleiden?')).toBeVisible();
	for (const { question, client } of WORK) {
		for (const name of [question, client ?? 'Waterschap R.']) {
			await expect(main.getByText(name)).toHaveCount(0);
		}
	}
	expect(await main.innerText()).not.toMatch(/gemiddeld|score|durven/i);
});

test('each assignment says where I stand, when, and what I told', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	const entry = entryOf(page, 'Opdracht 2');
	await expect(entry).toContainText(/Duidelijk expert\s*feb – jun/);
	await expect(entry).toContainText('3 feb rolwissel, verteld');
	await expect(entry).toContainText('3 apr rolwissel, nog niet verteld');
	await expect(entry).toContainText('13 jun rolwissel, verteld');
	// The place of the year before, and three places of this year, each after a switch.
	await expect(entry.locator('svg circle')).toHaveCount(4);
	await expect(entry.locator('svg [data-part="arc"]')).toHaveCount(6);
	await entry.getByText('Verloop en wat je leende').click();
	await expect(entry.locator('details').getByRole('listitem')).toHaveText([
		/3 februari\s*Licht expert\. Rolwissel\. Verteld\./,
		/3 april\s*Licht procesbegeleider\. Rolwissel\. Nog niet verteld\./,
		/13 juni\s*Duidelijk expert\. Rolwissel\. Verteld\./,
		'Leg halverwege een concept voor, en vraag hoeveel tijd het in hun week vraagt.'
	]);
	await expect(entry).toContainText('Geleend van de procesbegeleider');
	const nothing = entryOf(page, 'Opdracht 1');
	await nothing.getByText('Verloop en wat je leende').click();
	await expect(nothing.getByText('Gekozen om niets te lenen.')).toBeVisible();
	await expect(entryOf(page, 'Opdracht 3').locator('details')).toHaveCount(0);
});

test('I choose another year, and show the names there too', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year');
	await page.getByRole('checkbox', { name: 'Toon vragen en codenamen' }).check();
	await expect(page).toHaveURL('/year?of=2024&names=yes');
	const planning = page.getByRole('heading', { level: 3, name: PLANNING.question });
	await expect(planning).toBeVisible();
	await expect(page.getByText('Opdracht 2 · Waterschap R.')).toBeVisible();
	const years = page.getByRole('navigation', { name: 'Kies een jaar' });
	await expect(years.getByRole('link')).toHaveText(['2024', '2023']);
	await years.getByRole('link', { name: '2023' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opdrachten in 2023');
	await expect(planning).toBeVisible();
	await expect(page.getByText('Geen rolwissel.')).toBeVisible();
	await expect(page.getByText('nog niet gekozen')).toBeVisible();
	await page.getByRole('checkbox', { name: 'Toon vragen en codenamen' }).uncheck();
	await expect(planning).toHaveCount(0);
});

test('what I write about the year is kept', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	const field = page.getByLabel('Welke wissel had je liever eerder verteld?');
	await field.fill('Die van april.');
	await page.getByText('Voor je beroepsregister').click();
	await page.getByLabel('Uren met cliënten').fill('12');
	await page.reload();
	await expect(field).toHaveValue('Die van april.');
	await page.getByRole('button', { name: 'Bewaar wat je schreef' }).click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await page.reload();
	await expect(field).toHaveValue('Die van april.');
	await expect(page.getByLabel('Uren met cliënten')).toHaveValue('12');
	await page.goto('/year?of=2023');
	await expect(field).toHaveValue('');
	await expectNothingFound(page);
});

test('the choice of names stands by the list, and what is printed and saved says the same', async ({
	page
}) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	const register = page.getByRole('region', { name: 'Per opdracht' });
	await expect(
		page.getByRole('checkbox', { name: 'de opdrachten, alleen met nummer' })
	).toBeVisible();
	await expect(page.getByRole('link', { name: 'Dit jaar als CSV', exact: true })).toBeVisible();
	await register.getByRole('checkbox', { name: 'Toon vragen en codenamen' }).check();
	const named = page.getByRole('checkbox', { name: 'de opdrachten, met vraag en codenaam' });
	await expect(named).toBeVisible();
	await expect(named).not.toBeChecked();
	await expect(
		page.getByRole('link', { name: 'Dit jaar als CSV, met vragen en codenamen' })
	).toBeVisible();
	await expect(register.getByRole('checkbox')).toBeFocused();
});

test('the only year is no choice', async ({ page }) => {
	await seed(page.request, 'Wie?', [-47]);
	await page.goto('/year');
	await expect(page.getByText('Je plek in elke opdracht, nu')).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Kies een jaar' })).toHaveCount(0);
});

test('with nothing placed there is no year yet, and a way to begin', async ({ page }) => {
	await page.goto('/year');
	await expect(page.getByText('Nog geen jaar om te laten zien.')).toBeVisible();
	await expect(page.getByRole('link', { name: /JSON|CSV/ })).toHaveCount(0);
	await page.getByRole('link', { name: 'Naar je opdrachten' }).click();
	await expect(page).toHaveURL('/assignments');
	await seed(page.request, 'Wie?', [-47]);
	await page.goto('/year?of=2019');
	await expect(page.getByText('In 2019 heb je in geen opdracht een plek gekozen.')).toBeVisible();
	await page.getByRole('navigation', { name: 'Kies een jaar' }).getByRole('link').click();
	await expect(page.getByText('Je plek in elke opdracht, nu')).toBeVisible();
});

test('half an hour before midnight in London is next year in Amsterdam', async ({
	page,
	browser,
	baseURL
}) => {
	const eve = [
		{ question: 'Wie?', placements: [{ position: 3, placedAt: '2024-12-31T23:30:00Z' }] }
	];
	await importAssignments(page.request, eve);
	await page.goto('/year');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opdrachten in 2025');
	await expect(entryOf(page, 'Opdracht 1')).toContainText('jan');
	const context = await browser.newContext({
		baseURL: String(baseURL),
		locale: 'nl-NL',
		timezoneId: 'Europe/London'
	});
	const there = await context.newPage();
	await importAssignments(there.request, eve);
	await there.goto('/year');
	await expect(there.getByRole('heading', { level: 1 })).toHaveText('Opdrachten in 2024');
	await expect(entryOf(there, 'Opdracht 1')).toContainText('dec');
	await context.close();
});

test('I take the year and everything along as files', { tag: '@both' }, async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024&names=yes');
	const files: Record<string, string> = {};
	for (const [name, exact] of [
		['Dit jaar als CSV, met vragen en codenamen', true],
		['JSON', true],
		['CSV', true]
	] as const) {
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name, exact }).click();
		const file = await download;
		files[file.suggestedFilename()] = await readFile(await file.path(), 'utf8');
	}
	expect(Object.keys(files)).toEqual(['opdrachten-2024.csv', 'kantlijn.json', 'kantlijn.csv']);
	expect(files['opdrachten-2024.csv']).toContain(`2;${PLANNING.question};Waterschap R.;2024-02-03`);
	expect(files['kantlijn.csv']).toContain('Zij durven niet.');
	expect(JSON.parse(files['kantlijn.json'] ?? '')).toMatchObject({ kantlijn: 1 });
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('I choose the year and the names, and take the table', async ({ page }) => {
		await importAssignments(page.request);
		await page.goto('/year');
		await page.getByRole('link', { name: '2023' }).click();
		const names = page.getByRole('checkbox', { name: 'Toon vragen en codenamen' });
		await names.check();
		await page.getByRole('button', { name: 'Laat zien' }).click();
		await expect(page).toHaveURL('/year?of=2023&names=yes#register');
		await expect(page.getByRole('heading', { name: PLANNING.question })).toBeInViewport();
		await expect(names).toBeChecked();
		await expect(page.getByRole('button', { name: 'Druk af' })).toHaveCount(0);
		await expect(page.locator('.register svg circle')).toHaveCount(1);
		await expect(page.getByRole('link', { name: 'Dit jaar als CSV' })).toHaveAttribute(
			'href',
			'/year.csv?of=2023&names=yes'
		);
	});
});
