/** Chromium over the Chrome DevTools Protocol and Firefox over WebDriver BiDi, by Puppeteer. */
import { type Browser, type KeyInput, type LaunchOptions, launch } from 'puppeteer-core';
import { findBrowser } from '../../src/tasks/find-browser.js';
import { findFirefox } from '../../src/tasks/find-engines.js';
import { patience } from '../../src/testing/patience.ts';
import type { RunningEngine, Size, Tab } from './tab.ts';

const START_MS = patience(60_000);

function optionsOf(engine: 'chromium' | 'firefox'): LaunchOptions {
	if (engine === 'chromium') {
		const executablePath = findBrowser()?.executablePath;
		// As root, Chromium starts only without its sandbox.
		const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
		return { browser: 'chrome', executablePath, args, pipe: true };
	}
	return {
		browser: 'firefox',
		executablePath: findFirefox(),
		// Lets several windows have the focus at once, as the devices of several people do.
		extraPrefsFirefox: { 'focusmanager.testmode': true, 'intl.accept_languages': 'nl-NL, nl' }
	};
}

export async function launchByPuppeteer(engine: 'chromium' | 'firefox'): Promise<RunningEngine> {
	const options = optionsOf(engine);
	if (!options.executablePath) throw new Error(`There is no ${engine} on this machine.`);
	const browser = await launch({
		...options,
		timeout: START_MS,
		protocolTimeout: patience(60_000)
	});
	return { newTab: (size) => newTab(browser, size), close: () => browser.close() };
}

async function newTab(browser: Browser, size: Size): Promise<Tab> {
	const context = await browser.createBrowserContext();
	// A tab behind another one is hidden, so everybody has a window.
	const page = await context.newPage({ type: 'window' });
	await page.setViewport(size);
	return {
		open: async (url) => void (await page.goto(url)),
		run: <Result>(source: string, argument: unknown) =>
			page.evaluate(`(${source})(${JSON.stringify(argument)})`) as Promise<Result>,
		async drag([first, ...others]) {
			if (!first) return;
			await page.mouse.move(first.x, first.y);
			await page.mouse.down();
			for (const { x, y } of others) await page.mouse.move(x, y, { steps: 4 });
			await page.mouse.up();
		},
		async swipe([first, ...others]) {
			if (!first) return;
			const finger = await page.touchscreen.touchStart(first.x, first.y);
			for (const { x, y } of others) await finger.move(x, y);
			await finger.end();
		},
		press: (key) => page.keyboard.press(key as KeyInput),
		type: (text) => page.keyboard.type(text),
		back: async () => void (await page.goBack()),
		forward: async () => void (await page.goForward()),
		async reload() {
			// Firefox reports its own reload as aborted now and then, though the page then loads.
			await page.evaluate(() => {
				Object.assign(window, { isBeforeReload: true });
				setTimeout(() => location.reload());
			});
			await page.waitForFunction(
				() => !('isBeforeReload' in window) && document.readyState === 'complete'
			);
		},
		screenshot: async () => Buffer.from(await page.screenshot()),
		pdf: async () => Buffer.from(await page.pdf({ preferCSSPageSize: true })),
		close: () => context.close()
	};
}
