import type { Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { dividedTeam } from '../src/testing/client-requests.ts';
import { enterAs } from './enter-as.ts';
import { SAVE_AS, expect, test } from './fixtures.ts';
import { QUESTION, createTeam, join, keep, people, picture, share } from './team-people.ts';

test('I take the outcome along as a table, as a picture and on paper', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await createTeam(anna, 'Anna'), 'Bas');
	await share(anna);
	await keep(anna, 'Expert', 'Duidelijk');
	await bas.getByRole('link', { name: QUESTION }).click();
	await keep(bas, 'Procesbegeleider', 'Duidelijk');
	await bas.getByText('Onthul de plekken').click();
	await bas.getByRole('button', { name: 'Onthul nu' }).click();
	await expect(picture(anna)).toBeVisible();

	const take = anna.getByRole('region', { name: 'Meenemen' });
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			anna.waitForEvent('download'),
			take.getByText(name, { exact: true }).click()
		]);
		return readFileSync(await download.path());
	};
	const table = (await saved('CSV')).toString();
	expect(table).toContain(';Anna;expert;duidelijk;');
	const svg = (await saved('Bewaar voor een drukker')).toString();
	// The file must be self-contained: its fonts are embedded, and it loads nothing.
	expect(svg.match(/@font-face/g)).toHaveLength(6);
	expect(svg).not.toMatch(/class=|var\(--|href="http/);
	for (const part of [QUESTION, '>AN<', '>BA<', 'ronde 1']) {
		expect(svg).toContain(part);
	}
	const png = await saved('Bewaar als plaatje');
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1280]);
	// The picture must contain blue and orange, and not only the background.
	const colours = await anna.evaluate(
		async (bytes) => {
			const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
			const context = canvas.getContext('2d');
			context?.drawImage(bitmap, 0, 0);
			const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
			const found = { blue: 0, orange: 0, ink: 0 };
			for (let i = 0; i < data.length; i += 4) {
				const [r = 0, g = 0, b = 0] = data.slice(i, i + 3);
				if (b > 120 && r < 60) found.blue++;
				if (r > 150 && b < 60) found.orange++;
				if (r < 40 && g < 40 && b < 40) found.ink++;
			}
			return found;
		},
		[...png]
	);
	expect(colours.blue).toBeGreaterThan(1_000);
	expect(colours.orange).toBeGreaterThan(1_000);
	expect(colours.ink).toBeGreaterThan(500);

	await anna.emulateMedia({ media: 'print' });
	await expect(picture(anna)).toBeVisible();
	for (const hidden of ['Meenemen', 'Opnieuw kiezen']) {
		await expect(anna.getByRole('region', { name: hidden })).toBeHidden();
	}
	await expect(anna.getByRole('navigation')).toBeHidden();
	await leave();
});

test('the card of divided roles is there for the client: on the page, as SVG, as PNG and on paper', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await createTeam(anna, 'Anna'), 'Bas');
	await share(anna);
	await anna.goto(`${anna.url()}/roles`);
	await anna.getByRole('group', { name: 'Anna' }).getByRole('radio', { name: 'Expert' }).check();
	const other = anna.getByRole('group', { name: 'Bas' });
	await other.getByRole('radio', { name: 'Procesbegeleider' }).check();
	await anna.getByLabel(/^Opnieuw kijken op/).fill('2027-01-15');
	await anna.getByRole('button', { name: 'Bewaar de verdeling' }).click();
	await anna.getByRole('link', { name: 'Kaart voor de cliënt' }).click();
	const drawing = anna.getByRole('img', { name: 'Rolkaart: Expert Anna, Procesbegeleider Bas' });
	await expect(drawing).toBeVisible();

	const saved = async (kind: keyof typeof SAVE_AS) => {
		const coming = anna.waitForEvent('download');
		await anna.getByRole('button', { name: SAVE_AS[kind] }).click();
		const file = await coming;
		expect(file.suggestedFilename()).toMatch(/^rolkaart-\d+-\w+-\d{4}\.(png|svg)$/);
		return readFileSync(await file.path());
	};
	const svg = (await saved('svg')).toString();
	expect(svg.match(/@font-face/g)).toHaveLength(6);
	expect(svg).not.toMatch(/class=|var\(--|href="http/);
	for (const part of [QUESTION, '>Anna<', '>Bas<', 'Op 15 januari 2027 kijken we']) {
		expect(svg).toContain(part);
	}
	const png = await saved('png');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 2718]);

	await anna.getByRole('link', { name: 'A4' }).click();
	await anna.emulateMedia({ media: 'print' });
	await expect(drawing).toBeVisible();
	await expect(anna.getByRole('banner')).toBeHidden();
	await expect(anna.getByRole('button')).toHaveCount(0);
	await leave();
});

test('who did not add a shared assignment finds no way to change it, by its address neither', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await createTeam(anna, 'Anna'), 'Bas');
	await share(anna);
	await bas.getByRole('link', { name: QUESTION }).click();
	await expect(bas.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(bas).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/);
	// The addresses are built from the address of Bas's page, because Anna's page may have another
	// host name.
	const at = bas.url();
	await expect(bas.getByRole('link', { name: 'Wijzig' })).toHaveCount(0);
	for (const address of [`${at}/edit`, at.replace(/assignments.*/, 'delete')]) {
		expect((await bas.goto(address))?.status(), address).toBe(403);
		await expect(bas.getByRole('heading', { level: 1 })).toHaveText('Dit mag je hier niet');
	}
	await anna.getByRole('link', { name: 'Wijzig' }).click();
	await anna.getByLabel('De vraag van de cliënt').fill('Moeten wij dit wel willen?');
	await anna.getByRole('button', { name: 'Bewaar' }).click();
	await expect(anna.getByRole('heading', { name: 'Moeten wij dit wel willen?' })).toBeVisible();
	await leave();
});

test('the counts stand below their slopes, with everybody on one side too', async ({
	page,
	server
}) => {
	const { at, anna } = await dividedTeam(server);
	await enterAs(page.context(), anna.who, server.url);
	await page.goto(at.replace('/api', ''));
	const ridge = picture(page).locator('svg').first();
	const counted = (side: string) => page.locator(`.counts p[data-side=${side}] .side`);
	await expect(counted('facilitator')).toHaveText('0 aan de kant van de procesbegeleider');
	for (const width of [390, 820, 1366]) {
		await page.setViewportSize({ width, height: 800 });
		const box = async (locator: Locator) => {
			const { x = 0, width: wide = 0 } = (await locator.boundingBox()) ?? {};
			return { left: x, right: x + wide };
		};
		const slopes = await box(ridge);
		expect((await box(counted('expert'))).left, `${width}`).toBeLessThan(slopes.left + 40);
		expect((await box(counted('facilitator'))).right, `${width}`).toBeGreaterThan(
			slopes.right - 40
		);
	}
});
