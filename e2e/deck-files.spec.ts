/** Tests decks as files: to import, to export, to send to a colleague. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectNothingFound, test } from './fixtures.ts';
import { hostPath, open, part } from './host-page.ts';
import { PHONE } from './phones.ts';
import { FIRST, stageWorkshop } from './stage.ts';

const IMPORT = 'Haal vragen uit een bestand of een lijst';
const SHOW = 'Laat zien wat eruit komt';
const PASTED = [
	'1. Wie kiest het rooster?\tVraag wie ermee moet werken.',
	'',
	'• Hoe verder na de fusie?',
	`- ${'x'.repeat(501)}`,
	'- Mag dit weg: nu - of later?'
].join('\n');

const questions = (page: Page) => page.locator('li').filter({ has: page.getByRole('checkbox') });

/** Reads text on the page of the import. */
async function paste(page: Page, text: string) {
	await page.getByLabel('Of plak de vragen hier').fill(text);
	await page.getByRole('button', { name: SHOW }).click();
}

/** Chooses a file on the page of the import. */
async function choose(page: Page, name: string, text: string | Buffer) {
	const buffer = Buffer.from(text);
	await page.getByLabel('Bestand').setInputFiles({ name, mimeType: 'text/plain', buffer });
	await page.getByRole('button', { name: SHOW }).click();
}

/** Names of the saved decks of this browser's account. */
async function deckNames(page: Page): Promise<string[]> {
	const account = await page.request.get('/api/account/export');
	if (account.status() === 401) return [];
	return ((await account.json()) as { decks: { name: string }[] }).decks.map(({ name }) => name);
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('I paste questions for a new workshop, leave one out, and find the rest there', async ({
			page
		}) => {
			await page.goto('/workshops/new');
			await page.getByRole('link', { name: IMPORT }).click();
			await paste(page, PASTED);
			await expect(questions(page)).toHaveText([
				/^\s*Wie kiest het rooster\?\s+Vraag wie ermee moet werken\.\s*$/,
				/^\s*Hoe verder na de fusie\?\s*$/,
				/^\s*Mag dit weg: nu - of later\?\s*$/
			]);
			await expect(
				page.getByText('Regel 4: een vraag heeft hoogstens 500 tekens; dit zijn er 501.')
			).toBeVisible();
			expect(await deckNames(page)).toEqual([]);

			await page.getByLabel('Hoe verder na de fusie?').uncheck();
			await page.getByLabel('Naam voor deze vragen').fill('Een uur');
			await page.getByRole('button', { name: 'Bewaar deze vragen' }).click();
			await expect(page).toHaveURL(/\/workshops\/new\?deck=/);
			const saved = page.getByRole('group', { name: 'Een uur' });
			await expect(saved.getByRole('checkbox')).toHaveCount(2);
			await expect(saved.getByLabel('Wie kiest het rooster?')).toBeChecked();
			expect(await deckNames(page)).toEqual(['Een uur']);
		});

		test('a refused preview keeps what I chose, and says why', async ({ page }) => {
			await page.goto('/workshops/import');
			await paste(page, Array.from({ length: 52 }, (_, at) => `Vraag ${at + 1}?`).join('\n'));
			await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(50);
			for (const name of ['Vraag 51?', 'Vraag 52?']) {
				await page.getByLabel(name, { exact: true }).check();
			}
			await page.getByLabel('Vraag 7?', { exact: true }).uncheck();
			await page.getByLabel('Naam voor deze vragen').fill('Te veel');
			await page.getByRole('button', { name: 'Bewaar deze vragen' }).click();
			await expect(page.getByText('Hoogstens 50 vragen; het zijn er 51.')).toBeVisible();
			await expect(page.getByLabel('Naam voor deze vragen')).toHaveValue('Te veel');
			await expect(page.getByLabel('Vraag 7?', { exact: true })).not.toBeChecked();

			await page.getByLabel('Vraag 8?', { exact: true }).uncheck();
			await page.getByRole('button', { name: 'Bewaar deze vragen' }).click();
			await expect(page).toHaveURL(/\/workshops#decks$/);
			await expect(page.getByText('50 vragen', { exact: true })).toBeVisible();
			await page.goto('/workshops/import');
			await paste(page, 'Nog een?');
			await page.getByLabel('Naam voor deze vragen').fill('Te veel');
			await page.getByRole('button', { name: 'Bewaar deze vragen' }).click();
			await expect(page.getByText('Zo heten al andere vragen die je bewaart.')).toBeVisible();
		});

		test('what is no list of questions says so, and stays where I typed it', async ({ page }) => {
			await page.goto('/workshops/import');
			await paste(page, ' \n - \n');
			await expect(page.getByText('Hier staat geen vraag in.')).toBeVisible();
			await choose(page, 'blad.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
			await expect(page.getByText('Dit bestand is geen tekst.')).toBeVisible();
			await choose(page, 'half.json', '{"kantlijn":"deck","version":1,"ques');
			await expect(page.getByText('Dit is geen bestand met vragen uit Kantlijn')).toBeVisible();
			await choose(page, 'later.json', '{"kantlijn":"deck","version":2,"questions":[]}');
			await expect(page.getByText('uit een nieuwere Kantlijn')).toBeVisible();
		});
	});
}

test('a CSV file of an older spreadsheet is read, and I correct how', async ({ page }) => {
	await page.goto('/workshops/import');
	const csv =
		'Vraag;Notitie\r\n"Hoe verder, nu; of later?";"Zeg: ""rustig"""\r\nCli\xebnten eerst?;\r\n';
	await choose(page, 'Eén uur.csv', Buffer.from(csv, 'latin1'));
	await expect(questions(page)).toHaveText([
		/Hoe verder, nu; of later\?\s+Zeg: "rustig"/,
		/Cliënten eerst\?/
	]);
	await expect(page.getByLabel('Naam voor deze vragen')).toHaveValue('Eén uur');
	await expect(page.getByRole('heading', { name: 'Dit komt eruit' })).toBeFocused();
	await page.getByText('Staat het er niet goed?').click();
	await expect(page.getByLabel('Vraag en notitie zijn gescheiden door')).toHaveValue('semicolon');
	await page.getByLabel('Vraag en notitie zijn gescheiden door').selectOption('none');
	await page.getByRole('button', { name: 'Lees opnieuw' }).click();
	await expect(questions(page)).toHaveCount(3);
});

test('I save a running workshop’s questions as a file, and a colleague imports them with the notes', async ({
	page,
	browser,
	server
}) => {
	const one = await stageWorkshop(server, 0, { title: 'Een uur, met cliënten' });
	await open(page, one);
	const deck = part(page, 'De vragen');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		deck.getByRole('link', { name: /^Bewaar als bestand/ }).click()
	]);
	expect(file.suggestedFilename()).toBe('Een-uur-met-clienten.kantlijn.json');
	const text = await readFile(await file.path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({ kantlijn: 'deck', version: 1, locale: 'nl' });

	const context = await browser.newContext({ baseURL: server.url, locale: 'nl-NL' });
	const colleague = await context.newPage();
	await colleague.goto('/workshops');
	await colleague.getByRole('link', { name: IMPORT }).click();
	await choose(colleague, file.suggestedFilename(), text);
	await expect(colleague.getByLabel('Naam voor deze vragen')).toHaveValue('Een uur, met cliënten');
	await colleague.getByRole('button', { name: 'Bewaar deze vragen' }).click();
	await expect(colleague.getByText('Voor een collega: stuur dit bestand.')).toBeVisible();
	const [again] = await Promise.all([
		colleague.waitForEvent('download'),
		colleague.getByRole('link', { name: /^Bewaar als bestand/ }).click()
	]);
	expect(await readFile(await again.path(), 'utf8')).toBe(text);
	await context.close();
});

test('the file of the fullest deck comes back whole', async ({ page }) => {
	const fullest = JSON.stringify({
		kantlijn: 'deck',
		version: 1,
		name: 'Vol',
		locale: 'en',
		questions: Array.from({ length: 50 }, (_, at) => ({
			text: `${at} ${'é'.repeat(490)}`,
			note: '"ü\n'.repeat(600) + '.'
		}))
	});
	expect(Buffer.byteLength(fullest)).toBeGreaterThan(128 * 1024);
	await page.goto('/workshops/import');
	await choose(page, 'vol.json', fullest);
	await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
	await page.getByRole('button', { name: 'Bewaar deze vragen' }).click();
	await expect(page).toHaveURL(/\/workshops#decks$/);
	const href = await page.getByRole('link', { name: /^Bewaar als bestand/ }).getAttribute('href');
	const back = await page.request.get(href ?? '');
	expect(await back.json()).toEqual(JSON.parse(fullest));
});

test('a browser that shares files passes the file on', async ({ page }) => {
	await page.addInitScript(() => {
		const shared: string[] = [];
		Object.assign(window, { shared });
		navigator.canShare = ({ files = [] } = {}) => files[0]?.type === 'text/plain';
		navigator.share = async ({ files = [] } = {}) => {
			for (const file of files) shared.push(file.name, await file.text());
		};
	});
	await page.goto('/workshops/import');
	await paste(page, 'Een?');
	await page.getByLabel('Naam voor deze vragen').fill('Een uur');
	await page.getByRole('button', { name: 'Bewaar deze vragen' }).click();
	await page.getByRole('button', { name: 'Deel: Een uur' }).click();
	const shared = () => page.evaluate(() => (window as unknown as { shared: string[] }).shared);
	await expect.poll(shared).toEqual(['Een-uur.kantlijn.txt', expect.stringContaining('"Een?"')]);
});

test('a host adds questions from a list to a workshop, as many as fit', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server);
	await open(page, one);
	await part(page, 'De vragen').getByRole('link', { name: IMPORT }).click();
	await expect(page.getByText('Er kunnen nog 48 vragen bij.')).toHaveCount(0);
	await paste(page, 'Derde?\tEen notitie.\nVierde?');
	await expect(page.getByText('Er kunnen nog 48 vragen bij.')).toBeVisible();
	await page.getByLabel('Vierde?').uncheck();
	await page.getByRole('button', { name: 'Voeg deze vragen toe' }).click();
	await expect(page).toHaveURL(new RegExp(`${hostPath(one)}#deck-title$`));
	await expect(part(page, 'De vragen').getByText('Derde?')).toBeVisible();
	await expect(part(page, 'De vragen').getByText('Vierde?')).toHaveCount(0);
	const stranger = await page.context().browser()?.newContext({ baseURL: server.url });
	const refused = await stranger?.request.get(`/w/${one.code}/host/questions`);
	expect(refused?.status()).toBe(403);
	await stranger?.close();
});

for (const locale of ['nl-NL', 'en-GB']) {
	test.describe(locale, () => {
		test.use({ locale });

		test('axe finds nothing in the import, on a phone and a laptop', async ({ page, server }) => {
			for (const viewport of [PHONE, { width: 1280, height: 720 }]) {
				await page.setViewportSize(viewport);
				await page.goto('/workshops/import');
				await expectNothingFound(page);
				await page.getByRole('textbox').fill(PASTED);
				await page.locator('button.primary').click();
				await expect(questions(page)).toHaveCount(3);
				await page.locator('details.other summary').click();
				await expectNothingFound(page);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width).toBeLessThanOrEqual(viewport.width);
			}
			const one = await stageWorkshop(server, 0, { questions: [FIRST] });
			await page.goto(`${hostPath(one)}#${one.hostToken}`);
			await expect(page.locator('#deck-title')).toBeVisible();
			await page.goto(`${hostPath(one)}/import`);
			await page.getByRole('textbox').fill(PASTED);
			await page.locator('button.primary').click();
			await expect(questions(page)).toHaveCount(3);
			await expectNothingFound(page);
		});
	});
}
