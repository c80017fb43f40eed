/**
 * A phone on slow 4G with a processor four times slower, simulated in Chromium, and what a first
 * visit to a page costs it.
 */
import { type Browser, type Page, chromium } from '@playwright/test';
import { findBrowser } from '../src/tasks/find-browser.js';

/** Slow 4G: 150 ms from a request to its answer, and 1.6 Mb/s, of which 750 kb/s upwards. */
const NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8
};
const SLOWER = 4;
const SCREEN = { width: 390, height: 844 };
/** Milliseconds of the main thread above which a task blocks, as browsers define it. */
const LONG_MS = 50;
/** Milliseconds without a request and without a long task after which a page counts as loaded. */
const QUIET_MS = 1_000;

/** What one first visit to a page cost. */
export interface Visit {
	/** Largest contentful paint, in milliseconds from the first byte. */
	paint: number;
	/** Sum of the layout's shifts. */
	shift: number;
	/** Milliseconds by which tasks of the main thread were longer than 50 ms, after the first paint. */
	blocking: number;
	/** HTML as sent, with its headers, in kB. */
	html: number;
}

/** Starts the browser. Requests to other hosts than this machine find nothing. */
export async function startPhones(): Promise<Browser> {
	const found = findBrowser();
	if (!found) throw new Error('No browser: node src/tasks/prepare.js browser installs one.');
	// As root, Chromium starts only without its sandbox.
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const args = [...sandbox, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
	return chromium.launch({ ...found, args });
}

/** Runs `use` on a phone that has never been here, and forgets the phone. */
export async function withPhone<T>(
	browser: Browser,
	{ port }: { port: number },
	use: (page: Page) => Promise<T>,
	cookie?: { name: string; value: string }
): Promise<T> {
	const baseURL = `http://localhost:${port}`;
	const context = await browser.newContext({
		baseURL,
		locale: 'nl-NL',
		viewport: SCREEN,
		isMobile: true,
		hasTouch: true
	});
	try {
		if (cookie) await context.addCookies([{ ...cookie, url: baseURL }]);
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', NETWORK);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		return await use(page);
	} finally {
		await context.close();
	}
}

interface Observed {
	paint: number;
	shift: number;
	/** Start and length of each long task. */
	tasks: [number, number][];
}

/** Collects in the page what it says of its own loading. */
function observe(): void {
	const seen: Observed = { paint: 0, shift: 0, tasks: [] };
	Object.assign(globalThis, { observed: seen });
	const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
			type,
			buffered: true
		});
	watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
	watch('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
	watch('layout-shift', (entry) => {
		const { value, hadRecentInput } = entry as unknown as {
			value: number;
			hadRecentInput: boolean;
		};
		if (!hadRecentInput) seen.shift += value;
	});
}

/** Measures a first visit to a page. */
export async function visit(page: Page, path: string): Promise<Visit> {
	await page.addInitScript(observe);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	let html = 0;
	let document: string | undefined;
	cdp.on('Network.responseReceived', ({ type, requestId }) => {
		if (type === 'Document') document ??= requestId;
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (requestId === document) html = encodedDataLength;
	});
	const response = await page.goto(path);
	if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}`);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(QUIET_MS);
	return page.evaluate(
		({ html, LONG_MS }) => {
			const [navigation] = performance.getEntriesByType('navigation');
			const { responseStart } = navigation as PerformanceNavigationTiming;
			const [first] = performance.getEntriesByName('first-contentful-paint');
			const { paint, shift, tasks } = (globalThis as unknown as { observed: Observed }).observed;
			const blocking = tasks
				.filter(([start, length]) => start + length > (first?.startTime ?? 0))
				.reduce((sum, [, length]) => sum + length - LONG_MS, 0);
			return { paint: paint - responseStart, shift, blocking, html: html / 1000 };
		},
		{ html, LONG_MS }
	);
}
