/** Tests that the development server, `npm run dev`, shows pages that work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, awake, expect, test } from './fixtures.ts';
import { temporaryFolder } from '../src/testing/folders.ts';
import { freePort } from '../src/testing/free-port.ts';
import { patience } from '../src/testing/patience.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const EXPERT = /^(Je bent hier expert|You are the expert here)/;

/** Starts the development server with an empty database, on a free port. */
async function startDevelopment(): Promise<{ url: string; stop: () => Promise<unknown> }> {
	const port = await freePort();
	const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'dev', '--port', String(port)];
	const child = spawn(join(root, 'node_modules/.bin/node'), vite, {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			DATABASE_URL: `file:${join(temporaryFolder(), 'kantlijn.db')}`
		}
	});
	const closed = once(child, 'close');
	let output = '';
	const ready = new Promise<void>((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				output += text;
				if (output.includes('Local:')) resolve();
			});
		}
		void closed.then(() => reject(new Error(`The development server did not start:\n${output}`)));
	});
	await ready;
	const stop = () => {
		child.kill();
		return closed;
	};
	return { url: `http://localhost:${port}`, stop };
}

test('the development server shows a page that works, in both languages', async ({ browser }) => {
	test.setTimeout(patience(90_000));
	const { url, stop } = await startDevelopment();
	try {
		for (const locale of LANGUAGES) {
			const context = await browser.newContext({ baseURL: url, locale });
			const page = await context.newPage();
			const faults: string[] = [];
			page.on('pageerror', ({ message }) => faults.push(message));
			// At its first page the server finds out what to bundle, and then loads the page again.
			await expect(async () => {
				await page.goto('/');
				await awake(page);
			}).toPass({ timeout: patience(60_000) });
			await page.getByRole('slider').press('Home');
			await expect(page.getByRole('heading', { name: EXPERT })).toBeVisible();
			expect(faults).toEqual([]);
			await context.close();
		}
	} finally {
		await stop();
	}
});
