// Prepares a clone for a start or a test. Arguments name the steps to run: `node
// src/tasks/prepare.js build browser`. A step that is up to date is skipped. The script runs on any
// Node version and has no dependencies, because it installs Kantlijn's Node and dependencies.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { withFileLock } from './file-lock.js';
import { findBrowser } from './find-browser.js';
import { PACKAGES, missingEngines } from './find-engines.js';
import { checkNode } from './node-binary.js';
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
	// Type checks and tests read .svelte-kit/tsconfig.json and src/lib/generated.
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
	install: async () => {
		await unlessUpToDate(install, async () => {
			await demandTools();
			say("Installing Kantlijn's dependencies …");
			// Packages must not run scripts, because a script could install something that has no
			// hash in the lock file.
			const args = ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'];
			if (!(await run('npm', args))) {
				throw new Error('The installation failed; see the messages above.');
			}
			checkNode();
		});
		checkNode();
	},

	build: async () => {
		await steps.install?.();
		await unlessUpToDate(build, async () => {
			say('Building …');
			if (!(await run('vite', ['build', '--logLevel', 'warn']))) {
				throw new Error('The build failed; see the messages above.');
			}
		});
	},

	// Builds the minimal app with which the benchmarks compare Kantlijn.
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

	// The other engines are installed only if REQUIRE_SERVICES is 1. Without it, the stories run in
	// the browsers that are there.
	engines: async () => {
		if (process.env.REQUIRE_SERVICES !== '1' || missingEngines().length === 0) return;
		await withFileLock(lock, sayWaiting, async () => {
			const packages = missingEngines().flatMap((engine) => PACKAGES[engine]);
			if (packages.length === 0) return;
			say('Installing Firefox and WebKit for the tests …');
			await asRoot('apt-get', ['update', '-q']);
			await asRoot('apt-get', ['install', '-yq', '--no-install-recommends', ...packages]);
			const missing = missingEngines();
			if (missing.length > 0) throw new Error(`Could not be installed: ${missing.join(', ')}.`);
		});
	},

	// Services are installed and started only if REQUIRE_SERVICES is 1. Without it, tests use the
	// services that answer.
	services: async () => {
		if (process.env.REQUIRE_SERVICES !== '1') return;
		await withFileLock(lock, sayWaiting, async () => {
			await startServices(asRoot, say);
			// The commands of docs/api.md use these.
			for (const program of ['curl', 'jq']) {
				if (await has(program)) continue;
				await asRoot('apt-get', ['update', '-q']);
				await asRoot('apt-get', ['install', '-yq', '--no-install-recommends', program]);
			}
		});
	},

	// Containers are for their own tests, which are skipped where these packages are missing. As with
	// services, they are installed only if REQUIRE_SERVICES is 1.
	containers: async () => {
		if (process.env.REQUIRE_SERVICES !== '1') return;
		// netavark calls iptables, which its Debian package does not demand.
		const packages = [
			'podman',
			'buildah',
			'runc',
			'netavark',
			'iptables',
			'aardvark-dns',
			'debootstrap'
		];
		await withFileLock(lock, sayWaiting, async () => {
			if (await asRoot('sh', ['-c', `dpkg -s ${packages.join(' ')} > /dev/null 2>&1`])) return;
			say('Installing Podman for the tests …');
			await asRoot('apt-get', ['update', '-q']);
			await asRoot('apt-get', ['install', '-yq', '--no-install-recommends', ...packages]);
		});
	},

	// Tests simulate a power failure with strace, which exists only on Linux.
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

/**
 * Whether a command is installed.
 * @param {string} command
 */
const has = (command) => run(command, ['-V'], {}, 'ignore');

/**
 * Refuses an old Node or npm. Both leave out optional packages that the build needs, and the build
 * then fails with an error that does not say so.
 */
async function demandTools() {
	const npm = (await outputOf('npm', ['--version'])).trim();
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const isNodeOld = major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12);
	if (!isNodeOld && Number(npm.split('.')[0]) >= 10) return;
	throw new Error(
		'Kantlijn is installed with Node 20.19 and npm 10, or newer; these are Node ' +
			`${process.versions.node} and npm ${npm || 'none'}. docs/hosting.md says where to get them.`
	);
}

/** Installs Playwright's browser, or Debian's if none of Playwright's runs on this system. */
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
	// Without a terminal, sudo must fail (`-n`) instead of asking for a password.
	const sudo = process.stdin.isTTY ? [] : ['-n'];
	return run('sudo', [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', command, ...args]);
}

const lock = join(root, '.svelte-kit', 'prepare.lock');
const sayWaiting = () => say('Waiting for another terminal that prepares this clone …');

/**
 * Runs a step while holding the lock, unless the step is up to date. Checks this again once it
 * holds the lock, because another process may have run the step in the meantime.
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

/**
 * Returns what a command prints; nothing when it cannot be started.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string>}
 */
function outputOf(command, args) {
	return new Promise((resolve) => {
		let output = '';
		const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
		child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
		child.on('error', () => resolve('')).on('close', () => resolve(output));
	});
}

/**
 * Prints a sentence.
 * @param {string} sentence
 */
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
	// These errors have messages for the user, so they are printed without a stack trace.
	console.error(error instanceof Error ? error.message : error);
	// Other programs read the totals from the last line of `npm test`, even after a failed
	// preparation.
	if (process.env.npm_lifecycle_event?.startsWith('pretest'))
		console.log('0 passed, 1 failed, 0 skipped');
	process.exitCode = 1;
}
