/** Tests the projected screen inside a page of another site. */
import { type Server as HttpServer, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Request } from '@playwright/test';
import { expect, expectNothingFound, test } from './fixtures.ts';
import { FIRST, everybodyPlaces, stagePath, stageWorkshop } from './stage.ts';
import { type OwnServer, startServer } from '../src/testing/server.ts';

/** Server whose pages are one frame. An address in their query is that of the frame. */
let frames: HttpServer;
let port: number;
let own: OwnServer;

test.beforeAll(async ({ engine }) => {
	frames = createServer(({ url = '' }, response) => {
		const to = new URL(url, 'http://x').searchParams.get('to') ?? '';
		response.setHeader('content-type', 'text/html');
		response.end(
			`<!doctype html><title>Dia</title><iframe title="Dia" width="960" height="540" src="${to}"></iframe>`
		);
	});
	await new Promise<void>((resolve) => frames.listen(0, '127.0.0.1', resolve));
	port = (frames.address() as AddressInfo).port;
	const origins = [OTHER_SITE, SAME_SITE].map((name) => `http://${name}:${port}`);
	own = await startServer({ engine, env: { EMBED_ORIGINS: origins.join(' ') } });
});
test.afterAll(async () => {
	await own.stop();
	frames.close();
});

/** Listed names of the server of frames: of another site than Kantlijn, and of the same site. */
const OTHER_SITE = 'room.test';
const SAME_SITE = 'localhost';
const UNLISTED = '127.0.0.1';

/** Opens a page of the other site, at one of its names, that frames an address. */
const frame = async (page: Page, name: string, to: string) => {
	await page.goto(`http://${name}:${port}/?to=${encodeURIComponent(to)}`);
	return page.frameLocator('iframe');
};

/** Address of the embedded screen of a workshop. */
const embedOf = ({ url }: { url: string }, code: string, query = 'embed') =>
	`${url}/w/${code}/stage?${query}`;

/** Collects what the page says in the console about a frame that was refused. */
function refusals(page: Page): string[] {
	const said: string[] = [];
	page.on('console', (message) => {
		if (/refused|denied|violates/i.test(message.text())) said.push(message.text());
	});
	return said;
}

/** Takes all storage from pages in a frame, as browsers do that block third-party cookies. */
const blockStorage = (page: Page) =>
	page.addInitScript(() => {
		if (window === top) return;
		const get = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
			Object.defineProperty(window, name, { get });
		}
		Object.defineProperty(document, 'cookie', { get });
	});

/** Collects the requests to a server and what they sent and set as cookies. */
function cookiesTo(page: Page, { url }: { url: string }) {
	const sent: Request[] = [];
	page.on('request', (request) => {
		if (request.url().startsWith(url)) sent.push(request);
	});
	return async () => {
		expect(sent.length).toBeGreaterThan(3);
		const cookies: string[] = [];
		for (const request of sent) {
			const { cookie } = await request.allHeaders();
			if (cookie) cookies.push(`${request.url()} sent ${cookie}`);
			// A stream is answered for as long as it lasts, and has its headers from the start.
			const set = await (await request.response())?.headerValue('set-cookie');
			if (set) cookies.push(`${request.url()} set ${set}`);
		}
		return cookies;
	};
}

test('a listed site shows the lobby, the question and the reveal live, without any cookie', async ({
	page
}) => {
	const one = await stageWorkshop(own, 4);
	const cookies = cookiesTo(page, own);
	await blockStorage(page);
	const failures: Error[] = [];
	page.on('pageerror', (error) => failures.push(error));
	const slide = await frame(page, OTHER_SITE, embedOf(own, one.code));
	await expect(slide.getByRole('img', { name: /^Code/ })).toBeVisible();
	await expect(slide.locator('.lobby')).toBeVisible();

	await one.control('open');
	await expect(slide.getByRole('heading', { name: FIRST })).toBeVisible();
	await everybodyPlaces(one, 1, [-63, -21, 35, 91]);
	await expect(slide.getByText('4 van 4')).toBeVisible();
	await one.control('reveal');
	await expect(slide.locator('[data-part="dot"]')).toHaveCount(4);
	// The whole screen fits, although the window around the frame is larger than the frame.
	await expect(slide.getByText('vraag 1 van 2')).toBeInViewport({ ratio: 1 });

	expect(await cookies()).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
	expect(failures).toEqual([]);
	await expect(slide.getByRole('link')).toHaveCount(0);
	await expect(slide.getByRole('button')).toHaveCount(0);
});

test('a site that is not listed shows nothing of it', async ({ page }) => {
	const one = await stageWorkshop(own);
	const said = refusals(page);
	const slide = await frame(page, UNLISTED, embedOf(own, one.code));
	await expect.poll(() => said.join('\n')).toMatch(/frame-ancestors/);
	await expect(slide.getByRole('main')).toHaveCount(0);
});

test('without the setting no site shows it', async ({ page, server }) => {
	const one = await stageWorkshop(server);
	const said = refusals(page);
	const slide = await frame(page, OTHER_SITE, embedOf(server, one.code));
	await expect.poll(() => said.join('\n')).toMatch(/frame-ancestors|X-Frame-Options/i);
	await expect(slide.getByRole('main')).toHaveCount(0);
});

test('nothing else may be framed, not even by a listed site', async ({ page }) => {
	const one = await stageWorkshop(own);
	for (const path of ['', '/stage', '/host?embed', '?embed', '/report?embed']) {
		const said = refusals(page);
		const slide = await frame(page, OTHER_SITE, `${own.url}/w/${one.code}${path}`);
		await expect.poll(() => said.join('\n'), path).toMatch(/frame-ancestors|X-Frame-Options/i);
		await expect(slide.getByRole('main')).toHaveCount(0);
	}
});

test('in the host’s own browser it obeys no key and no link with the secret, and uses no cookie', async ({
	page
}) => {
	const one = await stageWorkshop(own, 4);
	await page.goto(`${own.url}${stagePath(one)}#${one.hostToken}`);
	await expect(page.getByRole('button', { name: 'toetsen' })).toBeVisible();
	const kept = await page.context().cookies();
	expect(kept).not.toEqual([]);
	await page.evaluate(() => localStorage.setItem('kantlijn-wall', '{"theme":"light"}'));

	// The frame is of the same site as the cookie, so the browser does send it.
	const arrived = page.waitForRequest(async (request) => {
		return /stage\?embed/.test(request.url()) && Boolean((await request.allHeaders()).cookie);
	});
	const slide = await frame(page, SAME_SITE, embedOf(own, one.code) + `#${one.hostToken}`);
	await arrived;
	await expect(slide.locator('main')).toHaveAttribute('data-theme', 'dark');
	await expect(slide.getByRole('button')).toHaveCount(0);
	await slide.locator('.lobby').click();
	for (const key of ['PageDown', ' ', 'Enter', 'b', 'q', '?', 'h', 'd', 'f']) {
		await page.keyboard.press(key);
	}
	await one.control('open');
	await expect(slide.getByRole('heading', { name: FIRST })).toBeVisible();
	for (const key of ['PageDown', ' ', 'l', 'e']) await page.keyboard.press(key);
	await everybodyPlaces(one, 1, [-63, -21, 35, 91]);
	await expect(slide.getByText('4 van 4')).toBeVisible();
	expect(await one.look()).toMatchObject({ phase: 'open', show: 'question' });
	expect(await page.context().cookies()).toEqual(kept);
});

test('an unknown or deleted workshop has no ways that lead out of the frame', async ({ page }) => {
	const slide = await frame(page, OTHER_SITE, embedOf(own, '000000'));
	await expect(slide.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(slide.getByRole('link')).toHaveCount(0);
});

test('a code as it is typed leads to the same screen, in the theme that the address says', async ({
	page
}) => {
	const one = await stageWorkshop(own);
	const typed = `${one.code.slice(0, 3)}-${one.code.slice(3)}`.toLowerCase();
	const slide = await frame(page, OTHER_SITE, embedOf(own, typed, 'embed=light'));
	await expect(slide.locator('main')).toHaveAttribute('data-theme', 'light');
	await expect(slide.locator('.lobby')).toBeVisible();
});

test('axe finds nothing on it', async ({ page }) => {
	const one = await stageWorkshop(own, 4);
	for (const query of ['embed', 'embed=light']) {
		await page.goto(embedOf(own, one.code, query));
		await expect(page.locator('.lobby')).toBeVisible();
		await expectNothingFound(page);
	}
});
