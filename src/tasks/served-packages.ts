/**
 * Finds the packages that are served to browsers or run in production, and those that only build or
 * test. A package that the build takes in is among `devDependencies`, so their list does not say it.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './build-stamp.js';
import { NODE } from './node-binary.js';

/** Package in the lock file. */
export interface Entry {
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

/** Packages of the lock file by path; the path of the project itself is empty. */
export const lock: Record<string, Entry> = JSON.parse(
	readFileSync(join(root, 'package-lock.json'), 'utf8')
).packages;

/** Packages of the lock file, without the project itself. */
export const packages = Object.entries(lock).filter(([path]) => path !== '');

/**
 * Packages that no source file imports, but that contribute code or fonts to the build. Their own
 * dependencies only run during the build.
 */
export const BUILT_IN = [
	'@sveltejs/adapter-node',
	'@inlang/paraglide-js',
	'@fontsource-variable/fraunces',
	'@fontsource-variable/instrument-sans'
];

/**
 * Returns the names of the packages that source files import. Tests, tasks and generated files do
 * not count.
 */
export function importedNames(): string[] {
	const files = globSync('src/**/*.{ts,js,svelte}', { cwd: root }).filter(
		(file) => !/\.test\.ts$|^src\/(testing|faults|tasks|lib\/generated)\//.test(file)
	);
	const names = files.flatMap((file) =>
		ts
			.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
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
export function resolved(from: string, name: string): string | undefined {
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

/**
 * Returns the paths, in the lock file, of all packages that are served or run in production,
 * Kantlijn's Node for each platform included.
 */
export function servedPackages(): Set<string> {
	const ofNode = Object.values(NODE.binaries).map((binary) => binary.package);
	const whole = [...BUILT_IN, ...ofNode].map((name) => `node_modules/${name}`);
	const production = packages
		.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional)
		.map(([path]) => path);
	return new Set([...closure(importedNames()), ...whole, ...production]);
}
