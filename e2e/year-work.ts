/** Assignments of a year for browser tests: one there and back, one without borrowing, one more. */
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { exportFile, type FileAssignment } from '../src/testing/export-file.ts';
import { expect } from './fixtures.ts';

export const PLANNING: FileAssignment = {
	question: 'Hoe krijgen we onze planning weer betrouwbaar?',
	client: 'Waterschap R.',
	benefits: ['draft-halfway', 'facts-on-the-table'],
	placements: [
		{ position: 47, placedAt: '2023-11-04T10:00:00Z' },
		{ position: -21, placedAt: '2024-02-03T10:00:00Z', clientTold: true, note: 'Zij durven niet.' },
		{ position: 21, placedAt: '2024-04-03T10:00:00Z', clientTold: false },
		{ position: -61, placedAt: '2024-06-13T10:00:00Z', clientTold: true }
	]
};
export const WORK: FileAssignment[] = [
	PLANNING,
	{
		question: 'Welk pakket kan onze salarissen aan?',
		benefits: ['nothing-from-process'],
		placements: [{ position: -91, placedAt: '2024-01-09T10:00:00Z' }]
	},
	{
		question: 'Hoe komen wij als maten tot één besluit?',
		placements: [{ position: 31, placedAt: '2024-09-30T10:00:00Z' }]
	},
	{ question: 'Wat doen we met de maandag?' }
];

/** Imports assignments into a new account of the request context. */
export async function importAssignments(request: APIRequestContext, assignments = WORK) {
	await request.post('/api/session');
	const answer = await request.post('/api/account/import', { data: exportFile(assignments) });
	expect(answer.status()).toBe(200);
}

/** Returns an assignment's entry in the list of the year, by its heading. */
export function entryOf(page: Page, heading: string): Locator {
	const named = page.getByRole('heading', { level: 3, name: heading, exact: true });
	return page.locator('.register').getByRole('listitem').filter({ has: named });
}
