// Finds the browsers with other engines than Chromium's, for the stories in e2e/engines.
// `prepare.js` installs them from Debian's packages. This file has no dependencies, because it runs
// before `npm ci`.
import { existsSync, readdirSync } from 'node:fs';

/** @typedef {'webkit' | 'firefox'} OtherEngine */

/** Debian's packages with each engine. WebKit has no headless mode, so it needs an X server. */
export const PACKAGES = {
	webkit: ['webkit2gtk-driver', 'xvfb'],
	firefox: ['firefox-esr']
};

/** Folder with Debian's libraries, which has a folder for each kind of machine. */
const LIBRARIES = '/usr/lib';

const FIREFOXES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Returns the path of Firefox, or `undefined`. FIREFOX may name another one. */
export const findFirefox = () =>
	[process.env.FIREFOX, ...FIREFOXES].find((path) => path && existsSync(path));

/**
 * Returns the paths of the programs that drive WebKit, or `undefined` when one of them is missing.
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function findWebKit() {
	const browser = (existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [])
		.map((machine) => `${LIBRARIES}/${machine}/webkit2gtk-4.1/MiniBrowser`)
		.find((path) => existsSync(path));
	const [driver, display] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
	if (!browser || ![driver, display].every((path) => existsSync(path))) return undefined;
	return { driver, browser, display };
}

/**
 * Returns the engines that are not installed here.
 * @returns {OtherEngine[]}
 */
export function missingEngines() {
	return [
		...(findWebKit() ? [] : [/** @type {const} */ ('webkit')]),
		...(findFirefox() ? [] : [/** @type {const} */ ('firefox')])
	];
}
