// Build stamps. Each step of prepare.js writes the hash of its inputs to a file, its stamp. A step
// whose inputs still have this hash is skipped.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Step of a build: the paths of its stamp and of its outputs (`makes`), both relative to the
 * project's root, and a function that hashes its inputs.
 * @typedef {{ stamp: string, makes: string[], hash: () => string }} Step
 */

/**
 * Whether the outputs exist and were made from the present inputs.
 * @param {Step} step
 */
export function isUpToDate({ stamp, makes, hash }) {
	const there = [stamp, ...makes].every((path) => existsSync(join(root, path)));
	return there && readFileSync(join(root, stamp), 'utf8') === hash();
}

/**
 * Runs the work of a step, and writes the step's stamp if the work succeeds.
 * @param {Step} step
 * @param {() => Promise<void>} work
 */
export async function stamped({ stamp, hash }, work) {
	const path = join(root, stamp);
	rmSync(path, { force: true }); // a failed step must have no stamp
	const before = hash(); // when inputs change during the work, the next run repeats the step
	await work();
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, before);
}

/** Returns the hash of the inputs of `npm ci`. */
export function hashOfDependencies() {
	const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8')
	);
	return createHash('sha256')
		.update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
		.update(readIfPresent('package-lock.json'))
		.update(readIfPresent('.npmrc'))
		.digest('hex');
}

/**
 * Folders that are left out of the hash of the sources, because builds write into them or read
 * nothing in them. The only exception is `settings.json` of inlang, which builds read and
 * `SETTINGS` adds.
 */
const EXCLUDED = [
	'src/lib/generated',
	'src/testing',
	'src/faults',
	'src/i18n/project.inlang',
	'bench/bare-kit/.svelte-kit',
	'bench/bare-kit/node_modules'
];
const SETTINGS = [
	'src/i18n/project.inlang/settings.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json'
];

/**
 * Returns the hash of everything that `vite build` reads. The hash is made of the files' contents,
 * which takes some 20 ms. Modification times would be wrong, because git sets new ones at a
 * checkout.
 */
export function hashOfSources() {
	const hash = createHash('sha256');
	for (const path of [...filesUnder('src'), ...filesUnder('static'), ...SETTINGS]) {
		hash.update(`\0${path}\0`).update(readIfPresent(path));
	}
	return hash.digest('hex');
}

/**
 * Returns the hash of bench/bare-kit, the minimal SvelteKit app with which the benchmarks compare
 * Kantlijn.
 */
export function hashOfBareKit() {
	const hash = createHash('sha256').update(readIfPresent('package-lock.json'));
	for (const path of filesUnder('bench/bare-kit')) {
		hash.update(`\0${path}\0`).update(readIfPresent(path));
	}
	return hash.digest('hex');
}

/**
 * Returns the content of a file; an empty string if the file does not exist.
 * @param {string} path
 */
function readIfPresent(path) {
	return existsSync(join(root, path)) ? readFileSync(join(root, path)) : '';
}

/**
 * Returns the source files under a folder, without unit tests.
 * @param {string} folder
 * @returns {string[]} paths from the root, in an order that does not depend on the file system
 */
function filesUnder(folder) {
	if (EXCLUDED.includes(folder) || !existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return filesUnder(path);
			return path.endsWith('.test.ts') ? [] : [path];
		});
}
