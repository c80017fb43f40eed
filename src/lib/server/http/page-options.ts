/**
 * Options with which SvelteKit renders each page. They give the HTML its language, its scripts in
 * that language, and tags that make a browser load scripts and fonts while it still reads the page.
 * SvelteKit sends the tags in a `Link` header instead, which is never compressed: 1.7 kB for each
 * page, where they cost 0.2, and together with large cookies more than the 4 kB that nginx by
 * default allows for all headers of a response.
 */
import type { ResolveOptions } from '@sveltejs/kit';
import type { ParticipantLocale } from '$lib/domain/locale';
import { toEnglishScripts } from './english-scripts.ts';

type Preload = NonNullable<ResolveOptions['preload']>;

/**
 * Fonts that nearly every page shows. A heading whose font comes after the first paint may need
 * fewer lines then, and what is below it moves.
 */
const FONTS = /\/(serif-italic|serif-roman|sans)-core[.-]/;

/** Places in a page's HTML that name its scripts. Texts of users may name them elsewhere. */
const OF_SCRIPTS = /import\("[^"]+"|"modulepreload" href="[^"]+"/g;

/**
 * Returns SvelteKit's options for one page.
 * @param locale returns the language of the page, which is known once its data are loaded
 */
export function pageOptions(locale: () => ParticipantLocale): ResolveOptions {
	const tags: string[] = [];
	const preload: Preload = ({ type, path }) => {
		if (type === 'js') tags.push(`<link rel="modulepreload" href="${encodeURI(path)}">`);
		if (type === 'font' && FONTS.test(path)) {
			tags.push(
				`<link rel="preload" as="font" type="font/woff2" href="${encodeURI(path)}" crossorigin>`
			);
		}
		// `true` would put it into the header too.
		return false;
	};
	return {
		preload,
		transformPageChunk: ({ html }) => {
			const page = html
				.replace('%lang%', locale())
				// The tags follow the style sheets, which a browser therefore requests first.
				.replace('</head>', () => `${tags.splice(0).join('')}</head>`);
			return locale() === 'nl' ? page : page.replace(OF_SCRIPTS, toEnglishScripts);
		}
	};
}
