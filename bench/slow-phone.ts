/**
 * A phone on slow 4G with a processor four times slower, simulated in Chromium, and what a first
 * visit to a page costs it.
 */
import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test';
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
/** Milliseconds without a request after which a page counts as loaded. */
const QUIET_MS = 1_000;
/** Events that the browser records: tasks, their processor time, and the first paint. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'loading'];

/** Cost of one first visit to a page. */
export interface Visit {
	/** Largest contentful paint, in milliseconds from the first byte. */
	paint: number;
	/** Sum of the layout's shifts. */
	shift: number;
	/**
	 * Milliseconds by which tasks of the main thread were longer than 50 ms, after the first paint:
	 * in the time of the thread, which other work on the machine lengthens least.
	 */
	blocking: number;
	/** The same by the clock, as browsers report it. On a quiet machine the two are alike. */
	blockingByClock: number;
	/** HTML as sent, with its headers, in kB. */
	html: number;
	/** Everything as sent, with its headers, in kB. */
	all: number;
}

/**
 * Starts the browser. Requests to other hosts than this machine find nothing.
 * @param more further arguments of the browser
 */
export async function startPhones(...more: string[]): Promise<Browser> {
	const found = findBrowser();
	if (!found) throw new Error('No browser: node src/tasks/prepare.js browser installs one.');
	// As root, Chromium starts only without its sandbox.
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const args = [...sandbox, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost', ...more];
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
		// The server's default. In another time zone the first visit loads its data twice.
		timezoneId: 'Europe/Amsterdam',
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
}

/** Collects in the page what it says of its own loading. */
function observe(): void {
	const seen: Observed = { paint: 0, shift: 0 };
	Object.assign(globalThis, { observed: seen });
	const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
			type,
			buffered: true
		});
	watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
	watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
}

/** An event of the browser's recording; times are in microseconds. */
interface Recorded {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args: { name?: string };
}

/** Records until the returned function is called, which resolves with what was recorded. */
async function record(cdp: CDPSession): Promise<() => Promise<Recorded[]>> {
	const events: Recorded[] = [];
	cdp.on('Tracing.dataCollected', ({ value }) => {
		events.push(...(value as unknown as Recorded[]));
	});
	await cdp.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: CATEGORIES }
	});
	return async () => {
		const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
		await cdp.send('Tracing.end');
		await complete;
		return events;
	};
}

/** Returns the blocking time of the page in a recording, in milliseconds. */
function blockingIn(events: readonly Recorded[]) {
	const first = events.findLast(({ name }) => name === 'firstContentfulPaint');
	if (!first) throw new Error('The page painted nothing.');
	const { pid, ts: painted } = first;
	const main = events.find(
		(one) => one.pid === pid && one.name === 'thread_name' && one.args.name === 'CrRendererMain'
	);
	let end = 0;
	let [blocking, blockingByClock] = [0, 0];
	const tasks = events
		.filter((one) => one.pid === pid && one.tid === main?.tid && /RunTask$/.test(one.name))
		.toSorted((a, b) => a.ts - b.ts);
	for (const { ts, dur = 0, tdur = 0 } of tasks) {
		// A task within a task is a part of it.
		if (ts < end) continue;
		end = ts + dur;
		if (end < painted) continue;
		blocking += Math.max(0, tdur / 1000 - LONG_MS);
		blockingByClock += Math.max(0, dur / 1000 - LONG_MS);
	}
	if (end === 0) throw new Error('The browser recorded no task.');
	return { blocking, blockingByClock };
}

/** Measures a first visit to a page. */
export async function visit(page: Page, path: string): Promise<Visit> {
	await page.addInitScript(observe);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	let [html, all] = [0, 0];
	let document: string | undefined;
	cdp.on('Network.responseReceived', ({ type, requestId }) => {
		if (type === 'Document') document ??= requestId;
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		all += encodedDataLength / 1000;
		if (requestId === document) html = encodedDataLength / 1000;
	});
	const stop = await record(cdp);
	const response = await page.goto(path);
	if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}`);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(QUIET_MS);
	const seen = await page.evaluate(() => {
		const [navigation] = performance.getEntriesByType('navigation');
		const { responseStart } = navigation as PerformanceNavigationTiming;
		const { paint, shift } = (globalThis as unknown as { observed: Observed }).observed;
		return { paint: paint - responseStart, shift };
	});
	return { ...seen, ...blockingIn(await stop()), html, all };
}
