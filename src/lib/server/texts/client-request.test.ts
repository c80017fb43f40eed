import { describe, expect, test } from 'vitest';
import { ADDRESSES } from '../../domain/explanation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { sentencesOf, textsIn } from '../../../testing/sentences.ts';
import { checkInTexts, clientTexts } from './check-in.ts';
import { type RequestFacts, goneRequest, requestTexts } from './client-request.ts';

const FACTS: RequestFacts = {
	address: 'u',
	askedBy: 'Mo',
	names: ['Anna', 'Mo'],
	label: 'opdrachtgever',
	until: '31 maart',
	markDays: 90,
	operator: 'Stichting Oever',
	backupDays: 14
};

const page = (locale: Locale, facts: Partial<RequestFacts> = {}) =>
	requestTexts(locale, { ...FACTS, ...facts });

/** Returns every text that a client of a team reads, in one form of address. */
function said(locale: Locale, facts: Partial<RequestFacts>): string[] {
	const { step, about, states, ...rest } = page(locale, facts);
	return [
		...textsIn(rest),
		...[1, 2].map((of) => step(1, of, 'Anna')),
		about('Anna'),
		...Object.values(states).map((state) => state('Anna'))
	];
}

describe.each(LOCALES)('what a client of a team reads in %s', (locale) => {
	const all = ADDRESSES.flatMap((address) =>
		[['Anna'], ['Anna', 'Mo'], ['Anna', 'Mo', 'Olga']].flatMap((names) =>
			said(locale, { address, names })
		)
	);

	test('is short, calm, and nowhere empty', () => {
		for (const text of all) {
			expect(text.trim()).toBe(text);
			expect(text).not.toBe('');
			expect(text).not.toMatch(/!|undefined|null/);
			expect(text.length, text).toBeLessThanOrEqual(270);
			for (const sentence of sentencesOf(text)) {
				expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(28);
			}
		}
	});

	test('speaks of no role, no difference and no middle, and uses no word of the trade', () => {
		const words =
			/\b(expert|procesbegeleider|facilitator|cliënt|client|plaatsing|positie|onthul\w*|reveal|token|sessie|session|verschil\w*|differ\w*|midden|middle|score)\b/i;
		for (const text of all) expect(text).not.toMatch(words);
	});

	test('keeps to one form of address', () => {
		if (locale !== 'nl') return;
		for (const text of said(locale, { address: 'u' })) expect(text).not.toMatch(/\bje\b|jullie/);
		for (const text of said(locale, { address: 'je' })) expect(text).not.toMatch(/\buw?\b/i);
	});

	test('asks in the list what the question itself asks', () => {
		for (const address of ADDRESSES) {
			const { place } = clientTexts(locale, {
				...{ kind: 'expectation', address, name: 'Anna', contact: null, label: 'opdrachtgever' },
				...{ until: '31 maart', markDays: 90, operator: null, backupDays: null }
			});
			expect(page(locale, { address }).about('Anna')).toBe(place.ask);
		}
	});

	test('names the answers by the words that are on the buttons', () => {
		const { unknown } = clientTexts(locale, {
			...{ kind: 'expectation', address: 'u', name: 'Anna', contact: null, label: '' },
			...{ until: '', markDays: 90, operator: null, backupDays: null }
		}).place.others;
		const facts = page(locale).introduction.facts.map(({ text }) => text);
		expect(facts.join(' ')).toContain(`‘${unknown.label}’`);
	});

	test('does not say that the answers went with the request', () => {
		expect(goneRequest[locale]).not.toEqual(checkInTexts[locale].link.gone);
		expect(goneRequest[locale].text).toMatch(/staat nog bij diegene|still with that person/);
	});
});

test('one name has its own verb and its own question', () => {
	const lead = (locale: Locale, names: string[]) => page(locale, { names }).introduction.lead;
	expect(lead('nl', ['Anna'])).toMatch(/Anna.? gaat met deze vraag .* Hoopt u op een antwoord/);
	expect(lead('nl', ['Anna', 'Mo'])).toMatch(/ gaan met deze vraag .* van ieder te krijgen/);
	expect(lead('en', ['Anna'])).toMatch(/Anna.? is about .* Are you hoping for an answer/);
	expect(lead('en', ['Anna', 'Mo'])).toMatch(/ are about .* from each of them/);
});
