/**
 * Keeps German and French out of the scripts that every phone loads. Participants' messages have
 * four languages, and Paraglide compiles all of them into each message. For browsers this plugin
 * leaves Dutch and English in the message, and puts the others into one module per language, which
 * only phones in that language load. scripts-by-language.js then separates Dutch from English.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARK } from './scripts-by-language.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = join(root, 'src/lib/generated/paraglide');

/** Start of the name of a language's module, which ends with the language. */
const WORDS = '$participant-words/';

/**
 * Returns the function of one language in a module that Paraglide made; `null` for a language that
 * has no text of its own. A text without parameters is returned as a string.
 * @param {string} code
 * @param {string} locale
 * @param {string} key
 */
export function wordsIn(code, locale, key) {
	const start = `const ${locale}_${key} = /** @type`;
	const from = code.indexOf(start);
	if (from < 0) return null;
	const end = code.indexOf('\n};', from);
	const [, parameters, body] = /\*\/ (\(i?\)) => (\{.*)$/s.exec(code.slice(from, end)) ?? [];
	if (!parameters || !body) throw new Error(`Paraglide writes ${key} in a form nobody knows.`);
	const text = /^\{\n\treturn \/\*\* @type \{LocalizedString\} \*\/ \((`.*`)\)$/s.exec(body)?.[1];
	return parameters === '()' && text ? text : `${parameters} => ${body}\n}`;
}

/** Module of the client's messages, which also holds the language of the page. */
const MESSAGE = join(root, 'src/lib/words/message.ts');

/**
 * Substitute of the client for Paraglide's runtime, whose ways to find the language cost every
 * page a kilobyte: the server has chosen it.
 */
export const RUNTIME = `export { getLocale } from '${MESSAGE}';`;

/**
 * Returns the name of the message in a file of Paraglide: `_delete` has `delete`, which is a word of
 * JavaScript.
 * @param {string} key name of the file
 */
export const nameOf = (key) => key.replace(/^_/, '');

/**
 * Messages that a page also says in another language than its own: what a helper sends to a client
 * is in the client's language.
 */
export const IN_ANY_LANGUAGE = ['card_link_message', 'checkin_share_text', 'team_client_share'];

/**
 * Returns a message for the client: its Dutch and English, and its number in the other languages.
 * @param {string} code module that Paraglide made
 * @param {string} key name of its file
 * @param {number} number number of the message among those of participants; −1 for none
 */
export function messageOf(code, key, number) {
	const texts = ['nl', 'en'].map((locale) => `${locale}: ${wordsIn(code, locale, key)}`);
	const mark = IN_ANY_LANGUAGE.includes(key) ? '' : `${MARK}, `;
	const registry = code.includes('registry.plural')
		? `import * as registry from '../registry.js';`
		: '';
	return [
		registry,
		`import { message } from '${MESSAGE}';`,
		`const ${key} = /* @__PURE__ */ message({ ${mark}${texts.join(', ')} }${number < 0 ? '' : `, ${number}`});`,
		`export { ${key} as '${nameOf(key)}' };`
	].join('\n');
}

/**
 * Returns the module with all texts of one language, by the number of the message.
 * @param {string} locale
 * @param {readonly string[]} keys
 * @param {(key: string) => string} codeOf returns the module that Paraglide made of a message
 */
export function dictionaryOf(locale, keys, codeOf) {
	const texts = keys.map((key) => wordsIn(codeOf(key), locale, key));
	return [
		`import * as registry from '${join(generated, 'registry.js')}';`,
		`export default [${texts.join(',\n')}];`
	].join('\n');
}

/**
 * Returns the keys of participants' messages. A message's number is its place among them, which
 * costs each phone less than the key.
 */
export function participantKeys() {
	const messages = readFileSync(join(root, 'src/i18n/messages/de.json'), 'utf8');
	return Object.keys(JSON.parse(messages)).filter((key) => key !== '$schema');
}

/**
 * Vite plugin that splits participants' messages by language.
 * @returns {import('vite').Plugin}
 */
export function participantWords() {
	/** @type {string[]} */
	let keys = [];
	return {
		name: 'participant-words',
		buildStart() {
			keys = participantKeys();
		},
		resolveId: (id) => (id.startsWith(WORDS) ? `\0${id}` : undefined),
		load(id) {
			const locale = id.startsWith(`\0${WORDS}`) ? id.slice(WORDS.length + 1) : '';
			if (!locale) return undefined;
			return dictionaryOf(locale, participantKeys(), (key) =>
				readFileSync(join(generated, 'messages', `${key}.js`), 'utf8')
			);
		},
		transform(code, id, options) {
			if (options?.ssr) return undefined;
			if (/generated\/paraglide\/runtime\.js$/.test(id)) return { code: RUNTIME, map: null };
			const [, key] = /generated\/paraglide\/messages\/([^/]+)\.js$/.exec(id) ?? [];
			if (!key || key === '_index') return undefined;
			return { code: messageOf(code, key, keys.indexOf(nameOf(key))), map: null };
		}
	};
}
