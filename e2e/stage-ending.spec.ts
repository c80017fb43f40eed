/** Tests the closing screen of the stage, and the results that participants may read afterwards. */
import type { Page } from '@playwright/test';
import { patience } from '../src/testing/patience.ts';
import { createWorkshop } from '../src/testing/workshop.ts';
import { expect, test } from './fixtures.ts';
import { measure } from './stage-layout.ts';
import { stagePath } from './stage.ts';
import { LONG } from './stage-states.ts';
import { endedWorkshop } from './workshop-ended.ts';

const SIZES = [
	{ width: 800, height: 450 },
	{ width: 1024, height: 768 },
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 3840, height: 2160 }
];

const cells = (page: Page) => page.locator('.ending li');

test('the stage closes with every question before and after, live and after a reload', async ({
	page,
	server
}) => {
	const one = await createWorkshop(
		server,
		{ names: 'none', questions: ['Wie beslist?', LONG, 'Nooit gevraagd?'] },
		5
	);
	const answer = async (places: number[]) => {
		const { round } = await one.look();
		for (const [at, place] of places.entries()) await one.seats[at]?.place(round ?? 0, place);
		await one.control('reveal');
	};
	await one.control('open');
	await answer([-91, -49, -47, 17, 83]);
	await one.control('again');
	await answer([-91, 49, -47, 17, 83]);
	await one.control('again');
	await answer([49, 49, 47, 17, -83]);
	await one.control('goto', { question: 2 });
	await answer([-1, -3, -5, -7, -9]);
	await page.goto(stagePath(one));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await one.control('end');
	for (const again of [false, true]) {
		if (again) await page.reload();
		await expect(cells(page)).toHaveCount(2);
		const [first, second] = [cells(page).nth(0), cells(page).nth(1)];
		await expect(first.locator('.counts')).toHaveText([/3.*2/s, /1.*4/s]);
		await expect(second.locator('.counts')).toHaveText([/5.*0/s]);
		await expect(page.locator('.ending')).toContainText(`/w/${one.code}/results`);
		await expect(page.locator('.ending circle')).toHaveCount(0);
	}
	await expect(page.locator('main')).not.toContainText('Nooit gevraagd?');
});

for (const [title, count, rounds, locale] of [
	['one question', 1, 1, 'nl'],
	['five questions in English', 5, 2, 'en'],
	['twelve questions', 12, 1, 'nl'],
	['fifty questions', 50, 2, 'nl']
] as const) {
	test(`nothing overlaps or is cut off on the closing screen with ${title}`, async ({
		page,
		server
	}) => {
		test.setTimeout(patience(120_000));
		const one = await endedWorkshop(server, { count, rounds, locale });
		const faults: string[] = [];
		await page.goto(stagePath(one));
		for (const size of SIZES) {
			await page.setViewportSize(size);
			await expect(cells(page).first()).toBeVisible();
			const found = await measure(page);
			faults.push(...found.faults.map((fault) => `${size.width}×${size.height}: ${fault}`));
			const shown = await cells(page).count();
			const rest = page.locator('.rest');
			if (shown < count) await expect(rest).toContainText(String(count - shown));
			else await expect(rest).toHaveCount(0);
			if (count === 50) expect(shown).toBeGreaterThan(5);
		}
		expect(faults).toEqual([]);
	});
}

test('a workshop without a revealed question closes with words', async ({ page, server }) => {
	const one = await createWorkshop(server, { names: 'none' });
	await one.control('end');
	await page.goto(stagePath(one));
	await expect(page.getByText('Neem één opdracht van jezelf')).toBeVisible();
	await expect(cells(page)).toHaveCount(0);
});
