import { describe, expect, test } from 'vitest';
import { roleCard } from '../../domain/card.ts';
import { SIDES, STRENGTHS, placeOf } from '../../domain/continuum.ts';
import { ADDRESSES, BENEFIT_IDS, isNothing } from '../../domain/explanation.ts';
import { cardTexts, explanationTexts } from './index.ts';

const LOCALES = ['nl', 'en'] as const;
const PLACES = SIDES.flatMap((side) => STRENGTHS.map((strength) => ({ side, strength })));

const sentencesOf = (text: string) =>
	text
		.toLowerCase()
		.split(/[.?;:]/)
		.map((one) => one.trim())
		.filter(Boolean);

const textsOf = (locale: (typeof LOCALES)[number]) => ({
	card: cardTexts[locale],
	explanation: explanationTexts[locale]
});

describe.each(LOCALES)('the role card in %s', (locale) => {
	const texts = textsOf(locale);
	const cards = PLACES.flatMap(({ side, strength }) =>
		ADDRESSES.map((address) => ({
			address,
			...roleCard(
				texts,
				{ question: 'Q', position: placeOf(side, strength), benefits: BENEFIT_IDS[side] },
				address
			)
		}))
	);

	test('tells each place in words of its own', () => {
		for (const address of ADDRESSES) {
			const said = cards
				.filter((card) => card.address === address)
				.flatMap((card) => [card.expect.text, card.not.text, ...card.borrowed.items]);
			expect(said).toHaveLength(6 * 7);
			expect(new Set(said).size).toBe(said.length);
		}
	});

	test('says nothing twice: what is borrowed has other words than the sentence', () => {
		for (const { side, borrowed, expect: expected, not, say, address } of cards) {
			const clauses = BENEFIT_IDS[side].flatMap((id) =>
				roleCard(
					texts,
					{ question: 'Q', position: placeOf(side, 'clear'), benefits: [id] },
					address
				).say.split(/(?<=[.])\s/)
			);
			const said = new Set([say, ...clauses].flatMap(sentencesOf));
			for (const text of [expected.text, not.text, ...borrowed.items]) {
				// Only the opening word "Niets" or "Nothing" may be repeated.
				const own = sentencesOf(text).filter((one) => !/^(niets|nothing)$/.test(one));
				expect(own.filter((one) => said.has(one))).toEqual([]);
			}
		}
	});

	test('calls nothing out loud and leaves nothing empty', () => {
		for (const card of cards) {
			for (const text of [card.expect.text, card.not.text, ...card.borrowed.items]) {
				expect(text).toMatch(/^\p{Lu}[^!]*\.$/u);
				expect(text).toBe(text.trim());
			}
		}
	});

	test('names nothing beside the things that are borrowed', () => {
		for (const { side, borrowed } of cards) {
			expect(borrowed.items).toHaveLength(BENEFIT_IDS[side].filter((id) => !isNothing(id)).length);
		}
	});

	test('says so where nothing was chosen, and where nothing is the choice', () => {
		const place = placeOf('expert', 'strong');
		const with_ = (benefits: string[]) =>
			roleCard(texts, { question: 'Q', position: place, benefits }, 'je').borrowed;
		expect(with_([])).toMatchObject({ items: [texts.card.notChosen], chosen: false });
		expect(with_(['method-explained']).chosen).toBe(false);
		const nothing = texts.card.places.expert.strong.borrowed['nothing-from-process'];
		expect(with_(['nothing-from-process'])).toMatchObject({ items: [nothing.je], chosen: true });
	});
});

describe('the Dutch role card', () => {
	const wordsIn = (value: unknown, address: string): string[] => {
		if (typeof value === 'string') return [value];
		return Object.entries(value as object).flatMap(([key, one]) =>
			(ADDRESSES as readonly string[]).includes(key) && key !== address ? [] : wordsIn(one, address)
		);
	};

	test('speaks to the client in one way', () => {
		const having = (texts: string[], words: RegExp) => texts.filter((text) => words.test(text));
		expect(having(wordsIn(cardTexts.nl, 'u'), /\b(je|jij|jou|jouw|jullie)\b/i)).toEqual([]);
		expect(having(wordsIn(cardTexts.nl, 'je'), /\b(u|uw)\b/i)).toEqual([]);
	});

	test('uses the words of the vocabulary', () => {
		for (const text of wordsIn(cardTexts.nl, 'u')) {
			expect(text).not.toMatch(/client\b|facilit|\bbaten\b|over de kam/i);
		}
	});
});

test('English speaks to everybody alike', () => {
	for (const { side, strength } of PLACES) {
		const place = cardTexts.en.places[side][strength];
		for (const { u, je } of [place.expect, place.not, ...Object.values(place.borrowed)]) {
			expect(u).toBe(je);
		}
	}
});
