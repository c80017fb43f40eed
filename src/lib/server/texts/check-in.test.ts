import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SIDES, STRENGTHS } from '../../domain/continuum.ts';
import { ADDRESSES, type Address } from '../../domain/explanation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { sentencesOf, textsIn } from '../../../testing/sentences.ts';
import {
	type ClientFacts,
	VOICES,
	checkInTexts,
	clientTexts,
	placeSaid,
	polesFor,
	stateLines
} from './check-in.ts';

const KINDS = ['expectation', 'experience'] as const;

const FACTS: ClientFacts = {
	kind: 'expectation',
	address: 'u',
	name: 'Anna',
	contact: 'anna@voorbeeld.example',
	label: 'opdrachtgever',
	until: '31 maart',
	markDays: 90,
	operator: 'Stichting Oever',
	backupDays: 14
};

const page = (locale: Locale, facts: Partial<ClientFacts> = {}) =>
	clientTexts(locale, { ...FACTS, ...facts });

/** Returns every text that a client reads, in one form of address. */
const said = (locale: Locale, address: Address) => [
	...KINDS.flatMap((kind) => textsIn(page(locale, { kind, address }))),
	...KINDS.flatMap((kind) => textsIn(polesFor(locale, kind, address, 'Anna'))),
	...textsIn(stateLines(locale, address))
];

describe.each(LOCALES)('what a client reads in %s', (locale) => {
	test('is short, calm, and nowhere empty', () => {
		for (const address of ADDRESSES) {
			for (const text of said(locale, address)) {
				expect(text.trim()).toBe(text);
				expect(text).not.toBe('');
				expect(text).not.toMatch(/!|undefined|null/);
				expect(text.length, text).toBeLessThanOrEqual(270);
				for (const sentence of sentencesOf(text)) {
					expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(28);
				}
			}
		}
	});

	test('knows nothing right or wrong, no middle, no distance and no score', () => {
		const words =
			/\b(fout|juist\w*|verschil\w*|midden|ertussenin|afstand|score|test|profiel|wrong|right|correct|differ\w*|middle|between|distance|profile)\b/i;
		const texts = [
			...ADDRESSES.flatMap((one) => said(locale, one)),
			...textsIn(checkInTexts[locale].link)
		];
		for (const text of texts) expect(text).not.toMatch(words);
	});

	test('speaks of no role, and uses no word of the trade', () => {
		const words =
			/\b(expert|procesbegeleider|facilitator|cliënt|client|check-in|plaatsing|positie|onthul\w*|reveal|token|sessie|session|browsercookie)\b/i;
		for (const text of said(locale, 'u')) expect(text).not.toMatch(words);
	});

	test('begins with who asks, for whom, what is stored, who sees it, and until when', () => {
		const { introduction } = page(locale);
		expect(introduction.forWhom).toContain('opdrachtgever');
		expect(introduction.contact).toContain('anna@voorbeeld.example');
		const facts = introduction.facts.map(({ text }) => text).join(' ');
		for (const what of ['31 maart', 'Stichting Oever', '14', '90', 'cookie']) {
			expect(facts).toContain(what);
		}
		expect(introduction.facts).toHaveLength(7);
	});

	test('says only what the server knows: no contact, no operator, no days of backups', () => {
		const { introduction } = page(locale, { contact: null, operator: null, backupDays: null });
		expect(introduction.contact).toBeNull();
		expect(JSON.stringify(introduction)).not.toMatch(/null dagen|null days|Stichting/);
	});

	test('says one day where backups are kept for one', () => {
		const { erased } = page(locale, { backupDays: 1 });
		expect(erased.backups).toMatch(/\b1 da[gy]\b/);
	});

	test('asks another thing about what is hoped for than about what was experienced', () => {
		const [hoped, experienced] = KINDS.map((kind) => page(locale, { kind }));
		expect(hoped?.introduction.lead).not.toBe(experienced?.introduction.lead);
		expect(hoped?.place.ask).not.toBe(experienced?.place.ask);
	});

	test('says a place with the strength first, in six lines of their own', () => {
		for (const voice of VOICES) {
			const lines = textsIn(stateLines(locale, voice));
			expect(new Set(lines).size).toBe(6);
			for (const line of lines) expect(line).toMatch(/^\p{Lu}[^.!?\p{Lu}]*$/u);
		}
	});

	test('has two poles of equal weight, with a line each', () => {
		for (const kind of KINDS) {
			for (const voice of VOICES) {
				const { expert, facilitator } = polesFor(locale, kind, voice, 'Anna');
				expect(expert.title).not.toBe(facilitator.title);
				for (const { line } of [expert, facilitator]) {
					expect(line).not.toMatch(/[.!?]$/);
					expect(line.length, line).toBeLessThanOrEqual(70);
				}
			}
		}
	});

	test('isolates a name that runs from right to left', () => {
		expect(page(locale, { name: 'דנה' }).look.guess).toContain('\u2068דנה\u2069');
	});
});

describe('the words for a place', () => {
	test('are the client’s own until the reveal, and said to the client from then on', () => {
		expect(stateLines('nl', 'mine').facilitator.clear).toBe(
			'Duidelijk hulp bij mijn eigen antwoord'
		);
		expect(placeSaid('nl', 'facilitator', 'clear', 'u')).toBe(
			'duidelijk hulp bij uw eigen antwoord'
		);
		expect(placeSaid('nl', 'facilitator', 'clear', 'je')).toBe(
			'duidelijk hulp bij je eigen antwoord'
		);
		expect(placeSaid('nl', 'facilitator', 'clear', 'theirs')).toBe(
			'duidelijk hulp bij een eigen antwoord'
		);
		expect(placeSaid('en', 'expert', 'strong', 'u')).toBe('almost only an answer');
	});

	test('are the same for every voice on the side of an answer', () => {
		for (const strength of STRENGTHS) {
			const words = VOICES.map((voice) => placeSaid('nl', 'expert', strength, voice));
			expect(new Set(words).size).toBe(1);
		}
	});

	test('name no role on either side', () => {
		for (const side of SIDES) {
			expect(placeSaid('nl', side, 'slight', 'mine')).not.toMatch(/expert|begeleider/);
		}
	});
});

test('in Dutch a client is spoken to in one way, and in English there is but one', () => {
	for (const text of said('nl', 'u')) expect(text).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
	for (const text of said('nl', 'je')) expect(text).not.toMatch(/(?<!\p{L})(u|uw)(?!\p{L})/iu);
	expect(said('en', 'je')).toEqual(said('en', 'u'));
});

test('a page that knows neither name nor form of address uses none', () => {
	const { own: _own, ...others } = checkInTexts.nl.link;
	for (const text of textsIn(others))
		expect(text).not.toMatch(/\b(u|uw|je|jij|jou|jouw|jullie)\b/i);
});

test('short texts that client and helper both read speak to neither', () => {
	const file = new URL('../../../i18n/messages/nl.json', import.meta.url);
	const messages = Object.entries<unknown>(JSON.parse(readFileSync(file, 'utf8')));
	const shared = messages.filter(([key]) => /^(client|look)_/.test(key));
	expect(shared.length).toBeGreaterThan(10);
	for (const [, text] of shared) expect(text).not.toMatch(/\b(u|uw|je|jij|jou|jouw|jullie)\b/i);
});

test('gives the helper no gender', () => {
	for (const text of said('nl', 'u')) expect(text).not.toMatch(/\b(hij|zij|hem|haar|diens)\b/i);
	for (const text of said('en', 'u')) expect(text).not.toMatch(/\b(he|she|him|her|his)\b/i);
});

test('both languages say as much', () => {
	const shape = (value: unknown): unknown =>
		typeof value === 'object' && value !== null
			? Object.entries(value).map(([key, one]) => [key, shape(one)])
			: typeof value;
	expect(shape(page('nl'))).toEqual(shape(page('en')));
	expect(shape(checkInTexts.nl.link)).toEqual(shape(checkInTexts.en.link));
});
