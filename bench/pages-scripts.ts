/** How much JavaScript a page loads in a real browser, as it comes over a line compressed with gzip. */
import { gunzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/tasks/find-browser.js';
import { Line, requestOf } from './asking.ts';

const HEAD_END = '\r\n\r\n';

/**
 * @param sitsDown whether somebody takes a seat there and places, so that what is loaded for it counts
 * @returns kB
 */
export async function scriptsOf(
	{ port }: { port: number },
	path: string,
	sitsDown: boolean
): Promise<number> {
	const found = findBrowser();
	if (!found) throw new Error('No browser: node src/tasks/prepare.js browser installs one.');
	// Chromium refuses its sandbox to root. Nothing but this machine is to be reached.
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const args = [...sandbox, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
	const browser = await chromium.launch({ ...found, args });
	try {
		const page = await browser.newPage({ locale: 'nl-NL', baseURL: `http://localhost:${port}` });
		const scripts = new Set<string>();
		page.on('response', (response) => {
			if (response.request().resourceType() === 'script') {
				scripts.add(new URL(response.url()).pathname);
			}
		});
		await page.goto(path);
		if (sitsDown) {
			await page.getByRole('button', { name: 'Doe mee' }).click();
			await page.getByRole('slider').waitFor();
		}
		await page.waitForLoadState('load');
		await page.waitForTimeout(1_000);
		let bytes = 0;
		for (const script of scripts) bytes += await gzippedSize(port, script);
		return bytes / 1000;
	} finally {
		await browser.close();
	}
}

async function gzippedSize(port: number, path: string): Promise<number> {
	const line = new Line(port);
	const { status, bytes } = await line.ask(
		requestOf('GET', path, { headers: { 'accept-encoding': 'gzip' } })
	);
	line.close();
	const body = bytes.subarray(bytes.indexOf(HEAD_END) + HEAD_END.length);
	// Throws where it was not compressed, or is not whole.
	if (status !== 200 || gunzipSync(body).length === 0) throw new Error(`${path}: ${status}`);
	return body.length;
}
