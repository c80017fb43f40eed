/**
 * Draws the icons in static/ from the shape of the ridge. When the shape or a colour changes, run
 * `node src/tasks/icons.ts` after a build, which makes the fonts. The icons are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { LOGO, slope as logo } from '../lib/components/ridge/logo.ts';
import { ridge } from '../lib/components/ridge/ridge.ts';
import { type Side, SIDES } from '../lib/domain/continuum.ts';
import { findBrowser } from './find-browser.js';
import { root } from './build-stamp.js';

const tokens = readFileSync(join(root, 'src/lib/styles/tokens.css'), 'utf8');

/** Returns the light or the dark value of a colour token. */
function colour(name: string, theme: 'light' | 'dark' = 'light'): string {
	const match = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens);
	const value = match?.[theme === 'light' ? 1 : 2];
	if (!value) throw new Error(`tokens.css has no --${name} with a light and a dark value.`);
	return value;
}

const font = (name: string) => {
	const file = readFileSync(join(root, `src/lib/generated/fonts/${name}.woff2`));
	return `url(data:font/woff2;base64,${file.toString('base64')})`;
};

const each = (draw: (side: Side) => string) => SIDES.map(draw).join('');

function strokes(attributes: (side: Side) => string): string {
	const paths = each((side) => `<path d="${logo[side]}" ${attributes(side)}/>`);
	return `<g fill="none" stroke-width="${LOGO.stroke}" stroke-linecap="round">${paths}</g>`;
}

/**
 * Returns the logo, centred in a square of `size` pixels; `share` is the logo's width as a part of
 * `size`.
 */
function mark(size: number, share: number, attributes: (side: Side) => string): string {
	const scale = (size * share) / LOGO.width;
	const left = (size - LOGO.width * scale) / 2;
	const top = (size - LOGO.height * scale) / 2;
	return `<g transform="translate(${left} ${top}) scale(${scale})">${strokes(attributes)}</g>`;
}

const inLight = (side: Side) => `stroke="${colour(side)}"`;

/**
 * Returns the icon for a browser tab. It has no background, and its colours follow the browser's
 * theme.
 */
function tabIcon(): string {
	const rules = (theme: 'light' | 'dark') =>
		each((side) => `.${side}{stroke:${colour(side, theme)}}`);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
		`<style>${rules('light')}@media(prefers-color-scheme:dark){${rules('dark')}}</style>` +
		`${mark(32, 1, (side) => `class="${side}"`)}</svg>\n`
	);
}

/**
 * Returns the icon for a home screen, on the colour `paper`.
 * @param radius radius of the corners as a part of `size`; 0 for a phone that rounds the corners
 * itself
 */
function tile(size: number, share: number, radius: number): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
		`<rect width="100%" height="100%" rx="${size * radius}" fill="${colour('paper')}"/>` +
		`${mark(size, share, inLight)}</svg>`
	);
}

/** Returns the preview image for links to the app in chats and social media. */
function social(): string {
	const size = { width: 1040, height: 250, thumb: 44, pad: 4 };
	const { slope, area, crest, gap, rest } = ridge(size);
	const thumb = rest(-47, 22);
	return `<!doctype html><style>
		@font-face { font-family: roman; src: ${font('serif-roman-core')} }
		@font-face { font-family: italic; src: ${font('serif-italic-core')} }
		body { margin: 0; padding: 64px 80px; background: ${colour('paper')}; color: ${colour('ink')} }
		header { display: flex; align-items: center; gap: 16px; font: 40px roman }
		p { margin: 36px 0 30px; font: 58px/1.15 italic; text-wrap: balance }
		svg { display: block; overflow: visible }
	</style>
	<header>
		<svg viewBox="0 0 ${LOGO.width} ${LOGO.height}" width="64">${strokes(inLight)}</svg>
		Kantlijn
	</header>
	<p>Expert of procesbegeleider: per opdracht kies je een kant.</p>
	<svg width="${size.width}" height="${size.height}" fill="none" stroke-linecap="round">
		<defs>${each((side) => {
			const [foot, edge] = side === 'expert' ? [size.pad, gap[0]] : [size.width - size.pad, gap[1]];
			const line = `gradientUnits="userSpaceOnUse" x1="${foot}" x2="${edge}" y1="0" y2="0"`;
			return `<linearGradient id="${side}" ${line}>
				<stop stop-color="${colour(side)}"/><stop offset="1" stop-color="${colour(`${side}-crest`)}"/>
			</linearGradient>`;
		})}</defs>
		${each((side) => `<path d="${area[side]}" fill="${colour(`${side}-fill`)}"/>`)}
		${each((side) => `<path d="${slope[side]}" stroke="url(#${side})" stroke-width="5"/>`)}
		<path d="${crest}" stroke="${colour('edge')}" stroke-width="3" stroke-dasharray="0 8"/>
		<circle cx="${thumb.x}" cy="${thumb.y}" r="32" fill="${colour('expert')}" opacity="0.15"/>
		<circle cx="${thumb.x}" cy="${thumb.y}" r="22" fill="${colour('expert')}"/>
	</svg>`;
}

async function raster(browser: Browser, html: string, width: number, height = width) {
	const page = await browser.newPage({ viewport: { width, height } });
	await page.setContent(html.startsWith('<svg') ? `<body style="margin:0">${html}` : html);
	await page.evaluate(() => document.fonts.ready);
	const image = await page.screenshot({ omitBackground: true });
	await page.close();
	return image;
}

/** Returns an ICO file with one PNG image; see https://en.wikipedia.org/wiki/ICO_(file_format) */
function ico(png: Buffer, size: number): Buffer {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2); // type: icon
	head.writeUInt16LE(1, 4); // number of images
	head.writeUInt8(size, 6);
	head.writeUInt8(size, 7);
	head.writeUInt16LE(1, 10); // colour planes
	head.writeUInt16LE(32, 12); // bits per pixel
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18); // offset of the image
	return Buffer.concat([head, png]);
}

const put = (name: string, content: string | Buffer) =>
	writeFileSync(join(root, 'static', name), content);

const browser = await chromium.launch({ ...findBrowser(), args: ['--no-sandbox'] });
put('icon.svg', tabIcon());
put('favicon.ico', ico(await raster(browser, tile(32, 0.88, 0.2), 32), 32));
put('apple-touch-icon.png', await raster(browser, tile(180, 0.7, 0), 180));
put('icon-192.png', await raster(browser, tile(192, 0.7, 0.2), 192));
put('icon-512.png', await raster(browser, tile(512, 0.7, 0.2), 512));
// Launchers may crop a maskable icon to a circle of 80 % of its width.
put('icon-maskable-512.png', await raster(browser, tile(512, 0.58, 0), 512));
put('social.png', await raster(browser, social(), 1200, 630));
await browser.close();
