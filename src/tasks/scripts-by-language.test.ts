import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../lib/domain/continuum.ts';
import { explanationTexts } from '../lib/server/texts/index.ts';
import { SEPARATED, inLanguage } from './scripts-by-language.js';

const SCRIPTS = fileURLToPath(new URL('../../build/client/_app/immutable', import.meta.url));
const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

describe('the languages of a chunk', () => {
	const chunk =
		`let a=t({${SEPARATED}:1,nl:\`ja\`,en:\`yes\`}),b=t({nl:e=>"wie",en:e=>"who"},3);` +
		`b(t({${SEPARATED}:1,nl:e=>{return"op "+e},en:e=>\`on \${e}\`},4));`;

	it('are separated, and those of a message in any language stay together', () => {
		const both = 't({nl:e=>"wie",en:e=>"who"},3)';
		expect(inLanguage(chunk, 'nl')).toBe(`let a=t(\`ja\`),b=${both};b(t(e=>{return"op "+e},4));`);
		expect(inLanguage(chunk, 'en')).toBe(`let a=t(\`yes\`),b=${both};b(t(e=>\`on \${e}\`,4));`);
	});

	it('must be in a form that is known', () => {
		expect(() => inLanguage(`t({"${SEPARATED}":1,nl:"ja",en:"yes"})`, 'nl')).toThrow(
			'nobody knows'
		);
	});

	it('must both be there', () => {
		expect(() => inLanguage(`t({${SEPARATED}:1,nl:"ja"})`, 'en')).toThrow('no text in "en"');
	});
});

describe('the built scripts', () => {
	const english = filesIn(join(SCRIPTS, 'en'));
	const dutch = filesIn(SCRIPTS).filter((file) => !file.startsWith('en/'));
	const codeIn = (files: string[], folder = '') =>
		files.map((file) => readFileSync(join(SCRIPTS, folder, file), 'utf8')).join('\n');

	it('are the same files in both languages, each with texts in its own', () => {
		expect(dutch.length).toBeGreaterThan(100);
		expect(english.toSorted()).toEqual(dutch.toSorted());
		const [nl, en] = [codeIn(dutch), codeIn(english, 'en')];
		expect(nl).not.toContain(SEPARATED);
		expect(en).not.toContain(SEPARATED);
		// The message phone_join in both languages.
		expect([nl, en].map((code) => code.includes('Doe mee'))).toEqual([true, false]);
		expect([nl, en].map((code) => /[`"]Join[`"]/.test(code))).toEqual([false, true]);
	});

	it('have the explanations of all places, in their own language', () => {
		const sentences = (locale: 'nl' | 'en') => {
			const { explanations } = explanationTexts[locale];
			return SIDES.flatMap((side) => Object.values(explanations[side]).map(({ risk }) => risk));
		};
		const missing = (files: string[], folder: string, locale: 'nl' | 'en') => {
			const code = codeIn(files, folder);
			return sentences(locale).filter((sentence) => !code.includes(sentence));
		};
		expect(sentences('nl')).toHaveLength(6);
		expect(missing(dutch, '', 'nl')).toEqual([]);
		expect(missing(dutch, '', 'en')).toHaveLength(6);
		expect(missing(english, 'en', 'en')).toEqual([]);
		expect(missing(english, 'en', 'nl')).toHaveLength(6);
	});

	it('load only scripts of their own language', () => {
		/** Files that a script imports, by their path from the folder of all scripts. */
		const importedBy = (file: string) =>
			Array.from(
				readFileSync(join(SCRIPTS, file), 'utf8').matchAll(
					/["'`]((?:\.|\/_app)[^"'`\n]*\.js)["'`]/g
				),
				([, address = '']) =>
					address.startsWith('/')
						? address.replace('/_app/immutable/', '')
						: join(dirname(file), address)
			);
		const importedByDutch = dutch.flatMap(importedBy);
		const importedByEnglish = english.map((file) => `en/${file}`).flatMap(importedBy);
		expect(importedByDutch.length).toBeGreaterThan(500);
		expect(importedByDutch.filter((file) => !dutch.includes(file))).toEqual([]);
		expect(importedByEnglish).toEqual(importedByDutch.map((file) => `en/${file}`));
	});
});
