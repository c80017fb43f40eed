/**
 * Tests that people in the back row can read the stage: sizes, contrast, shapes and the join code.
 */
import { tags, violations } from './axe.ts';
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

test('code and QR are those that a phone in the room can reach, in view on every screen', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 4);
	await page.goto(stagePath(one));
	const code = page.getByRole('img', { name: `Code ${[...one.code].join(' ')}` });
	const qr = page.getByRole('img', { name: /^QR-code voor/ });
	for (const view of ['question', 'idea-1', 'roles', 'qr']) {
		if (view === 'roles') await one.control('open');
		await one.control('show', { view });
		await expect(code).toBeInViewport({ ratio: 1 });
		await expect(qr).toBeInViewport({ ratio: 1 });
	}
	await expect(code).toHaveText(`${one.code.slice(0, 3)} ${one.code.slice(3)}`);
	expect(await qr.getAttribute('aria-label')).not.toContain('localhost');
});

test('two groups have two shapes, and each its count', async ({ page, server }) => {
	const one = await stageWorkshop(server, 0, { groups: ['adviseurs', 'cliënten'] });
	for (let n = 0; n < 8; n += 1) one.seats.push(await one.join({ group: n % 2 }));
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1, -3, 5, 49, -83]);
	await one.control('reveal');
	await page.goto(stagePath(one));
	await expect(dots(page)).toHaveCount(8);
	await expect(page.getByRole('listitem').filter({ hasText: 'adviseurs' })).toContainText('2 om 2');
	const shapes = await dots(page)
		.locator('path')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.includes('a')));
	expect(shapes.filter(Boolean)).toHaveLength(4);
});

test('initials stand in their dots', async ({ page, server }) => {
	const one = await stageWorkshop(server, 0, { names: 'initials' });
	for (const initials of ['AB', 'CD', 'EF', 'J']) one.seats.push(await one.join({ initials }));
	await one.control('open');
	await everybodyPlaces(one, 1, [-49, 17, 83, 1]);
	await one.control('reveal');
	await page.goto(stagePath(one));
	await expect(dots(page).filter({ hasText: 'AB' })).toHaveCount(1);
	await expect(dots(page)).toHaveCount(4);
	expect((await dots(page).allTextContents()).map((text) => text.trim()).sort()).toEqual([
		'AB',
		'CD',
		'EF',
		'J'
	]);
});

for (const [width, height] of [
	[1280, 720],
	[1920, 1080],
	[3840, 2160]
] as const) {
	for (const length of [10, 120, 500]) {
		test(`a question of ${length} characters fits ${width}×${height}, and the back row can read it`, async ({
			page,
			server
		}) => {
			await page.setViewportSize({ width, height });
			const question =
				'Wie beslist er bij ons over het rooster van de nacht? '
					.repeat(10)
					.slice(0, length - 1)
					.trimEnd() + '?';
			const one = await stageWorkshop(server, 5, { questions: [question] });
			await one.control('open');
			await everybodyPlaces(one, 1, [-49, 17, 83, 1, null]);
			await one.control('reveal');
			await page.goto(stagePath(one));
			await expect(dots(page)).toHaveCount(4);
			await expect(page.locator('svg.measured')).toBeVisible();
			const seen = await page.evaluate(() => {
				const texts = document.createTreeWalker(
					document.querySelector('main') as Node,
					NodeFilter.SHOW_TEXT
				);
				const small: string[] = [];
				for (let node = texts.nextNode(); node; node = texts.nextNode()) {
					const element = node.parentElement;
					const size = parseFloat(getComputedStyle(element as Element).fontSize);
					const isSeen =
						element?.checkVisibility() &&
						node.textContent?.trim() &&
						!element.closest('svg, button');
					if (isSeen && size < 0.02 * innerHeight) small.push(node.textContent ?? '');
				}
				const heading = document.querySelector('h1') as Element;
				const count = document.querySelector('.count strong') as Element;
				const ridge = document.querySelector('svg.measured')?.getBoundingClientRect();
				const title = heading.getBoundingClientRect();
				return {
					small,
					question: parseFloat(getComputedStyle(heading).fontSize) / innerHeight,
					count: parseFloat(getComputedStyle(count).fontSize),
					title: parseFloat(getComputedStyle(heading).fontSize),
					over: [
						document.documentElement.scrollWidth - innerWidth,
						document.documentElement.scrollHeight - innerHeight
					],
					apart: (ridge?.top ?? 0) - title.bottom,
					room: (ridge?.height ?? 0) / innerHeight
				};
			});
			expect(seen.small).toEqual([]);
			expect(seen.question).toBeGreaterThanOrEqual(0.04);
			expect(seen.count).toBeGreaterThan(seen.title);
			expect(seen.over).toEqual([0, 0]);
			expect(seen.apart).toBeGreaterThanOrEqual(0);
			expect(seen.room).toBeGreaterThan(0.2);
		});
	}
}

for (const theme of ['dark', 'light'] as const) {
	test(`axe finds nothing on a ${theme} wall, in any phase, at the highest contrast`, async ({
		page,
		server
	}) => {
		const one = await stageWorkshop(server, 5);
		await page.addInitScript(
			(stored) => localStorage.setItem('kantlijn-wall', JSON.stringify({ theme: stored })),
			theme
		);
		await withKeys(page, one);
		const look = async () => {
			await expect(page.locator(`.wall[data-theme="${theme}"]`)).toBeVisible();
			expect(await violations(page, tags('wcag2aaa'))).toEqual([]);
		};
		await look();
		await one.control('open');
		await expect(questionHeading(page, FIRST)).toBeVisible();
		await look();
		await everybodyPlaces(one, 1, [-49, 17, 83, 1, null]);
		await one.control('reveal');
		await expect(dots(page)).toHaveCount(4);
		await expect
			.poll(() =>
				page.evaluate(
					() => document.getAnimations().filter(({ playState }) => playState === 'running').length
				)
			)
			.toBe(0);
		await look();
		await one.control('show', { view: 'roles' });
		await expect(page.getByRole('heading', { name: 'Leent van de expert' })).toBeVisible();
		await look();
		await one.control('end');
		await expect(page.getByRole('heading', { name: 'Dit was de workshop' })).toBeVisible();
		await look();
		await press(page, '?');
		await expect(page.getByRole('dialog')).toBeVisible();
		await look();
	});
}
