/**
 * A page brings its own code and what many have in common, in a dozen files: one file for all pages
 * would give a phone in a workshop the whole app, and Vite's own way gives it thirty.
 */

/** How many pages must use something before it moves into what all of them load. */
const SHARED = 3;

/** What many pages have in common, but those where every byte counts, the first ones and a phone's, do not. */
const OF_SOME = {
	work: /lib\/(domain\/(assignment|assignment-change|pending-change)|words\/(holdings|dates)|state\/forms\/placement-draft|components\/(forms\/(PendingChanges|CopyButton|PlacementFooter)|ridge\/(PlacementPath|moves)|account\/(UnsentChanges|SignInMethods)))\./,
	forms: /lib\/components\/forms\/(FormFooter|QuestionFields|CodeField|ConfirmForm|ConfirmPage)\./,
	others:
		/lib\/(domain\/team|components\/(forms\/(JoinForm|QrCode)|account\/EmailField|ridge\/(density|stack)))\./,
	live: /lib\/(domain\/workshop|state\/(live\/|workshop\/(workshop-session|host-session|host-dots|remote-control)))/,
	pictures: /lib\/(components\/(card|round)\/|domain\/(conversation|team-card|year)\.)/
};

/** Words of the line and of whatever goes wrong: a phone has these, and its own beside its page. */
const FIRST_WORDS =
	/paraglide\/messages\/((benefits|choice|count|error|keep|language|line|nav|not|phone|place|pole|say|side|strength|to|try|untouched)_|card_(file|picture)\.)/;

const IN_COMMON = /(lib\/(components|domain|state|words)|node_modules\/(uuid|d3-[^/]+))\//;

/** @param {string} id */
const isOfSome = (id) => Object.values(OF_SOME).some((test) => test.test(id));

// A group also takes what its files import, unless one before it has: what is of some comes last.
const groups = [
	{
		name: 'runtime',
		// With what fetches files later on: else it lies with the first that does, and that comes along.
		test: /node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\/|vite\/preload-helper/
	},
	{
		name: 'line',
		test: (/** @type {string} */ id) => IN_COMMON.test(id) && !isOfSome(id),
		minShareCount: SHARED
	},
	{ name: 'first-words', test: FIRST_WORDS, minShareCount: 2 },
	{ name: 'words', test: /generated\/paraglide\//, minShareCount: 2 },
	...Object.entries(OF_SOME).map(([name, test]) => ({ name, test, minShareCount: SHARED }))
];

/** @returns {import('vite').Plugin} */
export function chunkGroups() {
	return {
		name: 'chunk-groups',
		config: (_, { isSsrBuild }) =>
			isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	};
}
