/**
 * A page brings its own code and what many have in common, in a dozen files: one file for all pages
 * would give a phone in a workshop the whole app, and Vite's own way gives it thirty.
 */

/** How many pages must use something before it moves into what all of them load. */
const SHARED = 3;

const groups = [
	{ name: 'runtime', test: /node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\// },
	{
		name: 'line',
		test: /(lib\/(components|domain|state)|node_modules\/(uuid|d3-[^/]+))\//,
		minShareCount: SHARED
	},
	{ name: 'words', test: /generated\/paraglide\//, minShareCount: SHARED }
];

/** @returns {import('vite').Plugin} */
export function fewFiles() {
	return {
		name: 'few-files',
		config: (_, { isSsrBuild }) =>
			isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	};
}
