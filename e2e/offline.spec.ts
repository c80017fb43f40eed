import { awake, place, seed, stored, standing } from './fixtures.ts';
import { KEPT, QUESTION, arrives, expect, keep, keptInBrowser, test } from './offline.ts';

test('a placement made while the server is gone waits, and is stored once it is back', async ({
	page,
	context,
	own
}) => {
	await page.clock.install();
	const { id } = await seed(context.request, QUESTION, [17]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await own.kill();
	await place(page, 'Expert');
	await page.getByText('Notitie erbij').click();
	await page.getByLabel('Notitie', { exact: true }).fill('In de trein.');
	await keep(page);
	await expect(page.getByText(KEPT)).toBeVisible();
	await expect(standing(page, 'duidelijk expert')).toBeFocused();
	const waiting = page.getByRole('listitem').filter({ hasText: 'wacht op verbinding' });
	await expect(waiting).toContainText('In de trein.');
	await expect(page.getByText('De server antwoordt nu niet.')).toBeVisible();

	await own.restart();
	await arrives(page, /^sinds /);
	await expect(page.getByText('wacht op verbinding')).toHaveCount(0);
	const { placements } = await stored(context.request, id);
	expect(placements.map(({ note, clientTold }) => [note, clientTold])).toEqual([
		[null, null],
		['In de trein.', null]
	]);
});

test('an answer that is lost after the commit stores nothing twice', async ({ page, context }) => {
	const { id } = await seed(context.request, QUESTION, [17]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	// Breaks the connection after the server has stored the placement, so that the server's
	// response is lost.
	let lost = 0;
	await page.route(`**/assignments/${id}?/place*`, async (route) => {
		await route.fetch();
		lost++;
		await route.abort('connectionreset');
	});
	await place(page, 'Expert');
	await keep(page);
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	expect(lost).toBe(1);
	expect((await stored(context.request, id)).placements).toHaveLength(2);
});

test('a first assignment whose answer is lost is mine all the same, and there once', async ({
	page,
	context
}) => {
	await page.goto('/assignments/new');
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.route('**/assignments/new', async (route) => {
		if (route.request().method() !== 'POST') return route.fallback();
		await route.fetch();
		await route.abort('connectionreset');
	});
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page).toHaveURL(/\/assignments\/[\da-f-]{36}$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
	const list = await context.request.get('/api/assignments');
	expect(((await list.json()) as { items: unknown[] }).items).toHaveLength(1);
});

test('two hours without a connection and five changes: all arrive, in order and once', async ({
	page,
	context
}) => {
	test.slow();
	await page.clock.install();
	const first = await seed(context.request, QUESTION, [17]);
	const second = await seed(context.request, 'Wie neemt de planning over?', [-49]);
	const third = await seed(context.request, 'Wat doen we met de maandag?');
	await page.goto('/assignments');
	await keptInBrowser(page, '/assignments');
	for (const { id, question } of [first, second, third]) {
		await page.getByRole('link', { name: question }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
		await keptInBrowser(page, `/assignments/${id}`);
		await page.getByRole('link', { name: 'Opdrachten' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je opdrachten');
	}
	await page.goto(`/assignments/${second.id}/edit`);
	await keptInBrowser(page, `/assignments/${second.id}/edit`);
	await page.goto(`/assignments/${first.id}`);
	await awake(page);
	await context.setOffline(true);
	await expect(page.getByText('Je hebt nu geen verbinding.')).toBeVisible();

	// Queues the first of five changes: a placement on the other side, which is a role switch.
	await place(page, 'Expert');
	await keep(page);
	await expect(page.getByText(KEPT)).toBeVisible();
	// Queues the second change: choosing a benefit.
	await page.getByRole('checkbox').first().click();
	await expect(page.getByRole('checkbox').first()).toBeChecked();
	await page.clock.fastForward('30:00');
	// Queues the third change: the client was told about the role switch.
	await page.getByRole('button', { name: 'Ik heb het verteld' }).click();
	await expect(page.getByText('Rolwissel. Verteld.', { exact: true })).toBeVisible();
	await page.clock.fastForward('30:00');

	// All three changes must survive a reload without a connection.
	await page.reload();
	await expect(page.getByText(KEPT)).toBeVisible();
	await expect(page.getByRole('checkbox').first()).toBeChecked();
	await expect(page.getByText('3 wijzigingen wachten.')).toBeVisible();
	await page.getByRole('link', { name: 'Opdrachten' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je opdrachten');
	await expect(page.getByRole('listitem').filter({ hasText: QUESTION })).toContainText(
		'wacht op verbinding'
	);

	// Queues the fourth change: editing a question.
	await page.goto(`/assignments/${second.id}/edit`);
	await page.getByLabel('De vraag van de cliënt').fill('Wie plant voortaan?');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Bewaard in deze browser. Het wordt verstuurd')).toBeVisible();
	// Queues the fifth change: finishing an assignment.
	await page.goto(`/assignments/${third.id}`);
	await page.getByRole('button', { name: 'Rond af' }).click();
	await expect(page.getByText('Afgerond', { exact: true })).toBeVisible();
	await expect(page.getByText('5 wijzigingen wachten.')).toBeVisible();
	await page.clock.fastForward('01:00:00');

	await context.setOffline(false);
	await expect(page.getByText('wijzigingen wachten')).toHaveCount(0);
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: 'Wie plant voortaan?' })).toBeVisible();
	await expect(page.getByText('wacht op verbinding')).toHaveCount(0);
	const now = await stored(context.request, first.id);
	expect(now.placements.map(({ position, clientTold }) => [position, clientTold])).toEqual([
		[17, null],
		[-49, true]
	]);
	expect(now.benefits).toHaveLength(1);
	expect((await stored(context.request, third.id)).archived).toBe(true);
});

test('without a connection I begin a new assignment and place myself in it', async ({
	page,
	context
}) => {
	await seed(context.request, QUESTION, [17]);
	await page.goto('/assignments');
	await keptInBrowser(page, '/assignments');
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Nieuwe opdracht' }).click();
	await page.getByLabel('De vraag van de cliënt').fill('Hoe nu verder?');
	await page.getByLabel(/^Cliënt/).fill('De Zwaan');
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe nu verder?');
	await awake(page);
	await place(page, 'Procesbegeleider');
	await keep(page);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeFocused();
	await expect(page.getByText(KEPT)).toBeVisible();

	// The list of assignments must show the new assignment, even after a reload.
	await page.getByRole('link', { name: 'Opdrachten' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je opdrachten');
	await page.reload();
	const here = page.getByRole('list', { name: 'Nieuw, nog niet verstuurd' });
	await expect(here.getByRole('link', { name: 'Hoe nu verder?' })).toBeVisible();
	await here.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe nu verder?');

	await context.setOffline(false);
	await expect(page).toHaveURL(/\/assignments\/[\da-f-]{36}$/);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
	await expect(page.getByText('De Zwaan')).toBeVisible();
});

test('what I delete without a connection goes once there is one', async ({ page, context }) => {
	const { id } = await seed(context.request, QUESTION, [17]);
	await page.goto('/assignments');
	await keptInBrowser(page, '/assignments');
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Verwijder' }).click();
	await expect(page.getByText('Deze opdracht wordt verwijderd zodra')).toBeVisible();
	await page.goto('/assignments');
	await expect(page.getByRole('listitem').filter({ hasText: QUESTION })).toContainText(
		'wordt verwijderd'
	);
	await context.setOffline(false);
	await expect(page.getByText('Begin met de vraag van één cliënt.')).toBeVisible();
	expect((await context.request.get(`/api/assignments/${id}`)).status()).toBe(404);
});

test('what is refused in the middle is set aside and told, and what comes after it arrives', async ({
	page,
	context
}) => {
	const gone = await seed(context.request, QUESTION, [17]);
	const other = await seed(context.request, 'Wie neemt de planning over?', [17]);
	for (const { id } of [other, gone]) {
		await page.goto(`/assignments/${id}`);
		await keptInBrowser(page, `/assignments/${id}`);
	}
	await context.setOffline(true);
	for (const { id } of [gone, other]) {
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await place(page, 'Expert');
		await page.getByText('Notitie erbij').click();
		await page.getByLabel('Notitie', { exact: true }).fill('In de trein.');
		await keep(page);
		await expect(page.getByText(KEPT)).toBeVisible();
	}
	// Another device of the same account deletes `gone`, for which a placement is pending.
	expect((await context.request.delete(`/api/assignments/${gone.id}`)).status()).toBe(204);
	await context.setOffline(false);

	const refusal = page.getByRole('alert').filter({ hasText: 'Dit kon niet worden bewaard' });
	await expect(refusal).toContainText(QUESTION);
	await expect(refusal).toContainText('In de trein.');
	await expect(refusal).toContainText('De opdracht is er niet meer.');
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	expect((await stored(context.request, other.id)).placements).toHaveLength(2);

	// The server refuses the change again. The browser must keep the change until the user drops
	// it.
	await page.goto('/account');
	await refusal.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(refusal).toContainText('De opdracht is er niet meer.');
	await refusal.getByRole('button', { name: 'Laat vervallen' }).click();
	await expect(refusal).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je account');
	await expect(refusal).toHaveCount(0);
});

test('placed on Friday and on Saturday, sent on Monday: the history says Friday and Saturday', async ({
	page,
	context,
	own
}) => {
	const DAY_MS = 86_400_000;
	const monday = Date.now();
	await page.clock.install({ time: monday - 3 * DAY_MS });
	const { id } = await seed(context.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await own.kill();
	await place(page, 'Expert');
	await keep(page);
	await expect(page.getByText(KEPT)).toBeVisible();
	await page.clock.setSystemTime(monday - 2 * DAY_MS);
	await place(page, 'Procesbegeleider');
	await keep(page);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();

	await page.clock.setSystemTime(monday);
	await own.restart();
	await arrives(page, /^sinds /);
	const { placements } = await stored(context.request, id);
	const daysAgo = placements.map(({ placedAt }) =>
		Math.round((monday - Date.parse(placedAt)) / DAY_MS)
	);
	expect(daysAgo).toEqual([3, 2]);
});
