import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES } from '../../domain/locale.ts';
import { sentencesOf, textsIn } from '../../../testing/sentences.ts';
import { privacyPage, privacyTexts } from './privacy.ts';

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

/** Facts of the five lines of the summary, in their order. */
const IN_SHORT = {
	nl: [
		[/Bewaard/, /wat je invult en kiest/, /ingelogd/],
		[/database/, /versleutelt Kantlijn niet/, /reservekopieën/],
		[/Lezen/, /pas na het onthullen of samen kijken/, /Wie de server beheert/],
		[/Weg/, /je account verwijdert/, /vanzelf/, /team/],
		[/browser/, /cookies die nodig zijn/, /nog niet bewaard of verstuurd/, /https/]
	],
	en: [
		[/kept/, /fill in and choose/, /signed in/],
		[/database/, /does not encrypt/, /backups/],
		[/read/, /only after the reveal or after looking together/, /Whoever runs the server/],
		[/goes/, /delete an assignment or your account/, /by themselves/, /team/],
		[/browser/, /cookies that are needed/, /not been saved or sent/, /https/]
	]
};

it.each(LOCALES)(
	'begins with five lines: what, where, who reads it, how it goes, and what a browser keeps, in %s',
	(locale) => {
		const texts = privacyTexts(locale, DAYS, PLAIN);
		const [first, second] = privacyPage(texts, true).sections;
		expect(first).toEqual(texts.short);
		expect(second?.id).toBe('what');
		const lines = texts.short.list;
		expect(lines).toHaveLength(5);
		for (const [index, facts] of IN_SHORT[locale].entries()) {
			for (const fact of facts) expect(lines[index]).toMatch(fact);
		}
		for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(270);

		// The sections below give the details, in other words.
		const { short: _short, ...rest } = texts;
		const below = textsIn(rest).flatMap(sentencesOf);
		expect(lines.flatMap(sentencesOf).filter((sentence) => below.includes(sentence))).toEqual([]);
	}
);

it('has sections that can be linked to, the same in both languages', () => {
	const idsOf = (locale: 'nl' | 'en') =>
		privacyPage(privacyTexts(locale, DAYS, PLAIN), false).sections.map(({ id }) => id);
	expect(idsOf('nl')).toEqual(idsOf('en'));
	expect(new Set(idsOf('nl')).size).toBe(idsOf('nl').length);
	for (const id of idsOf('nl')) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

it.each(LOCALES)('says whether mail is sent, in %s', (locale) => {
	const texts = privacyTexts(locale, DAYS, PLAIN);
	const mailOn = (sendsMail: boolean) =>
		privacyPage(texts, sendsMail).sections.find(({ id }) => id === 'mail')?.paragraphs;
	expect(mailOn(true)).toEqual([texts.mail.sent]);
	expect(mailOn(false)).toEqual([texts.mail.none]);
});
