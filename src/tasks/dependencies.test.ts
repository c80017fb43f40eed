/**
 * Tests the hashes of installed packages, and the licences of the packages that are served or run.
 */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { NODE } from './node-binary.js';

interface Entry {
	version?: string;
	integrity?: string;
	license?: string;
	dev?: boolean;
	devOptional?: boolean;
	optional?: boolean;
	hasInstallScript?: boolean;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
}

const lock: Record<string, Entry> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const packages = Object.entries(lock).filter(([path]) => path !== '');

it('every package is in the lock file with a hash, and none runs a script when installed', () => {
	expect(packages.length).toBeGreaterThan(100);
	expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
	expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});

it('the packages with a Node are those whose hashes are committed', () => {
	const ofLock = lock['']?.optionalDependencies ?? {};
	const ours = Object.values(NODE.binaries).map((binary) => [binary.package, NODE.version]);
	expect(ofLock).toEqual(Object.fromEntries(ours));
	for (const [name] of ours) {
		expect(lock[`node_modules/${name}`]?.version).toBe(NODE.version);
	}
});

/**
 * Licences of packages that may be distributed with Kantlijn, which has another licence. They
 * require a notice at most.
 */
const ALLOWED = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** Licence of the fonts. It allows serving them with any program. */
const ALLOWED_FOR_FONTS = 'OFL-1.1';

/**
 * Packages that no source file imports, but that contribute code or fonts to the build. Their own
 * dependencies only run during the build.
 */
const BUILT_IN = [
	'@sveltejs/adapter-node',
	'@inlang/paraglide-js',
	'@fontsource-variable/fraunces',
	'@fontsource-variable/instrument-sans'
];

/**
 * Returns the names of the packages that source files import. Tests, tasks and generated files do
 * not count.
 */
function imported(): string[] {
	const files = globSync('src/**/*.{ts,js,svelte}').filter(
		(file) => !/\.test\.ts$|^src\/(testing|faults|tasks|lib\/generated)\//.test(file)
	);
	const names = files.flatMap((file) =>
		ts
			.preProcessFile(readFileSync(file, 'utf8'), true, true)
			.importedFiles.map(({ fileName }) => fileName)
	);
	return names
		.filter((name) => /^[@a-z]/.test(name) && !name.startsWith('node:'))
		.map((name) =>
			name
				.split('/')
				.slice(0, name.startsWith('@') ? 2 : 1)
				.join('/')
		);
}

/**
 * Returns the path, in the lock file, of the package that Node finds when package `from` imports
 * `name`.
 */
function resolved(from: string, name: string): string | undefined {
	for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
		const path = `${at && `${at}/`}node_modules/${name}`;
		if (lock[path]) return path;
		if (!at) return undefined;
	}
}

/** Returns the paths, in the lock file, of some packages and of everything on which they depend. */
function closure(names: readonly string[]): Set<string> {
	const found = new Set<string>();
	const visit = (path: string | undefined) => {
		if (!path || found.has(path)) return;
		found.add(path);
		const { dependencies, optionalDependencies } = lock[path] ?? {};
		for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
			visit(resolved(path, name));
		}
	};
	for (const name of names) visit(resolved('', name));
	return found;
}

/** Licences that a package states in its LICENSE file alone. */
const IN_A_FILE: Record<string, string> = { 'node_modules/png-js': 'MIT' };

it('everything that is served or runs in production has a licence from the list', () => {
	const names = imported();
	expect(names).toEqual(expect.arrayContaining(['svelte', 'kysely', 'd3-scale', 'pg']));
	for (const name of [...names, ...BUILT_IN]) expect(resolved('', name), name).toBeDefined();
	const ofNode = Object.values(NODE.binaries).map((binary) => binary.package);
	const whole = [...BUILT_IN, ...ofNode].map((name) => `node_modules/${name}`);
	const production = packages
		.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional)
		.map(([path]) => path);
	const all = new Set([...closure(names), ...whole, ...production]);
	expect(all.size).toBeGreaterThan(80);
	const refused = [...all].filter((path) => {
		const isFont = path.startsWith('node_modules/@fontsource');
		const license = lock[path]?.license ?? IN_A_FILE[path] ?? '';
		return isFont ? license !== ALLOWED_FOR_FONTS : !ALLOWED.includes(license);
	});
	expect(refused.map((path) => `${path}: ${lock[path]?.license}`)).toEqual([]);
});
