import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunkGroups } from './src/tasks/chunk-groups.js';
import { explanationTexts } from './src/tasks/explanation-texts.js';
import { OLDEST_BROWSERS } from './src/tasks/oldest-browsers.js';
import { subsetFonts } from './src/tasks/fonts.js';
import { participantWords } from './src/tasks/participant-words.js';
import { scriptsByLanguage } from './src/tasks/scripts-by-language.js';
import { svelteExports } from './src/tasks/svelte-exports.js';

export default defineConfig({
	plugins: [
		subsetFonts(),
		paraglideVitePlugin({
			project: './src/i18n/project.inlang',
			outdir: './src/lib/generated/paraglide',
			// This strategy is overwritten: hooks.server.ts sets the locale of each request, and
			// hooks.client.ts reads it from the page.
			strategy: ['baseLocale'],
			// As in the build: by default the development server gets other modules, with all languages.
			outputStructure: 'message-modules',
			emitGitIgnore: false,
			emitPrettierIgnore: false,
			emitReadme: false,
			disableAsyncLocalStorage: true
		}),
		participantWords(),
		explanationTexts(),
		svelteExports(),
		sveltekit(),
		chunkGroups(),
		scriptsByLanguage()
	],
	resolve: {
		alias: {
			// Three kilobytes on every page, which d3-scale needs only for axes.
			'd3-format': fileURLToPath(
				new URL('src/lib/components/ridge/no-tick-format.ts', import.meta.url)
			),
			// Two kilobytes on every page, of which d3-scale needs one function for the line's scale.
			'd3-array': fileURLToPath(new URL('src/lib/components/ridge/bisection.ts', import.meta.url)),
			// Six kilobytes on every page, which d3-scale needs only for scales of colours, dates and text.
			'd3-interpolate': fileURLToPath(
				new URL('src/lib/components/ridge/number-interpolation.ts', import.meta.url)
			)
		}
	},
	build: {
		// The oldest browsers in which the scripts run: see docs/browsers.md.
		target: [...OLDEST_BROWSERS],
		// The addresses of all scripts that each page imports would be a kilobyte of every page. Styles
		// remain, because a page must not be shown before them.
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		}
	},
	server: { port: 3000 }
});
