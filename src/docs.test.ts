import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** WCAG 2.2, levels A and AA: 4.1.1 is no longer part of it. */
const CRITERIA = [
	...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5'],
	...['1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
	...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
	...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1'],
	...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.11'],
	...['2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8'],
	...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6'],
	...['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '3.3.8', '4.1.2', '4.1.3']
];

const page = readFileSync('docs/accessibility.md', 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d/.test(line));
const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));

/** "1.2.1–1.2.5" stands for all from the first to the last. */
function named(cell = ''): string[] {
	const [, first = '', last = first] = /^([\d.]+)(?:–([\d.]+))?/.exec(cell) ?? [];
	const [from = 0, to = 0] = [first, last].map((one) => Number(one.split('.')[2]));
	const head = first.slice(0, first.lastIndexOf('.') + 1);
	return Array.from({ length: to - from + 1 }, (_, index) => `${head}${from + index}`);
}

it('the page on accessibility names every criterion of WCAG 2.2 at A and AA, once', () => {
	expect(cells.flatMap(([, criterion]) => named(criterion)).sort()).toEqual(CRITERIA.sort());
});

it('it says of each how it is met, and what shows it', () => {
	for (const [, criterion, how, shown] of cells) {
		expect(how, criterion).toMatch(/\S/);
		expect(shown, criterion).toMatch(/\.ts`|hand.*, 20\d\d-\d\d-\d\d|^–$/);
	}
});

it('every test that it names is there', () => {
	const files = rows.flatMap((row) =>
		[...row.matchAll(/`([\w./()-]+\.ts)`/g)].map(([, file]) => file)
	);
	expect(files.length).toBeGreaterThan(30);
	const missing = files.filter(
		(file = '') => !existsSync(file.includes('/') ? file : `e2e/${file}`)
	);
	expect(missing).toEqual([]);
});
