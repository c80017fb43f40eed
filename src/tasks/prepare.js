// Preparation of a clone for a start or a test: `node src/tasks/prepare.js build browser`. Steps
// that are up to date are skipped. The script runs on any Node version and without dependencies,
// since it installs both.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { withFileLock } from './file-lock.js';
import { findBrowser } from './find-browser.js';
import { startServices } from './start-services.js';
import {
	hashOfBareKit,
	hashOfDependencies,
	hashOfSources,
	isUpToDate,
	root,
	stamped
} from './build-stamp.js';

const bin = join(root, 'node_modules', '.bin');

const install = {
	stamp: 'node_modules/.kantlijn-stamp',
	makes: ['node_modules/.bin/node'],
	hash: hashOfDependencies
};

const build = {
	stamp: 'build/.kantlijn-stamp',
	// The last two are outputs that type checks and tests read.
	makes: ['build/handler.js', '.svelte-kit/tsconfig.json', 'src/lib/generated'],
	hash: hashOfSources
};

const bareKit = {
	stamp: 'bench/bare-kit/.svelte-kit/.kantlijn-stamp',
	makes: ['bench/bare-kit/.svelte-kit/build/index.js'],
	hash: hashOfBareKit
};

/** @type {Record<string, () => Promise<void>>} */
const steps = {
	install: () =>
		unlessUpToDate(install, async () => {
			say("Installing Kantlijn's dependencies …");
			if (!(await run('npm', ['ci', '--no-progress', '--loglevel=error']))) {
				throw new Error('The installation failed; see the messages above.');
			}
			if (!(await run('node_modules/.bin/node', ['-e', '0']))) {
				throw new Error(
					'Node was not installed into node_modules; remove that folder and try again.'
				);
			}
		}),

	build: async () => {
		await steps.install?.();
		await unlessUpToDate(build, async () => {
			say('Building …');
			if (!(await run('vite', ['build', '--logLevel', 'warn']))) {
				throw new Error('The build failed; see the messages above.');
			}
		});
	},

	// Minimal app to which the benchmarks compare.
	'bare-kit': async () => {
		await steps.install?.();
		await unlessUpToDate(bareKit, async () => {
			say('Building the app to compare with …');
			const args = ['build', '--logLevel', 'warn'];
			if (!(await run('vite', args, {}, 'inherit', join(root, 'bench/bare-kit')))) {
				throw new Error('The build failed; see the messages above.');
			}
		});
	},

	browser: async () => {
		await steps.install?.();
		if (!findBrowser()) await withFileLock(lock, sayWaiting, installBrowser);
	},

	// Only on request: otherwise tests use the services that answer and install none.
	services: async () => {
		if (process.env.REQUIRE_SERVICES !== '1') return;
		await withFileLock(lock, sayWaiting, () => startServices(asRoot, say));
	},

	// Tests use strace to simulate a power failure; it exists on Linux only.
	strace: async () => {
		if (process.platform !== 'linux' || (await has('strace'))) return;
		await withFileLock(lock, sayWaiting, async () => {
			if (await has('strace')) return;
			say('Installing strace for the tests …');
			await asRoot('apt-get', ['update', '-q']);
			if (await asRoot('apt-get', ['install', '-yq', 'strace'])) return;
			say('strace could not be installed: the tests of a power failure are skipped.');
		});
	}
};

/** @param {string} command */
const has = (command) => run(command, ['-V'], {}, 'ignore');

/** Installs Playwright's browser, or Debian's where Playwright has none for the system. */
async function installBrowser() {
	if (findBrowser()) return;
	say('Installing a browser for the tests …');
	const impatient = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
	if (await run('playwright', ['install', 'chromium'], impatient)) {
		if (findBrowser()) return;
		if ((await run('playwright', ['install-deps', 'chromium'])) && findBrowser()) return;
	}
	say("Playwright has no browser that runs here; trying the system's …");
	if (await asRoot('apt-get', ['update', '-q'])) {
		for (const browser of ['chromium-headless-shell', 'chromium']) {
			const packages = [browser, 'fonts-dejavu-core'];
			await asRoot('apt-get', ['install', '-yq', '--no-install-recommends', ...packages]);
			if (findBrowser()) return;
		}
	}
	throw new Error(
		'The tests need a browser and none could be installed: install Chromium or Chrome, ' +
			'or set PLAYWRIGHT_CHROMIUM to the path of one.'
	);
}

/**
 * Runs a command as root, with sudo if needed.
 * @param {string} command
 * @param {string[]} args
 */
function asRoot(command, args) {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	if (process.getuid?.() === 0) return run(command, args, env);
	// Without a terminal sudo must fail instead of asking for a password.
	const sudo = process.stdin.isTTY ? [] : ['-n'];
	return run('sudo', [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', command, ...args]);
}

const lock = join(root, '.svelte-kit', 'prepare.lock');
const sayWaiting = () => say('Waiting for another terminal that prepares this clone …');

/**
 * Runs a step under the lock unless it is up to date; another process may have run it meanwhile.
 * @param {import('./build-stamp.js').Step} step
 * @param {() => Promise<void>} work
 */
async function unlessUpToDate(step, work) {
	if (isUpToDate(step)) return;
	await withFileLock(lock, sayWaiting, async () => {
		if (!isUpToDate(step)) await stamped(step, work);
	});
}

/**
 * Runs a command with the tools of node_modules on its PATH.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {'inherit' | 'ignore'} [stdio]
 * @param {string} [cwd]
 * @returns {Promise<boolean>} false when the command fails or cannot be started
 */
function run(command, args, env, stdio = 'inherit', cwd = root) {
	const PATH = [bin, process.env.PATH].join(delimiter);
	return new Promise((resolve) => {
		spawn(command, args, { cwd, stdio, env: { ...process.env, PATH, ...env } })
			.on('error', () => resolve(false))
			.on('close', (code) => resolve(code === 0));
	});
}

/** @param {string} sentence */
function say(sentence) {
	console.log(sentence);
}

try {
	for (const name of process.argv.slice(2)) {
		const step = steps[name];
		if (!step) throw new Error(`prepare.js knows ${Object.keys(steps)}, not "${name}".`);
		await step();
	}
} catch (error) {
	// Errors here are sentences for the user; a stack trace would not help.
	console.error(error instanceof Error ? error.message : error);
	// Programs read the totals from the last line of `npm test`, also after a failure.
	if (process.env.npm_lifecycle_event?.startsWith('pretest'))
		console.log('0 passed, 1 failed, 0 skipped');
	process.exitCode = 1;
}
