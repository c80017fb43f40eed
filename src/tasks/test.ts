/**
 * Runs the tests for `npm test`, after installation and build. The checks (types, lint, format) run
 * at the same time as the unit and server tests, except in CI. The browser tests run last, because
 * they keep two cores busy by themselves. Other programs read the last line: `N passed, N failed, N
 * skipped`.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	countCheck,
	countPlaywright,
	countVitest,
	failuresIn,
	leftOut,
	requiringAll,
	secondAttemptsIn,
	sum
} from './test-counts.ts';
import type { Counts } from './test-counts.ts';
import { drawSeed } from '../testing/test-seed.ts';
import { type OtherEngine, missingEngines } from './find-engines.js';
import { type Service, findServices } from './services.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, 'test-results');
const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/compiled');
const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/** Whether only the fault tests run, in their full size: `npm run test:faults`. */
const faultsOnly = process.argv[2] === 'faults';
if (faultsOnly) process.env.FAULTS = 'all';
const [ofVitest, ofPlaywright] = faultsOnly ? [['src/faults/'], ['e2e/faults']] : [[], []];

/** Requirement of a project beside the built app and Chromium. */
type Need = Service | OtherEngine;

/**
 * Projects of Vitest, each with the services that it requires. `PLAYWRIGHT` lists the projects of
 * Playwright in the same way.
 */
const VITEST: Record<string, Need[]> = {
	unit: [],
	server: [],
	'server-postgres': ['postgres'],
	instances: ['postgres', 'redis']
};
const PLAYWRIGHT: Record<string, Need[]> = { sqlite: [], postgres: ['postgres'] };
/** Projects of Playwright with the stories, one for each browser engine. */
const ENGINES: Record<string, Need[]> = {
	chromium: [],
	firefox: ['firefox'],
	webkit: ['webkit']
};

const VITEST_REPORT = join(results, 'vitest.json');
const PLAYWRIGHT_REPORT = join(results, 'playwright.json');
const REPORTS = [VITEST_REPORT, PLAYWRIGHT_REPORT];

const PLAYWRIGHT_CONFIG = ['--config', 'e2e/playwright.config.ts'];

interface Part {
	/** Command of the runner with its first arguments. */
	runner: [command: string, ...args: string[]];
	/** Projects of the runner, each with the services that it requires. */
	projects: Record<string, Need[]>;
}

const vitestPart = (project: string): Part => ({
	runner: ['vitest', 'run'],
	projects: { [project]: VITEST[project] ?? [] }
});

/**
 * Parts of the test suite, each of which an npm script such as `test:unit` runs alone. Further
 * arguments go to the test runner.
 */
const PARTS: Record<string, Part> = {
	unit: vitestPart('unit'),
	server: vitestPart('server'),
	'server-postgres': vitestPart('server-postgres'),
	instances: vitestPart('instances'),
	browser: { runner: ['playwright', 'test', ...PLAYWRIGHT_CONFIG], projects: PLAYWRIGHT },
	engines: { runner: ['playwright', 'test', ...PLAYWRIGHT_CONFIG], projects: ENGINES }
};

const NAMES: Record<Need, string> = {
	postgres: 'PostgreSQL',
	redis: 'Redis',
	webkit: 'WebKit',
	firefox: 'Firefox'
};
const found = await findServices();
const services = found.env;
const missing: Need[] = [...found.missing, ...missingEngines()];
drawSeed(); // drawn here, so that all test runners share one seed
const environment = { ...process.env, ...services, PATH, NODE_COMPILE_CACHE };

/**
 * Runs a tool, and prints its output when it ends, so that outputs of parallel tools do not mix.
 */
async function run(title: string, command: string, ...args: string[]): Promise<boolean> {
	const began = performance.now();
	const { ok, output } = await new Promise<{ ok: boolean; output: string }>((resolve) => {
		let output = '';
		const child = spawn(command, args, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: environment
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

/** Runs the linter beside the other checks, because it takes as long as all of them together. */
async function checks(): Promise<Counts[]> {
	const linted = run('lint', 'eslint', '.');
	const others = [
		await run('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
		// A service worker has other globals than a page, so it has another tsconfig.
		await run('types of the service worker', 'tsc', '-p', 'src/service-worker'),
		await run('format', 'prettier', '--check', '--log-level', 'warn', '.')
	];
	return [...others, await linted].map(countCheck);
}

/**
 * Returns `--project` arguments for the projects whose services answer and whose browsers are
 * installed, or for all other projects if `possible` is false.
 */
function projects(of: Record<string, Need[]>, possible: boolean): string[] {
	const names = Object.keys(of).filter(
		(name) => of[name]?.every((service) => !missing.includes(service)) === possible
	);
	return names.map((name) => `--project=${name}`);
}

async function unitAndServer(): Promise<Counts[]> {
	const reporters = (report: string) => ['--reporter=json', `--outputFile.json=${report}`];
	const vitest = (title: string, ...args: string[]) =>
		run(title, 'vitest', 'run', ...ofVitest, ...args);

	const possible = [...projects(VITEST, true), '--reporter=default', ...reporters(VITEST_REPORT)];
	const counts = [countVitest(VITEST_REPORT, await vitest('unit and server tests', ...possible))];
	const rest = projects(VITEST, false);
	if (rest.length > 0) {
		// `^$` matches the name of no test, so the runner skips all tests and reports how many
		// there are.
		const report = join(results, 'vitest-left-out.json');
		const ok = await vitest('server tests left out', ...rest, '-t', '^$', ...reporters(report));
		counts.push(leftOut(countVitest(report, ok)));
	}
	return counts;
}

async function inTheBrowser(): Promise<Counts[]> {
	const playwright = (title: string, ...args: string[]) =>
		run(title, 'playwright', 'test', ...ofPlaywright, ...PLAYWRIGHT_CONFIG, ...args);

	const all = faultsOnly ? PLAYWRIGHT : { ...PLAYWRIGHT, ...ENGINES };
	const ok = await playwright('browser tests', ...projects(all, true));
	const counts = [countPlaywright(PLAYWRIGHT_REPORT, ok)];
	const rest = projects(all, false);
	if (rest.length > 0) {
		const listed = await playwright('browser tests left out', '--list', ...rest);
		counts.push(leftOut(countPlaywright(PLAYWRIGHT_REPORT, listed)));
	}
	return counts;
}

/** Runs the whole suite, and prints the totals last. */
async function runAll(): Promise<boolean> {
	for (const service of missing) {
		console.log(`${NAMES[service]} is not here: the tests that need it are skipped.`);
	}
	rmSync(results, { recursive: true, force: true }); // an old report must not be counted
	const checked = faultsOnly ? [] : checks();
	// In CI the tests start after the checks. The shared machine is too slow to run both at once:
	// tests would exceed time limits.
	if (process.env.CI) await checked;
	const tracks = await Promise.all([checked, unitAndServer()]);
	const counted = sum([...tracks.flat(), ...(await inTheBrowser())]);
	const { passed, failed, skipped } =
		process.env.REQUIRE_SERVICES === '1' ? requiringAll(counted) : counted;
	const failures = REPORTS.flatMap(failuresIn);
	const second = REPORTS.flatMap(secondAttemptsIn);
	if (second.length > 0) console.log(`\nPassed at the second attempt:\n${second.join('\n')}`);
	if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
	console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
	return failed === 0;
}

/**
 * Runs one part of the test suite, and shows its output as the runner prints it. Projects whose
 * services or browsers are missing are left out.
 */
async function runPart({ runner, projects: all }: Part, args: string[]): Promise<boolean> {
	const possible = projects(all, true);
	const isStrict = process.env.REQUIRE_SERVICES === '1' || possible.length === 0;
	const needed = isStrict ? Object.values(all).flat() : [];
	const away = needed.filter((service) => missing.includes(service));
	if (away.length > 0) {
		const names = away.map((service) => NAMES[service]);
		console.error(`These tests need ${names.join(' and ')}, which is not here.`);
		return false;
	}
	const [command, ...first] = runner;
	const child = spawn(command, [...first, ...possible, ...args], {
		cwd: root,
		stdio: 'inherit',
		env: environment
	});
	return new Promise((resolve) => {
		child.on('error', () => resolve(false));
		child.on('close', (code) => resolve(code === 0));
	});
}

const [, , name = '', ...args] = process.argv;
const part = PARTS[name];
if (!part && name !== '' && name !== 'faults') {
	throw new Error(`No part of the tests is called "${name}"; there are ${Object.keys(PARTS)}.`);
}
process.exitCode = (await (part ? runPart(part, args) : runAll())) ? 0 : 1;
