import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { privacyTexts } from './privacy.ts';

const DAYS = 90;
const PLAIN = new URL('http://localhost:3000/privacy');
const all = (locale: 'nl' | 'en', days = DAYS, url = PLAIN) =>
	JSON.stringify(privacyTexts(locale, days, url));

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
	for (const name of names) expect(all(locale)).toContain(name);
});

it('says the same in both languages: as many parts, and the same numbers', () => {
	const [nl, en] = [privacyTexts('nl', DAYS, PLAIN), privacyTexts('en', DAYS, PLAIN)];
	const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort();
	expect(numbers(all('nl'))).toEqual(numbers(all('en')));
	expect(nl.kept.items).toHaveLength(en.kept.items.length);
	expect(nl.before.map(({ paragraphs }) => paragraphs.length)).toEqual(
		en.before.map(({ paragraphs }) => paragraphs.length)
	);
	expect(nl.after).toHaveLength(en.after.length);
});

it.each(['nl', 'en'] as const)('says after how many days a workshop is gone, in %s', (locale) => {
	expect(all(locale, 17)).toMatch(/\b17 (dagen nadat|days after)/);
	expect(all(locale, 17)).not.toMatch(/\b90 (dagen nadat|days after it)/);
});

it.each([
	[
		'nl',
		/pas na het onthullen/,
		/zonder je naam/,
		/initialen[^"]*bij elkaar te zoeken/,
		/vanaf vier antwoorden/,
		/geen verband tussen je antwoorden op verschillende vragen/
	],
	[
		'en',
		/only after the reveal/,
		/without your name/,
		/initials[^"]*can therefore be put together/,
		/takes four answers/,
		/does not connect your answers to different questions/
	]
] as const)('says what others see and what stays, in %s', (locale, ...facts) => {
	for (const fact of facts) expect(all(locale)).toMatch(fact);
});

it('names the session cookies as the browser has them', () => {
	expect(all('nl')).not.toContain('__Host-');
	const https = all('nl', DAYS, new URL('https://kantlijn.example/privacy'));
	expect(https).toContain('__Host-kantlijn-session');
	expect(https).toContain('__Host-kantlijn-aside');
});

it.each(['nl', 'en'] as const)('says where the data is, a file or PostgreSQL, in %s', (locale) => {
	const on = (database: { file: string } | { url: string }) =>
		JSON.stringify(
			privacyTexts(locale, DAYS, PLAIN, { operatorContact: null, backupDays: null, database })
		);
	expect(on({ file: '/data/kantlijn.db' })).toMatch(/één databasebestand|one database file/);
	const postgres = on({ url: 'postgres://kantlijn:hush@db/kantlijn' });
	expect(postgres).toMatch(/PostgreSQL/);
	expect(postgres).toMatch(/kan nog even in de bestanden|may stay in the files of that database/);
	expect(postgres).not.toMatch(/databasebestand|database file|hush/);
});
