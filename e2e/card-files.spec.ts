/** Tests the role card outside the app: as a saved picture and on paper. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { SAVE_AS, expect, seed, test } from './fixtures.ts';
import { difference } from './pixels.ts';

/** Size of the role card in CSS pixels. */
const SHEET = { width: 640, height: 906 };
/** Pixels of the saved PNG per CSS pixel. */
const SCALE = 3;

const CARDS = [
	{ locale: 'nl-NL', question: 'Hoe krijgen we onze planning weer betrouwbaar?', place: -47 },
	{ locale: 'en-GB', question: 'Should our two practices really merge?', place: 81 }
];
const BENEFITS = ['criteria-of-users', 'draft-halfway', 'facts-on-the-table', 'method-explained'];

const drawing = (page: Page) => page.getByRole('img', { name: /^(Rolkaart|Role card): / });

/** Opens a blank page in a new browser context. Without network, it cannot load the app's fonts. */
async function outside(browser: Browser): Promise<Page> {
	const context = await browser.newContext({
		offline: true,
		viewport: SHEET,
		deviceScaleFactor: SCALE
	});
	return context.newPage();
}

/** Saves the card as a file at `path` and resolves with that path. */
async function saved(page: Page, kind: keyof typeof SAVE_AS, path: string): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: SAVE_AS[kind] }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(
		new RegExp(`^(rolkaart|role-card)-\\d+-\\w+-\\d{4}\\.${kind}$`)
	);
	await file.saveAs(path);
	await expect(page.getByRole('status')).toContainText([file.suggestedFilename()]);
	return path;
}

for (const { locale, question, place } of CARDS) {
	test.describe(`in ${locale}`, () => {
		test.use({
			locale,
			viewport: { width: 1280, height: 1400 },
			deviceScaleFactor: SCALE,
			colorScheme: 'dark'
		});

		test('the saved SVG and PNG look like the page, with its own letters', async ({
			page,
			browser
		}, testInfo) => {
			test.slow(); // This test compares four pictures of five million pixels each.
			const { id } = await seed(page.request, question, [place], { benefits: BENEFITS });
			await page.goto(`/assignments/${id}/card`);
			await drawing(page).waitFor();
			await toWholePixels(page);
			const onPage = await drawing(page).screenshot({ path: testInfo.outputPath('page.png') });
			const svg = await saved(page, 'svg', testInfo.outputPath('card.svg'));
			const png = await saved(page, 'png', testInfo.outputPath('card.png'));

			const source = await readFile(svg, 'utf8');
			// Three fonts, each in two parts.
			expect(source.match(/@font-face/g)).toHaveLength(6);
			// Checks that the file loads nothing and runs no script.
			expect(source.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
				/https?:|<script|url\((?!data:|#)/
			);

			const blank = await outside(browser);
			await blank.goto(pathToFileURL(svg).href);
			const asSvg = await blank.screenshot();
			await blank.goto('about:blank');
			await blank.setContent(withoutMargin(await readFile(png), 'png'));
			const asPng = await blank.screenshot();
			const bare = source.replace(/<style[\s\S]*?<\/style>/, '');
			await blank.setContent(withoutMargin(Buffer.from(bare), 'svg+xml'));
			const asBare = await blank.screenshot();

			const apart = {
				svg: await difference(blank, onPage, asSvg),
				png: await difference(blank, onPage, asPng),
				bare: await difference(blank, onPage, asBare)
			};
			testInfo.annotations.push({ type: 'apart', description: JSON.stringify(apart) });
			expect(apart.svg).toBeLessThan(0.01);
			expect(apart.png).toBeLessThan(0.01);
			// Checks the comparison itself: a card without its fonts must look measurably different.
			expect(apart.bare).toBeGreaterThan(0.01);
			await blank.context().close();
		});
	});
}

/**
 * Moves the top of the card to a whole pixel, so that a screenshot of the card contains no pixels
 * of the page above the card.
 */
async function toWholePixels(page: Page): Promise<void> {
	await drawing(page).evaluate((svg) => {
		const { top } = svg.getBoundingClientRect();
		if (svg.parentElement) svg.parentElement.style.marginTop = `${Math.ceil(top) - top}px`;
	});
}

function withoutMargin(picture: Buffer, kind: string): string {
	const address = `data:image/${kind};base64,${picture.toString('base64')}`;
	return `<body style="margin:0"><img style="display:block" width="${SHEET.width}" src="${address}">`;
}

test.describe('where no service worker has the fonts', () => {
	test.use({ serviceWorkers: 'block' });

	test('a font that does not arrive is said, and no half card is saved', async ({ page }) => {
		const { id } = await seed(page.request, 'Wie beslist er?', [-47]);
		await page.goto(`/assignments/${id}/card`);
		await drawing(page).waitFor();
		await page.route('**/*.woff2', (route) => route.abort());
		await page.getByRole('button', { name: SAVE_AS.svg }).click();
		await expect(page.getByRole('alert')).toHaveText(
			'De kaart kon niet worden gemaakt. Probeer het nog eens.'
		);
		await page.unroute('**/*.woff2');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: SAVE_AS.svg }).click();
		await download;
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});

/** Paper sizes in points (1/72 inch). */
const PAPERS = [
	{ paper: 'A5', width: 419.5, height: 595.3 },
	{ paper: 'A4', width: 595.3, height: 841.9 }
];

/**
 * Reads the page sizes of a PDF, in points. Chromium does not compress these sizes, so they are
 * readable as text.
 */
function pagesOf(pdf: Buffer): { width: number; height: number }[] {
	return [...pdf.toString('latin1').matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
		([, width, height]) => ({ width: Number(width), height: Number(height) })
	);
}

const QUESTIONS = ['Wie beslist er?', 'Wie zegt hoe het met de nachtdiensten moet? '.repeat(11)];

for (const { paper, width, height } of PAPERS) {
	test(`on ${paper} it is one page, and nothing else is printed`, async ({ page }) => {
		for (const question of QUESTIONS) {
			const { id } = await seed(page.request, question, [-1], { benefits: BENEFITS });
			await page.goto(`/assignments/${id}/card`);
			await drawing(page).waitFor();
			await page.getByRole('link', { name: paper }).click();
			await expect(page.getByRole('link', { name: paper })).toHaveAttribute('aria-current', 'true');
			await page.waitForLoadState('networkidle');
			const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
			expect(pages).toHaveLength(1);
			expect(Math.abs((pages[0]?.width ?? 0) - width)).toBeLessThan(1);
			expect(Math.abs((pages[0]?.height ?? 0) - height)).toBeLessThan(1);

			await page.emulateMedia({ media: 'print' });
			await expect(drawing(page)).toBeVisible();
			for (const name of ['Opdrachten', 'Terug naar de opdracht', paper]) {
				await expect(page.getByRole('link', { name })).toHaveCount(0);
			}
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
			await page.emulateMedia({ media: null });
		}
	});
}

test('without JavaScript it prints too', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL: String(baseURL), javaScriptEnabled: false });
	const page = await context.newPage();
	const { id } = await seed(page.request, 'Wie beslist er?', [-47], { benefits: BENEFITS });
	await page.goto(`/assignments/${id}/card?paper=a4`);
	const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
	expect(pages).toHaveLength(1);
	expect(pages[0]?.width).toBeGreaterThan(590);
	await context.close();
});

test('opened by its link it prints on one page too, without the rest of the page', async ({
	page,
	browser
}) => {
	const { id } = await seed(page.request, 'Wie beslist er?', [-47], { benefits: BENEFITS });
	await page.goto(`/assignments/${id}/card`);
	await page.getByText('Deel met een link', { exact: true }).click();
	await page.getByRole('button', { name: 'Maak de link' }).click();
	const link = (await page.locator('code').textContent()) ?? '';
	const theirs = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	await theirs.goto(link);
	await drawing(theirs).waitFor();
	const pages = pagesOf(await theirs.pdf({ preferCSSPageSize: true }));
	expect(pages).toHaveLength(1);
	expect(pages[0]?.width).toBeGreaterThan(590);
	await theirs.emulateMedia({ media: 'print' });
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveCount(0);
	await expect(theirs.getByRole('link', { name: 'Privacy' })).toHaveCount(0);
	const box = await drawing(theirs).boundingBox();
	expect(Math.abs(box?.x ?? 9)).toBeLessThan(1);
	expect(Math.abs(box?.y ?? 9)).toBeLessThan(1);
});

test('a phone shares the picture with its words, and an installed app shares what it saves', async ({
	page
}) => {
	await page.addInitScript(() => {
		const shared: string[] = [];
		Object.assign(navigator, {
			canShare: () => true,
			share: ({ files = [], text = '' }: ShareData) => {
				shared.push(`${files[0]?.name} ${files[0]?.type} ${text}`);
				return Promise.resolve();
			}
		});
		Object.assign(globalThis, { shared });
	});
	const shared = () => page.evaluate(() => (globalThis as { shared?: string[] }).shared ?? []);
	const { id } = await seed(page.request, 'Wie van ons gaat hierover?', [-47]);
	await page.goto(`/assignments/${id}/card`);
	await page.getByRole('button', { name: 'Deel als plaatje' }).click();
	await expect.poll(shared).toHaveLength(1);
	const [picture = ''] = await shared();
	expect(picture).toMatch(/^rolkaart-.*\.png image\/png Wie van ons gaat hierover\?\n/);

	// Safari has this property, which is true in an app that is installed on iOS.
	await page.addInitScript(() => Object.assign(navigator, { standalone: true }));
	await page.goto(`/assignments/${id}/card`);
	await page.getByRole('button', { name: SAVE_AS.svg }).click();
	await expect.poll(shared).toHaveLength(1);
	expect((await shared())[0]).toMatch(/\.svg image\/svg\+xml/);
	await page.goto('/year');
	await page.getByRole('link', { name: 'Dit jaar als CSV' }).click();
	await expect.poll(shared).toHaveLength(1);
	expect((await shared())[0]).toMatch(/\.csv text\/csv/);
	await expect(page).toHaveURL('/year');
});
