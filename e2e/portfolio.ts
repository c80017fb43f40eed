/** Reads the picture above the list of assignments in browser tests. */
import { type Page, expect } from '@playwright/test';
import { awake } from './fixtures.ts';

export const OVERVIEW = { name: 'Alle lopende opdrachten' };
export const SOME = { name: 'Deze opdrachten op één lijn' };
interface Dot {
	x: number;
	y: number;
	r: number;
}

/**
 * Reads the dots of the overview, and the left and right edges of the gap in its ridge, in SVG user
 * units.
 */
export async function pictureOf(
	page: Page,
	name = OVERVIEW
): Promise<{ dots: Dot[]; gap: [number, number] }> {
	await awake(page);
	return page.getByRole('region', name).evaluate((region) => {
		const dots = [...region.querySelectorAll<SVGCircleElement>('[data-part="dot"]')];
		const crest = region.querySelector<SVGPathElement>('path.crest')?.getBBox();
		if (!crest) throw new Error('no ridge');
		return {
			dots: dots.map(({ cx, cy, r }) => ({
				x: cx.baseVal.value,
				y: cy.baseVal.value,
				r: r.baseVal.value
			})),
			gap: [crest.x, crest.x + crest.width] as [number, number]
		};
	});
}

export function expectApart({ dots, gap }: { dots: Dot[]; gap: [number, number] }) {
	expect(gap[1] - gap[0]).toBeGreaterThan(20);
	for (const [index, { x, y, r }] of dots.entries()) {
		// A difference of 0.01 is allowed, because the ridge's coordinates are rounded to hundredths.
		expect(x <= gap[0] + 0.01 || x >= gap[1] - 0.01).toBe(true);
		for (const other of dots.slice(index + 1)) {
			expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(r + other.r);
		}
	}
}
