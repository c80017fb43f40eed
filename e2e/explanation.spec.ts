import type { APIRequestContext, Page } from '@playwright/test';
import { explanationTexts } from '../src/lib/server/texts/index.ts';
import {
	awake,
	expect,
	place,
	requestsOf,
	seed,
	stored,
	test,
	withoutDatabase
} from './fixtures.ts';
import { hold, spot } from './line.ts';

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

/** The explanation of the position. */
const card = (page: Page) => page.getByRole('region', { name: 'Wat je plek betekent' });

async function idsAndTexts(request: APIRequestContext, position: number) {
	const { benefits } = await explained(request, position);
	return { ids: benefits.map(({ id }) => id), texts: benefits.map(({ text }) => text) };
}

test('the words for my client grow with what I borrow, up to three', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	const { ids, texts } = await idsAndTexts(page.request, -49);
	expect(ids.length).toBeGreaterThanOrEqual(6);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await expect(card(page)).toContainText((await explained(page.request, -49)).say);

	for (const count of [1, 2, 3]) {
		await page.getByRole('checkbox', { name: texts[count - 1] }).click();
		const { say } = await explained(page.request, -49, { benefits: ids.slice(0, count) });
		await expect(card(page)).toContainText(say);
	}
	const three = await explained(page.request, -49, { benefits: ids.slice(0, 3) });
	await page.getByRole('checkbox', { name: texts[3] }).click();
	await expect(card(page).getByText('In de zin passen er hoogstens 3')).toBeVisible();
	await expect(card(page).getByText(three.say, { exact: true })).toBeVisible();

	await expect.poll(async () => (await stored(page.request, id)).benefits).toEqual(ids.slice(0, 4));
	await page.reload();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
	await expect(card(page)).toContainText(three.say);
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
	await expect(chosen).toHaveCount(0);
	await page.getByRole('checkbox', { name: facilitator.texts[2] }).click();
	await expect(chosen).toHaveCount(1);
	await expect
		.poll(async () => (await stored(page.request, id)).benefits)
		.toEqual([expert.ids[1], facilitator.ids[2]]);
	// Choosing what to borrow must not move the thumb back: its new place is not stored yet.
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /procesbegeleider/);

	await page.reload();
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
	await page.getByRole('button', { name: 'Zeg je tegen de cliënt' }).click();
	const je = await explained(page.request, -49, { address: 'je' });
	await expect(card(page)).toContainText(je.say);

	await page.goto(`/assignments/${other.id}`);
	const there = await explained(page.request, 49, { address: 'je' });
	await expect(card(page)).toContainText(`${explanationTexts.nl.leaving.expert.je} ${there.say}`);
	await expect(page.getByRole('button', { name: 'Zeg u tegen de cliënt' }).first()).toBeVisible();
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
		// The questions do not move the thumb.
		await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'licht expert');
		expect(sent).toEqual([]);
		const { placements: kept } = await stored(page.request, id);
		expect(kept.map(({ position }) => position)).toEqual([...placements]);
	});
}

test('the explanation changes while I drag, without a request', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.waitForLoadState('networkidle');
	const line = await page.getByRole('slider').boundingBox();
	if (!line) throw new Error('no line');
	const sent = requestsOf(page);
	const said = new Set<string>();
	const y = line.y + line.height * 0.6;
	await page.mouse.move(line.x + line.width * 0.07, y);
	await page.mouse.down();
	for (let share = 0.07; share <= 0.93; share += 0.03) {
		await page.mouse.move(line.x + line.width * share, y);
		said.add(await card(page).innerText());
	}
	await page.mouse.up();
	expect(said.size).toBe(6);
	expect(sent).toEqual([]);
	await expect(card(page)).toContainText('nog niet vastgelegd');
});

test('dragging makes nothing anew: the six explanations lie ready, and one is to be seen', async ({
	page
}) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const all = page.locator('section[aria-label="Wat je plek betekent"]');
	await expect(all).toHaveCount(6);
	await expect(card(page)).toHaveCount(1);
	await hold(page, -1.9);
	// Recording starts after the first touch, which itself changes the page once.
	await expect(card(page)).toContainText('nog niet vastgelegd');
	const made = await all.first().evaluateHandle((first) => {
		const nodes: Node[] = [];
		const watch = new MutationObserver((changes) =>
			nodes.push(...changes.flatMap(({ addedNodes }) => [...addedNodes]))
		);
		watch.observe(first.parentElement as Element, { childList: true, subtree: true });
		return nodes;
	});
	for (const at of [-1.1, 1.1, 1.9]) {
		const { x, y } = await spot(page, at);
		await page.mouse.move(x, y, { steps: 8 });
	}
	await page.mouse.up();
	await expect(card(page)).toContainText('Uitgesproken procesbegeleider');
	await expect(card(page)).toHaveCount(1);
	// Svelte's empty marker nodes do not count.
	const names = await made.evaluate((nodes) => nodes.map((one) => one.textContent || one.nodeName));
	expect(names.filter((name) => !/^#(text|comment)$/.test(name))).toEqual([]);
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
