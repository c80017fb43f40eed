import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { PLANNING, WORK, importAssignments } from './year-work.ts';

/** Returns the sizes of the printed pages, in points. */
async function pagesOf(page: Page): Promise<{ width: number; height: number }[]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
		width: Math.round(Number(width)),
		height: Math.round(Number(height))
	}));
}

const A4 = { width: 595, height: 842 };

/** Opens the year, ticks what is printed, and shows the page as it is printed. */
async function onPaper(page: Page, choice: { on?: string[] }, path = '/year') {
	await page.emulateMedia({ media: 'screen' });
	await page.goto(path);
	const box = (name: string) => page.getByRole('checkbox', { name });
	for (const name of choice.on ?? []) await box(name).check();
	await page.emulateMedia({ media: 'print' });
}

test('printed it is two pages of A4, black on white, without register and what can be pressed', async ({
	page
}) => {
	const benefits = ['draft-halfway', 'tried-before', 'criteria-of-users'];
	const other = ['facts-on-the-table', 'example-elsewhere', 'boundaries-of-the-possible'];
	const many = Array.from({ length: 12 }, () => ({ ...PLANNING, benefits }));
	const [last] = PLANNING.placements?.slice(0, 1) ?? [];
	const later = { ...PLANNING, benefits: other, placements: [...(last ? [last] : [])] };
	const more = { ...later, placements: [{ position: 47, placedAt: '2024-08-04T10:00:00Z' }] };
	await importAssignments(page.request, [...many, more, more, more]);
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
	for (const part of ['.year h1', '.year label']) {
		await expect(page.locator(part).first()).toHaveCSS('color', 'rgb(0, 0, 0)');
	}
	await expect(page.getByText(PLANNING.question).first()).toBeHidden();
	expect(await pagesOf(page)).toEqual([A4, A4]);
});

for (const [screen, viewport] of [
	['a phone', { width: 390, height: 844 }],
	['a large screen', { width: 1920, height: 1080 }]
] as const) {
	test(`from ${screen} too it is two pages`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await importAssignments(page.request, [...WORK, ...WORK, ...WORK, ...WORK]);
		await page.goto('/year?of=2024');
		expect(await pagesOf(page)).toEqual([A4, A4]);
	});
}

test('on paper "now" is a date', async ({ page }) => {
	await importAssignments(page.request, [
		{ question: 'Wie?', placements: [{ position: 3, placedAt: new Date().toISOString() }] }
	]);
	await onPaper(page, {});
	const today = new Intl.DateTimeFormat('nl-NL', {
		dateStyle: 'long',
		timeZone: 'Europe/Amsterdam'
	}).format(new Date());
	await expect(page.getByText(`Je plek in elke opdracht op ${today}`)).toBeVisible();
	await expect(page.getByText('Je plek in elke opdracht, nu')).toBeHidden();
});

test('the paper says what it shows, which switch is not told, and has a line for my name', async ({
	page
}) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	const said = ['Naam:', 'Hoe verder van het midden, hoe uitgesprokener.', 'Zie nummer 2.'];
	for (const text of said) await expect(page.getByText(text)).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	for (const text of said) await expect(page.getByText(text)).toBeVisible();
	await expect(page.getByText('De nummers zijn die van de opdrachten')).toBeVisible();
});

test('the dots on paper have the colours of the slopes', async ({ page }) => {
	await importAssignments(page.request);
	await onPaper(page, {}, '/year?of=2024');
	const paper = page.locator('.picture svg.paper');
	await expect(paper).toBeVisible();
	for (const [side, colour] of [
		['expert', 'rgb(29, 79, 145)'],
		['facilitator', 'rgb(180, 73, 26)']
	]) {
		const dot = paper.locator(`[data-part="dot"][data-side="${side}"] circle`).first();
		await expect(dot).toHaveCSS('fill', colour ?? '');
		await expect(paper.locator(`stop.${side}`).first()).toHaveCSS('stop-color', colour ?? '');
	}
	await expect(paper.locator('[data-part="dot"]')).toHaveText(['1', '2', '3']);
});

/** Tests the choice of what is printed, which works the same with and without scripts. */
function testChoices() {
	test('I print the assignments by number, each with its question if I show it', async ({
		page
	}) => {
		await importAssignments(page.request);
		await onPaper(
			page,
			{ on: ['de opdrachten, met vraag en codenaam'] },
			'/year?of=2024&names=yes'
		);
		await expect(page.getByText(PLANNING.question)).toBeVisible();
		await expect(page.getByText('Opdracht 2 · Waterschap R.')).toBeVisible();
		await expect(page.getByText('3 apr rolwissel, nog niet verteld')).toBeVisible();
		await expect(page.getByText('Vertel het')).toBeHidden();
		await expect(page.getByText('Verloop en wat je leende').first()).toBeHidden();
		await onPaper(page, { on: ['de opdrachten, alleen met nummer'] }, '/year?of=2024');
		await expect(page.getByText(PLANNING.question)).toHaveCount(0);
		await expect(page.getByRole('heading', { name: 'Opdracht 2' })).toBeVisible();
	});

	test('with everything ticked, the assignments follow on the same page', async ({ page }) => {
		await importAssignments(page.request);
		const on = ['wat je schreef bij de vragen', 'uren, vorm en periode', 'de opdrachten, alleen'];
		await onPaper(page, { on }, '/year?of=2024');
		await expect(page.locator('.register')).toHaveCSS('break-before', 'auto');
		expect(await pagesOf(page)).toEqual([A4, A4, A4]);
	});

	test('the fields of a professional register are printed by a choice of their own', async ({
		page
	}) => {
		await importAssignments(page.request);
		await page.goto('/year?of=2024');
		const heading = page.getByText('Voor je beroepsregister');
		await heading.click();
		await page.getByLabel('Uren met cliënten').fill('12 uur');
		await page.getByRole('button', { name: 'Bewaar wat je schreef' }).click();
		await page.waitForLoadState('networkidle');
		const hours = page.getByRole('paragraph').filter({ hasText: /^12 uur$/ });
		await onPaper(page, { on: ['wat je schreef bij de vragen'] }, '/year?of=2024');
		await expect(hours).toBeHidden();
		await expect(heading).toBeHidden();
		await onPaper(page, { on: ['uren, vorm en periode'] }, '/year?of=2024');
		await expect(hours).toBeVisible();
		await expect(heading).toBeVisible();
		const labels = page.locator('.log label');
		await expect(labels).toHaveCount(3);
		const ends = await labels.evaluateAll((all) =>
			all.map((label) => Math.round(label.getBoundingClientRect().bottom))
		);
		expect(new Set(ends).size).toBe(1);
		// Folded, the fields are printed too, with lines to write on.
		await onPaper(page, { on: ['uren, vorm en periode'] }, '/year?of=2023');
		await expect(page.locator('.log .lines')).toHaveText(['', '', '']);
		await expect(page.locator('.log .lines').first()).toBeVisible();
	});

	test('I print what I wrote, or lines to write on', async ({ page }) => {
		await importAssignments(page.request);
		await page.goto('/year?of=2024');
		await page.getByLabel('Welke wissel had je liever eerder verteld?').fill('Die van april.');
		await page.getByRole('button', { name: 'Bewaar wat je schreef' }).click();
		await page.waitForLoadState('networkidle');
		const written = page.locator('.written').getByText('Die van april.');
		await onPaper(page, {}, '/year?of=2024');
		await expect(written).toBeHidden();
		await expect(page.locator('.blank').first()).toBeVisible();
		expect(await pagesOf(page)).toHaveLength(2);
		await page.emulateMedia({ media: 'screen' });
		const warning = page.getByText('Wat je schreef komt op papier.');
		await expect(warning).toBeHidden();
		await page.getByRole('checkbox', { name: 'wat je schreef bij de vragen' }).check();
		await expect(warning).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(written).toBeVisible();
		await expect(page.locator('.blank').first()).toBeHidden();
	});

	test('I print what I wrote at closing only if I choose so', async ({ page }) => {
		await importAssignments(page.request, [
			{ question: 'Wie?', placements: [{ position: 3, placedAt: '2024-02-03T10:00:00Z' }] }
		]);
		const list = await page.request.get('/api/assignments');
		const { items } = (await list.json()) as { items: { id: string }[] };
		const path = `/assignments/${items[0]?.id}`;
		await page.request.patch(`/api${path}`, { data: { archived: true } });
		await page.goto(path);
		await page.getByLabel('Waar schoof je op zonder het te merken?').fill('Halverwege.');
		await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
		await page.waitForLoadState('networkidle');
		await onPaper(page, {}, '/year?of=2024');
		await expect(page.getByText('Halverwege.')).toBeHidden();
		await onPaper(page, { on: ['wat je schreef bij het afronden'] }, '/year?of=2024');
		const answer = page.getByRole('listitem').filter({ hasText: 'Halverwege.' });
		await expect(answer).toBeVisible();
		await expect(answer).toHaveText(/^\s*Opdracht 1\s*Halverwege\.\s*$/);
	});
}

test.describe('what is printed', testChoices);

test.describe('what is printed, without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	testChoices();
});

test('a long list says what it prints, and prints all of it when I ask for one list', async ({
	page
}) => {
	const one = { question: 'Wie?', placements: [{ position: 3, placedAt: '2024-02-03T10:00:00Z' }] };
	await importAssignments(
		page.request,
		Array.from({ length: 64 }, () => one)
	);
	const cases = page.getByRole('checkbox', { name: 'alleen met nummer (1–50 van 64)' });
	await page.goto('/year?of=2024&names=yes');
	await expect(page.getByText('Ze staan in de lijst.')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('passen de nummers niet in de stippen.')).toBeVisible();
	await expect(page.getByText('Ze staan in de lijst.')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });

	await page.goto('/year?of=2024');
	await cases.check();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.entry')).toHaveCount(50);
	await expect(page.getByText('Nummer 1 tot en met 50 van de 64 opdrachten.')).toBeVisible();
	await expect(page.getByText('Ze staan in de lijst.')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });

	await page.getByRole('link', { name: 'Zet alle 64 in één lijst' }).press('Enter');
	const back = page.getByRole('link', { name: 'Toon ze weer per 50' });
	await expect(back).toBeFocused();
	const all = page.getByRole('checkbox', { name: 'de opdrachten, alleen met nummer' });
	await expect(all).toBeChecked();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.entry')).toHaveCount(64);
	await expect(page.getByRole('heading', { name: 'Opdracht 64' })).toBeVisible();
	await expect(page.getByText(/^Nummer 1 tot en met/)).toHaveCount(0);
	await page.emulateMedia({ media: 'screen' });
	await page.getByRole('checkbox', { name: 'Toon vragen en codenamen' }).check();
	await expect(page.getByText('Wie?')).toHaveCount(64);
	await back.click();
	await expect(page.locator('.entry')).toHaveCount(50);
});

test('on paper a year of more than sixty assignments has its months, and names untold switches', async ({
	page
}) => {
	const monthOf = (index: number) => String(1 + Math.floor(index / 8)).padStart(2, '0');
	const many = Array.from({ length: 64 }, (_, index) => ({
		question: 'Wie?',
		placements: [{ position: -47, placedAt: `2024-${monthOf(index)}-05T10:00:00Z` }]
	}));
	many[12]?.placements.push({ position: 31, placedAt: '2024-10-03T10:00:00Z' });
	await importAssignments(page.request, many);
	await onPaper(page, {}, '/year?of=2024');
	const months = page.getByRole('list', { name: 'De maanden van 2024' }).getByRole('listitem');
	await expect(months.nth(0)).toContainText('1–8');
	await expect(months.nth(7)).toContainText('57–64');
	await expect(months.nth(9)).toContainText('nr. 13');
	await expect(page.getByText('Zie nummer 13.')).toBeVisible();
	await expect(page.locator('.picture svg.paper [data-part="dot"]')).toHaveCount(64);
	await expect(page.locator('.picture svg.paper text.numbers')).toHaveCount(0);
	expect(await pagesOf(page)).toEqual([A4, A4]);
});

test('my choice stays when I open another year', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	const cases = page.getByRole('checkbox', { name: 'de opdrachten, alleen met nummer' });
	await cases.check();
	await page.getByRole('link', { name: '2023' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opdrachten in 2023');
	await expect(cases).toBeChecked();
});
