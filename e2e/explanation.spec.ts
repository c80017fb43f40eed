import type { APIRequestContext, Page } from '@playwright/test';
import { placeOf } from '../src/lib/domain/continuum.ts';
import { composeSwitch } from '../src/lib/domain/explanation.ts';
import { explanationTexts } from '../src/lib/server/texts/index.ts';
import {
	awake,
	expect,
	openLine,
	place,
	requestsOf,
	seed,
	standing,
	stored,
	test,
	withoutDatabase
} from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

interface Explanation {
	say: string;
	benefits: { id: string; text: string; clause: string }[];
}

async function explained(
	request: APIRequestContext,
	position: number,
	{ benefits = [] as string[], address = 'u' } = {}
): Promise<Explanation> {
	const query = `position=${position}&locale=nl&address=${address}&benefits=${benefits.join()}`;
	return (await (await request.get(`/api/explanations?${query}`)).json()) as Explanation;
}

/** The box with the sentence to say to the client, including its heading and controls. */
const card = (page: Page) => page.locator('.say');

/** Shows all six benefits. At first the page shows only the benefits that it suggests. */
const showAll = (page: Page) => page.getByText('Toon alle zes').click();

async function idsAndTexts(request: APIRequestContext, position: number) {
	const { benefits } = await explained(request, position);
	return { ids: benefits.map(({ id }) => id), texts: benefits.map(({ text }) => text) };
}

test('the words for my client grow with what I borrow, up to two', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	const { ids, texts } = await idsAndTexts(page.request, -49);
	expect(ids.length).toBeGreaterThanOrEqual(6);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await expect(card(page)).toContainText((await explained(page.request, -49)).say);

	for (const count of [1, 2]) {
		await page.getByRole('checkbox', { name: texts[count - 1] }).click();
		const { say } = await explained(page.request, -49, { benefits: ids.slice(0, count) });
		await expect(card(page)).toContainText(say);
	}
	const two = await explained(page.request, -49, { benefits: ids.slice(0, 2) });
	await page.getByRole('checkbox', { name: texts[2] }).click();
	await expect(page.getByText('De zin noemt er hoogstens 2')).toBeVisible();
	await expect(card(page).getByText(two.say, { exact: true })).toBeVisible();

	await expect.poll(async () => (await stored(page.request, id)).benefits).toEqual(ids.slice(0, 3));
	await page.reload();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
	await expect(card(page)).toContainText(two.say);
});

test('what I borrow is kept for each side', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	const expert = await idsAndTexts(page.request, -49);
	const facilitator = await idsAndTexts(page.request, 49);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const chosen = page.getByRole('checkbox', { checked: true });
	await page.getByRole('checkbox', { name: expert.texts[1] }).click();
	await expect(chosen).toHaveCount(1);

	await place(page, 'Procesbegeleider');
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
	await expect(chosen).toHaveCount(0);
	await page.getByRole('checkbox', { name: facilitator.texts[2] }).click();
	await expect(chosen).toHaveCount(1);
	await expect
		.poll(async () => (await stored(page.request, id)).benefits)
		.toEqual([expert.ids[1], facilitator.ids[2]]);

	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByRole('checkbox', { name: expert.texts[1] })).toBeChecked();
	await expect(chosen).toHaveCount(1);
});

test('"niets" is a choice like the others, and goes with none of them', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-85]);
	const { ids, texts } = await idsAndTexts(page.request, -85);
	const nothing = page.getByRole('checkbox', { name: texts.at(-1) });
	const other = page.getByRole('checkbox', { name: texts[0] });
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await showAll(page);

	await other.click();
	await expect(other).toBeChecked();
	await nothing.click();
	await expect(nothing).toBeChecked();
	await expect(other).not.toBeChecked();
	const { say } = await explained(page.request, -85, { benefits: ids.slice(-1) });
	await expect(card(page)).toContainText(say);

	await other.click();
	await expect(nothing).not.toBeChecked();
	await other.click();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
	await expect.poll(async () => (await stored(page.request, id)).benefits).toEqual([]);
});

test('u or je is chosen once, and then holds everywhere', async ({ page }) => {
	const one = await seed(page.request, QUESTION, [-49]);
	const other = await seed(page.request, 'Wat doen we met de maandag?', [-49, 49]);
	await page.goto(`/assignments/${one.id}`);
	await awake(page);
	await expect(card(page)).toContainText((await explained(page.request, -49)).say);
	await page.getByRole('button', { name: 'je', exact: true }).click();
	const je = await explained(page.request, -49, { address: 'je' });
	await expect(card(page)).toContainText(je.say);

	await page.goto(`/assignments/${other.id}`);
	await expect(card(page)).toContainText(
		composeSwitch(explanationTexts.nl, 'expert', placeOf('facilitator', 'clear'), {
			chosen: [],
			address: 'je'
		})
	);
	await expect(page.getByRole('button', { name: 'je', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

const addresses = [
	['on this machine', 'localhost'],
	['over plain http in a room', 'room.test']
] as const;

for (const [where, host] of addresses) {
	test(`I copy the words for my client, ${where}`, async ({ page, context, server }) => {
		const address = `http://${host}:${server.port}`;
		const data = { question: QUESTION, position: -49 };
		const made = await page.request.post('/api/assignments', { data });
		const { id } = (await made.json()) as { id: string };
		const cookies = await context.cookies();
		await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: host })));

		await page.goto(`${address}/assignments/${id}`);
		await awake(page);
		const safe = await page.evaluate(() => Boolean(navigator.clipboard));
		expect(safe).toBe(host === 'localhost');
		await page.getByRole('button', { name: 'Kopieer' }).click();
		await expect(page.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();

		await openLine(page);
		await page.getByText('Notitie erbij').click();
		const note = page.getByRole('textbox', { name: 'Notitie' });
		await note.press('ControlOrMeta+V');
		await expect(note).toHaveValue((await explained(page.request, -49)).say);
	});
}

test('unplaced I get three questions that help, and no score', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	const questions = page.getByRole('region', { name: 'Drie vragen die helpen' });
	await expect(questions.getByRole('listitem')).toContainText([
		'Van wie moet het antwoord worden?',
		'Wie heeft de kennis die nodig is?',
		'Wie moet ermee leven?'
	]);
	await expect(questions.getByRole('listitem')).toHaveCount(3);
	await expect(questions.locator('input, button, select, output, meter')).toHaveCount(0);
});

for (const [what, placements] of [
	['before I have placed myself', []],
	['after I have placed myself', [-49]]
] as const) {
	test(`"Nog niet te zeggen" shows them too and stores nothing, ${what}`, async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [...placements]);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await page.waitForLoadState('networkidle');
		const sent = requestsOf(page);
		const questions = page.getByRole('region', { name: 'Drie vragen die helpen' });
		await place(page, 'Expert', 'Licht');
		await expect(questions).toHaveCount(0);
		await page.getByRole('button', { name: 'Nog niet te zeggen' }).click();
		await expect(questions).toBeVisible();
		// Showing the questions must not move the thumb.
		await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'licht expert');
		expect(sent).toEqual([]);
		const { placements: kept } = await stored(page.request, id);
		expect(kept.map(({ position }) => position)).toEqual([...placements]);
	});
}

test('chosen benefits come first, then three suggestions, and ticking moves nothing', async ({
	page
}) => {
	const { ids, texts } = await idsAndTexts(page.request, -49);
	const { id } = await seed(page.request, QUESTION, [-49], { benefits: [String(ids[4])] });
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const boxes = page.getByRole('checkbox');
	const suggested = [texts[4], texts[0], texts[1], texts[2]].map(String);
	await expect(boxes).toHaveText(suggested);
	await boxes.nth(2).click();
	await expect(boxes.nth(2)).toBeChecked();
	await expect.poll(async () => (await stored(page.request, id)).benefits).toHaveLength(2);
	await expect(boxes).toHaveText(suggested);
	await showAll(page);
	await expect(boxes).toHaveCount(6);

	await page.reload();
	await expect(boxes).toHaveText([texts[1], texts[4], texts[0], texts[2], texts[3]].map(String));
});

test('where nothing can be kept choosing says that it was not saved, and the page stays', async ({
	page,
	context
}) => {
	await withoutDatabase(page);
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await context.setOffline(true);
	const first = page.getByRole('checkbox').first();
	await first.click();
	await expect(page.getByRole('alert')).toHaveText('Dit is niet bewaard. Probeer het nog eens.');
	await expect(first).not.toBeChecked();
});
