/** Tests the keys on the stage, with and without the host link. */
import { expect, test } from './fixtures.ts';
import {
	FIRST,
	questionHeading,
	dots,
	everybodyPlaces,
	press,
	stageWorkshop,
	stagePath,
	withKeys
} from './stage.ts';

test('every letter does what the list says, and the list opens with a question mark', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await withKeys(page, one);

	await press(page, 'n');
	await expect(page.getByText('van 4 klaar')).toHaveCount(0);
	await press(page, 'n');
	await expect(page.getByText('0 van 4 klaar')).toBeVisible();

	await press(page, 'q');
	await expect(questionHeading(page, FIRST)).toHaveCount(0);
	const qr = page.getByRole('img', { name: /^QR-code voor/ });
	expect((await qr.boundingBox())?.height).toBeGreaterThan(400);
	await press(page, 'q');
	await expect(questionHeading(page, FIRST)).toBeVisible();

	for (const key of ['b', '.']) {
		await press(page, key);
		await expect(page.getByText('Het scherm is zwart')).toBeAttached();
		await press(page, key === 'b' ? 'Escape' : key);
		await expect(questionHeading(page, FIRST)).toBeVisible();
	}

	await press(page, 'e');
	await expect(page.getByRole('heading', { name: 'Leent van de procesbegeleider' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Leent van de expert' })).toBeVisible();
	await expect(questionHeading(page, FIRST)).toBeVisible();
	await press(page, 'e');

	await press(page, 't');
	await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
	await press(page, 't');
	await expect(page.getByRole('timer')).toHaveCount(0);

	await press(page, 'l');
	await expect(page.getByText('Kiezen kan nu niet meer')).toBeVisible();
	await press(page, 'l');
	await expect(page.getByText('Kiezen kan nu niet meer')).toHaveCount(0);

	const ground = () =>
		page.evaluate(
			() => getComputedStyle(document.querySelector('.wall') as Element).backgroundColor
		);
	const dark = await ground();
	await press(page, 'd');
	await expect.poll(ground).not.toBe(dark);
	await page.reload();
	await expect.poll(ground).not.toBe(dark);

	await press(page, 'f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await press(page, 'F5');
	await press(page, '?');
	await expect(page.getByRole('dialog', { name: 'Toetsen op het zaalscherm' })).toBeVisible();
	expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await press(page, '?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('single characters can be switched off, and that is remembered', async ({ page, server }) => {
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await withKeys(page, one);
	await press(page, '?');
	await page.getByRole('switch', { name: 'Toetsen met één letter of teken' }).uncheck();
	await page.getByRole('button', { name: 'Sluit' }).click();
	await page.reload();
	await expect(page.getByRole('button', { name: 'volledig scherm' })).toBeVisible();
	await press(page, 'b');
	await press(page, '?');
	await press(page, 'PageDown');
	await expect(page.getByRole('status')).toContainText('Nog 4 antwoorden nodig');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(questionHeading(page, FIRST)).toBeVisible();
});

test('Space presses the button that has the focus, and reveals nothing then', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await withKeys(page, one);
	await page.getByRole('button', { name: 'toetsen' }).focus();
	await press(page, ' ');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.getByRole('button', { name: 'Sluit' }).click();
	expect((await one.look()).phase).toBe('open');
	// A clicked button must lose the focus, because Space would press it again.
	await page.getByRole('button', { name: 'tijd' }).click();
	await expect(page.getByRole('timer')).toBeVisible();
	await press(page, ' ');
	await expect(dots(page)).toHaveCount(4);
});

test('without phones the host puts dots by hand, with clicks or keys, and reveals them alike', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server);
	await one.control('open');
	await withKeys(page, one);
	await press(page, 'h');
	await expect(page.getByText('Met de hand: klik op een kant, of druk 1 tot 6')).toBeVisible();
	await press(page, '2');
	await press(page, '0');
	await expect(page.getByText('2 van 2 klaar')).toBeVisible();
	const ground = (await page.locator('[data-part="ground"]').boundingBox()) as DOMRect;
	const click = (share: number) =>
		page.mouse.click(ground.x + share * ground.width, ground.y + 0.8 * ground.height);
	await click(0.75);
	await expect(page.getByText('3 van 3 klaar')).toBeVisible();
	await click(0.5);
	await click(0.9);
	await expect(page.getByText('4 van 4 klaar')).toBeVisible();
	await press(page, '6');
	await expect(page.getByText('5 van 5 klaar')).toBeVisible();
	await press(page, 'Backspace');
	await expect(page.getByText('4 van 4 klaar')).toBeVisible();
	await expect(dots(page)).toHaveCount(0);
	await press(page, 'PageDown');
	await expect(dots(page)).toHaveCount(3);
	await expect(
		page
			.locator('.count[data-side="expert"]')
			.getByText('middelste antwoord aan deze kant: duidelijk')
	).toBeVisible();
	const { dots: sent } = await one.look();
	expect(sent?.dots.every(([, position]) => Math.abs(Number(position)) % 2 === 1)).toBe(true);
});

test('whoever has only the code sees the wall, and no key does anything', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await page.goto(stagePath(one));
	await expect(page.getByRole('button', { name: 'Volledig scherm' })).toBeVisible();
	await expect(page.getByText('4 van 4 klaar')).toBeVisible();
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.method()));
	for (const key of ['PageDown', ' ', 'r', 'l', 'q', 'b', '?']) await press(page, key);
	await one.control('show', { view: 'roles' });
	await expect(page.getByRole('heading', { name: 'Leent van de expert' })).toBeVisible();
	expect(sent.filter((method) => method !== 'GET')).toEqual([]);
	expect((await one.look()).phase).toBe('open');
});

test('a renewed host link takes the keys away, and says so', async ({ page, server }) => {
	const one = await stageWorkshop(server, 4);
	await withKeys(page, one);
	await one.host.post(`${one.path}/host`);
	await press(page, 'PageDown');
	await expect(page.getByRole('status')).toContainText('De hostlink is vernieuwd');
	await expect(page.getByRole('button', { name: 'toetsen' })).toHaveCount(0);
	expect((await one.look()).phase).toBe('lobby');
});
