import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const SUPPLIERS =
	'We hebben drie aanbieders voor ons nieuwe roostersysteem gesproken. Welke zou u nemen?';
const OWN = 'Hoe vertellen we het de bewoners?';

const questions = (page: Page) =>
	page.getByRole('region', { name: 'De vragen' }).getByRole('listitem');

/** Creates a workshop with the question `OWN`. The browser then shows the workshop's host page. */
async function make(page: Page, title: string): Promise<string> {
	await page.goto('/workshops/new');
	await page.getByLabel(/^Titel/).fill(title);
	await page.getByLabel(/^Eigen vragen/).fill(OWN);
	await page.getByRole('button', { name: 'Maak de workshop' }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	return /\/w\/(\w{6})\/host$/.exec(page.url())?.[1] ?? '';
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test.describe('making a workshop', () => {
	test('in a minute: a question is enough, and I am at its desk with the link to send', async ({
		page
	}) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Of geef er zelf een' }).click();
		await expect(page.getByText(/kiest iedereen een plek op een telefoon/)).toBeVisible();
		await page.getByRole('link', { name: 'Nieuwe workshop' }).click();
		await page.getByLabel(/^Eigen vragen/).fill(OWN);
		await page.getByRole('button', { name: 'Maak de workshop' }).click();

		await expect(page).toHaveURL(/\/w\/[0-9A-Z]{6}\/host$/);
		await expect(questions(page).filter({ hasText: OWN })).toHaveCount(1);
		await expect(page.getByRole('link', { name: 'Mail de link' })).toHaveAttribute(
			'href',
			/host%23[\w-]{43}$/
		);
	});

	test('a mix fills the deck, my own lines come behind it, and notes come along', async ({
		page
	}) => {
		await page.goto('/workshops/new');
		await page.getByRole('button', { name: 'Kies een mix van 5' }).click();
		await expect(page.locator('input[name^="case-"]:checked')).toHaveCount(5);
		await page.getByRole('checkbox', { name: SUPPLIERS }).uncheck();
		await page.getByLabel(/^Eigen vragen/).fill(`${OWN}\n\n  Wie belt er?  `);
		await page.getByRole('button', { name: 'Maak de workshop' }).click();

		await expect(questions(page)).toHaveCount(6);
		await expect(questions(page).nth(0)).toContainText('zomerrooster');
		await expect(questions(page).nth(0).getByLabel('Notitie voor jou')).toHaveValue(/augustus/);
		await expect(questions(page).nth(4)).toContainText(OWN);
		await expect(questions(page).nth(5)).toContainText('Wie belt er?');
	});

	test('the cases are read in the language that I choose, and what I ticked stays', async ({
		page
	}) => {
		await page.goto('/workshops/new');
		await page.getByRole('checkbox', { name: SUPPLIERS }).check();
		await page.getByRole('radio', { name: 'English' }).check();
		await expect(page.getByText(SUPPLIERS)).toBeHidden();
		await expect(page.getByRole('checkbox', { name: /suppliers/, checked: true })).toHaveCount(1);
		await page.getByRole('button', { name: 'Maak de workshop' }).click();
		await expect(page).toHaveURL(/\/host$/);
		await expect(questions(page)).toHaveText(/suppliers/);
	});

	test('two groups get their names, and initials or not is asked before anyone is in', async ({
		page
	}) => {
		await page.goto('/workshops/new');
		await expect(page.getByLabel('Groep 1')).toBeHidden();
		await page.getByRole('checkbox', { name: /^Twee groepen/ }).check();
		await page.getByLabel('Groep 1').fill('adviseurs');
		await page.getByLabel('Groep 2').fill('cliënten');
		await page.getByRole('radio', { name: 'Met initialen' }).check();
		await page.getByRole('checkbox', { name: /^Eerst in tweetallen/ }).check();
		await page.getByLabel(/^Eigen vragen/).fill(OWN);
		await page.getByRole('button', { name: 'Maak de workshop' }).click();
		await expect(page).toHaveURL(/\/host$/);
		const code = /\/w\/(\w{6})/.exec(page.url())?.[1];
		expect(await (await page.request.get(`/api/workshops/${code}`)).json()).toMatchObject({
			names: 'initials',
			groups: ['adviseurs', 'cliënten'],
			withIdea: true,
			twoRounds: true,
			pairsFirst: true
		});
	});

	for (const javaScriptEnabled of [true, false]) {
		test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
			test.use({ javaScriptEnabled });

			test('what was refused is said where it stands, and all that I typed stays', async ({
				page
			}) => {
				await page.goto('/workshops/new');
				await page.getByLabel(/^Titel/).fill('Teamdag');
				await page.getByRole('radio', { name: 'Met initialen' }).check();
				await page.getByRole('checkbox', { name: /^Twee groepen/ }).check();
				await page.getByLabel('Groep 1').fill('adviseurs');
				await page.getByRole('checkbox', { name: /^Eerst het idee/ }).uncheck();
				await page.getByRole('button', { name: 'Maak de workshop' }).click();
				await expect(page.getByText('Kies minstens één vraag, of typ er zelf een.')).toBeVisible();
				await expect(page.getByText('Vul hier iets in.')).toBeVisible();
				await expect(page.getByLabel(/^Titel/)).toHaveValue('Teamdag');
				await expect(page.getByRole('radio', { name: 'Met initialen' })).toBeChecked();
				await expect(page.getByLabel('Groep 1')).toHaveValue('adviseurs');
				await expect(page.getByRole('checkbox', { name: /^Eerst het idee/ })).not.toBeChecked();
				await expect(page.getByRole('checkbox', { name: /^Twee rondes/ })).toBeChecked();

				await page.getByLabel('Groep 2').fill('cliënten');
				await page.getByRole('checkbox', { name: SUPPLIERS }).check();
				await page.getByLabel(/^Eigen vragen/).fill(`${OWN}\n${'te lang '.repeat(70)}`);
				await page.getByRole('button', { name: 'Maak de workshop' }).click();
				await expect(
					page.getByText('Regel 2: hoogstens 500 tekens; het zijn er 559.')
				).toBeVisible();
				await expect(page.getByRole('checkbox', { name: SUPPLIERS })).toBeChecked();

				await page.getByLabel(/^Eigen vragen/).fill(OWN);
				await page.getByRole('button', { name: 'Maak de workshop' }).click();
				await expect(page.getByRole('heading', { level: 1, name: 'Teamdag' })).toBeVisible();
				await expect(questions(page)).toHaveCount(2);
			});
		});
	}
});

test.describe('my workshops', () => {
	test('who has none reads what it is, and may type the code of somebody else’s', async ({
		page
	}) => {
		await page.goto('/workshops');
		await expect(page.getByText(/kiest iedereen een plek op een telefoon/)).toBeVisible();
		await page.getByLabel('Code van de workshop').fill('000000');
		await page.getByRole('button', { name: 'Doe mee' }).click();
		await expect(page.getByText(/Er is geen workshop met code 000000/)).toBeVisible();
	});

	test('each tells its code, where it is in its life and when it goes, and leads to its desk', async ({
		page
	}) => {
		const code = await make(page, 'Teamdag');
		await page.goto('/assignments');
		await page.getByRole('navigation').getByRole('link', { name: 'Workshops' }).click();
		const teamdag = row(page, 'Teamdag');
		await expect(teamdag).toContainText(OWN);
		await expect(teamdag).toContainText(`${code.slice(0, 3)} ${code.slice(3)}`);
		await expect(teamdag).toContainText('nog niet begonnen');
		await expect(teamdag).toContainText(/Wordt verwijderd op \d+ \w+ \d{4}, als niemand/);

		const control = (action: string) =>
			page.request.post(`/api/workshops/${code}/control`, { data: { action } });
		await control('open');
		await page.reload();
		await expect(teamdag).toContainText('loopt');
		await control('end');
		await page.reload();
		await expect(teamdag).toContainText(/afgesloten op \d+ \w+/);
		await teamdag.getByRole('link', { name: 'Teamdag', exact: true }).click();
		await expect(page).toHaveURL(`/w/${code}/host`);
	});

	test('a copy has the questions and settings, another code, and nobody in it', async ({
		page
	}) => {
		const code = await make(page, 'Teamdag');
		await page.request.post(`/api/workshops/${code}/seats`, { data: {} });
		await page.goto('/workshops');
		await page.getByRole('button', { name: 'Kopieer: Teamdag' }).click();
		await expect(page).toHaveURL(/\/host$/);
		expect(page.url()).not.toContain(code);
		await expect(questions(page)).toHaveText([new RegExp(OWN.replace('?', '\\?'))]);
		await expect(page.getByText('Nog niemand. Laat de code zien')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Mail de link' })).toBeVisible();
	});

	for (const javaScriptEnabled of [true, false]) {
		test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
			test.use({ javaScriptEnabled });

			test('deleting one first names what is lost', async ({ page }) => {
				const made = await page.request.post('/api/workshops', {
					data: { title: 'Teamdag', locale: 'nl', names: 'none', questions: [OWN, SUPPLIERS] }
				});
				const { code } = (await made.json()) as { code: string };
				await page.request.post(`/api/workshops/${code}/control`, { data: { action: 'open' } });
				await page.goto('/workshops');
				await page.getByLabel('Verwijder: Teamdag').click();
				await expect(page.getByText(/gaat meteen weg: 2 vragen en 1 ronde\./)).toBeVisible();
				await page.getByRole('button', { name: 'Ja, verwijder' }).click();
				await expect(row(page, 'Teamdag')).toHaveCount(0);
				expect((await page.request.get(`/api/workshops/${code}`)).status()).toBe(404);
			});
		});
	}
});

test.describe('questions that I keep', () => {
	async function keep(page: Page, name: string) {
		await page.getByLabel('Bewaar de vragen onder een naam').fill(name);
		await page.getByRole('button', { name: 'Bewaar', exact: true }).last().click();
		await expect(page.getByText('Bewaard. Je vindt ze terug')).toBeVisible();
	}

	test('begin a new workshop, with those I leave ticked', async ({ page }) => {
		await page.goto('/workshops/new');
		await page.getByRole('checkbox', { name: SUPPLIERS }).check();
		await page.getByLabel(/^Eigen vragen/).fill(OWN);
		await page.getByRole('button', { name: 'Maak de workshop' }).click();
		await keep(page, 'Teamdag');
		await page.goto('/workshops');
		await page.getByRole('link', { name: 'Gebruik voor een nieuwe workshop: Teamdag' }).click();
		const kept = page.getByRole('group', { name: 'Teamdag' });
		await expect(kept.getByRole('checkbox', { checked: true })).toHaveCount(2);
		await kept.getByRole('checkbox', { name: OWN }).uncheck();
		await page.getByRole('button', { name: 'Maak de workshop' }).click();
		await expect(questions(page)).toHaveCount(1);
		await expect(questions(page).getByLabel('Notitie voor jou')).toHaveValue(/vergelijken/);
	});

	test('get another name, but not one that others have, and can go', async ({ page }) => {
		await make(page, 'Teamdag');
		for (const name of ['Kort', 'Lang']) await keep(page, name);
		await page.goto('/workshops');
		const decks = page.getByRole('region', { name: 'Bewaarde vragen' });
		await decks.getByLabel('Andere naam: Kort').click();
		await decks.getByRole('textbox', { name: 'Naam' }).fill('Lang');
		await page.keyboard.press('Enter');
		await expect(decks.getByText('Zo heten al andere vragen die je bewaart.')).toBeVisible();
		await decks.getByRole('textbox', { name: 'Naam' }).fill('Een uur');
		await page.keyboard.press('Enter');
		await expect(row(page, 'Een uur')).toBeVisible();

		const long = row(page, 'Lang');
		await long.getByLabel('Verwijder: Lang').click();
		await expect(long.getByText(/gaat meteen weg: 1 vraag\./)).toBeVisible();
		await long.getByRole('button', { name: 'Ja, verwijder' }).click();
		await expect(row(page, 'Lang')).toHaveCount(0);
		await expect(row(page, 'Een uur')).toBeVisible();
	});
});
