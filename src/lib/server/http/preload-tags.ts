/**
 * Tags that make a browser load a page's scripts and fonts while it still reads the page.
 * SvelteKit sends them in a `Link` header instead, which is never compressed: 1.7 kB for each page,
 * where the tags cost 0.2, and together with large cookies more than the 4 kB that nginx by default
 * allows for all headers of a response.
 */
import type { ResolveOptions } from '@sveltejs/kit';

type Preload = NonNullable<ResolveOptions['preload']>;

/**
 * Fonts that nearly every page shows. A heading whose font comes after the first paint may need
 * fewer lines then, and what is below it moves.
 */
const FONTS = /\/(serif-italic|serif-roman|sans)-core[.-]/;

/**
 * Returns SvelteKit's options with which one page gets its tags.
 * @param transform changes the page's HTML before the tags are added
 */
export function withPreloadTags(transform: (html: string) => string): ResolveOptions {
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
		transformPageChunk: ({ html }) =>
			// The tags follow the style sheets, which a browser therefore requests first.
			transform(html).replace('</head>', () => `${tags.splice(0).join('')}</head>`)
	};
}
