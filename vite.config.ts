import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunkGroups } from './src/tasks/chunk-groups.js';
import { subsetFonts } from './src/tasks/fonts.js';

export default defineConfig({
	plugins: [
		subsetFonts(),
		paraglideVitePlugin({
			project: './src/i18n/project.inlang',
			outdir: './src/lib/generated/paraglide',
			// This strategy is overwritten: hooks.server.ts sets the locale of each request, and
			// hooks.client.ts reads it from the page.
			strategy: ['baseLocale'],
			emitGitIgnore: false,
			emitPrettierIgnore: false,
			emitReadme: false,
			disableAsyncLocalStorage: true
		}),
		sveltekit(),
		chunkGroups()
	],
	resolve: {
		alias: {
			// Three kilobytes on every page, which d3-scale needs only for axes.
			'd3-format': fileURLToPath(
				new URL('src/lib/components/ridge/no-tick-format.ts', import.meta.url)
			),
			// Four kilobytes on every page, which d3-scale needs only for scales of colours.
			'd3-color': fileURLToPath(
				new URL('src/lib/components/ridge/no-colour-scale.ts', import.meta.url)
			)
		}
	},
	server: { port: 3000 }
});
