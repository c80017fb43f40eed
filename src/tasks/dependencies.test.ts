/**
 * Tests the hashes of installed packages, and the licences of the packages that are served or run.
 */
import { expect, it } from 'vitest';
import { NODE } from './node-binary.js';
import {
	BUILT_IN,
	importedNames,
	lock,
	packages,
	resolved,
	servedPackages
} from './served-packages.ts';

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

/** Licences that a package states in its LICENSE file alone. */
const IN_A_FILE: Record<string, string> = { 'node_modules/png-js': 'MIT' };

it('everything that is served or runs in production has a licence from the list', () => {
	const names = importedNames();
	expect(names).toEqual(expect.arrayContaining(['svelte', 'kysely', 'd3-scale', 'pg']));
	for (const name of [...names, ...BUILT_IN]) expect(resolved('', name), name).toBeDefined();
	const all = servedPackages();
	expect(all.size).toBeGreaterThan(80);
	const refused = [...all].filter((path) => {
		const isFont = path.startsWith('node_modules/@fontsource');
		const license = lock[path]?.license ?? IN_A_FILE[path] ?? '';
		return isFont ? license !== ALLOWED_FOR_FONTS : !ALLOWED.includes(license);
	});
	expect(refused.map((path) => `${path}: ${lock[path]?.license}`)).toEqual([]);
});
