import { IN_MOTION, awake, expect, requestsOf, seed, test } from './fixtures.ts';

test.use(IN_MOTION);

const SIZES = [
	{ name: 'a phone', width: 390, height: 844 },
	{ name: 'a laptop', width: 1280, height: 720 }
];

for (const { name, ...viewport } of SIZES) {
	test.describe(`on ${name}`, () => {
		test.use({ viewport });

		test('I can move the thumb before I have read anything', async ({ page }) => {
			await page.goto('/');
			await awake(page);
			const line = await page.getByRole('slider').boundingBox();
			if (!line) throw new Error('no line');
			expect(line.y + line.height).toBeLessThan(viewport.height);

			await page.mouse.click(line.x + line.width * 0.2, line.y + line.height * 0.7);
			await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /expert/);
			await expect(page.getByRole('heading', { level: 2 })).toContainText('Je bent hier expert');
		});

		test('the doors stay where they are while I move the thumb', async ({ page }) => {
			await page.goto('/');
			await awake(page);
			const doors = page.getByRole('navigation', { name: 'Verder' });
			await page.getByRole('slider').press('Home');
			const before = await doors.boundingBox();
			for (let press = 0; press < 5; press++) {
				await page.getByRole('slider').press('PageUp');
				expect(await doors.boundingBox()).toEqual(before);
			}
		});
	});
}

test('a side alone places nothing: it asks how strongly', async ({ page }) => {
	await page.goto('/');
	await awake(page);
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	await expect(page.getByText('Hoe sterk?').first()).toBeVisible();
	await expect(page.locator('[data-part="strength"]')).toHaveCount(3);
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	await page.getByRole('button', { name: 'Licht', exact: true }).click();
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'licht expert');
});

test('the explanation follows the thumb, and nothing is asked of the server meanwhile', async ({
	page
}) => {
	await page.goto('/');
	await awake(page);
	await page.waitForLoadState('networkidle');
	const line = await page.getByRole('slider').boundingBox();
	if (!line) throw new Error('no line');
	const sent = requestsOf(page);
	const said = new Set<string | null>();
	const y = line.y + line.height * 0.6;

	await page.mouse.move(line.x + line.width * 0.07, y);
	await page.mouse.down();
	for (let share = 0.07; share <= 0.93; share += 0.02) {
		await page.mouse.move(line.x + line.width * share, y);
		said.add(await page.getByRole('heading', { level: 2 }).textContent());
	}
	await page.mouse.up();

	expect(said.size).toBe(6);
	expect(sent).toEqual([]);
});

test('I see one sentence, and doors to go on', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Geef jij het antwoord, of help je de cliënt er zelf een te vinden?'
	);
	await expect(page.getByRole('heading')).toHaveCount(1);

	const doors = page.getByRole('navigation', { name: 'Verder' }).getByRole('link');
	await expect(doors).toHaveText([
		/^\s*Mijn opdracht/,
		/^\s*Ons team/,
		/^\s*Of geef er zelf een/,
		/^\s*Het idee/
	]);
	await doors.nth(0).click();
	await expect(page.getByRole('textbox', { name: 'De vraag van de cliënt' })).toBeVisible();
	await page.goBack();
	await doors.nth(3).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Het idee' })).toBeVisible();
});

for (const viewport of [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
]) {
	test(`the idea begins with a line to touch, on a screen of ${viewport.width} px`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await page.goto('/about');
		await awake(page);
		const line = await page.getByRole('slider').first().boundingBox();
		expect((line?.y ?? NaN) + (line?.height ?? NaN)).toBeLessThanOrEqual(viewport.height);
	});
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'before I choose a place' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('nothing on the page about the idea is an empty box', async ({ page }) => {
			await page.goto('/about');
			if (javaScriptEnabled) await awake(page);
			const empty = await page.getByRole('main').evaluate((main) =>
				[...main.querySelectorAll<HTMLElement>('div, p, span, fieldset')]
					.filter((one) => one.checkVisibility() && !one.closest('svg'))
					.filter(({ offsetWidth, offsetHeight }) => offsetWidth >= 24 && offsetHeight >= 24)
					.filter((one) => one.innerText.trim() === '' && !one.querySelector('svg, input'))
					.map(({ outerHTML }) => outerHTML)
			);
			expect(empty).toEqual([]);
			if (!javaScriptEnabled) return;
			// The space for an answer is reserved only once there is an answer.
			for (const answer of await page.locator('.answer').all()) {
				expect((await answer.boundingBox())?.height).toBeLessThan(120);
			}
		});
	});
}

test('playing on the first page stores nothing about me', async ({ page, context }) => {
	await page.goto('/');
	await awake(page);
	await page.getByRole('slider').focus();
	await page.keyboard.press('ArrowLeft');
	await page.getByRole('button', { name: 'Procesbegeleider', exact: true }).click();
	await page.getByRole('button', { name: 'Uitgesproken', exact: true }).click();
	await page.getByRole('button', { name: 'Nog niet te zeggen' }).click();

	expect(await context.cookies()).toEqual([]);
	expect((await page.request.get('/api/assignments')).status()).toBe(401);
	await page.reload();
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
});

test('when I have assignments I land on them', async ({ page }) => {
	const { id, question } = await seed(page.request, 'Wie neemt de planning over?');
	await page.goto('/');
	await expect(page).toHaveURL('/assignments');
	await expect(page.getByRole('link', { name: question })).toBeVisible();

	await page.request.patch(`/api/assignments/${id}`, { data: { archived: true } });
	await page.goto('/');
	await expect(page).toHaveURL('/assignments');
});

test('when I have only a team, or only a workshop, I land on that', async ({ page, context }) => {
	const team = { name: 'Adviesgroep Noord', displayName: 'Anna' };
	await page.request.post('/api/teams', { data: team });
	await page.goto('/');
	await expect(page).toHaveURL('/teams');
	await expect(page.getByRole('link', { name: 'Adviesgroep Noord' })).toBeVisible();

	await context.clearCookies();
	const workshop = { locale: 'nl', names: 'none', questions: ['Wie beslist er?'] };
	await page.request.post('/api/workshops', { data: workshop });
	await page.goto('/');
	await expect(page).toHaveURL('/workshops');
});

test('when I have deleted the only one I am a newcomer again', async ({ page }) => {
	const { id } = await seed(page.request, 'Wie neemt de planning over?');
	await page.request.delete(`/api/assignments/${id}`);
	await page.goto('/');
	await expect(page).toHaveURL('/');
	await expect(page.getByRole('slider')).toBeAttached();
});
