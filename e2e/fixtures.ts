/** Fixtures and helpers of the browser tests; each worker has a server of its own. */
import { type APIRequestContext, type Page, expect, test as base } from '@playwright/test';
import { rules, tags, violations } from './axe.ts';
import type { Engine } from '../src/testing/database.ts';
import { type Server, startServer } from '../src/testing/server.ts';

interface Workers {
	engine: Engine;
	server: Server;
}

export interface Seeded {
	id: string;
	question: string;
}

export interface Stored {
	question: string;
	client: string | null;
	benefits: string[];
	position: number | null;
	archived: boolean;
	placements: {
		id: string;
		position: number;
		note: string | null;
		roleSwitch: boolean;
		clientTold: boolean | null;
		placedAt: string;
	}[];
}

/** Creates an assignment in the account of this request context, with placements in this order. */
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

/** The assignment as the server has it now. */
export async function stored(request: APIRequestContext, id: string): Promise<Stored> {
	const answer = await request.get(`/api/assignments/${id}`);
	if (!answer.ok()) throw new Error(`No assignment ${id}: ${await answer.text()}`);
	return (await answer.json()) as Stored;
}

/** Places by the buttons, which is equivalent to dragging and exactly repeatable. */
export async function place(page: Page, side: string, strength = 'Duidelijk'): Promise<void> {
	await page.getByRole('button', { name: side, exact: true }).click();
	await page.getByRole('button', { name: strength, exact: true }).click();
}

/** Collects all requests of the page from now on. */
export function requestsOf(page: Page): { method: string; url: string }[] {
	const sent: { method: string; url: string }[] = [];
	page.on('request', (request) => sent.push({ method: request.method(), url: request.url() }));
	return sent;
}

/** Waits until the page's scripts run; input before that has no effect. */
export async function awake(page: Page): Promise<void> {
	await page.locator('svg.measured').first().waitFor();
}

/** Locales in which each page is tested. */
export const LANGUAGES = ['nl-NL', 'en-GB'];

/** Rules that depend on colours, the only difference between light and dark. */
const COLOURS = rules('color-contrast', 'link-in-text-block');

/** Sets the theme of a page. */
export type Light = (page: Page, colorScheme: 'light' | 'dark') => Promise<unknown>;

const asPreferred: Light = (page, colorScheme) => page.emulateMedia({ colorScheme });

/** Checks that axe finds nothing on the page in its present state, light and dark. */
export async function expectNothingFound(
	page: Page,
	state = page.url(),
	light = asPreferred
): Promise<void> {
	// The contrast of a colour in transition would be measured wrongly.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await light(page, 'light');
	expect(await violations(page, tags()), `${state}, light`).toEqual([]);
	await light(page, 'dark');
	expect(await violations(page, COLOURS), `${state}, dark`).toEqual([]);
}

/** Removes IndexedDB, so that the app cannot queue changes and has to show an error at once. */
export async function withoutDatabase(page: Page): Promise<void> {
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
}

export const test = base.extend<object, Workers>({
	engine: ['sqlite', { scope: 'worker', option: true }],
	server: [
		async ({ engine }, use) => {
			const server = await startServer({ engine });
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ server }, use) => use(server.url)
});

export { expect };
