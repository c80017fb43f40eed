import { awake, expect, seed, stored, test, standing } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('a new assignment is kept within a few taps', { tag: '@both' }, async ({ page }) => {
		let taps = 0;
		await page.exposeFunction('tapped', () => void taps++);
		await page.addInitScript(() => {
			const { tapped } = window as unknown as { tapped: () => void };
			addEventListener('pointerdown', () => tapped(), true);
		});
		await page.goto('/');
		await page.getByRole('link', { name: 'Mijn opdracht' }).tap();
		// The field has the focus, so that the on-screen keyboard opens without another tap.
		const question = page.getByRole('textbox', { name: 'De vraag van de cliënt' });
		await expect(question).toBeFocused();
		await page.keyboard.type(QUESTION);
		await page.getByRole('button', { name: 'Verder naar de lijn' }).tap();

		await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
		await awake(page);
		const line = await page.getByRole('slider').boundingBox();
		if (!line) throw new Error('no line');
		await page.touchscreen.tap(line.x + line.width * 0.2, line.y + line.height * 0.7);
		await page.getByRole('button', { name: 'Bewaar mijn plek' }).tap();

		await expect(standing(page, '\\S+ expert')).toBeVisible();
		expect(taps).toBeGreaterThan(0);
		expect(taps).toBeLessThan(6);
	});
});

test('a new assignment asks for the client’s question first', async ({ page }) => {
	await page.goto('/assignments/new');
	const fields = page.getByRole('main').getByRole('textbox');
	await expect(fields).toHaveCount(2);
	await expect(fields.first()).toHaveAccessibleName('De vraag van de cliënt');
	await expect(fields.first()).toBeFocused();
});

test('the client’s name may stay empty, and I am advised to use a code name', async ({ page }) => {
	await page.goto('/assignments/new');
	const client = page.getByLabel('Cliënt (mag leeg blijven)');
	await expect(client).not.toHaveAttribute('required');
	await expect(client).toHaveAccessibleDescription(/codenaam/);
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await client.fill('  De Zwaan ');
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(page.getByText('De Zwaan', { exact: true })).toBeVisible();
});

test('a double click makes one assignment', async ({ page }) => {
	await page.goto('/assignments/new');
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).dblclick();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	const list = await (await page.request.get('/api/assignments')).json();
	expect(list.items).toHaveLength(1);
});

test('I can change the question and the client', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-35], { client: 'De Zwaan' });
	await page.goto(`/assignments/${id}`);
	await page.getByRole('link', { name: 'Wijzig' }).click();
	const question = page.getByLabel('De vraag van de cliënt');
	await expect(question).toHaveValue(QUESTION);
	await question.fill('Wat doen we met de maandag?');
	await page.getByRole('textbox', { name: /^Cliënt/ }).fill('');
	await page.getByRole('button', { name: 'Bewaar' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat doen we met de maandag?');
	expect(await stored(page.request, id)).toMatchObject({ client: null, position: -35 });
});

test('I can finish an assignment and take it up again', { tag: '@both' }, async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-35]);
	await page.goto(`/assignments/${id}`);
	const lookBack = page.getByText('Waar schoof je op zonder het te merken?');
	await expect(lookBack).toBeHidden();
	await page.getByRole('link', { name: 'Afronden' }).click();
	await expect(page.getByRole('button', { name: 'Rond af' })).toBeInViewport();
	await expect(page.getByRole('heading', { name: 'Waar je op let' })).toBeVisible();
	await page.getByRole('button', { name: 'Rond af' }).click();
	await expect(page.getByRole('main').getByText('Afgerond', { exact: true })).toBeVisible();
	await expect(lookBack).toBeVisible();
	await expect(page.getByText('‘Wat deed ik volgens u hier?’')).toBeVisible();
	await expect(page.getByText('Deze opdracht is afgerond.')).toBeFocused();
	const advice = page.getByRole('heading', { name: 'Waar je op let' });
	await expect(advice).toBeHidden();
	await page.getByText('Wat erbij hoorde').click();
	await expect(advice).toBeVisible();

	await page.getByRole('link', { name: 'Naar je opdrachten' }).click();
	await expect(page.getByText('Er loopt nu geen opdracht.')).toBeVisible();
	await page.getByRole('link', { name: /^Afgerond/ }).click();
	await page.getByRole('link', { name: QUESTION }).click();
	await page.getByRole('button', { name: 'Zet terug bij lopend' }).click();
	await expect(page.getByText('Deze opdracht is afgerond.')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Rond af' })).toBeVisible();
	expect(await stored(page.request, id)).toMatchObject({ archived: false, position: -35 });
});

test(
	'what I delete is hidden at once, and "Maak ongedaan" brings it back',
	{ tag: '@both' },
	async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [{ position: -35, note: 'Om de haast' }]);
		await seed(page.request, 'Een andere vraag?');
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await page.getByRole('button', { name: 'Verwijder' }).click();

		await expect(page).toHaveURL('/assignments');
		await expect(page.getByText(`Verwijderd: ${QUESTION}`)).toBeVisible();
		await expect(page.getByRole('link', { name: QUESTION })).toHaveCount(0);
		expect((await page.request.get(`/api/assignments/${id}`)).status()).toBe(404);

		await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
		await expect(page.getByText('Om de haast')).toBeVisible();
		await page.goto('/assignments');
		await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toHaveCount(0);
	}
);

test('after ten seconds what I deleted is gone for good', async ({ page, baseURL }) => {
	const data = { id: '0197c000-0000-7000-8000-0000000000aa', question: QUESTION };
	await page.request.post('/api/assignments', { data });
	await page.goto(`/assignments/${data.id}`);
	await awake(page);
	await page.getByRole('button', { name: 'Verwijder' }).click();
	await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeVisible();

	// Creating an assignment with the same id gets a 409 while the deleted one is in the trash, and
	// a 201 afterwards.
	const again = () =>
		page.request.post('/api/assignments', { data: { ...data, question: 'Iets anders?' } });
	expect((await again()).status()).toBe(409);
	await expect.poll(async () => (await again()).status(), { timeout: 15_000 }).toBe(201);
	await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toHaveCount(0);

	const late = await page.request.post('/assignments?/undo', {
		form: { id: data.id },
		headers: { origin: baseURL ?? '', accept: 'text/html' }
	});
	expect(await late.text()).toContain('De opdracht is weg.');
});

test('an empty list says how to begin', async ({ page }) => {
	await page.goto('/assignments');
	await expect(page.getByText('Begin met de vraag van één cliënt.')).toBeVisible();
	await page.getByRole('link', { name: 'Nieuwe opdracht' }).click();
	await expect(page).toHaveURL('/assignments/new');
});

test('a part of the list without anything in it says so', async ({ page }) => {
	await seed(page.request, QUESTION);
	await page.goto('/assignments');
	await expect(
		page.getByText('Je hebt nog in geen lopende opdracht een plek gekozen.')
	).toBeVisible();
	await expect(page.getByRole('link', { name: /^Afgerond/ })).toHaveCount(0);
	await page.goto('/assignments?status=archived');
	await expect(page.getByText('Je hebt nog geen opdracht afgerond.')).toBeVisible();
	await page.goto('/assignments?q=walvis');
	await expect(page.getByText('Geen opdracht gevonden.')).toBeVisible();
	await page.getByRole('link', { name: 'Laat alles zien' }).click();
	await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
});

test('a search without results leads to the other list, with the same words', async ({ page }) => {
	const { id } = await seed(page.request, 'Wie kent de walvis?');
	await page.request.patch(`/api/assignments/${id}`, { data: { archived: true } });
	await seed(page.request, QUESTION);
	await page.goto('/assignments?q=walvis');
	await expect(page.getByText('Geen lopende opdracht gevonden.')).toBeVisible();
	await page.getByRole('link', { name: 'Zoek bij afgerond' }).click();
	await expect(page.getByRole('link', { name: 'Wie kent de walvis?' })).toBeVisible();
	await page.goto('/assignments?status=archived&q=rooster');
	await expect(page.getByRole('link', { name: 'Zoek bij lopend' })).toBeVisible();
});

const LONG = 'a'.repeat(501);

for (const [what, typed, sentence] of [
	['nothing at all', '', 'Vul hier iets in.'],
	['a question that is too long', LONG, 'Hoogstens 500 tekens; het zijn er 501.']
] as const) {
	test(`with ${what} I am told beside the field, and what I typed stays`, async ({ page }) => {
		await page.goto('/assignments/new');
		const question = page.getByLabel('De vraag van de cliënt');
		await question.evaluate((field) => {
			field.removeAttribute('required');
			field.removeAttribute('maxlength');
		});
		await question.fill(typed);
		await page.getByRole('textbox', { name: /^Cliënt/ }).fill('De Zwaan');
		await page.getByRole('button', { name: 'Verder naar de lijn' }).click();

		await expect(page.getByText(sentence)).toBeVisible();
		await expect(question).toHaveAccessibleDescription(new RegExp(sentence));
		await expect(question).toHaveAttribute('aria-invalid', 'true');
		await expect(question).toBeFocused();
		await expect(question).toHaveValue(typed);
		await expect(page.getByRole('textbox', { name: /^Cliënt/ })).toHaveValue('De Zwaan');

		await question.fill(QUESTION);
		await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
		await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	});
}

test('with a client’s name that is too long the focus goes to that field', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}/edit`);
	const client = page.getByRole('textbox', { name: /^Cliënt/ });
	await client.evaluate((field) => field.removeAttribute('maxlength'));
	await client.fill('b'.repeat(121));
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText('Hoogstens 120 tekens; het zijn er 121.')).toBeVisible();
	await expect(client).toBeFocused();
	await expect(client).toHaveValue('b'.repeat(121));
});

test('a page that does not exist says so, in style', async ({ page }) => {
	const answer = await page.goto('/nergens/te/vinden');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
	await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Kantlijn Serif/);
	await page.getByRole('link', { name: 'Naar het begin' }).click();
	await expect(page).toHaveURL('/');
});

test('somebody else’s assignment does not exist for me', async ({ page, request }) => {
	const { id, question } = await seed(request, 'Wat weet niemand anders?');
	for (const path of [`/assignments/${id}`, `/assignments/${id}/edit`]) {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
		expect(await answer?.text()).not.toContain(question);
		await seed(page.request, 'Mijn eigen vraag?'); // Creates an account for the next path.
	}
});
