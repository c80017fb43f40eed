/**
 * A page brings its own code and what many have in common, in a dozen files: one file for all pages
 * would give a phone in a workshop the whole app, and Vite's own way gives it thirty.
 */

/** How many pages must use something before it moves into what all of them load. */
const SHARED = 3;

/**
 * What is about kept assignments and teams, which many pages have in common and a phone in a workshop
 * never needs: a tenth of what it would load.
 */
const OF_WORK =
	/lib\/(domain\/(assignment|change|team|waiting)|components\/(Changes|Copy|JoinForm|Journey|MailField|Qr|StillWaiting|WaysOut|density|holdings|moves|stack|when))\./;

const IN_COMMON = /(lib\/(components|domain|state)|node_modules\/(uuid|d3-[^/]+))\//;

// A group also takes what its files import, unless one before it has: what is of work comes last.
const groups = [
	{ name: 'runtime', test: /node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\// },
	{
		name: 'line',
		test: (/** @type {string} */ id) => IN_COMMON.test(id) && !OF_WORK.test(id),
		minShareCount: SHARED
	},
	{ name: 'words', test: /generated\/paraglide\//, minShareCount: SHARED },
	{ name: 'work', test: OF_WORK, minShareCount: SHARED }
];

/** @returns {import('vite').Plugin} */
export function fewFiles() {
	return {
		name: 'few-files',
		config: (_, { isSsrBuild }) =>
			isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	};
}
