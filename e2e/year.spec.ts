import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import { exportFile, type FileAssignment } from '../src/testing/export-file.ts';
import { awake, expect, expectNothingFound, seed, test } from './fixtures.ts';

const PLANNING: FileAssignment = {
	question: 'Hoe krijgen we onze planning weer betrouwbaar?',
	client: 'Waterschap R.',
	benefits: ['draft-halfway', 'facts-on-the-table'],
	placements: [
		{ position: 47, placedAt: '2023-11-04T10:00:00Z' },
		{ position: -21, placedAt: '2024-02-03T10:00:00Z', clientTold: true, note: 'Zij durven niet.' },
		{ position: 21, placedAt: '2024-04-03T10:00:00Z', clientTold: false },
		{ position: -61, placedAt: '2024-06-13T10:00:00Z', clientTold: true }
	]
};
const WORK: FileAssignment[] = [
	PLANNING,
	{
		question: 'Welk pakket kan onze salarissen aan?',
		benefits: ['nothing-from-process'],
		placements: [{ position: -91, placedAt: '2024-01-09T10:00:00Z' }]
	},
	{
		question: 'Hoe komen wij als maten tot één besluit?',
		placements: [{ position: 31, placedAt: '2024-09-30T10:00:00Z' }]
	},
	{ question: 'Wat doen we met de maandag?' }
];

async function importAssignments(request: APIRequestContext, assignments = WORK) {
	await request.post('/api/session');
	const answer = await request.post('/api/account/import', { data: exportFile(assignments) });
	expect(answer.status()).toBe(200);
}

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
		'Het meest geleend van de procesbegeleider',
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

test('each assignment has its placements, switches and what was borrowed', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	const entry = page.getByRole('listitem').filter({ has: page.getByText('Opdracht 2') });
	await expect(entry.first().getByRole('listitem')).toHaveText([
		/3 februari\s*Licht expert\. Rolwissel\. De cliënt weet het\./,
		/3 april\s*Licht procesbegeleider\. Rolwissel\. De cliënt weet het nog niet\./,
		/13 juni\s*Duidelijk expert\. Rolwissel\. De cliënt weet het\./,
		'Leg halverwege een concept voor, en vraag hoeveel tijd het in hun week vraagt.'
	]);
	await expect(entry.first()).toContainText('Geleend van de procesbegeleider');
	await expect(entry.first().locator('svg circle')).toHaveCount(2);
	const nothing = page.getByRole('listitem').filter({ has: page.getByText('Opdracht 1') });
	await expect(nothing.first()).toContainText('Gekozen om niets te lenen.');
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
	await page.getByRole('checkbox').uncheck();
	await expect(planning).toHaveCount(0);
});

test('what I write about the year is kept, and printed on lines', async ({ page }) => {
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
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Die van april.', { exact: true })).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.goto('/year?of=2023');
	await expect(field).toHaveValue('');
	await expectNothingFound(page);
});

test('one ridge has a dot for each assignment, and an arc where I changed sides', async ({
	page
}) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	await awake(page);
	const picture = page.locator('.year [data-part="dot"]');
	await expect(picture).toHaveCount(3);
	// Of the planning the first place of the year and the last one are on the same side.
	await expect(page.locator('.year [data-part="arc"]')).toHaveCount(0);
	await page.goto('/year?of=2023');
	await expect(picture).toHaveCount(1);
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
	await expect(page.getByText('1 januari', { exact: true })).toBeVisible();
	const context = await browser.newContext({
		baseURL: String(baseURL),
		locale: 'nl-NL',
		timezoneId: 'Europe/London'
	});
	const there = await context.newPage();
	await importAssignments(there.request, eve);
	await there.goto('/year');
	await expect(there.getByRole('heading', { level: 1 })).toHaveText('Opdrachten in 2024');
	await expect(there.getByText('31 december', { exact: true })).toBeVisible();
	await context.close();
});

test('I take the year and everything along as files', { tag: '@both' }, async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024&names=yes');
	const files: Record<string, string> = {};
	for (const [name, exact] of [
		['Dit jaar als CSV', true],
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

test('printed it is two pages of A4, black on white, without register and what can be pressed', async ({
	page
}) => {
	const many = Array.from({ length: 12 }, () => PLANNING);
	await importAssignments(page.request, many);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('/year?of=2024&names=yes');
	for (const role of [
		'banner',
		'contentinfo',
		'navigation',
		'button',
		'link',
		'checkbox'
	] as const) {
		await expect(page.getByRole(role)).toHaveCount(0);
	}
	await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	for (const part of ['.year h1', '.year strong', '.year label']) {
		await expect(page.locator(part).first()).toHaveCSS('color', 'rgb(0, 0, 0)');
	}
	await expect(page.getByText(PLANNING.question).first()).toBeHidden();
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
	expect(boxes).toHaveLength(2);
	for (const [, width, height] of boxes) {
		expect(Math.round(Number(width))).toBe(595);
		expect(Math.round(Number(height))).toBe(842);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('I choose the year and the names, and take the table', async ({ page }) => {
		await importAssignments(page.request);
		await page.goto('/year');
		await page.getByRole('link', { name: '2023' }).click();
		await page.getByRole('checkbox').check();
		await page.getByRole('button', { name: 'Laat zien' }).click();
		await expect(page).toHaveURL('/year?of=2023&names=yes');
		await expect(page.getByRole('heading', { name: PLANNING.question })).toBeVisible();
		await expect(page.getByRole('checkbox')).toBeChecked();
		await expect(page.getByRole('button', { name: 'Druk af' })).toHaveCount(0);
		await expect(page.locator('.register svg circle')).toHaveCount(1);
		await expect(page.getByRole('link', { name: 'Dit jaar als CSV' })).toHaveAttribute(
			'href',
			'/year.csv?of=2023&names=yes'
		);
	});
});
