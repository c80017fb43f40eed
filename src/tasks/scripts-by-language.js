/**
 * Makes a second copy of the scripts, so that a browser loads its texts in one language instead of
 * two. The build compiles each message as an object with Dutch and English. Once the chunks are
 * written, the files in `_app/immutable` keep the Dutch, and a copy of all of them in
 * `_app/immutable/en` has the English. The server refers to the copy in all pages that are not in
 * Dutch.
 */
import { parse } from 'acorn';
import { toEnglishScripts } from '../lib/server/http/english-scripts.ts';

/** Property of the objects whose languages are separated. No other object has it. */
export const SEPARATED = '$byLanguage';

/**
 * The property with its value. Names of files are hashed before the languages are separated, and
 * browsers keep a file for a year: raise the number when this file changes what it writes.
 */
export const MARK = `${SEPARATED}: 1`;

/**
 * Returns the code of a chunk with its texts in one language only.
 * @param {string} code
 * @param {'nl' | 'en'} locale
 */
export function inLanguage(code, locale) {
	if (!code.includes(SEPARATED)) return code;
	const found = objectsIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
	let separated = '';
	let end = 0;
	for (const { start, end: objectEnd, properties } of found) {
		const text = properties.find(({ key }) => key.name === locale)?.value;
		if (!text)
			throw new Error(`A message has no text in "${locale}": ${code.slice(start, objectEnd)}`);
		separated += code.slice(end, start) + code.slice(text.start, text.end);
		end = objectEnd;
	}
	separated += code.slice(end);
	if (separated.includes(SEPARATED)) throw new Error('A message has a form that nobody knows.');
	return separated;
}

/**
 * @typedef {{ start: number, end: number }} Range
 * @typedef {Range & { properties: { key: { name: string }, value: Range }[] }} Texts
 */

/**
 * Returns the nodes of all objects whose languages are separated, in the order of the code.
 * @param {unknown} node node of the syntax tree, or a list of nodes
 * @returns {Texts[]}
 */
function objectsIn(node) {
	if (typeof node !== 'object' || node === null) return [];
	if ('properties' in node && 'type' in node && node.type === 'ObjectExpression') {
		const object = /** @type {Texts} */ (/** @type {unknown} */ (node));
		if (object.properties.some(({ key }) => key?.name === SEPARATED)) return [object];
	}
	return Object.values(node).flatMap(objectsIn);
}

/**
 * Vite plugin that writes the scripts of the client's build once per language.
 * @returns {import('vite').Plugin}
 */
export function scriptsByLanguage() {
	return {
		name: 'scripts-by-language',
		apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk') continue;
					const { code } = chunk;
					this.emitFile({
						type: 'asset',
						fileName: toEnglishScripts(`/${chunk.fileName}`).slice(1),
						source: inLanguage(code, 'en')
					});
					chunk.code = inLanguage(code, 'nl');
				}
			}
		}
	};
}
