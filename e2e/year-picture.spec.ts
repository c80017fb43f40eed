import { seed, awake, expect, expectNothingFound, test } from './fixtures.ts';
import { PLANNING, entryOf, importAssignments } from './year-work.ts';

const dots = '.picture svg.measured [data-part="dot"]';
const arcs = '.picture svg.measured [data-part="arc"]';

test('the numbers on the ridge are those of the list, in order of time', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024&names=yes');
	await awake(page);
	await expect(page.locator(dots)).toHaveText(['1', '2', '3']);
	await expect(page.locator('.register .disc')).toHaveText(['1', '2', '3']);
	for (const [number, side] of [
		[1, 'expert'],
		[2, 'expert'],
		[3, 'facilitator']
	] as const) {
		const dot = page.locator(dots).nth(number - 1);
		await expect(dot).toHaveAttribute('data-side', side);
		await expect(page.locator(`#n${number}`)).toHaveAttribute('data-side', side);
	}
	await page.locator(dots).nth(1).click();
	await expect(page).toHaveURL(/#n2$/);
	await expect(entryOf(page, PLANNING.question)).toBeInViewport();
});

test('a way there and back has an arc for each switch, dotted where I told nobody', async ({
	page
}) => {
	await importAssignments(page.request, [
		{
			question: 'Wie?',
			placements: [
				{ position: -47, placedAt: '2024-02-03T10:00:00Z' },
				{ position: 21, placedAt: '2024-04-03T10:00:00Z', clientTold: true },
				{ position: -35, placedAt: '2024-06-13T10:00:00Z', clientTold: false }
			]
		}
	]);
	await page.goto('/year');
	await awake(page);
	// Each arc is broken at the crest, so it has two halves.
	await expect(page.locator(arcs)).toHaveCount(4);
	await expect(page.locator(`${arcs}.untold`)).toHaveCount(2);
	await expect(page.locator(dots)).toHaveText(['1']);
	const main = page.getByRole('main');
	await expect(main).toContainText(/2\s*rolwissels\s*1\s*verteld/);
	await expect(main.locator('.legend')).toContainText('rolwissel, nog niet verteld');
	await expectNothingFound(page);
});

test('the months say when it happened', async ({ page }) => {
	await importAssignments(page.request);
	await page.goto('/year?of=2024');
	const months = page.getByRole('list', { name: 'De maanden van 2024' }).getByRole('listitem');
	await expect(months).toHaveCount(12);
	await expect(months.nth(0)).toHaveText(/jan\s*eerste plek: opdracht\s*1\s*$/);
	await expect(months.nth(1)).toHaveText(
		/feb\s*eerste plek: opdracht\s*2\s*rolwissel:\s*nr\. 2\s*$/
	);
	await expect(months.nth(3)).toHaveText(/apr\s*rolwissel, nog niet verteld:\s*nr\. 2\s*$/);
	await expect(months.nth(6)).toHaveText(/^jul\s*$/);
});

test('a switch that I did not tell leads to where I can tell it', async ({ page }) => {
	const { id } = await seed(page.request, 'Wie bewaakt de planning?', [
		-47,
		{ position: 21, clientTold: false }
	]);
	await page.goto('/year');
	await page.getByRole('link', { name: 'Opdracht 1' }).first().click();
	await expect(page).toHaveURL(/#n1$/);
	await entryOf(page, 'Opdracht 1').getByRole('link', { name: 'Vertel het' }).click();
	await expect(page).toHaveURL(`/assignments/${id}?tell`);
	await page.getByRole('button', { name: 'Ik heb het verteld' }).click();
	await expect(page.getByText('Weet je cliënt het al?')).toHaveCount(0);
	await page.goto('/year');
	await expect(entryOf(page, 'Opdracht 1')).toContainText('rolwissel, verteld');
	await expect(page.getByRole('link', { name: 'Vertel het' })).toHaveCount(0);
});

test('a switch that a later one followed cannot be told any more, and has no link', async ({
	page
}) => {
	await importAssignments(page.request, [PLANNING]);
	await page.goto('/year?of=2024');
	await expect(entryOf(page, 'Opdracht 1')).toContainText('3 apr rolwissel, nog niet verteld');
	await expect(page.getByRole('link', { name: 'Vertel het' })).toHaveCount(0);
});

test('with more assignments than have numbers, the page says so and draws all', async ({
	page
}) => {
	const many = Array.from({ length: 61 }, (_, nth) => ({
		question: `Vraag ${nth}`,
		placements: [{ position: (nth % 49) * 2 - 99, placedAt: '2024-02-03T10:00:00Z' }]
	}));
	await importAssignments(page.request, many);
	await page.goto('/year?of=2024');
	await awake(page);
	await expect(page.locator(dots)).toHaveCount(61);
	await expect(page.locator('.picture svg.measured text')).toHaveCount(0);
	const main = page.getByRole('main');
	await expect(main).toContainText(
		'Bij meer dan 60 opdrachten passen de nummers niet in de stippen. Ze staan in de lijst.'
	);
	await expect(page.locator('.register .disc').last()).toHaveText('50');
});

test('the number of an assignment on the next part of the list leads there', async ({ page }) => {
	const many = Array.from({ length: 52 }, (_, nth) => ({
		question: `Vraag ${nth}`,
		placements: [
			{ position: (nth % 49) * 2 - 99, placedAt: new Date(Date.UTC(2024, 1, 3, nth)).toISOString() }
		]
	}));
	many[50]?.placements.push({ position: 47, placedAt: '2024-05-03T10:00:00Z' });
	await importAssignments(page.request, many);
	await page.goto('/year?of=2024&names=yes');
	await page.getByRole('link', { name: 'Opdracht 51' }).click();
	await expect(page).toHaveURL('/year?of=2024&names=yes&from=50#n51');
	await expect(entryOf(page, 'Vraag 50')).toBeInViewport();
});

test('what was borrowed most is said from three assignments on', async ({ page }) => {
	const lent = {
		question: 'Wie?',
		benefits: ['draft-halfway'],
		placements: [{ position: -47, placedAt: '2024-02-03T10:00:00Z' }]
	};
	const most = page.getByRole('heading', { level: 2, name: /geleend van de procesbegeleider/i });
	await importAssignments(page.request, [lent, lent]);
	await page.goto('/year');
	await expect(most).toHaveText('Geleend van de procesbegeleider');
	await importAssignments(page.request, [lent]);
	await page.goto('/year');
	await expect(most).toHaveText('Het meest geleend van de procesbegeleider');
	await expect(page.getByText('3×')).toBeVisible();
});
