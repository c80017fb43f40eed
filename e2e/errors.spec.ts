import { awake, expect, seed, test } from './fixtures.ts';

test(
	'a page that crashes says that it is our fault, with a number, and nothing is lost',
	{ tag: '@both' },
	async ({ page, context, server }) => {
		const { id } = await seed(context.request, 'Wat is hier stuk?', [-47]);
		const benefits = (text: string) =>
			server.database.rows(`update assignment set benefits = '${text}' where id = '${id}'`);
		await benefits('broken');
		await page.goto(`/assignments/${id}`);
		await expect(page.getByRole('heading', { name: 'Hier ging iets mis' })).toBeVisible();
		await expect(page.getByText(/Nummer van deze fout: [0-9a-f-]{36}/)).toBeVisible();
		expect(server.logs()).not.toContain('Wat is hier stuk');

		await benefits('[]');
		await page.getByRole('link', { name: 'Probeer opnieuw' }).click();
		await expect(page.getByRole('heading', { name: 'Wat is hier stuk?' })).toBeVisible();
	}
);

test('a page that cannot be fetched says that the connection is gone', async ({
	page,
	context
}) => {
	await seed(context.request, 'Ben je er nog?', [17]);
	await page.goto('/assignments');
	await awake(page);
	await context.setOffline(true);
	await expect(page.getByText('Je hebt nu geen verbinding')).toBeVisible();
	await page.getByRole('link', { name: 'Ben je er nog?' }).click();
	await expect(page.getByRole('heading', { name: 'Geen verbinding' })).toBeVisible();
	await context.setOffline(false);
	await page.getByRole('link', { name: 'Probeer opnieuw' }).click();
	await expect(page.getByRole('heading', { name: 'Ben je er nog?' })).toBeVisible();
});

test('an address that leads nowhere, and the work of somebody else, look the same', async ({
	page,
	playwright,
	baseURL
}) => {
	const other = await playwright.request.newContext({ baseURL: String(baseURL) });
	const { id } = await seed(other, 'Van een ander', [-3]);
	await other.dispose();
	for (const path of ['/nergens', `/assignments/${id}`, '/assignments/1']) {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
		await expect(page.getByText('Van een ander')).toHaveCount(0);
		await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
		await expect(page.getByRole('contentinfo').getByRole('link').first()).toBeVisible();
	}
});

test('what a client or a workshop would see has no navigation, also where it leads nowhere', async ({
	page
}) => {
	for (const path of ['/look/nergens', '/w/ABC/stage', '/assignments/1/together', '/geen.csv']) {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
		await expect(page.getByRole('navigation')).toHaveCount(0);
	}
});

test(
	'while the database takes no writes what I typed waits, and is stored when it does',
	{ tag: '@both' },
	async ({ page, context, server }) => {
		await page.clock.install();
		await seed(context.request, 'Staat er al', [-47]);
		await page.goto('/assignments/new');
		await page.getByLabel('De vraag van de cliënt').fill('Gaat dit mee?');
		const free = await server.database.block();
		await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gaat dit mee?');
		// The server waits for the database until a time-out, so the message may take long.
		await expect(page.getByText('De server antwoordt nu niet.')).toBeVisible({ timeout: 20_000 });
		const refused = await context.request.post('/api/assignments', { data: { question: 'Nu?' } });
		expect(refused.status()).toBe(503);
		expect(refused.headers()['retry-after']).toMatch(/^\d+$/);
		expect((await context.request.get('/api/assignments')).status()).toBe(200);

		await free();
		await page.clock.fastForward('01:00');
		await expect(page).toHaveURL(/\/assignments\/[\da-f-]{36}$/);
		await expect(page.getByRole('heading', { name: 'Gaat dit mee?' })).toBeVisible();
	}
);
