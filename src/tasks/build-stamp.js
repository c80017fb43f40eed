// Whether a step of prepare.js still holds: it leaves a stamp with the hash of what it read.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ stamp: string, makes: string[], hash: () => string }} Step paths from the root */

/** @param {Step} step */
export function isUpToDate({ stamp, makes, hash }) {
	const there = [stamp, ...makes].every((path) => existsSync(join(root, path)));
	return there && readFileSync(join(root, stamp), 'utf8') === hash();
}

/**
 * @param {Step} step
 * @param {() => Promise<void>} work
 */
export async function stamped({ stamp, hash }, work) {
	const path = join(root, stamp);
	rmSync(path, { force: true }); // Work that fails half-way leaves none.
	const before = hash(); // What changes meanwhile is for the next time.
	await work();
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, before);
}

/** Of what `npm ci` depends on. */
export function hashOfDependencies() {
	const { allowScripts, dependencies, devDependencies, overrides } = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8')
	);
	return createHash('sha256')
		.update(JSON.stringify([allowScripts, dependencies, devDependencies, overrides]))
		.update(readIfThere('package-lock.json'))
		.update(readIfThere('.npmrc'))
		.digest('hex');
}

/** Builds write into these, so of the project only its settings count; no build reads the tests. */
const WRITTEN = [
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

/** Of all that `vite build` reads: contents, since git gives files new times. Some 20 ms. */
export function hashOfSources() {
	const hash = createHash('sha256');
	for (const path of [...filesUnder('src'), ...filesUnder('static'), ...SETTINGS]) {
		hash.update(`\0${path}\0`).update(readIfThere(path));
	}
	return hash.digest('hex');
}

/** The smallest application, which the benches build with the same tools: see bench/bare-kit. */
export function hashOfBareKit() {
	const hash = createHash('sha256').update(readIfThere('package-lock.json'));
	for (const path of filesUnder('bench/bare-kit')) {
		hash.update(`\0${path}\0`).update(readIfThere(path));
	}
	return hash.digest('hex');
}

/** @param {string} path */
function readIfThere(path) {
	return existsSync(join(root, path)) ? readFileSync(join(root, path)) : '';
}

/**
 * @param {string} folder
 * @returns {string[]} in an order that does not depend on the file system
 */
function filesUnder(folder) {
	if (WRITTEN.includes(folder) || !existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return filesUnder(path);
			return path.endsWith('.test.ts') ? [] : [path];
		});
}
