import type { Page } from '@playwright/test';
import { type Strength, placeOf } from '../src/lib/domain/continuum.ts';
import { composeSwitch } from '../src/lib/domain/explanation.ts';
import { explanationTexts } from '../src/lib/server/texts/index.ts';
import { awake, expect, place, seed, stored, test, standing } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

/** Returns the text for the client about a role switch from the expert's side, without benefits. */
const switchTo = (strength: Strength) =>
	composeSwitch(explanationTexts.nl, 'expert', placeOf('facilitator', strength), {
		chosen: [],
		address: 'u'
	});

const meaning = (page: Page) => page.locator('.say');
const asked = (page: Page) =>
	page.getByRole('heading', { name: 'Je wisselde van kant. Weet je cliënt het al?' });
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar mijn plek' }).click();

test(
	'when I have changed sides I am told once, with words for my client, and asked whether they know',
	{ tag: '@both' },
	async ({ page }) => {
		const { id } = await seed(page.request, QUESTION, [-49]);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await expect(asked(page)).toHaveCount(0);
		await place(page, 'Procesbegeleider', 'Licht');
		await save(page);

		await expect(asked(page)).toHaveCount(1);
		await expect(meaning(page)).toContainText(switchTo('slight'));
		await expect(page.getByRole('button', { name: 'Ik heb het verteld' })).toHaveCount(1);
		await expect(page.getByText('nog niet verteld')).toHaveCount(0);
		expect((await stored(page.request, id)).placements[1]).toMatchObject({ clientTold: null });

		await page.getByRole('button', { name: 'Ik heb het verteld' }).click();
		await expect(asked(page)).toHaveCount(0);
		await expect(meaning(page)).not.toContainText(switchTo('slight'));
		await expect(page.getByText('Rolwissel. Verteld.', { exact: true })).toBeVisible();
		expect((await stored(page.request, id)).placements[1]).toMatchObject({ clientTold: true });
	}
);

test('the first placement is no role switch', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await place(page, 'Procesbegeleider');
	await save(page);
	await expect(standing(page)).toBeVisible();
	await expect(asked(page)).toHaveCount(0);
	await expect(page.getByText('Rolwissel.')).toHaveCount(0);
	expect((await stored(page.request, id)).placements).toMatchObject([{ roleSwitch: false }]);
});

test('"Nog niet" folds the question to one line, until I say that I told', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, 49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.getByRole('button', { name: 'Nog niet', exact: true }).click();
	const line = page.getByRole('button', { name: 'nog niet verteld' });
	await expect(line).toBeVisible();
	await expect(asked(page)).toHaveCount(0);
	expect((await stored(page.request, id)).placements[1]).toMatchObject({ clientTold: false });
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: QUESTION })).toContainText(
		/van kant gewisseld in \p{L}+, nog niet verteld/u
	);

	await page.getByRole('link', { name: QUESTION }).click();
	await awake(page);
	await line.click();
	await expect(meaning(page)).toContainText(switchTo('clear'));
	await page.getByRole('button', { name: 'Ik heb het verteld' }).click();
	await expect(line).toHaveCount(0);
	await expect(page.getByText('Rolwissel. Verteld.', { exact: true })).toBeVisible();
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: QUESTION })).toContainText('duidelijk');
});

test('a proposal to switch has a reason, a loss and a question, and words for a no', async ({
	page
}) => {
	const { id } = await seed(page.request, QUESTION, [-49, 49]);
	await page.goto(`/assignments/${id}`);
	await page.getByText('Van kant wisselen, samen').click();
	const labels = ['Wat je merkt', 'Wat je voorstelt', 'Wat de cliënt verliest', 'Wat je vraagt'];
	for (const label of [...labels, 'Als de cliënt nee zegt', 'Als je teruggaat']) {
		await expect(meaning(page).getByText(label, { exact: true })).toBeVisible();
	}
});

test('a told switch is shown as told', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, { position: 49, clientTold: true }]);
	await page.goto(`/assignments/${id}`);
	await expect(page.getByText('Rolwissel. Verteld.', { exact: true })).toBeVisible();
	await expect(asked(page)).toHaveCount(0);
	await page.goto('/assignments');
	await expect(page.getByText('nog niet verteld')).toHaveCount(0);
	await expect(page.getByRole('link', { name: QUESTION })).toContainText(
		/procesbegeleider sinds vandaag\s*van kant gewisseld in \p{L}+\s*$/u
	);
});

test('an older untold switch is superseded by the last one', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, 49, { position: -17, clientTold: true }]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await expect(asked(page)).toHaveCount(0);
	await expect(page.getByText('nog niet verteld')).toHaveCount(0);
	const through = page.getByRole('region', { name: 'Door de tijd heen' });
	await expect(through.getByText('Rolwissel.')).toHaveCount(2);
	await expect(through.getByText('Rolwissel. Verteld.', { exact: true })).toHaveCount(1);
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

test('a move within the same words is said through time', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [91, 69, 83, 83]);
	await page.goto(`/assignments/${id}`);
	const items = page.getByRole('region', { name: 'Door de tijd heen' }).getByRole('listitem');
	await expect(items).toContainText([
		'Op dezelfde plek.',
		'Iets verder van het midden.',
		'Iets dichter bij het midden.',
		/procesbegeleider\s*$/
	]);
});

/** Reads the circles of a row's ridge, the arc over it, and the edges of its gap, in SVG user units. */
function drawnIn(picture: SVGSVGElement) {
	const crest = picture.querySelector<SVGPathElement>('.crest')?.getBBox();
	if (!crest) throw new Error('no ridge');
	const part = (name: string) => [
		...picture.querySelectorAll<SVGGraphicsElement>(`[data-part="${name}"]`)
	];
	return {
		gap: [crest.x, crest.x + crest.width] as const,
		dots: [...part('first'), ...part('last')].map((dot) => {
			const { x, width } = dot.getBBox();
			return { x: x + width / 2, side: dot.dataset.side };
		}),
		arc: part('arc').map((piece) => {
			const { x, width } = piece.getBBox();
			return { from: x, to: x + width };
		})
	};
}

test('in the list a crossing is a broken arc, also when I came back to the first side', async ({
	page
}) => {
	await seed(page.request, QUESTION, [-75, -1, 1, 67]);
	await seed(page.request, 'Terug aan dezelfde kant?', [-75, 41, -11]);
	await seed(page.request, 'Nog niet geplaatst?');
	await page.goto('/assignments');
	await awake(page);
	const ridgeOf = (question: string) =>
		page.getByRole('listitem').filter({ hasText: question }).locator('svg');
	const { gap, dots, arc } = await ridgeOf(QUESTION).evaluate(drawnIn);
	expect(dots.map(({ side }) => side)).toEqual(['expert', 'facilitator']);
	expect(dots.map(({ x }) => x < gap[0] || x > gap[1])).toEqual([true, true]);
	// The two pieces of the arc leave the middle free.
	const middle = (gap[0] + gap[1]) / 2;
	expect(arc).toHaveLength(2);
	expect(arc.every(({ from, to }) => to < middle || from > middle)).toBe(true);

	const back = await ridgeOf('Terug aan dezelfde kant?').evaluate(drawnIn);
	expect([back.dots.length, back.arc.length]).toEqual([2, 4]);
	const none = await ridgeOf('Nog niet geplaatst?').evaluate(drawnIn);
	expect([none.dots.length, none.arc.length]).toEqual([0, 0]);
});

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

			// The account has the time zone now, so the server must render the same local times.
			const again = await page.goto(`/assignments/${id}`);
			expect(await again?.text()).toContain(`${day} ${hour}`);
		});
	});
}
