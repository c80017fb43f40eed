import type { Page } from '@playwright/test';
import { IN_MOTION, awake, expect, seed, test } from './fixtures.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

test.use(IN_MOTION);

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
const KB = 1000;
const MAX_SHIFT = 0.02;
const SIZES = { 'a phone': [390, 844], 'a laptop': [1280, 800] } as const;

/** Returns the paths of the front page and of all pages for an account with assignments. */
async function pathsOf(page: Page): Promise<string[]> {
	const { id } = await seed(page.request, QUESTION, [-49, 49, { position: -17, note: 'Anders.' }]);
	const unplaced = await seed(page.request, 'Wat doen we met de maandag?');
	const one = `/assignments/${id}`;
	return [
		'/about',
		'/assignments',
		'/assignments?q=walvis',
		'/assignments/new',
		one,
		`${one}/edit`,
		`/assignments/${unplaced.id}`,
		'/year',
		'/workshops',
		'/workshops/new',
		await reportOf(page),
		'/nergens'
	];
}

/**
 * Creates a workshop with one revealed and one unrevealed round, and returns the path of its
 * report.
 */
async function reportOf(page: Page): Promise<string> {
	const data = { locale: 'nl', names: 'initials', questions: [QUESTION] };
	const made = await page.request.post('/api/workshops', { data });
	const { code } = (await made.json()) as { code: string };
	const path = `/api/workshops/${code}`;
	const control = (action: string) => page.request.post(`${path}/control`, { data: { action } });
	await control('open');
	for (const [index, position] of [-49, 17, 83].entries()) {
		await page.request.post(`${path}/hand`, { data: { position, initials: `A${index}` } });
	}
	await control('reveal');
	await control('again');
	return `/w/${code}/report`;
}

/**
 * Measures the compressed bytes that a page transfers, by kind of file.
 * @param ready waits until the page's scripts run
 */
async function loadOf(
	page: Page,
	path: string,
	ready: (page: Page) => Promise<void> = awake
): Promise<Record<'html' | 'script' | 'font' | 'all', number>> {
	const cdp = await page.context().newCDPSession(page);
	const kinds = new Map<string, string>();
	const bytes = { html: 0, script: 0, font: 0, all: 0 };
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	cdp.on('Network.responseReceived', ({ requestId, response }) =>
		kinds.set(requestId, response.mimeType)
	);
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? '';
		bytes.all += encodedDataLength;
		if (/html/.test(kind)) bytes.html += encodedDataLength;
		if (/javascript/.test(kind)) bytes.script += encodedDataLength;
		if (/font|woff/.test(kind)) bytes.font += encodedDataLength;
	});
	await page.goto(path);
	await ready(page);
	await page.evaluate(() => document.fonts.ready);
	await page.waitForLoadState('networkidle');
	return bytes;
}

for (const what of ['the first page', 'an assignment’s page'] as const) {
	test(`${what} loads at most 90 kB of scripts and 60 kB of fonts`, async ({ page }) => {
		let path = '/';
		if (what !== 'the first page') {
			const { id } = await seed(page.request, QUESTION, [-49]);
			path = `/assignments/${id}`;
		}
		const { script, font } = await loadOf(page, path);
		test.info().annotations.push({ type: 'kB', description: `${script / KB}, ${font / KB}` });
		expect(script).toBeGreaterThan(10 * KB);
		expect(script).toBeLessThanOrEqual(90 * KB);
		expect(font).toBeGreaterThan(10 * KB);
		expect(font).toBeLessThanOrEqual(60 * KB);
	});
}

test('every page that a newcomer opens has at most 10 kB of HTML', async ({ page, server }) => {
	const quiet = (entry: Page) => entry.waitForLoadState('networkidle');
	const { code } = await createWorkshop(server, { names: 'none' });
	const sizes: Record<string, number> = {};
	for (const path of ['/', '/about', '/assignments/new', '/workshops/new', '/w', `/w/${code}`]) {
		sizes[path] = (await loadOf(page, path, quiet)).html;
	}
	const { id } = await seed(page.request, QUESTION, [-49, 49]);
	sizes['an assignment'] = (await loadOf(page, `/assignments/${id}`, quiet)).html;
	test.info().annotations.push({ type: 'bytes', description: JSON.stringify(sizes) });
	for (const [path, size] of Object.entries(sizes)) {
		expect(size, path).toBeGreaterThan(KB);
		expect(size, path).toBeLessThanOrEqual(10 * KB);
	}
});

test('a phone that joins a workshop loads at most 40 kB of scripts more than an empty page, and 121 kB in all', async ({
	page,
	server
}) => {
	// The empty SvelteKit page in bench/bare-kit loads 27.4 kB of scripts, measured in the same way. A
	// phone may load 40 kB more than that, and 125 kB in all; what is left of the second is room for
	// the list of pages, which grows with each page.
	const EMPTY = 27.4 * KB;
	const { code } = await createWorkshop(server, { names: 'none' });
	const { script, all } = await loadOf(page, `/w/${code}`, (entry) =>
		// The entry page has no ridge that tells.
		entry.waitForLoadState('networkidle')
	);
	test.info().annotations.push({ type: 'kB', description: `${script / KB}, ${all / KB}` });
	expect(script).toBeGreaterThan(EMPTY);
	expect(script).toBeLessThanOrEqual(EMPTY + 40 * KB);
	expect(all).toBeLessThanOrEqual(121 * KB);
});

test('a phone in German loads at most 4 kB of scripts more than one in Dutch', async ({
	browser,
	server
}) => {
	const { code } = await createWorkshop(server, { names: 'none' });
	const scripts = async (locale: string) => {
		const context = await browser.newContext({ baseURL: server.url, locale });
		const quiet = (entry: Page) => entry.waitForLoadState('networkidle');
		const { script } = await loadOf(await context.newPage(), `/w/${code}`, quiet);
		await context.close();
		return script;
	};
	const more = (await scripts('de-DE')) - (await scripts('nl-NL'));
	test.info().annotations.push({ type: 'kB', description: `${more / KB}` });
	expect(more).toBeGreaterThan(KB);
	expect(more).toBeLessThanOrEqual(4 * KB);
});

test('no page asks anybody else for anything, and none reports an error', async ({
	page,
	baseURL
}) => {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
	});
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (origin !== baseURL && protocol !== 'data:') faults.push(request.url());
	});
	await page.addInitScript(() => {
		// Reports violations of the content security policy as errors, so that the test does not depend
		// on console messages.
		addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
			reportError(new Error(`policy: ${violatedDirective} ${sourceFile}`))
		);
	});
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	for (const path of await pathsOf(page)) {
		if (path === '/nergens') continue; // The browser itself logs an error for a 404.
		await page.goto(path);
		await page.waitForLoadState('networkidle');
	}
	expect(faults).toEqual([]);
});

test('a page that is not there breaks no rule of its own', async ({ page }) => {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	await page.goto('/nergens');
	await page.waitForLoadState('networkidle');
	expect(faults).toEqual([expect.stringContaining('404')]);
});

test('every answer has the fixed headers', async ({ page }) => {
	const answers = await Promise.all(
		[
			'/',
			'/nergens',
			'/icon.svg',
			'/manifest.webmanifest',
			'/api/openapi.json',
			'/api/assignments'
		].map((path) => page.request.get(path))
	);
	for (const answer of answers) {
		const headers = answer.headers();
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'x-frame-options': 'DENY',
			'cross-origin-resource-policy': 'same-origin'
		});
		const policy = headers['content-security-policy'];
		expect(policy).toMatch(/default-src 'self'/);
		expect(policy).toMatch(/object-src 'none'/);
		expect(policy).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure-requests/);
		expect(headers).not.toHaveProperty('x-powered-by');
	}
});

for (const [name, [width, height]] of Object.entries(SIZES)) {
	test(`nothing jumps while a page loads on ${name}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.addInitScript(() => {
			const seen = window as unknown as { shifted: number };
			seen.shifted = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
					seen.shifted += entry.value;
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const shifts: Record<string, number> = {};
		await page.goto('/');
		const measure = async () => {
			await page.waitForLoadState('networkidle');
			await page.evaluate(() => document.fonts.ready);
			// Measures one frame after the fonts have loaded, because fonts are the last to shift
			// the layout.
			return page.evaluate(
				() =>
					new Promise<number>((resolve) =>
						requestAnimationFrame(() =>
							setTimeout(() => resolve((window as unknown as { shifted: number }).shifted))
						)
					)
			);
		};
		shifts['/'] = await measure();
		for (const path of await pathsOf(page)) {
			await page.goto(path);
			shifts[path] = await measure();
		}
		const jumping = Object.entries(shifts).filter(([, shift]) => shift > MAX_SHIFT);
		expect(jumping).toEqual([]);
	});
}
