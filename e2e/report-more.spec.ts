/** Tests what a host makes of a workshop: sheets of paper, a PDF, and two workshops side by side. */
import { type Page, type BrowserContext } from '@playwright/test';
import type { TestWorkshop } from '../src/testing/workshop.ts';
import { createWorkshop } from '../src/testing/workshop.ts';
import { expect, expectNothingFound, test } from './fixtures.ts';
import { endedWorkshop } from './workshop-ended.ts';

/** Returns the number of pages of paper on which the page is printed. */
async function pagesOf(page: Page): Promise<number> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return pdf.match(/\/MediaBox/g)?.length ?? 0;
}

async function signIn(context: BrowserContext, url: string, { host }: TestWorkshop) {
	const [name = '', value = ''] = host.cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url }]);
}

for (const [count, paper] of [
	[3, 2],
	[7, 2]
] as const) {
	test(`a room without phones needs ${paper} pages for ${count} questions`, async ({
		page,
		context,
		server
	}) => {
		const questions = Array.from({ length: count }, (_, at) => `Wie beslist over ${at + 1}?`);
		const one = await createWorkshop(server, { locale: 'en', title: 'Team day', questions });
		await signIn(context, server.url, one);
		await page.goto(`/w/${one.code}/host#more`);
		await page.getByRole('link', { name: 'Blad zonder telefoons' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sheet without phones');
		const lines = page.getByRole('listitem');
		await expect(lines).toHaveCount(count);
		await expect(lines.first().locator('rect')).toHaveCount(6);
		await expect(page.getByRole('rowheader')).toHaveCount(count);
		await expectNothingFound(page);
		expect(await pagesOf(page)).toBe(paper);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});
}

test('nobody but a host gets the sheets', async ({ page, server }) => {
	const one = await createWorkshop(server);
	await page.goto(`/w/${one.code}/sheet`);
	await expect(page).toHaveURL(`/w/${one.code}/host`);
});

test('the report is one PDF by one button', async ({ page, context, server }) => {
	const one = await endedWorkshop(server, { count: 2, rounds: 2 });
	await signIn(context, server.url, one);
	await page.goto(`/w/${one.code}/report`);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'PDF' }).click();
	expect((await download).suggestedFilename()).toBe(`workshop-${one.code}.pdf`);
});

test('two workshops on the same questions stand side by side as dots', async ({
	page,
	context,
	server
}) => {
	const one = await endedWorkshop(server, { count: 2, rounds: 1 });
	const questions = [' wie beslist over 1? ', 'Iets anders?'];
	const made = await one.host.post<{ code: string }>('/api/workshops', {
		...{ locale: 'nl', names: 'none', title: 'Andere dag', questions }
	});
	const path = `/api/workshops/${made.body.code}`;
	await one.host.post(`${path}/control`, { action: 'open' });
	for (const position of [-49, 17, 21, 25, 83]) await one.host.post(`${path}/hand`, { position });
	await one.host.post(`${path}/control`, { action: 'reveal' });
	await signIn(context, server.url, one);
	await page.goto(`/w/${one.code}/report`);
	await page.getByRole('link', { name: 'Vergelijk met een andere workshop' }).click();
	await page.getByRole('button', { name: 'Zet ernaast' }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Wie beslist over 1?']);
	const [first, second] = [page.getByRole('article').nth(0), page.getByRole('article').nth(1)];
	await expect(first).toContainText('5 aan de expertkant');
	await expect(second).toContainText('Andere dag');
	await expect(second).toContainText('1 aan de expertkant');
	await expect(second).toContainText('4 aan de begeleiderskant');
	await expect(second.locator('[data-part="dots"]')).toHaveCount(2);
	await expectNothingFound(page);
	expect(await pagesOf(page)).toBe(1);
});

test('the list of workshops leads to a comparison, once there are two on the same question', async ({
	page,
	context,
	server
}) => {
	const one = await endedWorkshop(server, { count: 1, rounds: 1 });
	await signIn(context, server.url, one);
	const made = await one.host.post<{ code: string }>('/api/workshops', {
		...{ locale: 'nl', names: 'none', title: 'Andere dag', questions: ['Wie beslist over 1?'] }
	});
	const path = `/api/workshops/${made.body.code}`;
	const compare = page.getByRole('link', { name: /^Vergelijk/ });
	await page.goto('/workshops');
	await expect(page.getByRole('link', { name: 'Verslag: Teamdag' })).toBeVisible();
	await expect(compare).toHaveCount(0);
	await one.host.post(`${path}/control`, { action: 'open' });
	for (const position of [-49, 17, 21, 25, 83]) await one.host.post(`${path}/hand`, { position });
	await one.host.post(`${path}/control`, { action: 'reveal' });
	await page.reload();
	await expect(compare).toHaveCount(2);
	await page.getByRole('link', { name: 'Vergelijk Teamdag met een andere workshop' }).click();
	await expect(page.getByRole('article')).toHaveCount(2);
	await expect(page.getByRole('article').nth(1)).toContainText('4 aan de begeleiderskant');
});

test('only the account of both workshops can compare them', async ({ page, context, server }) => {
	const [one, stranger] = [
		await endedWorkshop(server, { count: 1, rounds: 1 }),
		await endedWorkshop(server, { count: 1, rounds: 1 })
	];
	await signIn(context, server.url, one);
	await page.goto(`/w/${one.code}/compare?with=${stranger.code}`);
	await expect(page.getByText('Geen andere workshop van jou')).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(0);
});
