/** Measures the size of the JavaScript that a page loads in a browser, compressed with gzip. */
import { gunzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/tasks/find-browser.js';
import { Connection, requestOf } from './http-client.ts';

const HEAD_END = '\r\n\r\n';

/**
 * Measures the scripts of one page.
 * @param sitsDown whether to take a seat in the workshop first. Only participants with a seat load
 * the scripts of the line.
 * @returns size in kB
 */
export async function scriptsOf(
	{ port }: { port: number },
	path: string,
	sitsDown: boolean
): Promise<number> {
	const found = findBrowser();
	if (!found) throw new Error('No browser: node src/tasks/prepare.js browser installs one.');
	// As root, Chromium starts only without its sandbox. Requests to other hosts are blocked.
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
	const connection = new Connection(port);
	const { status, bytes } = await connection.ask(
		requestOf('GET', path, { headers: { 'accept-encoding': 'gzip' } })
	);
	connection.close();
	const body = bytes.subarray(bytes.indexOf(HEAD_END) + HEAD_END.length);
	// gunzipSync throws if the body is not compressed or is incomplete.
	if (status !== 200 || gunzipSync(body).length === 0) throw new Error(`${path}: ${status}`);
	return body.length;
}
