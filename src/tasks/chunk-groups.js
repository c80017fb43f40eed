/**
 * Groups modules into chunks, so that a page loads about a dozen files: its own code, and groups of
 * shared code. With one chunk for all pages, a participant's phone would load the whole app. Vite's
 * default splits the same code into thirty files.
 *
 * Groups list files, folders and namespaces of messages. A build fails when one of them does not
 * exist, so that a rename cannot silently move code into another chunk.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Number of pages that must use a module before it moves into a group. */
const SHARED = 3;

/**
 * Files and folders in src/lib that many pages share, by the name of their group. They are not in
 * the group `line`, because the first pages and the participant's phone load that group and every
 * byte of it counts. The path of a folder ends with a slash.
 * @type {Record<string, string[]>}
 */
const OF_SOME_PAGES = {
	work: [
		'domain/assignment.ts',
		'domain/assignment-change.ts',
		'domain/pending-change.ts',
		'domain/reflection.ts',
		'words/dates.ts',
		'components/forms/CopyButton.svelte',
		'components/forms/SaveRow.svelte',
		'state/forms/placement-draft.svelte.ts',
		'state/forms/typed-answers.svelte.ts',
		'components/Pages.svelte',
		'components/QuotaNotes.svelte'
	],
	lists: [
		'words/holdings.ts',
		'components/ridge/RowRidge.svelte',
		'components/account/UnsentChanges.svelte',
		'components/account/SignInMethods.svelte',
		'components/forms/PendingChanges.svelte'
	],
	moves: [
		'components/ridge/moves.ts',
		'components/ridge/dot-shape.ts',
		'components/ridge/drawn-places.ts'
	],
	forms: ['components/forms/FormFooter.svelte', 'components/forms/QuestionFields.svelte'],
	confirm: [
		'components/forms/ConfirmDetails.svelte',
		'components/forms/ConfirmForm.svelte',
		'components/forms/ConfirmPage.svelte'
	],
	others: [
		'domain/permissions.ts',
		'domain/team.ts',
		'components/forms/JoinForm.svelte',
		'components/forms/QrCode.svelte',
		'components/account/EmailField.svelte',
		'components/account/PasswordField.svelte',
		'components/account/ShowPassword.svelte',
		'domain/secret-link.ts',
		'state/secret-in-address.ts',
		'components/ridge/MiniRidge.svelte',
		'components/ridge/density.ts',
		'components/ridge/stack.ts'
	],
	live: [
		'domain/workshop.ts',
		'domain/workshop-control.ts',
		'domain/workshop-view.ts',
		'domain/comparison.ts',
		'state/live/',
		'state/workshop/workshop-session.svelte.ts',
		'state/workshop/host-session.svelte.ts',
		'state/workshop/host-dots.svelte.ts',
		'state/workshop/host-actions.ts'
	],
	looking: [
		'components/check-in/',
		'components/check-in-form/',
		'state/check-in/',
		'domain/check-in-changes.ts',
		'domain/check-in-view.ts',
		'domain/check-in.ts',
		'domain/handed-device.ts',
		'domain/looking-texts.ts'
	],
	reading: ['components/reading/'],
	pictures: [
		'components/card/',
		'components/round/',
		'domain/conversation.ts',
		'domain/team-card.ts',
		'domain/year.ts'
	]
};

/**
 * Modules that three or four pages use. Each module gets a separate chunk, which only those pages
 * load.
 */
const SEPARATE = ['components/forms/CodeField.svelte', 'state/forms/sealed-drafts.ts'];

/**
 * Folders in src/lib. The group `line` contains the files in these folders that no list above
 * names, and `LIBRARIES`.
 */
const IN_COMMON = ['components/', 'domain/', 'state/', 'timing/', 'words/'];
const LIBRARIES = /node_modules\/(uuid|d3-[^/]+)\//;

/**
 * Names and namespaces (which end with an underscore) of messages that first pages and a
 * participant's phone need: those about the line and about errors.
 */
const FIRST_WORDS = [
	'benefits_',
	'checkin_ask_client',
	'choice_',
	'error_',
	'language_',
	'line_',
	'nav_privacy',
	'not_',
	'place_in_words',
	'pole_',
	'say_title',
	'side_',
	'strength_',
	'to_assignments',
	'to_start',
	'try_',
	'untouched_'
];

/**
 * Names and namespaces of messages that assignment pages do not need, by chunk: check-ins,
 * workshops and teams, accounts, a participant's phone, forms and lists, the role card.
 */
const OTHER_WORDS = {
	'looking-words': ['checkin_', 'client_', 'look_'],
	'room-words': ['desk_', 'forward_', 'report_', 'round_', 'team_', 'wall_', 'workshops_'],
	'account-words': [
		'account_',
		'back_to_account',
		'change_',
		'code_',
		'count_assignments',
		'count_decks',
		'count_notes',
		'count_teams',
		'count_workshops',
		'device_code_hint',
		'email_',
		'everywhere_title',
		'forgot_link',
		'holdings_nothing',
		'password_',
		'reset_',
		'recovery_',
		'sign_out',
		'sign_out_',
		'waiting_lost',
		'waiting_other',
		'way_',
		'work_'
	],
	'phone-words': ['card_file', 'card_picture', 'count_', 'phone_'],
	'form-words': [
		'card_back',
		'contents_title',
		'field_',
		'full_',
		'list_',
		'new_assignment',
		'portfolio_never_used',
		'refused_drop'
	],
	'card-words': [
		'card_agreed',
		'card_copy_',
		'card_link_',
		'card_open_',
		'card_failed',
		'card_intro',
		'card_making',
		'card_paper',
		'card_print',
		'card_print_hint',
		'card_save',
		'card_saved',
		'card_share',
		'card_show',
		'card_take'
	]
};

/**
 * All paths, and all names and namespaces of messages, in the lists above. The build fails if one
 * of them does not exist.
 */
export const LISTED = {
	paths: [...Object.values(OF_SOME_PAGES).flat(), ...SEPARATE, ...IN_COMMON],
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

// A group also contains the modules that its files import, unless an earlier group has them. Groups
// for only some pages therefore come last.
const groups = [
	{
		name: 'runtime',
		// If Vite's helper for preloading were not in this group, every page that needs it would
		// also load the first chunk that uses it. This group also has the code for handed devices,
		// which every page loads.
		test: /node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\/|vite\/preload-helper|lib\/state\/handed-tabs/
	},
	{
		name: 'line',
		test: (/** @type {string} */ id) =>
			(isInCommon(id) && !isOfSomePages(id) && !isSeparate(id)) || LIBRARIES.test(id),
		minShareCount: SHARED
	},
	{
		name: 'first-words',
		test: (/** @type {string} */ id) => isFirstWord(id) || /paraglide\/registry\.js/.test(id),
		minShareCount: 2
	},
	...Object.entries(OTHER_WORDS).map(([name, starts]) => ({
		name,
		test: isWordOf(starts),
		minShareCount: 2
	})),
	{ name: 'words', test: /generated\/paraglide\//, minShareCount: 2 },
	...Object.entries(OF_SOME_PAGES).map(([name, paths]) => ({
		name,
		test: within(paths),
		// The group `work` also has what two of its pages share: each file costs its headers.
		minShareCount: name === 'work' ? 2 : SHARED
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
