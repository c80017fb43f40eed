/**
 * Runs axe. The script of axe is injected only once per page, because injecting takes longer than
 * running.
 */
import type { Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

export interface Violation {
	id: string;
	/** HTML of the elements that violate the rule. */
	at: string[];
}

export const tags = (...more: string[]): RunOnly => ({
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', ...more]
});

export const rules = (...values: string[]): RunOnly => ({ type: 'rule', values });

/** Finds the violations on the page in its present state. */
export async function violations(page: Page, runOnly: RunOnly): Promise<Violation[]> {
	const isThere = await page.evaluate(() => 'axe' in window);
	if (!isThere) await page.evaluate(axe.source);
	return page.evaluate(async (only) => {
		const { axe: here } = window as unknown as { axe: typeof axe };
		const found = await here.run({ runOnly: only, resultTypes: ['violations'] });
		return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
	}, runOnly);
}
