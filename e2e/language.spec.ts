import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { awake, expect, place, seed, stored, test } from './fixtures.ts';

const QUESTION = 'What do we do about Mondays?';

/** Returns the interface texts of one language that do not occur in the other language. */
function textsOf(locale: 'nl' | 'en'): string[] {
	const read = (name: string) =>
		JSON.parse(
			readFileSync(new URL(`../src/i18n/messages/${name}.json`, import.meta.url), 'utf8')
		) as Record<string, unknown>;
	const others = new Set(Object.values(read(locale === 'nl' ? 'en' : 'nl')));
	return Object.entries(read(locale)).flatMap(([key, text]) =>
		key !== '$schema' && typeof text === 'string' && !text.includes('{') && !others.has(text)
			? [text.toLowerCase()]
			: []
	);
}

/** Returns all visible texts and accessible names on the page. */
async function wordsOf(page: Page): Promise<string[]> {
	const spoken = await page
		.locator('[aria-label], [aria-valuetext], [placeholder]')
		.evaluateAll((all) =>
			all.flatMap((one) =>
				['aria-label', 'aria-valuetext', 'placeholder'].map((name) => one.getAttribute(name) ?? '')
			)
		);
	const read = await page
		.locator('body *:not(script, style, noscript)')
		.evaluateAll((all) =>
			all.flatMap((one) =>
				one.closest('[lang]') !== document.documentElement
					? []
					: [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map((t) => t.nodeValue)
			)
		);
	return [...spoken, ...read, await page.title()].map((text) => (text ?? '').trim().toLowerCase());
}

for (const [browser, lang, title] of [
	['en-GB', 'en', 'The idea'],
	['nl-BE', 'nl', 'Het idee'],
	['de-DE', 'en', 'The idea'],
	['it-IT', 'nl', 'Het idee']
] as const) {
	test.describe(`with a browser in ${browser}`, () => {
		test.use({ locale: browser });

		test(`I read ${lang === 'en' ? 'English' : 'Dutch'}`, async ({ page }) => {
			await page.goto('/about');
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		});
	});
}

test.describe('with an English browser', () => {
	test.use({ locale: 'en-GB' });

	test('what I choose beats what my browser says, and stays chosen', async ({ page }) => {
		await page.goto('/assignments?status=archived&q=x');
		const languages = page.getByRole('form', { name: 'Language' });
		await expect(languages.getByRole('button', { name: 'English' })).toHaveAttribute(
			'aria-current',
			'true'
		);
		await languages.getByRole('button', { name: 'Nederlands' }).click();
		await expect(page).toHaveURL('/assignments?status=archived&q=x');
		await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je opdrachten');
		await page.goto('/about');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het idee');
		await awake(page);
		await expect(page.getByRole('slider').first()).toHaveAttribute(
			'aria-valuetext',
			'nog geen plek gekozen'
		);
		await page.getByRole('form', { name: 'Taal' }).getByRole('button', { name: 'English' }).click();
		await expect(page).toHaveURL('/about');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	});
});

test('the switch keeps what I had not kept yet: thumb, note, what I typed', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider', 'Licht');
	await page.getByText('Notitie erbij').click();
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Zij willen het zelf.');
	const english = page.getByRole('form', { name: 'Taal' }).getByRole('button', { name: 'English' });
	await english.click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('slider')).toHaveAttribute(
		'aria-valuetext',
		'slightly on the facilitator side'
	);
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Zij willen het zelf.');
	expect((await stored(page.request, id)).placements).toHaveLength(1);
	await page.getByRole('button', { name: 'Save my place' }).first().click();
	await expect
		.poll(async () => (await stored(page.request, id)).placements.at(-1)?.note)
		.toBe('Zij willen het zelf.');

	await page.goto('/assignments/new');
	await page.getByRole('textbox', { name: 'question' }).fill('Wie beslist?');
	const dutch = page.getByRole('button', { name: 'Nederlands' });
	await dutch.click();
	await expect(page.getByRole('textbox', { name: 'vraag' })).toHaveValue('Wie beslist?');
});

test('the switch leads nowhere else, whatever it is told', async ({ page, baseURL }) => {
	for (const away of ['https://example.org/', '//example.org/', '/\\example.org', 'example.org']) {
		const answer = await page.request.post('/language', {
			form: { locale: 'en', return: away },
			headers: { origin: baseURL ?? '' },
			maxRedirects: 0
		});
		expect(answer.status()).toBe(303);
		const target = new URL(answer.headers().location ?? '', baseURL);
		expect(target.origin).toBe(baseURL);
	}
});

for (const [locale, other] of [
	['nl', 'en'],
	['en', 'nl']
] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale });
		test.setTimeout(60_000);

		test('no page has a word of the interface in the other language', async ({ page }) => {
			const foreign = textsOf(other);
			expect(foreign.length).toBeGreaterThan(100);
			const one = await seed(page.request, QUESTION, [-49, 49, -17]);
			const unplaced = await seed(page.request, 'Who leads?');
			const check = async () => {
				await expect(page.locator('html')).toHaveAttribute('lang', locale);
				const words = await wordsOf(page);
				expect(words.filter((text) => foreign.includes(text))).toEqual([]);
			};

			for (const path of ['/about', '/assignments', '/assignments?q=walvis', '/nowhere']) {
				await page.goto(path);
				await check();
			}
			for (const { id } of [one, unplaced]) {
				await page.goto(`/assignments/${id}`);
				await awake(page);
				await check();
				const side = locale === 'nl' ? 'Procesbegeleider' : 'Facilitator';
				await place(page, side, locale === 'nl' ? 'Licht' : 'Slight');
				await check();
				await page.getByText(locale === 'nl' ? 'Nog niet te zeggen' : 'Too early to say').click();
				await check();
			}
			await page.goto(`/assignments/${one.id}/edit`);
			await page.getByRole('textbox').first().fill('   ');
			await page.getByRole('button', { name: locale === 'nl' ? 'Bewaar' : 'Save' }).click();
			const sentence = locale === 'nl' ? 'Vul hier iets in.' : 'Please fill this in.';
			await expect(page.getByText(sentence)).toBeVisible();
			await check();
			await page.context().clearCookies();
			for (const path of ['/', '/assignments', '/assignments/new']) {
				await page.goto(path);
				await check();
			}
		});
	});
}
