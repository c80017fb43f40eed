// Finds the browser for the browser tests. `prepare.js` installs a browser when none is found, and
// `e2e/playwright.config.ts` starts the browser. This file has no dependencies, because it runs
// before `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

// The headless shell comes first. It is Chromium without a user interface, and twice as fast.
const FROM_THE_SYSTEM = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];

/**
 * Returns the browser in PLAYWRIGHT_CHROMIUM, or else Playwright's own, or else one of the system.
 * @returns {{ executablePath?: string } | null} null when no browser starts
 * @throws {Error} when PLAYWRIGHT_CHROMIUM names a file that does not exist
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
		return null; // Playwright is not installed, or has no browser for this system
	}
}

/**
 * Whether a browser starts. Its libraries may be missing, and Ubuntu's chromium-browser is a stub
 * that only recommends snap.
 * @param {string} path
 */
function runs(path) {
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
