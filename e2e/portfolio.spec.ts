import { awake, expect, seed, test as base } from './fixtures.ts';
import { OVERVIEW, SOME, expectApart, pictureOf } from './portfolio.ts';
import { restartLater } from '../src/testing/later.ts';
import { type OwnServer, startServer } from '../src/testing/server.ts';

const month = (date: Date) =>
	date.toLocaleDateString('nl-NL', { month: 'long', timeZone: 'Europe/Amsterdam' });

base('all my active assignments lie on one ridge, each a dot of its own', async ({ page }) => {
	const places = [-99, -71, -35, -35, -35, -11, -1, -1, 1, 1, 53, 99];
	for (const [index, at] of places.entries()) await seed(page.request, `Vraag ${index}?`, [at]);
	await seed(page.request, 'Nog niet geplaatst?');
	const finished = await seed(page.request, 'Afgerond?', [77]);
	await page.request.patch(`/api/assignments/${finished.id}`, { data: { archived: true } });

	await page.goto('/assignments');
	const picture = await pictureOf(page);
	expect(picture.dots).toHaveLength(places.length);
	expectApart(picture);
	const [left, right] = picture.gap;
	expect(picture.dots.filter(({ x }) => x <= left)).toHaveLength(8);
	expect(picture.dots.filter(({ x }) => x >= right)).toHaveLength(4);
});

base('beside the picture it is said in words, and nothing is averaged', async ({ page }) => {
	for (let index = 0; index < 8; index++) await seed(page.request, `Vraag ${index}?`, [-35]);
	await seed(page.request, 'Van kant gewisseld?', [41, -5]);
	for (let index = 0; index < 3; index++) await seed(page.request, `Proces ${index}?`, [67]);
	await page.goto('/assignments');
	const overview = page.getByRole('region', OVERVIEW);
	await expect(overview).toContainText('9 aan de expertkant');
	await expect(overview).toContainText('3 aan de begeleiderskant');
	await expect(overview).toContainText(`laatste rolwissel in ${month(new Date())}`);
	// The only numbers in the overview must be two counts. It must not show a score or an average.
	const words = await overview.innerText();
	expect(words.match(/\d+/g)).toEqual(['9', '3']);
	expect(words).not.toMatch(/gemiddeld|mediaan|score|type|profiel|%/i);
	await overview.getByRole('link', { name: 'laatste rolwissel' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Van kant gewisseld?');
});

base('as many on one side as on the other is said without a winner', async ({ page }) => {
	await seed(page.request, 'Een?', [-35]);
	await seed(page.request, 'Twee?', [35]);
	await page.goto('/assignments');
	const overview = page.getByRole('region', OVERVIEW);
	await expect(overview).toContainText('1 aan de expertkant');
	await expect(overview).toContainText('1 aan de begeleiderskant');
	await expect(overview).toContainText('nog geen rolwissel');
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

test('for each craft I see when I last used it', { tag: '@both' }, async ({ page, own }) => {
	const overview = page.getByRole('region', OVERVIEW);
	const craft = (name: string) => overview.getByRole('definition').filter({ hasText: name });
	const { id } = await seed(page.request, 'Eerst expert?', [-35, 35, -35]);
	const switched = new Date();
	await page.goto('/assignments');
	await expect(craft('laatst: vandaag')).toHaveCount(2);

	const days = 46;
	await restartLater(own, days);
	await page.request.post(`/api/assignments/${id}/placements`, { data: { position: -71 } });
	await page.goto('/assignments');
	await expect(craft('laatst: vandaag')).toHaveCount(1);
	await expect(craft('laatst: 6 weken geleden')).toHaveCount(1);
	const year = new Date(Date.now() + days * 86_400_000).getFullYear();
	const when =
		year === switched.getFullYear()
			? month(switched)
			: `${month(switched)} ${switched.getFullYear()}`;
	await expect(overview).toContainText(`laatste rolwissel in ${when}`);
});

base('a craft that I never used says so', async ({ page }) => {
	await seed(page.request, 'Alleen expert?', [-35]);
	await page.goto('/assignments');
	await expect(page.getByRole('region', OVERVIEW)).toContainText('nog niet gekozen');
});

base('I filter by side', async ({ page }) => {
	await seed(page.request, 'Een expertvraag?', [-35]);
	await seed(page.request, 'Een begeleidersvraag?', [35]);
	await seed(page.request, 'Een open vraag?');
	await page.goto('/assignments');
	await awake(page);
	const rows = page.getByRole('list', { name: 'Je opdrachten' }).getByRole('listitem');
	for (const [side, question] of [
		['Expert', 'Een expertvraag?'],
		['Procesbegeleider', 'Een begeleidersvraag?'],
		['Nog geen plek', 'Een open vraag?']
	] as const) {
		await page.getByRole('combobox', { name: 'Welke kant' }).selectOption(side);
		await expect(rows).toHaveCount(1);
		await expect(rows).toContainText(question);
	}
	await page.getByRole('combobox', { name: 'Welke kant' }).selectOption('Beide kanten');
	await expect(rows).toHaveCount(3);
});

base('I search in questions and clients, with or without accents', async ({ page }) => {
	await seed(page.request, 'Wat wil de cliënt nu echt?', [-35]);
	await seed(page.request, 'Hoe verder?', [], { client: 'De Café-uitbater' });
	await seed(page.request, 'Haalt men 100%?');
	await seed(page.request, 'Wat betekent a_b?');
	await page.goto('/assignments');
	await awake(page);
	const rows = page.getByRole('list', { name: 'Je opdrachten' }).getByRole('listitem');
	const search = page.getByRole('searchbox', { name: 'Zoek in vragen en cliënten' });
	for (const [words, found] of [
		['client', 'Wat wil de cliënt nu echt?'],
		['CAFE', 'Hoe verder?'],
		['%', 'Haalt men 100%?'],
		['a_b', 'Wat betekent a_b?']
	] as const) {
		await search.fill(words);
		await expect(rows).toHaveCount(1);
		await expect(rows).toContainText(found);
	}
	await page.reload();
	await expect(search).toHaveValue('a_b');
	await expect(rows).toHaveCount(1);
	await search.fill('');
	await expect(rows).toHaveCount(4);
});

base('how many a search or a filter finds is said, and read out', async ({ page }) => {
	for (let index = 0; index < 52; index++) await seed(page.request, `Vraag nummer ${index}?`);
	await seed(page.request, 'Iets anders?', [-35]);
	await page.goto('/assignments');
	await awake(page);
	const said = page.getByRole('status').filter({ hasText: 'gevonden' });
	await expect(said).toHaveCount(0);
	const search = page.getByRole('searchbox');
	await search.fill('nummer');
	// The count must include all pages of the list.
	await expect(said).toHaveText('52 opdrachten gevonden.');
	await search.fill('anders');
	await expect(said).toHaveText('Eén opdracht gevonden.');
	await page.getByRole('combobox', { name: 'Welke kant' }).selectOption('Procesbegeleider');
	await expect(said).toContainText('Geen opdracht gevonden.');
	await page.getByRole('link', { name: 'Laat alles zien' }).click();
	await expect(said).toHaveCount(0);
});

base.describe('on a slow line', () => {
	// Service workers are blocked, because their requests would bypass the route that delays the
	// response.
	base.use({ serviceWorkers: 'block' });

	base('what I type while the list is still looking is not lost', async ({ page }) => {
		await seed(page.request, 'Wat wil de cliënt nu echt?', [-35]);
		await page.goto('/assignments');
		await awake(page);
		let answer = () => {};
		const delayed = new Promise<void>((resolve) => (answer = resolve));
		const requested = page.waitForRequest(/__data\.json.*q=wat/);
		await page.route(/__data\.json.*q=wat(&|$)/, async (route) => {
			await delayed;
			await route.continue();
		});
		const search = page.getByRole('searchbox');
		await search.pressSequentially('wat');
		await requested;
		const answered = page.waitForResponse(/__data\.json.*q=wat(&|$)/);
		await search.pressSequentially('er');
		answer();
		await answered;
		await expect(page).toHaveURL(/q=water/);
		await expect(search).toHaveValue('water');
		await expect(page.getByText('Geen opdracht gevonden.')).toBeVisible();
	});
});

base('past fifty I go on to the older ones', async ({ page }) => {
	const questions = Array.from({ length: 53 }, (_, index) => `Vraag nummer ${index}?`);
	for (const [index, question] of questions.entries()) {
		await seed(page.request, question, [(((index * 37) % 50) * 2 - 49) | 1]);
	}
	await page.goto('/assignments?q=nummer');
	const links = page
		.getByRole('list', { name: 'Je opdrachten' })
		.getByRole('listitem')
		.getByRole('link');
	await expect(links).toHaveCount(50);
	const first = await links.allInnerTexts();
	const picture = await pictureOf(page, SOME);
	expect(picture.dots).toHaveLength(53);
	expectApart(picture);

	await page.getByRole('link', { name: 'Oudere opdrachten' }).click();
	await expect(links).toHaveCount(3);
	await expect(page.getByRole('link', { name: 'Oudere opdrachten' })).toHaveCount(0);
	await expect(page.getByRole('searchbox')).toHaveValue('nummer');
	const all = [...first, ...(await links.allInnerTexts())].map((text) => text.split('\n')[0]);
	expect(all).toEqual(questions.toReversed());
});
