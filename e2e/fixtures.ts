/** Who walks through the app in the browser tests: each worker has a server of its own. */
import { type APIRequestContext, type Page, test as base } from '@playwright/test';
import { type Server, startServer } from './server.ts';

interface Workers {
	server: Server;
}

export interface Seeded {
	id: string;
	question: string;
}

/** Puts an assignment in the account of this request context, with its placements in order. */
export async function seed(
	request: APIRequestContext,
	question: string,
	placements: (number | { position: number; note?: string; clientTold?: boolean })[] = [],
	more: { client?: string; benefits?: string[] } = {}
): Promise<Seeded> {
	const created = await request.post('/api/assignments', { data: { question, ...more } });
	const { id } = (await created.json()) as { id: string };
	for (const placement of placements) {
		const data = typeof placement === 'number' ? { position: placement } : placement;
		const placed = await request.post(`/api/assignments/${id}/placements`, { data });
		if (!placed.ok()) throw new Error(`placing failed: ${await placed.text()}`);
	}
	return { id, question };
}

/** The page answers only once its scripts run: a press before that would be lost. */
export async function awake(page: Page): Promise<void> {
	await page.locator('svg.measured').first().waitFor();
}

export const test = base.extend<object, Workers>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright wants to see a pattern here
		async ({}, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ server }, use) => use(server.url)
});

export { expect } from '@playwright/test';
