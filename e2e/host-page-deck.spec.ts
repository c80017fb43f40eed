/** Tests the host page's list of questions, and the answers that a host enters by hand. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { THIRD, open, part } from './host-page.ts';
import { SAVE_AS, expect, test } from './fixtures.ts';
import { FIRST, SECOND, everybodyPlaces, stageWorkshop } from './stage.ts';
import type { TestWorkshop } from '../src/testing/workshop.ts';

// Service workers are blocked, because their requests would bypass the `page.route` of these tests.
test.use({ serviceWorkers: 'block' });

const SUPPLIERS =
	'We hebben drie aanbieders voor ons nieuwe roostersysteem gesproken. Welke zou u nemen?';

const rows = (page: Page) =>
	part(page, 'De vragen')
		.getByRole('listitem')
		.filter({ has: page.getByRole('button', { name: 'Ga hierheen' }) });
const grip = (row: Locator) => row.getByRole('button', { name: /^Verplaats vraag/ });

/** Reads the questions in the order that is stored on the server. */
async function deckOf(page: Page, one: TestWorkshop): Promise<string[]> {
	const json = await page.request.get(`${one.path}/results.json`);
	return ((await json.json()) as { questions: { text: string }[] }).questions.map(
		({ text }) => text
	);
}

test('I put the questions in order by keys and by dragging, also while it runs', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 0, { questions: [FIRST, SECOND, THIRD, SUPPLIERS] });
	await one.control('open');
	await open(page, one);

	// Two quick presses of ArrowDown must both take effect, and the focus must stay on the moved
	// row.
	const first = grip(rows(page).nth(0));
	await first.focus();
	await first.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(grip(rows(page).nth(2))).toBeFocused();
	await expect.poll(() => deckOf(page, one)).toEqual([SECOND, THIRD, FIRST, SUPPLIERS]);
	await expect(grip(rows(page).nth(2))).toBeFocused();
	await expect(rows(page).nth(2)).toHaveAttribute('aria-current', 'step');
	await expect(page.getByText('Nu op plaats 3 van 4.')).toBeAttached();
	await page.keyboard.press('End');
	await expect.poll(() => deckOf(page, one)).toEqual([SECOND, THIRD, SUPPLIERS, FIRST]);

	const middle = async (row: Locator) => {
		await row.scrollIntoViewIfNeeded();
		const box = await row.boundingBox();
		return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
	};
	const drag = async (from: number, to: number) => {
		const target = await middle(rows(page).nth(to));
		const at = await middle(grip(rows(page).nth(from)));
		await page.mouse.move(at.x, at.y);
		await page.mouse.down();
		await page.mouse.move(at.x, target.y + (to > from ? 8 : -8), { steps: 4 });
	};
	// Escape must cancel the drag, even when the mouse moves afterwards.
	await drag(0, 2);
	await expect(rows(page).nth(0)).toHaveClass(/held/);
	await page.keyboard.press('Escape');
	await expect(rows(page).nth(0)).not.toHaveClass(/held/);
	await page.mouse.move(200, 300, { steps: 3 });
	await expect(page.locator('li.held')).toHaveCount(0);
	await page.mouse.up();
	await drag(0, 2);
	await page.mouse.up();
	await expect.poll(() => deckOf(page, one)).toEqual([THIRD, SUPPLIERS, SECOND, FIRST]);
	expect((await one.look()).question).toMatchObject({ index: 4, text: FIRST });
});

test('I add, reword and take away questions while it runs, but what was asked stays', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 1, { names: 'initials' });
	await one.control('open');
	await everybodyPlaces(one, 1, [49]);
	await open(page, one);
	const deck = part(page, 'De vragen');
	await deck.getByLabel('Voeg een eigen vraag toe').fill(THIRD);
	await deck.getByRole('button', { name: 'Voeg toe', exact: true }).click();
	await expect(rows(page)).toHaveCount(3);
	await expect(deck.getByLabel('Voeg een eigen vraag toe')).toHaveValue('');
	await deck.getByText(/kant-en-klare/).click();
	await deck.getByRole('button', { name: `Voeg toe: ${SUPPLIERS}` }).click();
	await expect(rows(page)).toHaveCount(4);

	const second = rows(page).nth(1);
	await second.getByText('Wijzig').click();
	await second.getByLabel('De vraag van de cliënt').fill('Mag dit weg?');
	await second.getByLabel('Notitie voor jou').fill('Vraag wie het bewaart.');
	await second.getByRole('button', { name: 'Bewaar' }).click();
	await expect(second).toContainText('Mag dit weg?');
	await rows(page).nth(2).getByText('Wijzig').click();
	await rows(page).nth(2).getByRole('button', { name: 'Haal deze vraag weg' }).click();
	await expect(rows(page)).toHaveCount(3);
	expect(await deckOf(page, one)).toEqual([FIRST, 'Mag dit weg?', SUPPLIERS]);

	const openedQuestion = rows(page).nth(0);
	await openedQuestion.getByText('Wijzig').click();
	await expect(openedQuestion.getByRole('button', { name: 'Haal deze vraag weg' })).toHaveCount(0);
	await openedQuestion.getByLabel('De vraag van de cliënt').fill('Iets heel anders?');
	await openedQuestion.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('alert').first()).toBeVisible();
	expect(await deckOf(page, one)).toEqual([FIRST, 'Mag dit weg?', SUPPLIERS]);

	// The host must be able to jump to any question, and must see the private note on that question.
	await rows(page).nth(1).getByRole('button', { name: 'Ga hierheen' }).click();
	await expect(part(page, 'Nu in de zaal')).toContainText('Vraag wie het bewaart.');
	expect((await one.look()).question?.text).toBe('Mag dit weg?');
});

test('by hand I put dots as fast as people call them, and none is lost', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 0, { names: 'initials' });
	await open(page, one);
	const hand = part(page, 'Met de hand');
	await hand.getByRole('heading', { name: 'Met de hand' }).click();
	await expect(hand.getByText('Open eerst een vraag.')).toBeVisible();
	await one.control('open');
	const first = hand.getByRole('button', { name: 'Uitgesproken expert' });
	await expect(first).toBeEnabled();

	await first.focus();
	for (const key of ['1', '2', '3', '4', '5', '6', '0']) await page.keyboard.press(key);
	await expect(hand.getByRole('status')).toHaveText(/7 van 7 klaar\s*· 1 weet het nog niet/);
	await hand.getByRole('button', { name: 'Maak de laatste stip ongedaan' }).click();
	await expect(hand.getByRole('status')).toHaveText(/6 van 6 klaar/);

	// Initials typed while the previous answer is being sent must stay in the field.
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/hand', async (route) => {
		await released;
		await route.continue();
	});
	const initials = hand.getByLabel('Initialen bij deze stip');
	await initials.fill('AB');
	await initials.press('Enter');
	await hand.getByRole('button', { name: 'Licht procesbegeleider' }).press('4');
	await expect(initials).toBeFocused();
	await page.keyboard.type('CD');
	release();
	await expect(hand.getByRole('status')).toHaveText(/7 van 7 klaar/);
	await expect(initials).toHaveValue('CD');
	await hand.getByRole('button', { name: 'Duidelijk expert' }).click();
	await expect(hand.getByRole('status')).toHaveText(/8 van 8 klaar/);
	await page.unroute('**/hand');

	// The page must name an answer that could not be sent, and one press must send that answer
	// again.
	await page.route('**/hand', (route) => route.abort(), { times: 1 });
	await initials.fill('EF');
	await hand.getByRole('button', { name: 'Licht expert' }).click();
	await expect(hand.getByRole('alert')).toContainText('Niet aangekomen: EF.');
	await hand.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(hand.getByRole('status')).toHaveText(/9 van 9 klaar/);
	await expect(hand.getByRole('alert')).toHaveCount(0);

	await page.getByRole('button', { name: 'Onthul', exact: true }).click();
	await expect(part(page, 'Nu in de zaal')).toContainText('5 aan de expertkant');
	const dots = (await one.look()).dots?.dots ?? [];
	expect(dots.map(([, position]) => position).sort((a, b) => Number(a) - Number(b))).toEqual([
		-83, -49, -49, -17, -17, 17, 17, 49, 83
	]);
	expect(dots.flatMap(([, position, , who]) => (who ? [`${who} ${position}`] : [])).sort()).toEqual(
		['AB 17', 'CD -49', 'EF -17']
	);

	// The host must be able to save the picture of the answers right after the reveal.
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: SAVE_AS.svg }).click();
	const file = await coming;
	expect(file.suggestedFilename()).toBe(`kantlijn-${one.code}-1-1.svg`);
	expect(await readFile(await file.path(), 'utf8')).toContain(FIRST);
});
