/**
 * Puts the explanations of all places into the scripts of the pages that explain a place at once,
 * while somebody moves the thumb. In the HTML of each such page they would be four kilobytes more,
 * at every visit; a script is cached, and has them in the language of the page only.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { MARK } from './scripts-by-language.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TEXTS = join(root, 'src/lib/server/texts/index.ts');
const RUNTIME = join(root, 'src/lib/generated/paraglide/runtime.js');

/** Name of the module that pages import. */
const MODULE = '$explanation-texts';

/**
 * Vite plugin that makes the module.
 * @returns {import('vite').Plugin}
 */
export function explanationTexts() {
	let isBuild = false;
	return {
		name: 'explanation-texts',
		configResolved({ command }) {
			isBuild = command === 'build';
		},
		resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
		async load(id, options) {
			if (id !== `\0${MODULE}`) return undefined;
			const locale = `import { getLocale } from '${RUNTIME}';`;
			if (options?.ssr) {
				return [
					locale,
					`import { explanationTexts as texts } from '${TEXTS}';`,
					'export const explanationTexts = () => texts[getLocale()];'
				].join('\n');
			}
			// A script of a page must not import what belongs to the server, so it gets a copy.
			const { module, dependencies } = await runnerImport(TEXTS);
			for (const file of [TEXTS, ...dependencies]) this.addWatchFile(file);
			const { nl, en } = /** @type {{ explanationTexts: Record<'nl' | 'en', object> }} */ (module)
				.explanationTexts;
			const texts = `nl: ${JSON.stringify(nl)}, en: ${JSON.stringify(en)}`;
			return isBuild
				? `export const explanationTexts = () => ({ ${MARK}, ${texts} });`
				: `${locale}\nexport const explanationTexts = () => ({ ${texts} })[getLocale()];`;
		}
	};
}
