import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { privacyTexts } from './privacy.ts';

const all = JSON.stringify;

it.each(['nl', 'en'] as const)('names every cookie that the code sets, in %s', (locale) => {
	const sources = (folder: string): string[] =>
		readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
			return /(?<!\.test)\.(ts|svelte)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
		});
	const names = sources('src').flatMap((text) =>
		[...text.matchAll(/COOKIE = '([\w-]+)'|cookie = `([\w-]+)=/g)].map(([, a, b]) => a ?? b)
	);
	expect(new Set(names).size).toBeGreaterThan(3);
	for (const name of names) expect(all(privacyTexts[locale])).toContain(name);
});

it('says the same in both languages: as many parts, and the same numbers', () => {
	const { nl, en } = privacyTexts;
	const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort();
	expect(numbers(all(nl))).toEqual(numbers(all(en)));
	expect(nl.kept.items).toHaveLength(en.kept.items.length);
	expect(nl.before.map(({ paragraphs }) => paragraphs.length)).toEqual(
		en.before.map(({ paragraphs }) => paragraphs.length)
	);
	expect(nl.after).toHaveLength(en.after.length);
});
