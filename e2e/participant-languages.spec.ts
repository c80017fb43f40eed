/** Tests participants' pages in German and French. */
import type { Page } from '@playwright/test';
import { awake, expect, expectNothingFound, place, test } from './fixtures.ts';
import { cutOff, foreignWords } from './page-words.ts';
import { endedWorkshop } from './workshop-ended.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';

const SMALL = { width: 360, height: 640 };

/** Question of 120 characters. */
const LONG =
	'Moeten we de gemeenschappelijke personeelsadministratie van de drie vestigingen nu samenvoegen, of wachten tot na zomer?';

const TITLE = 'Dag van het team';

/** Words by which the tests find their way on a page. */
const WORDS = {
	de: {
		join: 'Teilnehmen',
		joined: 'Sie sind dabei.',
		side: 'Expertenrolle',
		strength: 'Deutlich',
		practised: 'Stark auf der Seite der Prozessbegleitung',
		placed: 'Ihre Position steht, Sie können sie noch ändern',
		why: 'Warum gerade dort?',
		save: 'Speichern',
		saved: /^Gespeichert\./,
		group: 'Wo die Gruppe steht',
		chosen: 'Deutlich auf der Seite der Expertenrolle',
		own: 'Ihre Position: Deutlich auf der Seite der Expertenrolle',
		results: 'Ergebnisse ansehen',
		count: '4 auf der Seite der Expertenrolle'
	},
	fr: {
		join: 'Rejoindre l’atelier',
		joined: 'Vous êtes dans l’atelier.',
		side: 'Expertise',
		strength: 'Nettement',
		practised: 'Fortement côté facilitation',
		placed: 'votre position est enregistrée, vous pouvez encore la changer',
		why: 'Pourquoi à cet endroit\u202f?',
		save: 'Enregistrer',
		saved: /^Phrase enregistrée\./,
		group: 'Où se situe le groupe',
		chosen: 'Nettement côté expertise',
		own: 'Votre position\u202f: Nettement côté expertise',
		results: 'Voir les résultats',
		count: '4 côté expertise'
	}
};

const lang = (page: Page) => page.locator('html').getAttribute('lang');

/** Checks that a page is in one language, and that its texts fit. */
async function expectOneLanguage(page: Page, locale: string, host: readonly string[]) {
	expect(await lang(page)).toBe(locale);
	expect(await foreignWords(page, host)).toEqual([]);
	expect(await cutOff(page)).toEqual([]);
}

/** Adds three more participants, with whom an anonymous workshop reveals. */
async function joinOthers(room: TestWorkshop, body: object = {}) {
	for (const position of [-17, -91, -5]) {
		await (await room.join(body)).place((await room.look()).round ?? 0, position);
	}
}

for (const locale of ['de', 'fr'] as const) {
	const words = WORDS[locale];

	test.describe(`a phone in ${locale}`, () => {
		test.use({ viewport: SMALL, locale: `${locale}-${locale.toUpperCase()}` });

		test('joins, practises, places, says why, sees the reveal and reads the results in its language', async ({
			page,
			server
		}) => {
			test.slow();
			const room = await createWorkshop(server, {
				names: 'none',
				title: TITLE,
				groups: ['Adviseurs', 'Cliënten'],
				questions: [LONG]
			});
			const host = [TITLE, LONG, 'Adviseurs', 'Cliënten', room.code];
			const look = async () => {
				await expectOneLanguage(page, locale, host);
				await expectNothingFound(page);
			};
			await page.goto('/w?code=000000');
			await expect(page.getByRole('alert')).toBeVisible();
			await look();
			await page.getByRole('textbox').fill(room.code);
			await page.getByRole('button', { name: words.join }).click();
			await expect(page.getByRole('heading', { name: TITLE })).toHaveAttribute('lang', 'nl');
			await look();
			await page.getByText('Adviseurs').click();
			await page.getByRole('button', { name: words.join }).click();
			await expect(page.getByRole('heading', { name: words.joined })).toBeVisible();
			await awake(page);
			await page.getByRole('slider').press('End');
			await expect(page.getByText(words.practised, { exact: true })).not.toHaveCount(0);
			await look();
			await room.control('open');
			await expect(page.getByRole('heading', { name: LONG })).toHaveAttribute('lang', 'nl');
			await place(page, words.side, words.strength);
			await expect(page.locator('[data-status]')).toHaveText(words.placed);
			await look();
			await joinOthers(room, { group: 0 });
			await room.control('why', { on: true });
			await page.getByRole('textbox', { name: words.why }).fill('Darum');
			await look();
			await page.getByRole('button', { name: words.save, exact: true }).click();
			await expect(page.getByText(words.saved)).toBeVisible();
			await room.control('lock');
			await expect(page.locator('fieldset:disabled').first()).toBeVisible();
			await look();
			await room.control('reveal');
			await expect(page.getByRole('region', { name: words.group })).toBeVisible();
			await expect(page.getByText(words.own)).toBeVisible();
			await look();
			await room.control('end');
			await page.locator('main details summary').last().click();
			await look();
			await page.getByRole('link', { name: words.results }).click();
			await expect(page.getByText(words.count)).toBeVisible();
			await look();
		});

		test('works without scripts', async ({ browser, server }) => {
			const context = await browser.newContext({
				javaScriptEnabled: false,
				locale,
				baseURL: server.url,
				viewport: SMALL
			});
			const page = await context.newPage();
			const room = await createWorkshop(server, { names: 'initials', questions: [LONG] });
			await page.goto(`/w/${room.code}`);
			const field = page.getByRole('textbox');
			await field.evaluate((one) => one.removeAttribute('required')).catch(() => undefined);
			await field.fill('   ');
			await page.getByRole('button', { name: words.join }).click();
			await expect(page.getByRole('alert')).toBeVisible();
			await field.fill('AB');
			await page.getByRole('button', { name: words.join }).click();
			await room.control('open');
			await page.reload();
			await page.getByRole('button', { name: words.chosen, exact: true }).click();
			await expect(page.locator('[data-status]')).toHaveText(words.placed);
			await page.getByRole('button', { name: 'NL' }).click();
			await expect(page.locator('[data-status]')).toHaveText('je plek staat, je mag nog schuiven');
			await context.close();
		});
	});
}

test.describe('a phone whose browser prefers German', () => {
	test.use({ viewport: SMALL, locale: 'de-DE' });

	test('changes to French in the footer, and stays French after a reload and on the next page', async ({
		page,
		server
	}) => {
		const room = await endedWorkshop(server, { count: 1, rounds: 1 });
		await page.goto(`/w/${room.code}/results`);
		expect(await lang(page)).toBe('de');
		await page.getByRole('button', { name: 'Français' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(page.getByText('5 côté expertise')).toBeVisible();
		await page.reload();
		await expect(page.getByText('5 côté expertise')).toBeVisible();
		await page.getByRole('link', { name: 'Retour à l’atelier' }).click();
		await expect(page.getByRole('heading', { name: 'L’atelier est terminé.' })).toBeVisible();
		await page.getByRole('link', { name: 'Confidentialité' }).click();
		await expect(page).toHaveURL('/privacy');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('link', { name: 'Join a workshop' })).toBeVisible();
		await page.getByRole('link', { name: 'Join a workshop' }).click();
		await expect(page.getByRole('heading', { name: 'Rejoindre un atelier' })).toBeVisible();
	});

	test('comes from the first page in English to the workshop in German', async ({
		page,
		server
	}) => {
		const room = await createWorkshop(server, { names: 'none' });
		await page.goto('/w');
		await page.getByRole('link', { name: 'Kantlijn' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await page.getByLabel('Workshop code').fill(room.code);
		await page.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(page.getByRole('button', { name: 'Teilnehmen' })).toBeVisible();
		expect(await lang(page)).toBe('de');
	});

	test('says in German that the connection is lost, and that a page is not there', async ({
		page,
		context,
		server
	}) => {
		const room = await endedWorkshop(server, { count: 1, rounds: 1 });
		await page.goto(`/w/${room.code}/niets`);
		await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible();
		await expectOneLanguage(page, 'de', []);
		const open = await createWorkshop(server, { names: 'none' });
		await page.goto(`/w/${open.code}`);
		await page.getByRole('button', { name: 'Teilnehmen' }).click();
		await awake(page);
		await open.control('open');
		await expect(page.getByRole('heading', { name: 'Wie kiest het rooster?' })).toBeVisible();
		await context.setOffline(true);
		await place(page, 'Prozessbegleitung', 'Leicht');
		await expect(page.locator('[data-status="waiting"]')).toHaveText(
			'wartet auf Verbindung: Ihr Telefon ist offline'
		);
		await context.setOffline(false);
		await expect(page.locator('[data-status="placed"]')).toBeVisible();
	});
});

for (const locale of ['nl', 'en', 'de', 'fr']) {
	test(`in ${locale} nothing of a long question is cut off on a small phone`, async ({
		page,
		context,
		server
	}) => {
		await page.setViewportSize(SMALL);
		await context.addCookies([{ name: 'kantlijn-language', value: locale, url: server.url }]);
		const room = await createWorkshop(server, { names: 'none', questions: [LONG] });
		await page.goto(`/w/${room.code}`);
		expect(await cutOff(page)).toEqual([]);
		await page.locator('form[action="?/join"] button').click();
		await room.control('open');
		await expect(page.getByRole('heading', { name: LONG })).toBeVisible();
		expect(await cutOff(page)).toEqual([]);
		// The line and what the server has of the answer are in view without scrolling.
		await expect(page.getByRole('slider')).toBeInViewport({ ratio: 1 });
		await expect(page.locator('[data-status]')).toBeInViewport({ ratio: 1 });
		await page.getByRole('slider').press('Home');
		await expect(page.locator('[data-status="placed"]')).toBeVisible();
		expect(await cutOff(page)).toEqual([]);
		await joinOthers(room);
		await room.control('reveal');
		await expect(page.locator('figure')).toBeVisible();
		expect(await cutOff(page)).toEqual([]);
	});
}
