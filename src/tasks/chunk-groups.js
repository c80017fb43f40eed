/**
 * Grouping of modules into chunks, so that a page loads about a dozen files: its own code and
 * groups of shared code. One chunk for all pages would make a participant's phone load the whole
 * app, and Vite's default splits the same code into thirty files.
 */

/** Number of pages that must use a module before it moves into a group. */
const SHARED = 3;

/**
 * Groups of modules that many pages share, but not those where every byte counts: the first pages
 * and the participant's phone.
 */
const OF_SOME = {
	work: /lib\/(domain\/(assignment|assignment-change|pending-change)|words\/(holdings|dates)|components\/(forms\/(PendingChanges|CopyButton)|ridge\/(PlacementPath|moves)|account\/(UnsentChanges|SignInMethods)))\./,
	forms: /lib\/components\/forms\/(FormFooter|QuestionFields)\./,
	confirm: /lib\/components\/forms\/Confirm/,
	others:
		/lib\/(domain\/team|components\/(forms\/(JoinForm|QrCode)|account\/EmailField|ridge\/(density|stack)))\./,
	live: /lib\/(domain\/workshop|state\/(live\/|workshop\/(workshop-session|host-session|host-dots|remote-control)))/,
	pictures: /lib\/(components\/(card|round)\/|domain\/(conversation|team-card|year)\.)/
};

/**
 * Messages for the line and for errors, which a phone needs; its other messages are in its own
 * chunk.
 */
const FIRST_WORDS =
	/paraglide\/messages\/((benefits|choice|count|error|keep|language|line|nav|not|phone|place|pole|say|side|strength|to|try|untouched)_|card_(file|picture)\.)/;

/** Used by three or four pages, each of which loads it as a file of its own. */
const SEPARATE =
	/lib\/(components\/forms\/(CodeField|PlacementFooter)|state\/forms\/placement-draft)\./;

const IN_COMMON = /(lib\/(components|domain|state|words)|node_modules\/(uuid|d3-[^/]+))\//;

/** @param {string} id */
const isOfSome = (id) => Object.values(OF_SOME).some((test) => test.test(id));

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
		test: (/** @type {string} */ id) => IN_COMMON.test(id) && !isOfSome(id) && !SEPARATE.test(id),
		minShareCount: SHARED
	},
	{ name: 'first-words', test: FIRST_WORDS, minShareCount: 2 },
	{ name: 'words', test: /generated\/paraglide\//, minShareCount: 2 },
	...Object.entries(OF_SOME).map(([name, test]) => ({ name, test, minShareCount: SHARED }))
];

/**
 * Vite plugin that sets the chunk groups of the client build.
 * @returns {import('vite').Plugin}
 */
export function chunkGroups() {
	return {
		name: 'chunk-groups',
		config: (_, { isSsrBuild }) =>
			isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	};
}
