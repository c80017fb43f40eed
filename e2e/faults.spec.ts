/** Tests faults during use: two tabs, a double click, an unavailable database, full storage. */
import type { Page } from '@playwright/test';
import { type Engine, databaseIn } from '../src/testing/database.ts';
import {
	awake,
	expect,
	openLine,
	place,
	seed,
	standing,
	stored,
	test,
	withoutDatabase
} from './fixtures.ts';
import { proxyTo } from '../src/testing/tcp-proxy.ts';
import { temporaryFolder } from '../src/testing/folders.ts';
import { startServer } from '../src/testing/server.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

const NOTHING = 'Er kan nu niets worden bewaard. Wat je typte, staat er nog';

const keep = (page: Page) => page.getByRole('button', { name: 'Bewaar mijn plek' }).first().click();
const sides = async (page: Page, id: string) =>
	(await stored(page.request, id)).placements.map(({ position }) => Math.sign(position));

test('a line that I open while the page loads its data again stays open', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	let loaded = () => {};
	const held = new Promise<void>((resolve) => (loaded = resolve));
	await page.route(/__data\.json/, async (route) => {
		await held;
		await route.continue();
	});
	const loading = page.waitForRequest(/__data\.json/);
	// Posts the message with which another tab announces that the server has stored a change.
	await page.evaluate(() => new BroadcastChannel('kantlijn-waiting').postMessage('stored'));
	await loading;
	await openLine(page);
	const answered = page.waitForResponse(/__data\.json/);
	loaded();
	await answered;
	await expect(page.getByRole('slider')).toBeFocused();
	await place(page, 'Procesbegeleider');
	await keep(page);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
	expect(await sides(page, id)).toEqual([-1, 1]);
});

test('in two tabs both places are kept, in order, and the second is a switch too', async ({
	page,
	context
}) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	const other = await context.newPage();
	for (const tab of [page, other]) {
		await tab.goto(`/assignments/${id}`);
		await awake(tab);
	}
	await place(page, 'Procesbegeleider');
	await keep(page);
	await expect(standing(page)).toBeVisible();
	// The tab `other` does not know the new placement, and still shows the placement on the
	// expert's side as the latest.
	await place(other, 'Expert', 'Uitgesproken');
	await keep(other);
	await expect(standing(other, 'uitgesproken expert')).toBeVisible();
	expect(await sides(page, id)).toEqual([-1, 1, -1]);
	expect((await stored(page.request, id)).placements.at(-1)).toMatchObject({
		roleSwitch: true,
		clientTold: null
	});
	await expect(other.getByText('3 plaatsingen')).toBeVisible();
});

test('what I deleted in one tab is said in the other not to be there', async ({
	page,
	context
}) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	const other = await context.newPage();
	await other.goto(`/assignments/${id}`);
	await awake(other);
	await page.request.delete(`/api/assignments/${id}`);
	await place(other, 'Procesbegeleider');
	await keep(other);
	await expect(other.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
});

test('a double click on a new assignment makes one', async ({ page }) => {
	await page.goto('/assignments/new');
	await page.getByRole('textbox', { name: 'De vraag van de cliënt' }).fill(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).dblclick();
	await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
	const list = await page.request.get('/api/assignments');
	expect(((await list.json()) as { items: unknown[] }).items).toHaveLength(1);
});

test('while another program holds the store the page says so, and pressing again keeps it once', async ({
	page,
	server
}) => {
	await withoutDatabase(page);
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider');
	await page.getByText('Notitie erbij').click();
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Dit blijft staan.');
	const release = await server.database.block();
	await keep(page);
	await expect(page.getByText('Bezig met bewaren').first()).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: NOTHING })).toBeVisible({
		timeout: 10_000
	});
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toHaveValue('Dit blijft staan.');
	await release();
	await keep(page);
	await expect(standing(page)).toBeVisible();
	await expect.poll(() => sides(page, id)).toEqual([-1, 1]);
});

test('or it waits in this browser, says so, and goes through by itself, once', async ({
	page,
	server
}) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider');
	const release = await server.database.block();
	await keep(page);
	await expect(page.getByText(/wacht op verbinding/).first()).toBeVisible();
	expect(await sides(page, id)).toEqual([-1]);
	await release();
	await expect(page.getByText(/wacht op verbinding/)).toHaveCount(0, { timeout: 20_000 });
	await expect.poll(() => sides(page, id)).toEqual([-1, 1]);
});

/**
 * Starts a server. `goAway` makes its database unavailable, until the function that `goAway`
 * returns is called.
 */
async function withStore(engine: Engine) {
	const database = await databaseIn(temporaryFolder(), engine);
	if (engine === 'sqlite') {
		const server = await startServer({ engine, database });
		return { server, goAway: () => database.block() };
	}
	const line = await proxyTo(database.url);
	const server = await startServer({ engine, database, env: { DATABASE_URL: line.url } });
	const goAway = async () => {
		await line.cut();
		return line.mend;
	};
	return { server, goAway };
}

test(
	'while the store is away I read on elsewhere, and what waits is sent all the same',
	{ tag: '@both' },
	async ({ browser, engine }) => {
		const { server, goAway } = await withStore(engine);
		const page = await browser.newPage({ baseURL: server.url });
		const { id } = await seed(page.request, QUESTION, [-49]);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await place(page, 'Procesbegeleider');
		const comeBack = await goAway();
		await keep(page);
		await expect(page.getByText(/wacht op verbinding/).first()).toBeVisible({ timeout: 15_000 });
		// Without a database the server cannot check the session. The page must not treat that as a
		// sign-out, which would delete the data in the browser.
		await page.goto('/about');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.waitForLoadState('networkidle');
		await comeBack();
		await page.goto(`/assignments/${id}`);
		await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible({ timeout: 20_000 });
		await expect.poll(() => sides(page, id)).toEqual([-1, 1]);
		await page.close();
		await server.stop();
	}
);

/**
 * Makes writes to IndexedDB fail as on a full disk. Chromium's quota override is not used, because
 * it still accepts small writes.
 */
async function withFullStorage(page: Page) {
	const original = await page.evaluateHandle(() => IDBObjectStore.prototype.add);
	await page.evaluate((add) => {
		IDBObjectStore.prototype.add = function (...one) {
			const request = add.apply(this, one);
			this.transaction.abort();
			return request;
		};
	}, original);
	const free = () => page.evaluate((add) => void (IDBObjectStore.prototype.add = add), original);
	return { free };
}

test('a browser without room for it says so, and keeps it once there is', async ({
	page,
	context
}) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider');
	await page.getByText('Notitie erbij').click();
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Dit blijft staan.');
	const storage = await withFullStorage(page);
	await context.setOffline(true);
	await keep(page);
	await expect(page.getByText('Dit is niet bewaard. Probeer het nog eens.')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toHaveValue('Dit blijft staan.');
	await storage.free();
	await keep(page);
	await expect(page.getByText(/^Bewaard in deze browser\. /)).toBeVisible();
	await context.setOffline(false);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
	await expect.poll(() => sides(page, id)).toEqual([-1, 1]);
});
