/** Tests that the initials of a full room are read in their dots, or that the stage says why not. */
import type { Page } from '@playwright/test';
import { createWorkshop } from '../src/testing/workshop.ts';
import { patience } from '../src/testing/patience.ts';
import { expect, test } from './fixtures.ts';
import { everybodyPlaces, stagePath } from './stage.ts';

const SIZES = [
	{ width: 800, height: 450 },
	{ width: 1024, height: 768 },
	{ width: 1920, height: 1080 }
];
/** Three letters, two wide ones, and usual initials. */
const INITIALS = ['ABC', 'WM', 'JK'];
const NOTE = 'Te veel stippen om initialen te tonen. Ze staan in het verslag.';

/** Everybody is far from the crest, or all crowd at it. */
const ROOMS: Record<string, number[]> = {
	'who are spread out': Array.from({ length: 80 }, (_, i) => -97 + 2 * Math.floor(i * 1.21)),
	'who all stand near the middle': Array.from(
		{ length: 80 },
		(_, i) => (i % 2 ? 1 : -1) * (1 + 2 * (i % 5))
	)
};

interface Drawn {
	dots: number;
	letters: number;
	/** Initials that reach beyond their dot. */
	outside: string[];
	/** Smallest font size, in hundredths of the height of the stage. */
	smallest: number;
	/** Line at the top of the picture; `null` for none. */
	note: string | null;
	/** Number of dots under that line. */
	under: number;
}

function drawnOn(page: Page): Promise<Drawn> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
		const unit = Math.min(innerHeight / 100, innerWidth * 0.0075);
		const dots = [...document.querySelectorAll('[data-part="dot"]')];
		const letters = [...document.querySelectorAll<SVGTextElement>('[data-part="dot"] text')];
		const outside = letters.filter((text) => {
			const path = text.previousElementSibling as SVGPathElement;
			const { x, width } = text.getBBox();
			const size = Number(text.getAttribute('font-size'));
			const foot = Number(text.getAttribute('y'));
			return [x, x + width].some((edge) =>
				[foot, foot - 0.7 * size].some((y) => !path.isPointInFill(new DOMPoint(edge, y)))
			);
		});
		const note = document.querySelector('[data-part="note"]');
		const box = note?.getBoundingClientRect();
		const under = dots.filter((dot) => {
			const { left, top } = dot.getBoundingClientRect();
			return box && left < box.right && top < box.bottom;
		});
		return {
			dots: dots.length,
			letters: letters.length,
			outside: outside.map(({ textContent }) => textContent),
			smallest: Math.min(...letters.map((text) => Number(text.getAttribute('font-size')) / unit)),
			note: note?.textContent ?? null,
			under: under.length
		};
	});
}

for (const [who, places] of Object.entries(ROOMS)) {
	test(`two groups of forty ${who} see all initials within their dots, or read where they are`, async ({
		page,
		server
	}) => {
		test.setTimeout(patience(60_000));
		const one = await createWorkshop(server, {
			names: 'initials',
			groups: ['adviseurs', 'cliënten']
		});
		for (let n = 0; n < places.length; n += 1) {
			one.seats.push(await one.join({ initials: INITIALS[n % 3], group: n < 40 ? 0 : 1 }));
		}
		await one.control('open');
		await everybodyPlaces(one, 1, places);
		await one.control('reveal');
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(stagePath(one));
		for (const size of SIZES) {
			await page.setViewportSize(size);
			const drawn = await drawnOn(page);
			expect.soft(drawn.dots).toBe(80);
			expect.soft(drawn.outside).toEqual([]);
			if (who === 'who are spread out') {
				expect.soft(drawn, `at ${size.width}`).toMatchObject({ letters: 80, note: null });
				expect.soft(drawn.smallest).toBeGreaterThanOrEqual(1.499);
			} else {
				expect.soft(drawn, `at ${size.width}`).toMatchObject({ letters: 0, note: NOTE, under: 0 });
			}
		}
	});
}
