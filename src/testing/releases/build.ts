/** Builds a released version from the repository's history. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from './releases.ts';

const root = join(import.meta.dirname, '../../..');

/** Whether the repository's history, which a shallow clone lacks, contains a release. */
export function hasSource({ commit }: Release): boolean {
	try {
		execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/**
 * Builds a release with the packages that it named, once for this checkout, and returns its folder.
 * @throws Error when the history lacks the release, or it cannot be built
 */
export function buildOf({ version, commit }: Release): string {
	const cache = join(root, '.cache/releases');
	const folder = join(cache, `${version}-${commit.slice(0, 8)}`);
	if (existsSync(folder)) return folder;
	mkdirSync(cache, { recursive: true });
	const unfinished = `${folder}.${process.pid}`;
	try {
		mkdirSync(unfinished);
		const source = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 28 });
		execFileSync('tar', ['-x', '-C', unfinished], { input: source });
		run(unfinished, 'npm', [
			'ci',
			'--ignore-scripts',
			'--no-audit',
			'--no-fund',
			'--prefer-offline'
		]);
		// The present Node runs it, because the scripts that install the release's own are left out.
		const vite = join(unfinished, 'node_modules/vite/bin/vite.js');
		run(unfinished, join(root, 'node_modules/.bin/node'), [vite, 'build']);
		renameSync(unfinished, folder);
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
	return folder;
}

/** @throws Error with what the command printed, when it fails */
function run(cwd: string, command: string, args: string[]): void {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}
