// Which browser the browser tests use. `prepare.js` asks it whether one has to be installed,
// `e2e/playwright.config.ts` which one to start. Without dependencies: it runs before they exist.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

// The shell first: the same engine without windows and menus of its own, in half the time.
const FROM_THE_SYSTEM = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];

/**
 * @returns {{ executablePath?: string } | null} null where there is none that runs
 * @throws {Error} a sentence, when PLAYWRIGHT_CHROMIUM names a file that is not there
 */
export function findBrowser() {
	const named = process.env.PLAYWRIGHT_CHROMIUM;
	if (named) {
		if (existsSync(named)) return { executablePath: named };
		throw new Error(`PLAYWRIGHT_CHROMIUM must be the path of a browser; there is no ${named}.`);
	}
	for (const path of [playwrightsOwn(), ...FROM_THE_SYSTEM]) {
		if (path && existsSync(path) && runs(path)) return { executablePath: path };
	}
	return null;
}

function playwrightsOwn() {
	try {
		/** @type {string} */
		const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
		return path;
	} catch {
		return null; // Playwright is not installed, or has no browser for this system.
	}
}

/**
 * A file is not enough: libraries may be missing, and Ubuntu's chromium-browser only recommends snap.
 * @param {string} path
 */
function runs(path) {
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
