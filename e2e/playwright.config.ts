import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/tasks/find-browser.js';
import type { Engine } from '../src/testing/database.ts';

// Chromium refuses its sandbox to root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const browser = findBrowser();
if (!browser) throw new Error('No browser: node src/tasks/prepare.js browser installs one.');

/** The main stories, told on both engines, bear this in their tags. */
const ON_BOTH = /@both/;

export default defineConfig<object, { engine: Engine }>({
	projects: [
		{ name: 'sqlite', use: { engine: 'sqlite' } },
		{ name: 'postgres', use: { engine: 'postgres' }, grep: ON_BOTH }
	],
	testDir: '.',
	globalSetup: '../src/testing/global-setup.ts',
	testMatch: '*.spec.ts',
	outputDir: '../test-results/e2e',
	fullyParallel: true,
	workers: 3,
	// Only where nobody can look why: what passes at the second attempt is named in the end.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
	use: {
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		trace: 'off',
		screenshot: 'only-on-failure',
		launchOptions: {
			...browser,
			args: [
				...asRoot,
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
				// The room's address: plain http on something else than localhost.
				'--host-resolver-rules=MAP room.test 127.0.0.1',
				// Over https it has a certificate that is made for one test.
				'--ignore-certificate-errors'
			]
		}
	}
});
