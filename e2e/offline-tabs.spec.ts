import { awake, place, seed, stored, standing } from './fixtures.ts';
import { KEPT, QUESTION, arrives, expect, keep, oneWaits, test } from './offline.ts';

test('what waits is not sent in the name of who signed in in another tab', async ({
	page,
	context,
	own
}) => {
	await oneWaits(page);
	await context.clearCookies();
	const { id } = await seed(context.request, 'Van een ander', [-3]);
	await page.unroute('**/api/assignments/**');
	await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
	expect((await stored(context.request, id)).placements).toHaveLength(1);
	expect(own.logs()).toMatch(/"method":"POST","route":"[^"]+placements","status":401/);
});

for (const where of ['on localhost', 'over plain http'] as const) {
	test(`two tabs send what waits once, in the order in which I made it, ${where}`, async ({
		page,
		context,
		own
	}) => {
		const origin = where === 'on localhost' ? own.url : `http://room.test:${own.port}`;
		await page.clock.install();
		await page.goto(`${origin}/assignments/new`);
		await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
		await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
		const second = await context.newPage();
		await second.clock.install();
		await second.goto(page.url());
		await Promise.all([awake(page), awake(second)]);
		expect(await page.evaluate(() => isSecureContext)).toBe(where === 'on localhost');
		await own.kill();

		await place(page, 'Expert', 'Licht');
		await keep(page);
		await expect(standing(second, 'licht expert')).toBeVisible();
		await place(second, 'Procesbegeleider', 'Uitgesproken');
		await keep(second);
		await expect(standing(page, 'uitgesproken procesbegeleider')).toBeVisible();
		await place(page, 'Expert', 'Duidelijk');
		await keep(page);
		await expect(standing(second, 'duidelijk expert')).toBeVisible();
		await expect(second.getByText(KEPT)).toBeVisible();

		const before = own.logs().length;
		await own.restart();
		for (const tab of [page, second]) {
			await arrives(tab, /^sinds /);
			await expect(tab.getByText('3 plaatsingen')).toBeVisible();
		}
		const sent = own
			.logs()
			.slice(before)
			.match(/"POST","route":"[^"]+placements","status":201/g);
		expect(sent).toHaveLength(3);
		const places = page.getByRole('listitem').locator('.place');
		await expect(places).toHaveText([/^Duidelijk expert/, /^Uitgesproken proces/, /^Licht expert/]);
	});
}

test('over plain http I go on without a connection in the page that is open', async ({
	page,
	own
}) => {
	await page.clock.install();
	await page.goto(`http://room.test:${own.port}/assignments/new`);
	await page.getByLabel('De vraag van de cliënt').fill('Eerste');
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eerste');
	await page.goto(`http://room.test:${own.port}/assignments/new`);
	await page.waitForLoadState('networkidle');
	await own.kill();
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
	await awake(page);
	await place(page, 'Expert');
	await keep(page);
	await expect(page.getByText(KEPT)).toBeVisible();
	await own.restart();
	await arrives(page, /^sinds /);
});
