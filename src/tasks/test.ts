/**
 * What `npm test` runs once all is installed and built: two lanes for two cores, then the browser
 * tests, which take both. Its last line is read by others: `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countCheck, countPlaywright, countVitest, sum } from './counts.ts';
import type { Counts } from './counts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, 'test-results');
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');
const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/** Runs a tool and prints what it said in one piece, so that the lanes do not mix. */
async function run(title: string, command: string, ...args: string[]): Promise<boolean> {
	const began = performance.now();
	const { ok, output } = await new Promise<{ ok: boolean; output: string }>((resolve) => {
		let output = '';
		const child = spawn(command, args, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, PATH }
		});
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => (output += text));
		}
		child.on('error', (error) => resolve({ ok: false, output: String(error) }));
		child.on('close', (code) => resolve({ ok: code === 0, output }));
	});
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	console.log(`\n── ${title}: ${ok ? 'ok' : 'FAILED'}, ${seconds} s ──`);
	if (output.trim()) console.log(output.trim());
	return ok;
}

async function checks(): Promise<Counts[]> {
	return [
		countCheck(
			await run('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings')
		),
		countCheck(await run('lint', 'eslint', '.')),
		countCheck(await run('format', 'prettier', '--check', '--log-level', 'warn', '.'))
	];
}

async function unitAndServer(): Promise<Counts[]> {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
	const ok = await run('unit and server tests', 'vitest', 'run', ...reporters);
	return [countVitest(vitestReport, ok)];
}

async function inTheBrowser(): Promise<Counts> {
	const config = 'e2e/playwright.config.ts';
	const ok = await run('browser tests', 'playwright', 'test', '--config', config);
	return countPlaywright(playwrightReport, ok);
}

rmSync(results, { recursive: true, force: true }); // An old report must not be counted.
const lanes = await Promise.all([checks(), unitAndServer()]);
const { passed, failed, skipped } = sum([...lanes.flat(), await inTheBrowser()]);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
