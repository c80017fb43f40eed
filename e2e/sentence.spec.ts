/**
 * Tests what surrounds the sentence for the client: the questions before it, the benefits that the
 * user ticks, and what to say after it.
 */
import type { APIRequestContext, Page } from '@playwright/test';
import { awake, expect, seed, stored, test } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

interface Explained {
	say: string;
	benefits: { id: string; text: string; clause: string }[];
}

async function explained(request: APIRequestContext, position: number): Promise<Explained> {
	const answer = await request.get(`/api/explanations?position=${position}&locale=nl`);
	return (await answer.json()) as Explained;
}

async function idsAndTexts(request: APIRequestContext, position: number) {
	const { benefits } = await explained(request, position);
	return { ids: benefits.map(({ id }) => id), texts: benefits.map(({ text }) => text) };
}

/** The box with the sentence to say to the client, including its heading and controls. */
const card = (page: Page) => page.locator('.say');

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('the sentence stays in view while I tick, with what I added, and the list does not move', async ({
		page
	}) => {
		const { id } = await seed(page.request, QUESTION, [-49]);
		const { texts } = await idsAndTexts(page.request, -49);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		const pinned = page.locator('.pinned');
		await expect(pinned).toBeHidden();
		const box = page.getByRole('checkbox', { name: texts[2] });
		await box.evaluate((one) => one.scrollIntoView({ block: 'center' }));
		await expect(pinned).toBeVisible();
		const before = await box.boundingBox();
		await box.click();
		await expect(box).toBeChecked();
		// Differences below 1 px are allowed, because browsers scroll by whole pixels.
		expect(Math.abs(((await box.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);

		const { benefits } = await explained(page.request, -49);
		const clause = page.locator('.pinned').getByText(String(benefits[2]?.clause), { exact: true });
		const [seen, lines] = [await clause.boundingBox(), await pinned.boundingBox()];
		expect((seen?.y ?? 0) + (seen?.height ?? 0)).toBeLessThanOrEqual(844);
		expect(seen?.y).toBeGreaterThanOrEqual(lines?.y ?? Infinity);
		// The sticky bar shows three lines of the sentence. A tap must show the whole sentence.
		const folded = lines?.height ?? 0;
		await pinned.locator('.lines').click();
		await expect.poll(async () => (await pinned.boundingBox())?.height).toBeGreaterThan(folded);
		await page.evaluate(() => scrollTo(0, 0));
		await expect(pinned).toBeHidden();
	});
});

test('before the sentence I ask my client, and keep what they answer', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const field = page.getByRole('textbox', { name: 'Wat de cliënt antwoordde' });
	await expect(field).toBeHidden();
	await page.getByText('Vraag eerst', { exact: true }).click();
	await expect(page.getByText('Wat hoopt u dat ik doe?')).toBeVisible();
	await field.fill('Zij wil een advies dat zij kan laten zien.');
	await card(page).getByRole('button', { name: 'Bewaar' }).click();
	await expect
		.poll(async () => (await stored(page.request, id)).clientSaid)
		.toBe('Zij wil een advies dat zij kan laten zien.');
	await page.reload();
	await page.getByText('Vraag eerst', { exact: true }).click();
	await expect(field).toHaveValue('Zij wil een advies dat zij kan laten zien.');
});

test('what the client answered survives a reload before it is saved', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.getByText('Vraag eerst', { exact: true }).click();
	const field = page.getByRole('textbox', { name: 'Wat de cliënt antwoordde' });
	await field.fill('Nog niet bewaard.');
	await page.reload();
	await expect(field).toHaveValue('Nog niet bewaard.');
	await expect(field).toBeVisible();
	expect((await stored(page.request, id)).clientSaid).toBeNull();
});

test('after it I find what to say when my client pulls me over', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [49]);
	await page.goto(`/assignments/${id}`);
	await page.getByText('Als de cliënt aan je trekt').click();
	await expect(page.getByText('‘Ja, maar wat zou ú doen?’')).toBeVisible();
	for (const way of ['Blijven waar je staat', 'Even lenen, en dat zeggen', 'Van kant wisselen']) {
		await expect(page.getByText(way, { exact: true })).toBeVisible();
	}
});
