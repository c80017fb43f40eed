/** Fixtures and helpers of the browser tests. Each worker process has its own server. */
import {
	type APIRequestContext,
	type Locator,
	type Page,
	expect,
	test as base
} from '@playwright/test';
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
	clientSaid: string | null;
	placements: {
		id: string;
		position: number;
		note: string | null;
		roleSwitch: boolean;
		clientTold: boolean | null;
		placedAt: string;
	}[];
}

/** Creates an assignment with these placements, in order, in the request context's account. */
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

/** Reads an assignment as the server has stored it. */
export async function stored(request: APIRequestContext, id: string): Promise<Stored> {
	const answer = await request.get(`/api/assignments/${id}`);
	if (!answer.ok()) throw new Error(`No assignment ${id}: ${await answer.text()}`);
	return (await answer.json()) as Stored;
}

/**
 * Name of the link that shows the control for placing, in both languages. On a translated page,
 * translator.ts puts the name in guillemets.
 */
const MOVE = /^«?(Verplaats|Move)»?$/;

/** Shows the control for placing, on an assignment that already has a placement. */
export async function openLine(page: Page): Promise<void> {
	await page.getByRole('link', { name: MOVE }).click();
	await expect(page.getByRole('slider')).toBeFocused();
}

/**
 * Chooses a position by the buttons, which has the same effect as dragging and is exactly
 * repeatable. On an assignment with a placement, the control is opened first.
 */
export async function place(page: Page, side: string, strength = 'Duidelijk'): Promise<void> {
	const move = page.getByRole('link', { name: MOVE });
	await expect(move.or(page.getByRole('slider')).first()).toBeVisible();
	if (await move.isVisible()) await openLine(page);
	await page.getByRole('button', { name: side, exact: true }).click();
	await page.getByRole('button', { name: strength, exact: true }).click();
}

/**
 * Heading that says on which side and how far the user stands after a placement, such as "duidelijk
 * expert".
 */
export function standing(page: Page, position = '(licht|duidelijk|uitgesproken) .*'): Locator {
	return page.getByRole('heading', { level: 2, name: new RegExp(`^${position}$`, 'i') });
}

/** Names of the buttons that save a card or a round as a file, in both languages. */
export const SAVE_AS = {
	png: /^(Bewaar als plaatje|Save as a picture)$/,
	svg: /^(Bewaar voor een drukker|Save for a print shop)$/
};

/** Collects all requests of the page from now on. */
export function requestsOf(page: Page): { method: string; url: string }[] {
	const sent: { method: string; url: string }[] = [];
	page.on('request', (request) => {
		// A font loads when a text first has one of its letters.
		if (request.resourceType() === 'font') return;
		sent.push({ method: request.method(), url: request.url() });
	});
	return sent;
}

/** Waits until the page's scripts run, because earlier input has no effect. */
export async function awake(page: Page): Promise<void> {
	await page.locator('svg.measured').first().waitFor();
}

/** Options of the tests that watch something move: see playwright.config.ts. */
export const IN_MOTION = { contextOptions: { reducedMotion: 'no-preference' } } as const;

/** Locales in which every page is tested. */
export const LANGUAGES = ['nl-NL', 'en-GB'];

/** Rules of axe about colours. Only these can differ between the light and the dark theme. */
const COLOURS = rules('color-contrast', 'link-in-text-block');

/** Sets the theme of a page. */
export type Light = (page: Page, colorScheme: 'light' | 'dark') => Promise<unknown>;

const asPreferred: Light = (page, colorScheme) => page.emulateMedia({ colorScheme });

/** Lists the ids in `aria-describedby` that no element has, or only an element without text. */
function emptyDescriptions(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('[aria-describedby]')]
			.flatMap((element) => element.getAttribute('aria-describedby')?.split(/\s+/) ?? [])
			.filter((id) => !document.getElementById(id)?.textContent.trim())
	);
}

/** Returns what looks like source code in the page's text, such as the rest of an expression. */
async function sourceShown(page: Page): Promise<string[]> {
	const text = await page.locator('body').innerText();
	return text.split('\n').filter((line) => /=>|[)}]\}|\bundefined\b|\[object /.test(line));
}

/**
 * Checks that axe finds nothing on the page in its present state, in the light and the dark theme,
 * that every description of a field exists, and that no source code is shown as text.
 */
export async function expectNothingFound(
	page: Page,
	state = page.url(),
	light = asPreferred
): Promise<void> {
	// Without transitions, axe cannot measure the contrast of a colour that is still changing.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await light(page, 'light');
	expect(await violations(page, tags()), `${state}, light`).toEqual([]);
	expect(await emptyDescriptions(page), state).toEqual([]);
	expect(await sourceShown(page), state).toEqual([]);
	await light(page, 'dark');
	expect(await violations(page, COLOURS), `${state}, dark`).toEqual([]);
}

/** Removes IndexedDB. The app then cannot queue changes, and must show an error at once. */
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
