import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import nl from '../i18n/messages/nl.json';
import { m } from '../lib/generated/paraglide/messages.js';
import { plural } from '../lib/generated/paraglide/registry.js';
import { type Dictionary, getLocale, message, speak } from '../lib/words/message.ts';
import {
	IN_ANY_LANGUAGE,
	RUNTIME,
	dictionaryOf,
	messageOf,
	nameOf,
	participantKeys,
	wordsIn
} from './participant-words.js';
import { SEPARATED } from './scripts-by-language.js';

const source = fileURLToPath(new URL('..', import.meta.url));
const folder = join(source, 'lib/generated/paraglide/messages');
const codeOf = (key: string) => readFileSync(`${folder}/${key}.js`, 'utf8');
const keys = readdirSync(folder)
	.filter((file) => file.endsWith('.js') && file !== '_index.js')
	.map((file) => file.replace(/\.js$/, ''));
const ofParticipants = participantKeys();

/** Parameters of all messages. */
const INPUTS = new Proxy({}, { get: (_, name) => (name === 'count' ? 3 : `<${String(name)}>`) });

type Message = (inputs: object, options?: { locale?: 'nl' | 'en' | 'de' | 'fr' }) => string;
const original = m as unknown as Record<string, Message>;

/** Runs a module that the plugin made, and returns what it exports. */
function run<T>(code: string): T {
	const body = code
		.replace(/^import .*$/gm, '')
		.replace(/export default|const \w+ =/, 'return')
		.replace(/^export \{.*$/m, '');
	return new Function('registry', 'message', body)({ plural }, message) as T;
}

const made = (key: string) =>
	run<Message>(messageOf(codeOf(key), key, ofParticipants.indexOf(key)));
const dictionary = (locale: string) =>
	run<Dictionary>(dictionaryOf(locale, ofParticipants, codeOf));

afterEach(() => speak('nl'));

/** All components and modules that browsers load. */
const sources = () =>
	['lib/components', 'lib/domain', 'lib/state', 'lib/words', 'routes'].flatMap((start) =>
		readdirSync(join(source, start), { recursive: true, encoding: 'utf8' })
			.filter((path) => /(?<!\.test)(?<!\.server)\.(ts|svelte)$/.test(path))
			.map((path) => readFileSync(join(source, start, path), 'utf8'))
	);

it('says every message in the language of the page', () => {
	for (const locale of ['nl', 'en'] as const) {
		speak(locale);
		expect(made('phone_join')(INPUTS)).toBe(original.phone_join?.(INPUTS, { locale }));
	}
});

it('gives the language of the page to all that ask Paraglide’s runtime for it', () => {
	speak('en');
	expect(getLocale()).toBe('en');
	const asked = sources().filter((code) => /paraglide\/runtime/.test(code));
	expect(asked.length).toBeGreaterThan(5);
	const names = asked.flatMap(
		(code) => /\{ ([^}]+) \} from '[^']*paraglide\/runtime/.exec(code)?.[1]
	);
	expect(new Set(names)).toEqual(new Set(['getLocale']));
	expect(RUNTIME).toContain('{ getLocale }');
});

it('leaves every message as it is in Dutch and English', () => {
	expect(keys.map(nameOf).toSorted()).toEqual(
		Object.keys(nl)
			.filter((key) => key !== '$schema')
			.toSorted()
	);
	for (const key of keys) {
		for (const locale of ['nl', 'en'] as const) {
			expect(made(key)(INPUTS, { locale }), key).toBe(original[nameOf(key)]?.(INPUTS, { locale }));
		}
	}
});

it('takes German and French out of what every phone loads', () => {
	for (const key of ofParticipants) {
		const code = messageOf(codeOf(key), key, ofParticipants.indexOf(key));
		expect(code).not.toMatch(/\b(de|fr)_|plural\("(de|fr)"/);
	}
});

it.each(['de', 'fr'] as const)('says every message of participants on a page in %s', (locale) => {
	speak(locale, dictionary(locale));
	for (const key of ofParticipants) {
		expect(made(key)(INPUTS), key).toBe(original[key]?.(INPUTS, { locale }));
		expect(wordsIn(codeOf(key), locale, key), key).not.toBeNull();
	}
});

it('says a message in English that has no German, and one that is asked for in English', () => {
	speak('de', dictionary('de'));
	expect(made('site_description')(INPUTS)).toBe(m.site_description({}, { locale: 'en' }));
	expect(made('phone_join')(INPUTS, { locale: 'en' })).toBe('Join');
});

it('says what Paraglide writes in a form that it does not know', () => {
	const code = "const nl_one = /** @type {() => string} */ function () {\n\treturn ''\n};";
	expect(() => wordsIn(code, 'nl', 'one')).toThrow('Paraglide writes one');
});

/** Lists the messages that code asks for with options, such as a language. */
function withOptions(code: string): string[] {
	return Array.from(code.matchAll(/\bm\.(\w+)\(/g)).flatMap(({ 0: call, 1: name = '', index }) => {
		let depth = 0;
		for (const sign of code.slice(index + call.length)) {
			if (depth === 0 && sign === ',') return [name];
			if ('([{'.includes(sign)) depth += 1;
			else if (')]}'.includes(sign)) depth -= 1;
			if (depth < 0) return [];
		}
		return [];
	});
}

it('keeps both languages of a message that a page says in the language of somebody else', () => {
	const asked = sources().flatMap(withOptions);
	// These pass the language of the page.
	const ofThePage = ['quota_near', 'team_active_week', 'team_active_month'];
	expect(asked.toSorted()).toEqual([...IN_ANY_LANGUAGE, ...ofThePage].toSorted());
	for (const key of keys) {
		const isSeparated = messageOf(codeOf(key), key, -1).includes(SEPARATED);
		expect(isSeparated, key).toBe(!IN_ANY_LANGUAGE.includes(key));
	}
});
