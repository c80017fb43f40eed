/** Tests the answers that a host puts down by hand: what is seen of them, by whom, and the undo. */
import { expect, test } from './fixtures.ts';
import { open, part } from './host-page.ts';
import { dots, everybodyPlaces, press, stageWorkshop, withKeys } from './stage.ts';

test('I see the dots I put down, never those of phones, and take the last one back', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 2, { names: 'initials' });
	await one.control('open');
	await everybodyPlaces(one, 1, [-83, 83]);
	await open(page, one);
	const hand = part(page, 'Met de hand');
	await hand.getByRole('heading', { name: 'Met de hand' }).click();
	const takeBack = hand.getByRole('button', { name: 'Maak de laatste stip ongedaan' });
	await expect(hand.getByRole('figure')).toHaveCount(0);

	await hand.getByLabel('Initialen bij deze stip').fill('AB');
	await hand.getByRole('button', { name: 'Licht expert' }).click();
	await expect(hand.getByRole('figure')).toContainText('1 stip met de hand gezet.');
	await expect(hand.getByRole('figure')).toContainText(/AB.*, licht expert/);
	await expect(dots(page)).toHaveCount(1);
	await hand.getByRole('button', { name: 'Nog niet te zeggen' }).click();
	await hand.getByRole('button', { name: 'Duidelijk procesbegeleider' }).click();
	await expect(hand.getByRole('figure')).toContainText('3 stippen met de hand gezet.');
	await expect(dots(page)).toHaveCount(2);

	await takeBack.click();
	await expect(hand.getByRole('figure')).toContainText('2 stippen met de hand gezet.');
	await takeBack.click();
	await expect(dots(page)).toHaveCount(1);
	await takeBack.click();
	await expect(hand.getByRole('figure')).toHaveCount(0);
	await expect(takeBack).toHaveAttribute('aria-disabled', 'true');
	expect(await one.look()).toMatchObject({ placed: 2, undecided: 0 });

	// The focus stays on a button that has no effect any more, and the button says why.
	const expert = hand.getByRole('button', { name: 'Licht expert' });
	await expert.focus();
	await one.control('reveal');
	await expect(expert).toHaveAccessibleDescription('Open eerst een vraag.');
	await expect(expert).toBeFocused();
	await expert.press('Enter');
	await expect(dots(page)).toHaveCount(2);
	expect(await one.look()).toMatchObject({ placed: 2, undecided: 0 });
});

test('the screen tells how many dots I put down, and shows none of them before the reveal', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server);
	await one.control('open');
	await withKeys(page, one);
	await press(page, 'h');
	await expect(page.getByText('0 stippen gezet')).toBeVisible();
	await press(page, '2');
	await press(page, '5');
	await expect(page.getByText('2 stippen gezet')).toBeVisible();
	await expect(dots(page)).toHaveCount(0);
	await press(page, 'Backspace');
	await expect(page.getByText('1 stip gezet')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: 'toetsen' })).toBeVisible();
	await press(page, 'h');
	await expect(page.getByText('1 stip gezet')).toBeVisible();
});

test('in a rehearsal no dots are put down by hand', async ({ page, server }) => {
	const one = await stageWorkshop(server);
	await open(page, one);
	await expect(part(page, 'Met de hand')).toBeVisible();
	await page.getByRole('button', { name: 'Oefen', exact: true }).click();
	await page
		.getByRole('button', { name: 'Toon het idee' })
		.or(page.getByRole('button', { name: 'Open vraag 1' }))
		.first()
		.click();
	await expect(part(page, 'Met de hand')).toHaveCount(0);
	// The step must be done before the next press, which would otherwise be about what has changed.
	await expect(page.getByText(/^(vraag 1 van 2 · open|het idee)/)).toBeVisible();
	await page.getByRole('button', { name: 'Oefen', exact: true }).click();
	await expect(part(page, 'Met de hand')).toBeVisible();
});
