/** Place at which SvelteKit's client takes two functions out of all that Svelte exports. */
const TAKEN = 'const { onMount, tick } = svelte;';
const NAMED = 'const onMount = svelte.onMount;\nconst tick = svelte.tick;';

/**
 * Returns the code of SvelteKit's client with two named imports, so that the build leaves out what
 * no page uses of Svelte. Taking them out of the whole costs every page 1.3 kB and one file.
 * @param {string} code
 */
export function withNamedExports(code) {
	if (!code.includes(TAKEN)) {
		throw new Error(
			'SvelteKit takes its functions out of Svelte in another way: is src/tasks/svelte-exports.js needed?'
		);
	}
	return code.replace(TAKEN, NAMED);
}

/**
 * Vite plugin that applies it.
 * @returns {import('vite').Plugin}
 */
export function svelteExports() {
	return {
		name: 'svelte-exports',
		apply: 'build',
		transform: {
			filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/ },
			handler: (code) => ({ code: withNamedExports(code), map: null })
		}
	};
}
