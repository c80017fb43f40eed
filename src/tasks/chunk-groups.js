/**
 * Grouping of modules into chunks, so that a page loads about a dozen files: its own code and
 * groups of shared code. One chunk for all pages would make a participant's phone load the whole
 * app, and Vite's default splits the same code into thirty files.
 *
 * Groups list files, folders and namespaces of messages. A build fails when one of them is missing,
 * so that a rename cannot move code into another chunk unnoticed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Number of pages that must use a module before it moves into a group. */
const SHARED = 3;

/**
 * Files and folders in src/lib that many pages share, but not those where every byte counts: the
 * first pages and the participant's phone. A folder ends with a slash.
 * @type {Record<string, string[]>}
 */
const OF_SOME_PAGES = {
	work: [
		'domain/assignment.ts',
		'domain/assignment-change.ts',
		'domain/pending-change.ts',
		'words/holdings.ts',
		'words/dates.ts',
		'components/forms/PendingChanges.svelte',
		'components/forms/CopyButton.svelte',
		'components/ridge/PlacementPath.svelte',
		'components/ridge/moves.ts',
		'components/account/UnsentChanges.svelte',
		'components/account/SignInMethods.svelte'
	],
	forms: ['components/forms/FormFooter.svelte', 'components/forms/QuestionFields.svelte'],
	confirm: [
		'components/forms/ConfirmDetails.svelte',
		'components/forms/ConfirmForm.svelte',
		'components/forms/ConfirmPage.svelte'
	],
	others: [
		'domain/team.ts',
		'components/forms/JoinForm.svelte',
		'components/forms/QrCode.svelte',
		'components/account/EmailField.svelte',
		'components/ridge/density.ts',
		'components/ridge/stack.ts'
	],
	live: [
		'domain/workshop.ts',
		'domain/workshop-control.ts',
		'domain/workshop-view.ts',
		'state/live/',
		'state/workshop/workshop-session.svelte.ts',
		'state/workshop/host-session.svelte.ts',
		'state/workshop/host-dots.svelte.ts',
		'state/workshop/remote-control.ts'
	],
	pictures: [
		'components/card/',
		'components/round/',
		'domain/conversation.ts',
		'domain/team-card.ts',
		'domain/year.ts'
	]
};

/** Used by three or four pages, each of which loads it as a file of its own. */
const SEPARATE = [
	'components/forms/CodeField.svelte',
	'components/forms/PlacementFooter.svelte',
	'state/forms/placement-draft.svelte.ts'
];

/** Folders in src/lib whose other files go into the first group, with these libraries. */
const IN_COMMON = ['components/', 'domain/', 'state/', 'timing/', 'words/'];
const LIBRARIES = /node_modules\/(uuid|d3-[^/]+)\//;

/**
 * Namespaces, or whole names, of the messages for the line and for errors, which a phone needs; its
 * other messages are in its own chunk.
 */
const FIRST_WORDS = [
	'benefits_',
	'choice_',
	'count_expert',
	'count_facilitator',
	'count_switched',
	'count_undecided',
	'error_',
	'language_',
	'line_',
	'nav_privacy',
	'not_',
	'phone_',
	'place_in_words',
	'pole_',
	'say_title',
	'side_',
	'strength_',
	'to_assignments',
	'to_start',
	'try_',
	'untouched_',
	'card_file',
	'card_picture'
];

/** Everything that the groups list. */
export const LISTED = {
	paths: [...Object.values(OF_SOME_PAGES).flat(), ...SEPARATE, ...IN_COMMON],
	messages: FIRST_WORDS
};

/**
 * Listed files, folders and namespaces that do not exist.
 * @param {typeof LISTED} listed
 * @param {string[]} names of all messages
 * @returns {string[]}
 */
export function missingParts({ paths, messages }, names) {
	return [
		...paths.filter((path) => !existsSync(join(root, 'src/lib', path))),
		...messages.filter((start) => !names.some((name) => isNamed(name, start)))
	];
}

/** @param {string} name @param {string} start */
const isNamed = (name, start) => (start.endsWith('_') ? name.startsWith(start) : name === start);

/** @param {string[]} paths */
function within(paths) {
	const all = paths.map((path) => join(root, 'src/lib', path));
	return (/** @type {string} */ id) => {
		const [file = ''] = id.split('?', 1);
		return all.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path));
	};
}

const isOfSomePages = within(Object.values(OF_SOME_PAGES).flat());
const isSeparate = within(SEPARATE);
const isInCommon = within(IN_COMMON);

/** @param {string} id */
function isFirstWord(id) {
	const [, name] = /generated\/paraglide\/messages\/([^/]+)\.js/.exec(id) ?? [];
	return name !== undefined && FIRST_WORDS.some((start) => isNamed(name, start));
}

// A group also takes the modules that its files import, unless an earlier group has them. The
// groups for some pages therefore come last.
const groups = [
	{
		name: 'runtime',
		// Includes Vite's preload helper; it would otherwise pull the first chunk that uses it along.
		test: /node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\/|vite\/preload-helper/
	},
	{
		name: 'line',
		test: (/** @type {string} */ id) =>
			(isInCommon(id) && !isOfSomePages(id) && !isSeparate(id)) || LIBRARIES.test(id),
		minShareCount: SHARED
	},
	{ name: 'first-words', test: isFirstWord, minShareCount: 2 },
	{ name: 'words', test: /generated\/paraglide\//, minShareCount: 2 },
	...Object.entries(OF_SOME_PAGES).map(([name, paths]) => ({
		name,
		test: within(paths),
		minShareCount: SHARED
	}))
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
			this.error(`src/tasks/chunk-groups.js lists what does not exist: ${missing.join(', ')}.`);
		},
		config: (_, { isSsrBuild }) =>
			isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	};
}
