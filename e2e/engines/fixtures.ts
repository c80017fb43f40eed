/** Fixtures of the stories: one server and one running engine per worker, and people with browsers. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { LANGUAGE_COOKIE } from '../../src/lib/server/http/preferences.ts';
import { type Server, startServer } from '../../src/testing/server.ts';
import { Person } from './person.ts';
import { launchByPuppeteer } from './puppeteer.ts';
import type { BrowserEngine, RunningEngine, Size } from './tab.ts';
import { launchWebKit } from './webkit.ts';

export const PHONE = { width: 390, height: 844 };
export const LAPTOP = { width: 1280, height: 800 };

const PICTURES = fileURLToPath(new URL('../../test-results/engines', import.meta.url));

interface Arrival {
	size?: Size;
	/** Origin of the server or of a proxy; the shared server's by default. */
	origin?: string;
}

/** Lets somebody with a browser of their own arrive, who reads Dutch. */
type NewPerson = (arrival?: Arrival) => Promise<Person>;

export interface EngineOptions {
	browserEngine: BrowserEngine;
}

export const test = base.extend<
	{ newPerson: NewPerson },
	EngineOptions & { server: Server; running: RunningEngine }
>({
	browserEngine: ['chromium', { scope: 'worker', option: true }],
	server: [
		async ({ browserEngine: _ }, use) => {
			const server = await startServer({ engine: 'sqlite' });
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	running: [
		async ({ browserEngine }, use) => {
			const running = await (browserEngine === 'webkit'
				? launchWebKit()
				: launchByPuppeteer(browserEngine));
			await use(running);
			await running.close();
		},
		{ scope: 'worker', timeout: 240_000 }
	],
	newPerson: async ({ running, server, browserEngine }, use, testInfo) => {
		const people: Person[] = [];
		const story = testInfo.title.replace(/\W+/g, '-').slice(0, 60);
		const pathOf = (state: string) => join(PICTURES, story, `${state}-${browserEngine}.png`);
		await use(async ({ size = PHONE, origin = server.url } = {}) => {
			const tab = await running.newTab(size);
			// Not every engine can be told a language at its start, so each gets the cookie of the
			// page's own choice.
			await tab.open(`${origin}/healthz`);
			await tab.run('(cookie) => void (document.cookie = cookie)', `${LANGUAGE_COOKIE}=nl;path=/`);
			const person = new Person(tab, origin, pathOf);
			people.push(person);
			return person;
		});
		for (const [index, person] of people.entries()) {
			if (testInfo.status !== testInfo.expectedStatus) await person.shot(`failed-${index + 1}`);
			await person.tab.close();
		}
	}
});

export { expect };
