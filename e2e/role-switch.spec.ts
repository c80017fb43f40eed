import type { APIRequestContext, Page } from '@playwright/test';
import { explanationTexts } from '../src/lib/server/texts/index.ts';
import { awake, expect, place, seed, stored, test } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
const STOPS = explanationTexts.nl.leaving.expert.u;

async function say(request: APIRequestContext, position: number): Promise<string> {
	const answer = await request.get(`/api/explanations?position=${position}&locale=nl`);
	return ((await answer.json()) as { say: string }).say;
}

const meaning = (page: Page) => page.getByRole('region', { name: 'Wat je plek betekent' });
const clientToldField = (page: Page) => page.getByRole('group', { name: 'Je wisselt van kant.' });

test(
	'when I change sides I am asked whether my client knows, with words to say it',
	{ tag: '@both' },
	async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [-49]);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await place(page, 'Expert', 'Uitgesproken');
		await expect(clientToldField(page)).toHaveCount(0);

		await place(page, 'Procesbegeleider', 'Licht');
		await expect(clientToldField(page).getByRole('radio')).toHaveCount(2);
		await expect(clientToldField(page).getByRole('radio', { name: 'Ja' })).not.toBeChecked();
		await expect(clientToldField(page).getByRole('radio', { name: 'Nog niet' })).not.toBeChecked();
		await expect(meaning(page)).toContainText(`${STOPS} ${await say(page.request, 17)}`);

		await place(page, 'Expert', 'Licht');
		await expect(clientToldField(page)).toHaveCount(0);
	}
);

test('the first placement is no role switch', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider');
	await expect(clientToldField(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Leg vast' }).click();
	await expect(page.getByText(/^Vastgelegd:/)).toBeVisible();
	await expect(page.getByText('Rolwissel.')).toHaveCount(0);
	expect((await stored(page.request, id)).placements).toMatchObject([{ roleSwitch: false }]);
});

for (const [answer, clientTold] of [
	['Nog niet', false],
	[null, null]
] as const) {
	const how = answer ? `when I answer "${answer}"` : 'when I leave the question open';
	test(`${how}, list and page show it until I say that I told`, async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [-49]);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await place(page, 'Procesbegeleider');
		if (answer) await clientToldField(page).getByRole('radio', { name: answer }).check();
		await page.getByRole('button', { name: 'Leg vast' }).click();

		const untold = page.getByRole('region', { name: 'Je cliënt weet het nog niet' });
		await expect(untold).toBeVisible();
		await expect(meaning(page)).toContainText(`${STOPS} ${await say(page.request, 49)}`);
		expect((await stored(page.request, id)).placements[1]).toMatchObject({ clientTold });
		await page.goto('/assignments');
		await expect(page.getByRole('link', { name: QUESTION })).toContainText(
			'van kant gewisseld, nog niet verteld'
		);

		await page.getByRole('link', { name: QUESTION }).click();
		await awake(page);
		await untold.getByRole('button', { name: 'Ik heb het verteld' }).click();
		await expect(untold).toHaveCount(0);
		await expect(page.getByText('De cliënt weet het.')).toBeVisible();
		expect((await stored(page.request, id)).placements[1]).toMatchObject({ clientTold: true });
		await page.goto('/assignments');
		await expect(page.getByRole('link', { name: QUESTION })).toContainText('duidelijk');
	});
}

test('a told switch is shown as told', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, { position: 49, clientTold: true }]);
	await page.goto(`/assignments/${id}`);
	await expect(page.getByText('De cliënt weet het.')).toBeVisible();
	await expect(page.getByText('weet het nog niet')).toHaveCount(0);
	await page.goto('/assignments');
	await expect(page.getByText('nog niet verteld')).toHaveCount(0);
});

test('an older untold switch can be answered through time', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, 49, { position: -17, clientTold: true }]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const through = page.getByRole('region', { name: 'Door de tijd heen' });
	await expect(through.getByText('De cliënt weet het nog niet.')).toHaveCount(1);
	await through.getByRole('button', { name: 'Nu wel' }).click();
	await expect(through.getByText('De cliënt weet het nog niet.')).toHaveCount(0);
	const { placements } = await stored(page.request, id);
	expect(placements.map(({ clientTold }) => clientTold)).toEqual([null, true, true]);
});

test(
	'I see every placement through time, with its note, from the newest back',
	{ tag: '@both' },
	async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [
			{ position: -75, note: 'Zij vroegen om een advies.' },
			-35,
			{ position: 41, note: 'Toen ging het over henzelf.' },
			67,
			-11
		]);
		await page.goto(`/assignments/${id}`);
		const items = page.getByRole('region', { name: 'Door de tijd heen' }).getByRole('listitem');
		await expect(items).toContainText([
			/Licht expert.*Rolwissel\./,
			/Uitgesproken procesbegeleider/,
			/Duidelijk procesbegeleider.*Rolwissel\..*Toen ging het over henzelf\./,
			/Duidelijk expert/,
			/Uitgesproken expert.*Zij vroegen om een advies\./
		]);
		await expect(page.getByText('5 plaatsingen', { exact: true })).toBeVisible();
	}
);

/** Dots and lines of the chart of placements, in its own units. */
function drawnIn(picture: SVGSVGElement) {
	const middle = picture.viewBox.baseVal.height / 2;
	const shapes = [...picture.querySelectorAll<SVGGeometryElement>('polyline, line, path, polygon')];
	return {
		middle,
		dots: [...picture.querySelectorAll('circle')].map(({ cy, r }) => ({
			y: cy.baseVal.value,
			r: r.baseVal.value
		})),
		lines: shapes.map((shape) => {
			const { y, height } = shape.getBBox();
			return { from: y, to: y + height };
		})
	};
}

for (const where of ['its own page', 'the list'] as const) {
	test(`on ${where} a crossing jumps the gap, and no line is drawn through it`, async ({
		page
	}) => {
		const positions = [-75, -1, 1, 67, -11, -99, 99];
		const { id } = await seed(page.request, QUESTION, positions);
		await page.goto(where === 'the list' ? '/assignments' : `/assignments/${id}`);
		await awake(page);
		const part =
			where === 'the list'
				? page.getByRole('listitem').filter({ hasText: QUESTION })
				: page.getByRole('region', { name: 'Door de tijd heen' });
		const { middle, dots, lines } = await part.locator('svg').evaluate(drawnIn);

		// The facilitator's side is the upper half.
		expect(dots.map(({ y }) => (y < middle ? 1 : -1))).toEqual(positions.map(Math.sign));
		for (const { y, r } of dots) expect(Math.abs(y - middle)).toBeGreaterThanOrEqual(r);
		const flat = lines.filter(({ from, to }) => from === to && from === middle);
		expect(flat).toHaveLength(1); // The ridge.
		for (const { from, to } of lines.filter((line) => !flat.includes(line))) {
			expect(Math.sign(from - middle)).toBe(Math.sign(to - middle));
		}
		expect(lines).toHaveLength(1 + 4); // Four lines, each within one role.
	});
}

for (const timezoneId of ['America/New_York', 'Asia/Kolkata']) {
	test.describe(`in ${timezoneId}`, () => {
		test.use({ timezoneId });

		test('each placement has its date by my own clock', async ({ page }) => {
			const { id } = await seed(page.request, QUESTION, [
				{ position: -49, note: 'Zij vragen om cijfers.' }
			]);
			const [placement] = (await stored(page.request, id)).placements;
			const at = new Date(placement?.placedAt ?? '');
			const day = at.toLocaleDateString('nl-NL', {
				timeZone: timezoneId,
				day: 'numeric',
				month: 'long'
			});
			const hour = at.toLocaleTimeString('nl-NL', { timeZone: timezoneId, timeStyle: 'short' });
			await page.goto(`/assignments/${id}`);
			await expect(page.getByRole('time')).toHaveText(`${day} ${hour}`);

			// The time zone is stored in the account, so the server renders it for every device.
			const again = await page.goto(`/assignments/${id}`);
			expect(await again?.text()).toContain(`${day} ${hour}`);
		});
	});
}
