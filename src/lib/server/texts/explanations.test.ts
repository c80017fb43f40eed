import { describe, expect, test } from 'vitest';
import { type Side, SIDES, STRENGTHS, type Strength, placeOf } from '../../domain/continuum.ts';
import {
	ADDRESSES,
	type Address,
	BENEFIT_IDS,
	type BenefitText,
	type ExplanationText,
	explain,
	isNothing
} from '../../domain/explanation.ts';
import { explanationTexts, sideQuestions } from './index.ts';
import { sentencesOf, shared } from '../../../testing/sentences.ts';

const LOCALES = ['nl', 'en'] as const;
type Locale = (typeof LOCALES)[number];

const PLACES = SIDES.flatMap((side) => STRENGTHS.map((strength) => ({ side, strength })));

/** Explanation of either side: the expert's or the facilitator's. */
type AnyExplanation = { [S in Side]: ExplanationText<S> }[Side];

interface Text {
	where: string;
	/** Form of address; `null` for texts to the helper, which always have the same form. */
	address: Address | null;
	text: string;
}

function benefitsOf(text: AnyExplanation): [string, BenefitText][] {
	return Object.entries(text.benefits);
}

function addressed(where: string, words: Readonly<Record<Address, string>>): Text[] {
	return ADDRESSES.map((address) => ({ where, address, text: words[address] }));
}

function textsOf(locale: Locale, side: Side, strength: Strength): Text[] {
	const text: AnyExplanation = explanationTexts[locale].explanations[side][strength];
	const at = `${locale} ${side} ${strength}`;
	return [
		{ where: `${at} headline`, address: null, text: text.headline },
		{ where: `${at} role`, address: null, text: text.role },
		{ where: `${at} risk`, address: null, text: text.risk },
		...addressed(`${at} say`, text.say),
		...addressed(`${at} ask`, text.ask),
		...benefitsOf(text).flatMap(([id, benefit]) => [
			{ where: `${at} ${id}`, address: null, text: benefit.text },
			...addressed(`${at} ${id} clause`, benefit.clause)
		])
	];
}

function everyText(locale: Locale): Text[] {
	return [
		...PLACES.flatMap(({ side, strength }) => textsOf(locale, side, strength)),
		...SIDES.flatMap((side) =>
			addressed(`${locale} leaving ${side}`, explanationTexts[locale].leaving[side])
		),
		...addressed(`${locale} consent`, explanationTexts[locale].consent),
		...sideQuestions[locale].flatMap((question, index) =>
			Object.entries(question).map(([key, text]) => ({
				where: `${locale} side question ${index + 1} ${key}`,
				address: null,
				text
			}))
		)
	];
}

/** Returns the texts that contain one of the words as a whole word. */
function using(texts: readonly Text[], words: readonly string[]): string[] {
	const pattern = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
	return matching(texts, pattern);
}

function matching(texts: readonly Text[], pattern: RegExp): string[] {
	return texts
		.filter(({ text }) => pattern.test(text))
		.map(({ where, text }) => `${where}: ${text}`);
}

function wordsOf(text: string): Set<string> {
	return new Set(sentencesOf(text).flatMap((sentence) => sentence.split(' ')));
}

/** Returns the share of words that two texts have in common, from 0 to 1 (Jaccard index). */
function likeness(one: string, other: string): number {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const common = [...a].filter((word) => b.has(word)).length;
	return common / (a.size + b.size - common);
}

function pairs<T>(items: readonly T[]): [T, T][] {
	return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}

describe('the checks themselves', () => {
	test('a sentence that two groups share is found, whatever its capitals and punctuation', () => {
		expect(shared([['Eén. Twee drie.'], ['Vier.', 'twee, drie?'], ['Vijf. Vijf.']])).toEqual([
			'twee drie'
		]);
	});

	test('a word is found whole, and not inside another one', () => {
		const texts = ['Hebt u tijd?', 'Hij duwt.', 'De cliënt ziet coöperaties.'].map((text) => ({
			where: 'here',
			address: null,
			text
		}));
		expect(using(texts, ['u', 'nt', 'co'])).toEqual(['here: Hebt u tijd?']);
	});

	test('texts that differ by one word are alike, and texts about different things are not', () => {
		expect(
			likeness('Vraag het aan twee mensen', 'Vraag het liefst aan twee mensen')
		).toBeGreaterThan(0.5);
		expect(likeness('Vraag het aan twee mensen', 'Leg een concept voor')).toBe(0);
	});
});

describe.each(LOCALES)('the texts in %s', (locale) => {
	const texts = everyText(locale);

	test('no two of the six explanations share a sentence, but for short ones of speech', () => {
		const groups = PLACES.map(({ side, strength }) =>
			textsOf(locale, side, strength).map(({ text }) => text)
		);
		expect(groups).toHaveLength(6);
		expect(shared(groups).filter((sentence) => sentence.split(' ').length > 7)).toEqual([]);
	});

	test('a sentence is never said twice within one explanation', () => {
		for (const { side, strength } of PLACES) {
			for (const address of ADDRESSES) {
				const own = textsOf(locale, side, strength).filter(
					(text) => text.address === null || text.address === address
				);
				expect(shared(own.map(({ text }) => [text]))).toEqual([]);
			}
		}
	});

	test('the strengths change what I am advised to do, and not just how strongly', () => {
		const alike = SIDES.flatMap((side) =>
			pairs(STRENGTHS).flatMap(([one, other]) => {
				const { [one]: a, [other]: b } = explanationTexts[locale].explanations[side];
				const others: Record<string, BenefitText> = b.benefits;
				return benefitsOf(a)
					.filter(([id, { text }]) => likeness(text, others[id]?.text ?? text) >= 0.5)
					.map(([id]) => `${id}: ${one} and ${other}`);
			})
		);
		expect(alike).toEqual([]);
	});

	test('every text says something, and starts and ends with what it says', () => {
		for (const { where, text } of texts) {
			expect(text, where).not.toBe('');
			expect(text, where).toBe(text.trim());
			expect(text, where).not.toMatch(/\s{2}|\n/);
			expect(text, where).toMatch(/^\p{Lu}.*[.?]$/u);
		}
	});

	test('nothing is called out loud', () => {
		expect(matching(texts, /!/)).toEqual([]);
	});

	test('the headline names the role that I have', () => {
		const words: Record<Side, RegExp> = {
			expert: /\bexpert\b/,
			facilitator: locale === 'nl' ? /\bprocesbegeleider\b/ : /\bfacilitator\b/
		};
		for (const { side, strength } of PLACES) {
			const { headline } = explanationTexts[locale].explanations[side][strength];
			const first = SIDES.toSorted(
				(a, b) => headline.search(words[a]) - headline.search(words[b])
			).find((each) => words[each].test(headline));
			expect(first, headline).toBe(side);
		}
	});

	test('there are at least five things to borrow on each side, and the choice of nothing', () => {
		for (const { side, strength } of PLACES) {
			const { benefits } = explanationTexts[locale].explanations[side][strength];
			const ids = Object.keys(benefits);
			expect(ids).toEqual([...BENEFIT_IDS[side]]);
			expect(ids.filter((id) => !isNothing(id)).length).toBeGreaterThanOrEqual(5);
			expect(ids.filter(isNothing)).toHaveLength(1);
		}
	});

	test('each thing to borrow is one sentence', () => {
		for (const { side, strength } of PLACES) {
			for (const [id, { text, clause }] of benefitsOf(
				explanationTexts[locale].explanations[side][strength]
			)) {
				expect(sentencesOf(text), id).toHaveLength(1);
				for (const address of ADDRESSES) {
					expect(sentencesOf(clause[address]), id).toHaveLength(1);
					expect(clause[address].split(' ').length, clause[address]).toBeLessThanOrEqual(13);
				}
			}
		}
	});

	test('nearest the middle the warning is the longest', () => {
		for (const side of SIDES) {
			const length = (strength: Strength) =>
				sentencesOf(explanationTexts[locale].explanations[side][strength].risk).length;
			expect(length('slight')).toBeGreaterThan(length('clear'));
			expect(length('slight')).toBeGreaterThan(length('strong'));
		}
	});

	test('three different questions help to find the side, each with an answer to both', () => {
		const questions = sideQuestions[locale];
		expect(questions).toHaveLength(3);
		const all = questions.flatMap((question) => Object.values(question));
		expect(new Set(all).size).toBe(9);
		for (const { question, towardsExpert, towardsFacilitator } of questions) {
			expect(question).toMatch(/\?$/);
			expect(`${towardsExpert}${towardsFacilitator}`).not.toMatch(/[?\d]/);
		}
	});
});

describe('the Dutch texts', () => {
	const texts = everyText('nl');

	test('the case that was worked out is there word for word', () => {
		const text: ExplanationText<'expert'> = explanationTexts.nl.explanations.expert.clear;
		expect(text.headline).toBe(
			'Je bent hier expert. Van de procesbegeleider leen je waardoor je advies wordt gedragen.'
		);
		expect(text.role).toBe(
			'De cliënt mag een antwoord verwachten waar jij voor staat. Jij zoekt het uit, weegt af en zegt wat je zou doen; wat ermee gebeurt, bepaalt de cliënt.'
		);
		expect(
			BENEFIT_IDS.expert.filter((id) => !isNothing(id)).map((id) => text.benefits[id].text)
		).toEqual([
			'Vraag twee mensen die ermee moeten werken waaraan zij straks een goed advies herkennen.',
			'Leg halverwege een concept voor, en vraag hoeveel tijd het in hun week vraagt.',
			'Maak samen de lijst van wat al geprobeerd is, voordat jij met een verklaring komt.',
			'Laat de cliënt kiezen waar jullie beginnen.',
			'Laat de mensen die ermee werken het advies aan elkaar uitleggen, en luister mee.'
		]);
		expect(text.risk).toBe(
			'Zeg waarover mensen mogen meedenken. Schrijft iedereen mee aan de conclusie, dan is die van niemand meer, of van wie er het meeste belang bij heeft.'
		);
		const said = explain(explanationTexts.nl, placeOf('expert', 'clear'), {
			chosen: ['criteria-of-users']
		}).say;
		expect(said).toBe(
			'U krijgt van mij een advies waar ik voor sta. Ik vraag uw mensen waar het advies aan moet voldoen. De conclusie is van mij. Past dat bij wat u zoekt?'
		);
	});

	test('the words are those of the vocabulary', () => {
		expect(matching(texts, /client/i)).toEqual([]);
		expect(matching(texts, /over de kam/i)).toEqual([]);
		expect(using(texts, ['baat', 'baten'])).toEqual([]);
		expect(matching(texts, /facilit/i)).toEqual([]);
	});

	test('they are in Dutch throughout', () => {
		const english =
			'buy-in commitment mindset ownership input feedback draft meeting stakeholders? the and you your what who';
		expect(using(texts, english.split(' '))).toEqual([]);
	});

	test('who is addressed as u is never addressed as je, nor the other way round', () => {
		const toU = texts.filter(({ address }) => address === 'u');
		const toJe = texts.filter(({ address }) => address === 'je');
		expect(using(toU, ['je', 'jij', 'jou', 'jouw', 'jullie'])).toEqual([]);
		expect(using(toJe, ['u', 'uw'])).toEqual([]);
	});

	test('the app itself says je to me', () => {
		expect(
			using(
				texts.filter(({ address }) => address === null),
				['u', 'uw']
			)
		).toEqual([]);
	});

	test('each clause can follow any other', () => {
		const clauses = texts.filter(({ where }) => where.endsWith('clause'));
		expect(using(clauses, ['daarna', 'ook', 'bovendien', 'vervolgens', 'tot slot'])).toEqual([]);
	});
});

describe('the English texts', () => {
	const texts = everyText('en');

	test('the client is spoken to in one way, whichever address was chosen', () => {
		const words = (address: Address) =>
			texts.filter((each) => each.address === address).map(({ text }) => text);
		expect(words('u').length).toBeGreaterThan(0);
		expect(words('u')).toEqual(words('je'));
	});

	test('the spelling is British', () => {
		expect(
			matching(texts, /\w(?:iz(?:e|es|ed|ing|ation))\b|\b(?:color|behavior|center|program)\b/i)
		).toEqual([]);
	});

	test('each clause can follow any other', () => {
		const clauses = texts.filter(({ where }) => where.endsWith('clause'));
		expect(using(clauses, ['then', 'also', 'as well', 'besides', 'next', 'finally'])).toEqual([]);
	});

	test('they are in English throughout', () => {
		expect(using(texts, ['de', 'het', 'een', 'je', 'jij', 'u', 'uw', 'cliënt'])).toEqual([]);
	});
});
