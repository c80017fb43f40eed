/** Places by mouse, finger, keys and buttons, saves, and goes back and forward. */
import { expectSent, faults, look, spot } from '../line.ts';
import { LAPTOP, expect, test } from './fixtures.ts';
import type { Person } from './person.ts';
import { swipe } from './swipe.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

const points = (person: Person, ...at: number[]) => Promise.all(at.map((one) => spot(person, one)));

async function atTheLine(person: Person): Promise<void> {
	await person.open('/');
	await person.awake();
	await spot(person, 0); // scrolls to the line
}

test('a mouse drags the thumb, and let go on the ridge it rolls off', async ({ newPerson }) => {
	const anna = await newPerson({ size: LAPTOP });
	await atTheLine(anna);
	await anna.tab.drag(await points(anna, 1.3, 0, -1.5));
	const { x } = await spot(anna, -1.5);
	await expect.poll(async () => Math.abs(((await look(anna)).thumb ?? 0) - x)).toBeLessThan(3);
	expect(faults(await look(anna))).toEqual([]);
	await anna.shot('dragged');
	await anna.tab.drag(await points(anna, -1.5, 0.3));
	await expectSent(anna, 1);
});

test('a finger drags the thumb on a phone, and a tap places it', async ({ newPerson }) => {
	const anna = await newPerson();
	await atTheLine(anna);
	await swipe(anna, await points(anna, -1.6, -0.8, 0.3));
	await expectSent(anna, 1);
	await swipe(anna, await points(anna, -2));
	await expectSent(anna, -99);
	await anna.shot('tapped');
	expect(await anna.evaluate(() => scrollX)).toBe(0);
});

test('the keys move the thumb over the ridge, and the slider says where it stands', async ({
	newPerson
}) => {
	const anna = await newPerson({ size: LAPTOP });
	await atTheLine(anna);
	await anna.evaluate(() =>
		document.querySelector<HTMLInputElement>('input[type="range"]')?.focus()
	);
	const said = () =>
		anna.evaluate(() =>
			document.querySelector('input[type="range"]')?.getAttribute('aria-valuetext')
		);
	await anna.tab.press('Home');
	await expectSent(anna, -99);
	expect(await said()).toBe('uitgesproken expert');
	await anna.tab.press('End');
	await expectSent(anna, 99);
	expect(await said()).toBe('uitgesproken procesbegeleider');
	await anna.tab.press('ArrowLeft');
	await expect.poll(async () => (await look(anna)).input).toBeLessThan(99);
	await anna.shot('by-key');
});

test('a place is saved with its question, and Back and Forward find it again', async ({
	newPerson
}) => {
	const anna = await newPerson();
	await anna.open('/');
	await anna.place('Procesbegeleider');
	await anna.shot('placed');
	await anna.click('link', 'Bewaar bij een nieuwe opdracht');
	await anna.sees('Duidelijk procesbegeleider.');
	await anna.fill('De vraag van de cliënt', QUESTION);
	await anna.click('button', 'Bewaar opdracht en plek');
	await expect.poll(() => anna.path()).toMatch(/^\/assignments\/[0-9a-f-]{36}/);
	await anna.sees(QUESTION);
	await anna.shot('saved');

	await anna.click('link', 'Opdrachten', false);
	await expect.poll(() => anna.path()).toBe('/assignments');
	await anna.tab.back();
	await expect.poll(() => anna.path()).toMatch(/^\/assignments\/[0-9a-f-]{36}/);
	await anna.sees('Duidelijk procesbegeleider');
	await anna.tab.forward();
	await expect.poll(() => anna.path()).toBe('/assignments');
	await anna.sees(QUESTION);
	await anna.tab.reload();
	await anna.sees(QUESTION);
	await anna.shot('overview');
});
