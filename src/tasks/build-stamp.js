// Build stamps: each step of prepare.js leaves a stamp with the hash of its inputs, so that an
// unchanged step can be skipped.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Step with the paths of its stamp and its outputs, from the root, and the hash of its inputs.
 * @typedef {{ stamp: string, makes: string[], hash: () => string }} Step
 */

/**
 * Says whether the outputs exist and were made from the current inputs.
 * @param {Step} step
 */
export function isUpToDate({ stamp, makes, hash }) {
	const there = [stamp, ...makes].every((path) => existsSync(join(root, path)));
	return there && readFileSync(join(root, stamp), 'utf8') === hash();
}

/**
 * Runs a step and leaves its stamp.
 * @param {Step} step
 * @param {() => Promise<void>} work
 */
export async function stamped({ stamp, hash }, work) {
	const path = join(root, stamp);
	rmSync(path, { force: true }); // Failed work must leave no stamp.
	const before = hash(); // Inputs that change during the work are for the next run.
	await work();
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, before);
}

/** Hash of the inputs of `npm ci`. */
export function hashOfDependencies() {
	const { allowScripts, dependencies, devDependencies, overrides } = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8')
	);
	return createHash('sha256')
		.update(JSON.stringify([allowScripts, dependencies, devDependencies, overrides]))
		.update(readIfPresent('package-lock.json'))
		.update(readIfPresent('.npmrc'))
		.digest('hex');
}

/**
 * Folders left out of the hash: builds write into them, or no build reads them. The settings among
 * them are in `SETTINGS`.
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
 * Hash of everything that `vite build` reads. It takes some 20 ms to read contents; modification
 * times would not do, since git sets new ones at a checkout.
 */
export function hashOfSources() {
	const hash = createHash('sha256');
	for (const path of [...filesUnder('src'), ...filesUnder('static'), ...SETTINGS]) {
		hash.update(`\0${path}\0`).update(readIfPresent(path));
	}
	return hash.digest('hex');
}

/** Hash of the minimal SvelteKit app to which the benchmarks compare: see bench/bare-kit. */
export function hashOfBareKit() {
	const hash = createHash('sha256').update(readIfPresent('package-lock.json'));
	for (const path of filesUnder('bench/bare-kit')) {
		hash.update(`\0${path}\0`).update(readIfPresent(path));
	}
	return hash.digest('hex');
}

/**
 * Content of a file, or an empty string where there is none.
 * @param {string} path
 */
function readIfPresent(path) {
	return existsSync(join(root, path)) ? readFileSync(join(root, path)) : '';
}

/**
 * Source files under a folder, without unit tests.
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
