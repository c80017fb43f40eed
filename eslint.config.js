import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Rule that forbids files of one layer to import from another; `message` gives the reason.
 * @param {string[]} files
 * @param {string[]} group
 * @param {string} message
 * @param {{ ignores?: string[] }} [options]
 * @returns {import('eslint').Linter.Config}
 */
function layer(files, group, message, options = {}) {
	return {
		files,
		...options,
		rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] }
	};
}

const SERVER = ['$lib/server', '$lib/server/*', '**/lib/server/**', '**/server/**'];

const ONE_LINE = {
	selector: "ImportDeclaration[source.value='d3-scale']",
	message: 'Only components/ridge/ridge.ts draws the line, so that every picture is the same.'
};

const KEPT_FOCUS = {
	selector: 'SvelteAttribute[key.name="disabled"] Identifier[name=/busy|sending/i]',
	message: 'A button that becomes disabled while it is pressed loses the focus: use aria-disabled.'
};

export default ts.config(
	{
		ignores: [
			'**/.svelte-kit/',
			'.cache/',
			'build/',
			'src/lib/generated/',
			'static/',
			'test-results/',
			'data/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'max-lines': ['error', { max: 300 }],
			// The app has no base path, so links need no `resolve()`.
			'svelte/no-navigation-without-resolve': 'off',
			// Maps and sets in components are local to one function, so nothing needs to react to them.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['src/lib/server/texts/**'], rules: { 'max-lines': 'off' } },
	{
		// These programs print messages for the person who started them.
		files: ['src/start.ts', 'src/tasks/**', 'src/faults/**', 'src/testing/**', 'bench/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/**/*.{ts,svelte}', 'e2e/**/*.ts', 'bench/**/*.ts'],
		plugins: { 'import-x': importX },
		settings: {
			'import-x/extensions': ['.ts', '.js', '.svelte'],
			'import-x/parsers': {
				'@typescript-eslint/parser': ['.ts', '.js'],
				'svelte-eslint-parser': ['.svelte']
			},
			'import-x/resolver-next': [
				createTypeScriptImportResolver({
					project: 'tsconfig.json',
					extensions: ['.ts', '.js', '.svelte', '.svelte.ts']
				})
			]
		},
		rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] }
	},
	layer(
		['src/lib/domain/**'],
		['$lib/*', '../*', 'svelte', '@sveltejs/*', 'node:*', '$app/*'],
		'The domain is a sink: pure functions that import nothing but their own files.',
		{ ignores: ['**/*.test.ts'] }
	),
	layer(
		['src/lib/timing/**'],
		['$lib/*', '../*', 'svelte', '@sveltejs/*', 'node:*', '$app/*'],
		'Batches and pauses serve the browser and the server alike, so they know neither.',
		{ ignores: ['**/*.test.ts'] }
	),
	layer(
		['src/lib/components/**', 'src/lib/state/**', 'src/lib/words/**'],
		[...SERVER, '**/routes/**'],
		'Components run in the browser: data from the server arrives through a load function.',
		{ ignores: ['**/*.test.ts'] }
	),
	layer(
		['src/lib/server/**'],
		['$lib/components/*', '$lib/state/*', '**/components/**', '**/state/**', '**/routes/**'],
		'Server modules must not depend on components or pages.'
	),
	{
		files: ['src/lib/components/**', 'src/lib/state/**', 'src/routes/**/*.svelte'],
		ignores: ['src/lib/state/request.ts', '**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				{ name: 'fetch', message: 'state/request.ts sends requests, each with a time-out.' }
			]
		}
	},
	{
		files: ['src/routes/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							// Matches an import that goes up and then down into a folder. A file
							// directly in a folder above is allowed, because the pages below share
							// it.
							regex: '^(\\.\\./)+[^./][^/]*/',
							caseSensitive: true,
							message: 'Pages share through $lib: a route must not depend on a sibling route.'
						}
					]
				}
			]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['src/lib/components/ridge/ridge.ts'],
		rules: { 'no-restricted-syntax': ['error', ONE_LINE, KEPT_FOCUS] }
	}
);
