/**
 * Groups modules into chunks, so that a page loads about a dozen files: its own code, and groups of
 * shared code. With one chunk for all pages, a participant's phone would load the whole app. Vite's
 * default splits the same code into thirty files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	EVERYWHERE,
	FIRST_WORDS,
	IN_COMMON,
	LIBRARIES,
	OF_SOME_PAGES,
	OTHER_WORDS,
	SEPARATE
} from './chunk-lists.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Number of pages that must use a module before it moves into a group. */
const SHARED = 3;

/**
 * All paths, and all names and namespaces of messages, in the lists. The build fails if one
 * of them does not exist.
 */
export const LISTED = {
	paths: [...EVERYWHERE, ...Object.values(OF_SOME_PAGES).flat(), ...SEPARATE, ...IN_COMMON],
	messages: [...FIRST_WORDS, ...Object.values(OTHER_WORDS).flat()]
};

/**
 * Returns the listed files, folders and namespaces of messages that do not exist.
 * @param {typeof LISTED} listed
 * @param {string[]} names names of all messages
 * @returns {string[]}
 */
export function missingParts({ paths, messages }, names) {
	return [
		...paths.filter((path) => !existsSync(join(root, 'src/lib', path))),
		...messages.filter((start) => !names.some((name) => isNamed(name, start)))
	];
}

/**
 * Whether a message has the name `start`, or is in the namespace `start`, which ends with an
 * underscore.
 * @param {string} name
 * @param {string} start
 */
const isNamed = (name, start) => (start.endsWith('_') ? name.startsWith(start) : name === start);

/** @param {string[]} paths paths of the modules to find */
function within(paths) {
	const all = paths.map((path) => join(root, 'src/lib', path));
	return (/** @type {string} */ id) => {
		const [file = ''] = id.split('?', 1);
		return all.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path));
	};
}

const isEverywhere = within(EVERYWHERE);
const isOfSomePages = within(Object.values(OF_SOME_PAGES).flat());
const isSeparate = within(SEPARATE);
const isInCommon = within(IN_COMMON);

/** @param {string[]} starts names or namespaces of the messages to find */
function isWordOf(starts) {
	return (/** @type {string} */ id) => {
		const [, name] = /generated\/paraglide\/messages\/([^/]+)\.js/.exec(id) ?? [];
		return name !== undefined && starts.some((start) => isNamed(name, start));
	};
}

const isFirstWord = isWordOf(FIRST_WORDS);

/**
 * Svelte, SvelteKit, and Vite's helper for preloading. If the helper were not in the group `common`,
 * every page that needs it would also load the first chunk that uses it.
 */
const RUNTIME = /node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\/|vite\/preload-helper/;

/**
 * Parts of Svelte that only some pages need, by the name of their group: bindings to a `<select>`,
 * and the size of the window.
 * @type {Record<string, RegExp>}
 */
const RUNTIME_OF_SOME_PAGES = {
	work: /svelte\/src\/internal\/client\/dom\/elements\/bindings\/select\.js/,
	live: /svelte\/src\/reactivity\/window\//
};

/** @param {string} id */
const isRuntime = (id) =>
	RUNTIME.test(id) && !Object.values(RUNTIME_OF_SOME_PAGES).some((part) => part.test(id));

// A group also contains the modules that its files import, unless an earlier group has them. Groups
// for only some pages therefore come last.
const groups = [
	{
		// One file that every page loads: each further one would cost its headers, and compress worse.
		name: 'common',
		test: (/** @type {string} */ id) =>
			isRuntime(id) || isEverywhere(id) || isFirstWord(id) || /paraglide\/registry\.js/.test(id),
		minShareCount: 2
	},
	{
		name: 'line',
		test: (/** @type {string} */ id) =>
			(isInCommon(id) && !isOfSomePages(id) && !isSeparate(id)) || LIBRARIES.test(id),
		minShareCount: SHARED
	},
	...Object.entries(OTHER_WORDS).map(([name, starts]) => ({
		name,
		test: isWordOf(starts),
		minShareCount: 2
	})),
	{ name: 'words', test: /generated\/paraglide\//, minShareCount: 2 },
	...Object.entries(OF_SOME_PAGES).map(([name, paths]) => {
		const isOfGroup = within(paths);
		return {
			name,
			test: (/** @type {string} */ id) =>
				isOfGroup(id) || Boolean(RUNTIME_OF_SOME_PAGES[name]?.test(id)),
			// The group `work` also has what two of its pages share: each file costs its headers.
			minShareCount: name === 'work' ? 2 : SHARED
		};
	})
];

/**
 * Vite plugin that sets the chunk groups of the client build.
 * @returns {import('vite').Plugin}
 */
export function chunkGroups() {
	return {
		name: 'chunk-groups',
		buildStart() {
			const messages = readFileSync(join(root, 'src/i18n/messages/nl.json'), 'utf8');
			const missing = missingParts(LISTED, Object.keys(JSON.parse(messages)));
			if (missing.length === 0) return;
			this.error(`src/tasks/chunk-lists.js lists what does not exist: ${missing.join(', ')}.`);
		},
		config: (_, { isSsrBuild }) =>
			isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	};
}
