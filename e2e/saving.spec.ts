import {
	awake,
	expect,
	openLine,
	place,
	requestsOf,
	seed,
	standing,
	stored,
	test as base,
	withoutDatabase
} from './fixtures.ts';
import { type OwnServer, startServer } from '../src/testing/server.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
const KEEP = { name: 'Bewaar mijn plek' };

base('moving stores nothing', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.waitForLoadState('networkidle');
	const sent = requestsOf(page);
	await place(page, 'Expert', 'Licht');
	for (const [key, words] of [
		['Home', 'uitgesproken expert'],
		['End', 'uitgesproken procesbegeleider']
	] as const) {
		await page.getByRole('slider').press(key);
		await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', words);
	}
	expect(sent).toEqual([]);
	expect(await stored(page.request, id)).toMatchObject({ position: null, placements: [] });
});

base('"Bewaar mijn plek" keeps the place and the note in one step', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-35]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider', 'Uitgesproken');
	await page.getByText('Notitie erbij').click();
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Zij willen het zelf dragen.');
	const sent = requestsOf(page);
	await page.getByRole('button', KEEP).click();

	await expect(standing(page, 'uitgesproken procesbegeleider')).toBeVisible();
	expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
	const { placements } = await stored(page.request, id);
	expect(placements).toHaveLength(2);
	expect(placements[1]).toMatchObject({
		note: 'Zij willen het zelf dragen.',
		roleSwitch: true,
		clientTold: null
	});
	expect(placements[1]?.position).toBeGreaterThanOrEqual(67);
	// After saving, the line must start without a chosen position. The stored placement must not be
	// preset.
	await openLine(page);
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toBeHidden();
});

base.describe('without a service worker, which would fetch past this test', () => {
	base.use({ serviceWorkers: 'block' });

	base('a link that I follow while it is being saved leads there', async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [-35]);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await place(page, 'Expert', 'Licht');
		// Makes the response to the saved placement arrive while the list of assignments is still
		// loading.
		let saved = () => {};
		const saving = new Promise<void>((resolve) => (saved = resolve));
		await page.route(/\?\/place/, async (route) => {
			const response = await route.fetch();
			await saving;
			await route.fulfill({ response });
		});
		await page.route(/\/assignments\/__data\.json/, async (route) => {
			setTimeout(saved, 200);
			await new Promise((resolve) => setTimeout(resolve, 1_000));
			await route.continue();
		});
		await page.getByRole('button', KEEP).click();
		await page.getByRole('link', { name: 'Opdrachten' }).first().click();
		await expect(page).toHaveURL('/assignments');
		expect((await stored(page.request, id)).placements).toHaveLength(2);
	});
});

base('a double click on "Bewaar mijn plek" keeps one placement', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Expert');
	await page.getByRole('button', KEEP).dblclick();
	await expect(standing(page)).toBeVisible();
	await page.reload();
	await expect(page.getByText('1 plaatsing', { exact: true })).toBeVisible();
	expect((await stored(page.request, id)).placements).toHaveLength(1);
});

base('"Bewaar mijn plek" without a place asks for one, until there is one', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	// The save button must be `aria-disabled`, and a press must show the reason.
	await expect(page.getByRole('button', KEEP)).toHaveAttribute('aria-disabled', 'true');
	await page.getByRole('button', KEEP).click({ force: true });
	await expect(page.getByRole('alert')).toContainText('Kies eerst een plek op de lijn');
	await place(page, 'Expert');
	await page.getByRole('button', KEEP).click();
	await expect(standing(page)).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

base('a note that is too long is refused beside its field, and stays', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Expert');
	await page.getByText('Notitie erbij').click();
	const note = page.getByRole('textbox', { name: 'Notitie' });
	await note.evaluate((field) => field.removeAttribute('maxlength'));
	await note.fill('n'.repeat(2001));
	await page.getByRole('button', KEEP).click();
	await expect(page.getByText('Hoogstens 2000 tekens; het zijn er 2001.')).toBeVisible();
	await expect(note).toHaveValue('n'.repeat(2001));
	await expect(note).toBeFocused();
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'duidelijk expert');
});

base('the last placement can be taken back, and only the last', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-35, -71]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toHaveCount(1);
	await expect(standing(page, 'uitgesproken expert')).toBeVisible();
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByText('1 plaatsing', { exact: true })).toBeVisible();
	const { position, placements } = await stored(page.request, id);
	expect([position, placements.length]).toEqual([-35, 1]);
});

const test = base.extend<{ own: OwnServer }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright requires a destructuring pattern
	own: async ({}, use) => {
		const server = await startServer();
		await use(server);
		await server.stop();
	},
	baseURL: async ({ own }, use) => use(own.url)
});

test('after ten minutes it can no longer be taken back, and I am told why', async ({
	page,
	own
}) => {
	const { id } = await seed(page.request, QUESTION, [-35]);
	const later = (minutes: number) =>
		own.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(minutes / 1440) } });
	await later(9);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeVisible();

	await later(11);
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByRole('alert')).toHaveText(
		'Een plaatsing is tot tien minuten daarna ongedaan te maken.'
	);
	expect((await stored(page.request, id)).placements).toHaveLength(1);
	await page.reload();
	await awake(page);
	await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toHaveCount(0);
});

base('the way back disappears from an open page when its time is over', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-35]);
	await page.clock.install();
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeVisible();
	await page.clock.fastForward('10:01');
	await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toHaveCount(0);
});

base(
	'without a connection, in a browser that keeps nothing, "Bewaar mijn plek" says that it was not saved',
	async ({ page, context }) => {
		await withoutDatabase(page);
		const { id } = await seed(page.request, QUESTION);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await context.setOffline(true);
		const offline = page.getByText('Je hebt nu geen verbinding.');
		await expect(offline).toBeVisible();

		await place(page, 'Procesbegeleider', 'Licht');
		await page.getByText('Notitie erbij').click();
		const note = page.getByRole('textbox', { name: 'Notitie' });
		await note.fill('In de trein geschreven.');
		await page.getByRole('button', KEEP).click();
		await expect(page.getByRole('alert')).toHaveText('Dit is niet bewaard. Probeer het nog eens.');
		await expect(note).toHaveValue('In de trein geschreven.');
		await expect(page.getByRole('slider')).toHaveAttribute(
			'aria-valuetext',
			'licht procesbegeleider'
		);

		await context.setOffline(false);
		await expect(offline).toHaveCount(0);
		await page.getByRole('button', KEEP).click();
		await expect(standing(page, 'licht procesbegeleider')).toBeVisible();
		await expect(page.getByRole('alert')).toHaveCount(0);
		const { placements } = await stored(page.request, id);
		expect(placements).toMatchObject([{ note: 'In de trein geschreven.' }]);
	}
);

for (const name of ['Rond af', 'Verwijder']) {
	base(
		`where nothing can be kept "${name}" says so, and the page stays`,
		async ({ page, context }) => {
			await withoutDatabase(page);
			const { id } = await seed(page.request, QUESTION, [-35]);
			await page.goto(`/assignments/${id}`);
			await awake(page);
			await context.setOffline(true);
			await page.getByRole('button', { name }).click();
			await expect(page.getByRole('alert')).toHaveText(
				'Dit is niet bewaard. Probeer het nog eens.'
			);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
		}
	);
}

base('a link without a connection leads to a page that says so', async ({ page, context }) => {
	await page.goto('/');
	await awake(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Opdrachten' }).click();
	await expect(page.getByRole('heading', { name: 'Geen verbinding' })).toBeVisible();
	await expect(page.getByText('Dat ligt aan ons')).toHaveCount(0);
});
