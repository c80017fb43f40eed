/** Tests what the stage says about a revealed round, and the question to the room. */
import type { Page } from '@playwright/test';
import { IN_MOTION, expect, expectNothingFound, test } from './fixtures.ts';
import {
	everybodyPlaces,
	press,
	questionHeading,
	FIRST,
	stageWorkshop,
	withKeys
} from './stage.ts';
import type { Server } from '../src/testing/server.ts';

test.use(IN_MOTION);

const QUESTION = /Waar zou de cliënt het verschil het eerst merken/;

/** Opens the stage with the keys of a host, and reveals these places. */
async function revealed(
	page: Page,
	server: Server,
	places: (number | null)[],
	settings: object = {}
) {
	const one = await stageWorkshop(server, 0, settings);
	for (const index of places.keys()) {
		one.seats.push(await one.join('groups' in settings ? { group: index % 2 } : {}));
	}
	await one.control('open');
	await everybodyPlaces(one, 1, places);
	await one.control('reveal');
	await withKeys(page, one);
	return one;
}

const insight = (page: Page) => page.locator('.insight');

test('below the picture stands what stands out, and after another round what stands out then', async ({
	page,
	server
}) => {
	const one = await revealed(page, server, [-49, -51, -83, -97]);
	await expect(insight(page)).toHaveText('iedereen staat aan één kant');
	await one.control('again');
	await everybodyPlaces(one, 2, [-3, -5, 49, 97]);
	await one.control('reveal');
	await expect(insight(page)).toHaveText('de helft staat dicht bij het midden');
});

test('two groups have a row of counts each, and the sentence says that they differ', async ({
	page,
	server
}) => {
	const places = [-49, 51, -51, 83, -83, -53, -97, 97];
	await revealed(page, server, places, { groups: ['adviseurs', 'cliënten'] });
	const rows = page.locator('.outcome').getByRole('listitem');
	await expect(rows).toHaveText([/adviseurs\s+4 om 0/, /cliënten\s+1 om 3/]);
	await expect(rows.first()).toContainText('adviseurs: 4 aan de expertkant, 0 aan de');
	await expect(insight(page)).toHaveText('de twee groepen trekken elk een andere kant op');
	await expectNothingFound(page);
});

test('V asks the room a question about what was revealed, and the next press closes it', async ({
	page,
	server
}) => {
	const one = await revealed(page, server, [-49, -51, 49, 83, 97]);
	const asked = page.getByText(QUESTION);
	for (const [open, close] of [
		['v', 'v'],
		['v', 'PageDown'],
		['v', 'PageUp'],
		['v', 'Escape'],
		['v', ' ']
	] as const) {
		await press(page, open);
		await expect(asked).toBeVisible();
		await expect(questionHeading(page, FIRST)).toBeVisible();
		await press(page, close);
		await expect(asked).toHaveCount(0);
		await expect(insight(page)).toBeVisible();
	}
	await expect.poll(async () => (await one.look()).phase).toBe('revealed');
	await press(page, 'v');
	await expectNothingFound(page);

	// Before a reveal there is nothing to ask about.
	await one.control('again');
	await expect(asked).toHaveCount(0);
	await press(page, 'v');
	const answer = await one.control('show', { view: 'ask' });
	expect([answer.status, answer.body.type]).toEqual([409, '/problems/wrong-phase']);
	expect((await one.look()).show).toBe('question');
});

test('the host page has a button for the question to the room, and shows it on its small screen', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 0);
	await page.goto(`/w/${one.code}/host#${one.hostToken}`);
	await one.control('rehearse', { on: true });
	await one.control('forward');
	const button = page.getByRole('button', { name: 'Vraag aan de zaal' });
	await expect(page.getByText('Op het scherm: de vraag, nog zonder stippen')).toBeVisible();
	await expect(button).toHaveCount(0);
	await one.control('reveal');
	await button.click();
	await expect(page.getByText('Op het scherm: een vraag aan de zaal')).toBeVisible();
	await expect(page.locator('[data-screen="ask"]')).toContainText(QUESTION);
	await button.click();
	await expect(page.getByText('Op het scherm: de vraag met de stippen')).toBeVisible();
});
