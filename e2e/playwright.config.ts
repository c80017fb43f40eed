import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/tasks/find-browser.js';
import type { Engine } from '../src/testing/database.ts';
import { patience } from '../src/testing/patience.ts';
import type { EngineOptions } from './engines/fixtures.ts';
import { ENGINES } from './engines/tab.ts';

// As root, Chromium starts only without its sandbox.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const browser = findBrowser();
if (!browser) throw new Error('No browser: node src/tasks/prepare.js browser installs one.');

/** Tag of the most important tests, which run on SQLite and on PostgreSQL. */
const ON_BOTH = /@both/;

/**
 * The stories, once per browser engine. One worker per engine starts it and its server once; some
 * stories need the windows of three people.
 */
const STORIES = ENGINES.map((browserEngine) => ({
	name: browserEngine,
	testMatch: 'engines/*.story.ts',
	workers: 1,
	timeout: patience(180_000),
	expect: { timeout: patience(15_000) },
	use: { browserEngine }
}));

export default defineConfig<object, { engine: Engine } & EngineOptions>({
	projects: [
		{
			name: 'sqlite',
			// Movements take a seventh of the time. They are tested by the tests with `IN_MOTION`, by the
			// other projects, and by the stories, which all run as for most people.
			use: { engine: 'sqlite', contextOptions: { reducedMotion: 'reduce' } }
		},
		{ name: 'postgres', use: { engine: 'postgres' }, grep: ON_BOTH },
		...STORIES
	],
	testDir: '.',
	globalSetup: '../src/testing/global-setup.ts',
	testMatch: '*.spec.ts',
	outputDir: '../test-results/e2e',
	fullyParallel: true,
	workers: 3,
	timeout: patience(30_000),
	expect: { timeout: patience(5_000) },
	// Tests are retried only in CI. Random tests are never retried: they set `retries` to 0.
	// Playwright reports a test that passes at its second attempt as flaky.
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
				// Makes room.test an address of this machine. Unlike localhost, room.test is no
				// secure context over plain http.
				'--host-resolver-rules=MAP room.test 127.0.0.1',
				// Accepts the self-signed certificate of https-proxy.ts.
				'--ignore-certificate-errors'
			]
		}
	}
});
