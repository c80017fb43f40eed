/** Tests that the stage draws everybody where they stand, read from the page's own picture. */
import type { Page } from '@playwright/test';
import { DENSITY_REACH } from '../src/lib/components/ridge/density.ts';
import { createWorkshop } from '../src/testing/workshop.ts';
import { IN_MOTION, expect, test } from './fixtures.ts';
import { everybodyPlaces, stagePath } from './stage.ts';

test.use(IN_MOTION);

const GROUPS: Record<string, number[]> = {
	'three hundred between −11 and 11': Array.from({ length: 300 }, (_, i) => -11 + 2 * (i % 12)),
	'three hundred all along the line': Array.from({ length: 320 }, (_, i) => -99 + 2 * (i % 100)),
	'two hundred on two flanks': Array.from(
		{ length: 200 },
		(_, i) => (i % 3 ? 1 : -1) * (61 + 2 * (i % 12))
	),
	'a hundred and sixty in one place': Array.from({ length: 160 }, () => 49)
};

interface Drawn {
	/** Edges in pixels: both outer ends of the slopes, and both edges of the gap. */
	ends: [number, number];
	gap: [number, number];
	/** Centres of the dots in pixels, in order, and their radius. */
	dots: number[];
	radius: number;
	/** Upper edges of the densities, each from left to right: x, and height above the slope. */
	hills: [number, number][][];
}

/** Reads the picture from the page's SVG. */
function pictureOf(page: Page): Promise<Drawn> {
	return page.evaluate(() => {
		const svg = document.querySelector('svg.measured') as SVGElement;
		const all = <E extends SVGGraphicsElement>(selector: string) => [
			...svg.querySelectorAll<E>(selector)
		];
		const [expert, facilitator] = all<SVGPathElement>('.slope').map((slope) => slope.getBBox());
		if (!expert || !facilitator) throw new Error('The picture has no slopes.');
		const numbers = (path: Element) =>
			(path.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
		// A disc begins at its left edge: M x y a r r …
		const discs = all('[data-part="dots"], [data-part="dot"] path').flatMap((path) =>
			[...(path.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+) -?[\d.]+a([\d.]+)/g)].map(
				([, x, r]) => ({ x: Number(x) + Number(r), r: Number(r) })
			)
		);
		const hills = all('[data-part="density"]').map((path) => {
			const values = numbers(path);
			const points = values.flatMap((x, i) =>
				i % 2 === 0 ? [[x, values[i + 1] ?? 0] as const] : []
			);
			// The lower edge follows the slope back to the beginning.
			return points
				.slice(0, points.length / 2)
				.map(([x, y], i): [number, number] => [x, (points.at(-1 - i)?.[1] ?? y) - y])
				.sort(([a], [b]) => a - b);
		});
		return {
			ends: [expert.x, facilitator.x + facilitator.width],
			gap: [expert.x + expert.width, facilitator.x],
			dots: discs.map(({ x }) => x).sort((a, b) => a - b),
			radius: Math.max(0, ...discs.map(({ r }) => r)),
			hills
		};
	});
}

/** Returns the x coordinate of a place in the picture. */
function xOf({ ends, gap }: Drawn, place: number): number {
	const side = place < 0 ? 0 : 1;
	return gap[side] + ((ends[side] - gap[side]) * (Math.abs(place) - 1)) / 98;
}

/** Returns the share of the densities' area left of `limit`. */
function shareLeft({ hills }: Drawn, limit: number): number {
	let [left, whole] = [0, 0];
	for (const hill of hills) {
		hill.slice(1).forEach(([x, height], i) => {
			const [before, beforeHeight] = hill[i] ?? [x, height];
			const area = ((x - before) * (height + beforeHeight)) / 2;
			whole += area;
			if (x <= limit) left += area;
		});
	}
	return left / whole;
}

for (const [name, places] of Object.entries(GROUPS)) {
	test(`${name} are drawn where they stand`, async ({ page, server }) => {
		test.slow();
		const one = await createWorkshop(
			server,
			{ names: 'none', questions: ['Wie beslist?'] },
			places.length
		);
		await one.control('open');
		await everybodyPlaces(one, 1, places);
		await one.control('reveal');
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const [width, height] of [
			[1280, 720],
			[1024, 768]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto(stagePath(one));
			await expect(page.locator('[data-part^="dot"], [data-part="density"]').first()).toBeVisible();
			const drawn = await pictureOf(page);
			const inGap = (x: number) => x > drawn.gap[0] + 1 && x < drawn.gap[1] - 1;
			expect(drawn.hills.flat().filter(([x, height]) => inGap(x) && height > 0)).toEqual([]);
			if (drawn.dots.length > 0) {
				expect(drawn.dots).toHaveLength(places.length);
				expect(drawn.dots.filter(inGap)).toEqual([]);
				const wanted = places.map((place) => xOf(drawn, place)).sort((a, b) => a - b);
				const farthest = Math.max(...wanted.map((x, i) => Math.abs(x - (drawn.dots[i] ?? 0))));
				expect(farthest).toBeLessThanOrEqual(2 * drawn.radius + 1);
			} else {
				for (let place = -99; place <= 99; place += 2) {
					const share = shareLeft(drawn, xOf(drawn, place));
					const upTo = (limit: number) =>
						places.filter((one) => one <= limit).length / places.length;
					expect(share).toBeGreaterThanOrEqual(upTo(place - DENSITY_REACH) - 0.01);
					expect(share).toBeLessThanOrEqual(upTo(place + DENSITY_REACH) + 0.01);
				}
			}
		}
	});
}
