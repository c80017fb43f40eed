import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES, PARTICIPANT_LOCALES } from '../../lib/domain/locale.ts';
import { participantMessages } from '../../testing/participant-messages.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = fileURLToPath(new URL('../..', import.meta.url));

/** Text of a message, or one text per plural form. */
type Message = string | { match: Record<string, string> }[];

function messagesOf(locale: string): Record<string, Message> {
	const all = JSON.parse(readFileSync(join(here, `${locale}.json`), 'utf8'));
	delete all.$schema;
	return all;
}

const messages = Object.fromEntries(
	PARTICIPANT_LOCALES.map((locale) => [locale, messagesOf(locale)])
);
const keys = [...new Set(Object.values(messages).flatMap((all) => Object.keys(all)))];
const texts = (message: Message | undefined): string[] =>
	typeof message === 'object'
		? message.flatMap(({ match }) => Object.values(match))
		: [message ?? ''];

/** Parameters of a message. */
const places = (locale: string, key: string) =>
	[
		...new Set(texts(messages[locale]?.[key]).flatMap((text) => text.match(/\{\w+\}/g) ?? []))
	].sort();

/** Message keys used as `m.key` in the app's source, without tests and generated files. */
const used = new Set(
	readdirSync(sources, { recursive: true, encoding: 'utf8' })
		.filter(
			(file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|^(lib\/generated|testing)\//.test(file)
		)
		.flatMap((file) => [...readFileSync(join(sources, file), 'utf8').matchAll(/\bm\.(\w+)/g)])
		.map(([, key]) => key)
);

describe.each(LOCALES)('the interface in %s', (locale) => {
	it('has every text', () => {
		expect(keys.filter((key) => !(key in (messages[locale] ?? {})))).toEqual([]);
	});

	it('has no empty text', () => {
		const empty = keys.filter((key) => texts(messages[locale]?.[key]).some((text) => !text.trim()));
		expect(empty).toEqual([]);
	});
});

describe.each(['de', 'fr'])('participants’ pages in %s', (locale) => {
	const own = messages[locale] ?? {};

	it('have every text that they can show, and no other', () => {
		const shown = participantMessages();
		const needed = Object.keys(messages.nl ?? {}).filter((key) => shown.has(key));
		expect(Object.keys(own)).toEqual(needed);
	});

	it('have no empty text', () => {
		expect(Object.keys(own).filter((key) => texts(own[key]).some((text) => !text.trim()))).toEqual(
			[]
		);
	});

	it('leave room for the same things in every text', () => {
		for (const key of Object.keys(own)) {
			expect(places(locale, key), key).toEqual(places(LOCALES[0], key));
		}
	});
});

it('writes German quotation marks, and French signs with narrow spaces', () => {
	const all = (locale: string) => Object.values(messages[locale] ?? {}).flatMap(texts);
	expect(all('de').filter((text) => /["'”»«]/.test(text))).toEqual([]);
	expect(all('fr').filter((text) => /["'”“„]/.test(text))).toEqual([]);
	expect(all('fr').filter((text) => /(^|[^\u202f])[:;!?»]|«(?!\u202f)/.test(text))).toEqual([]);
});

it('no text of the interface is unused', () => {
	expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

it('no text that the interface uses is missing', () => {
	expect([...used].filter((key) => !keys.includes(key ?? ''))).toEqual([]);
});

it('every text leaves room for the same things in every language', () => {
	for (const key of keys) {
		for (const locale of LOCALES) {
			expect(places(locale, key), key).toEqual(places(LOCALES[0], key));
		}
	}
});
