import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * Success criteria of WCAG 2.2, levels A and AA. Criterion 4.1.1 is missing, because version 2.2
 * removed it.
 */
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

/** Returns the criteria that a cell names. "1.2.1–1.2.5" names those two and all between them. */
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

/**
 * Documents to check. Decisions are not checked, because each names files as they were on its date.
 */
const DOCUMENTS = [
	...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
	...readdirSync('docs')
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`)
];

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};

describe.each(DOCUMENTS)('%s', (document) => {
	const text = readFileSync(document, 'utf8');

	it('names only project files and folders that exist', () => {
		const inBackticks = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
		const paths = inBackticks.filter(
			// A path with a placeholder, such as `src/lib/<noun>`, names no existing file.
			(code) => /^(src|docs|e2e|bench|static|\.github)\/\S*$/.test(code) && !/[<>*…]/.test(code)
		);
		// The folder with results of measurements is not in the repository.
		const missing = paths.filter((path) => !existsSync(path) && path !== 'bench/results/');
		expect(missing).toEqual([]);
	});

	it('links only to files that exist', () => {
		const folder = document.includes('/') ? 'docs/' : '';
		const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
			([, to = '']) => to
		);
		expect(links.filter((to) => !existsSync(folder + to))).toEqual([]);
	});

	it('has one line below the head of each table, and no row twice', () => {
		const tables = text.matchAll(/(?:^\|.*\n)+/gm);
		const wrong = [...tables].flatMap(([table]) => {
			const [, line = '', ...rest] = table.trimEnd().split('\n');
			const isLine = (row: string) => /^[|\s:-]+$/.test(row);
			const again = rest.filter((row, at) => isLine(row) || rest.indexOf(row) !== at);
			return isLine(line) ? again : [line];
		});
		expect(wrong).toEqual([]);
	});

	it('names only npm scripts that exist', () => {
		const named = [...text.matchAll(/\bnpm run ([a-z][\w:-]*\w)/g)].map(([, name = '']) => name);
		// In `npm run bench:<part>`, which stands for several scripts, the pattern finds only
		// `bench`.
		expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});
});

it('every constant in the tables of the pipeline is in the file of its row', () => {
	const pipeline = readFileSync('docs/pipeline.md', 'utf8').split('\n');
	const named = pipeline.flatMap((line) => {
		const [file] = /src\/[\w./-]+\.ts/.exec(line) ?? [];
		const names = [...line.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name = '']) => name);
		return file ? names.map((name) => ({ file, name })) : [];
	});
	expect(named.length).toBeGreaterThan(20);
	const missing = named.filter(({ file, name }) => !readFileSync(file, 'utf8').includes(name));
	expect(missing).toEqual([]);
});
