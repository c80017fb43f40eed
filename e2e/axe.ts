/** Runs axe; its script is injected once per page, since that takes longer than a run. */
import type { Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

export interface Violation {
	id: string;
	/** Markup of the elements concerned. */
	at: string[];
}

export const tags = (...more: string[]): RunOnly => ({
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', ...more]
});

export const rules = (...values: string[]): RunOnly => ({ type: 'rule', values });

/** Violations on the page in its present state. */
export async function violations(page: Page, runOnly: RunOnly): Promise<Violation[]> {
	const isThere = await page.evaluate(() => 'axe' in window);
	if (!isThere) await page.evaluate(axe.source);
	return page.evaluate(async (only) => {
		const { axe: here } = window as unknown as { axe: typeof axe };
		const found = await here.run({ runOnly: only, resultTypes: ['violations'] });
		return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
	}, runOnly);
}
