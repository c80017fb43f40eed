/**
 * Tests that the built pages need nothing that the oldest browsers lack, except what
 * docs/browsers.md lists with its versions and with what happens without it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.ts';
import { patience } from '../testing/patience.ts';
import { BROWSERS, type Versions, lateFeatures, oldest } from './browser-features.ts';

const page = readFileSync('docs/browsers.md', 'utf8');

/** Rows of the table of features: the name, one version per browser, and what happens without it. */
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| `'))
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, name = '', ...cells]) => ({ name: name.replaceAll('`', ''), cells }));

const shown = (versions: Versions) =>
	BROWSERS.map((browser) => (versions[browser] === Infinity ? '–' : String(versions[browser])));

it(
	'every feature that the oldest browsers lack is listed with its versions',
	() => {
		const used = [...lateFeatures('build/client')].map(([name, versions]) => [
			name,
			...shown(versions)
		]);
		expect(used.length).toBeGreaterThan(5);
		const listed = rows.map(({ name, cells }) => [name, ...cells.slice(0, 3)]);
		expect(listed.sort()).toEqual(used.sort());
	},
	patience(60_000)
);

it('each of them has a fallback', () => {
	for (const { name, cells } of rows) expect(cells[3], name).toMatch(/\w{3}/);
});

it('the page and the README name the oldest browsers', () => {
	for (const text of [page, readFileSync('README.md', 'utf8')]) {
		for (const browser of BROWSERS) {
			const name = browser[0]?.toUpperCase() + browser.slice(1);
			expect(text).toMatch(new RegExp(`${name}[^\\d\\n]{1,30}${oldest(browser)}\\b`));
		}
	}
});

it('finds what is too new', () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, '_app'));
	writeFileSync(join(folder, '_app/a.css'), 'p:has(a) { field-sizing: content; height: 2lh }');
	const script = 'Map.groupBy([], String); document.body.checkVisibility(); "a".split(/(?<=a)b/)';
	writeFileSync(join(folder, '_app/a.js'), script);
	const names = [...lateFeatures(folder).keys()];
	expect(names).toEqual(
		expect.arrayContaining([
			'field-sizing',
			'lh',
			'Map.groupBy',
			'Element.checkVisibility',
			'(?<=)'
		])
	);
	expect(names).not.toContain(':has');
});
