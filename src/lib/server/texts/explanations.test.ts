import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Side,
	SIDES,
	STRENGTHS,
	type Strength,
	otherSide,
	placeOf
} from '../../domain/continuum.ts';
import {
	ADDRESSES,
	type Address,
	BENEFIT_IDS,
	type BenefitText,
	type ExplanationText,
	MAX_BENEFITS_SAID,
	benefitSide,
	compose,
	composeSwitch,
	explain,
	isNothing,
	tidyBenefits,
	toggleBenefit
} from '../../domain/explanation.ts';
import { explanationTexts, sideQuestions } from './index.ts';
import { sentencesOf, shared } from '../../../testing/sentences.ts';

const LOCALES = ['nl', 'en'] as const;
type Locale = (typeof LOCALES)[number];

/** Maximum length in characters of a text that a helper says aloud to the client. */
const SAYABLE = 420;

const PLACES = SIDES.flatMap((side) => STRENGTHS.map((strength) => ({ side, strength })));
const ALL_IDS: readonly string[] = [...BENEFIT_IDS.expert, ...BENEFIT_IDS.facilitator];

/** Explanation of either side. */
type AnyExplanation = { [S in Side]: ExplanationText<S> }[Side];

interface Text {
	where: string;
	/** Form of address; `null` for texts to the helper, which have only one. */
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
		...sideQuestions[locale].flatMap((question, index) =>
			Object.entries(question).map(([key, text]) => ({
				where: `${locale} side question ${index + 1} ${key}`,
				address: null,
				text
			}))
		)
	];
}

/** Texts that contain one of the words as a whole word. */
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

/** Share of words that two texts have in common, from 0 to 1 (Jaccard index). */
function likeness(one: string, other: string): number {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const common = [...a].filter((word) => b.has(word)).length;
	return common / (a.size + b.size - common);
}

function pairs<T>(items: readonly T[]): [T, T][] {
	return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}

function triples<T>(items: readonly T[]): [T, T, T][] {
	return items.flatMap((first, index) =>
		pairs(items.slice(index + 1)).map(([second, third]): [T, T, T] => [first, second, third])
	);
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

	test('no two of the six explanations share a sentence', () => {
		const groups = PLACES.map(({ side, strength }) =>
			textsOf(locale, side, strength).map(({ text }) => text)
		);
		expect(groups).toHaveLength(6);
		expect(shared(groups)).toEqual([]);
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
				for (const address of ADDRESSES) expect(sentencesOf(clause[address]), id).toHaveLength(1);
			}
		}
	});

	test('whatever three things I choose, what I say fits in one breath', () => {
		for (const { side, strength } of PLACES) {
			for (const address of ADDRESSES) {
				for (const chosen of triples(BENEFIT_IDS[side])) {
					const { say } = explain(explanationTexts[locale], placeOf(side, strength), {
						chosen,
						address
					});
					expect(say.length, say).toBeLessThanOrEqual(SAYABLE);
				}
			}
		}
	});

	test('whatever I choose, what I say does not read as a list with the same beginning', () => {
		for (const { side, strength } of PLACES) {
			for (const address of ADDRESSES) {
				const openings = benefitsOf(explanationTexts[locale].explanations[side][strength]).map(
					([, { clause }]) => clause[address].split(' ')[0]
				);
				expect(openings).toEqual([...new Set(openings)]);
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
			'Je bent hier expert, en leent van de procesbegeleider wat je advies gedragen maakt.'
		);
		expect(text.role).toBe(
			'De cliënt mag een antwoord verwachten waar jij voor staat. Jij zoekt uit, weegt af en zegt wat je zou doen; overnemen is aan de cliënt.'
		);
		expect(
			BENEFIT_IDS.expert.filter((id) => !isNothing(id)).map((id) => text.benefits[id].text)
		).toEqual([
			'Vraag twee mensen die ermee moeten werken waaraan zij straks een goed advies herkennen.',
			'Leg halverwege een concept voor, en vraag wat het in hun week kost.',
			'Maak samen de lijst van wat al geprobeerd is, vóór jij met een verklaring komt.',
			'Laat de cliënt kiezen waarmee wordt begonnen.',
			'Laat hen het advies aan elkaar uitleggen, en luister.'
		]);
		expect(text.risk).toBe(
			'Zeg waarover je meedenken vraagt. Schrijft iedereen mee aan de conclusie, dan is die van niemand meer.'
		);
		const said = explain(explanationTexts.nl, placeOf('expert', 'clear'), {
			chosen: ['criteria-of-users']
		}).say;
		expect(said).toBe(
			'U krijgt van mij een advies waar ik voor sta. Onderweg vraag ik uw mensen waaraan het moet voldoen; de conclusie is van mij.'
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

describe('what I choose to borrow', () => {
	const anyChoice = fc.array(fc.constantFrom(...ALL_IDS), { maxLength: 12 });
	const anyPlace = fc.constantFrom(...PLACES);
	const anyLocale = fc.constantFrom(...LOCALES);
	const anyAddress = fc.constantFrom(...ADDRESSES);

	function nothingStandsAlone(chosen: readonly string[]): boolean {
		return chosen.every(
			(id) =>
				!isNothing(id) ||
				chosen.every((other) => other === id || benefitSide(other) !== benefitSide(id))
		);
	}

	test('choosing ‘nothing’ drops what I had chosen, and choosing a thing drops ‘nothing’', () => {
		const nothing = 'nothing-from-process';
		expect(toggleBenefit(['criteria-of-users', 'tried-before'], nothing)).toEqual([nothing]);
		expect(toggleBenefit([nothing], 'draft-halfway')).toEqual(['draft-halfway']);
	});

	test('choosing nothing on one side keeps what I chose for the other', () => {
		expect(toggleBenefit(['method-explained', 'tried-before'], 'nothing-from-process')).toEqual([
			'method-explained',
			'nothing-from-process'
		]);
	});

	test('choosing a thing and choosing it again brings back what there was', () => {
		expect(toggleBenefit(['tried-before'], 'draft-halfway')).toEqual([
			'tried-before',
			'draft-halfway'
		]);
		expect(toggleBenefit(['tried-before', 'draft-halfway'], 'draft-halfway')).toEqual([
			'tried-before'
		]);
	});

	test('however I click, nothing never stands beside something, and no choice is there twice', () => {
		fc.assert(
			fc.property(anyChoice, (clicks) => {
				const chosen = clicks.reduce<string[]>(toggleBenefit, []);
				expect(nothingStandsAlone(chosen)).toBe(true);
				expect(new Set(chosen).size).toBe(chosen.length);
			})
		);
	});

	test('a stored choice is tidied once and for all', () => {
		expect(
			tidyBenefits(['nothing-from-process', 'tried-before', 'tried-before', 'method-explained'])
		).toEqual(['tried-before', 'method-explained']);
		expect(tidyBenefits(['nothing-from-process', 'nothing-from-process'])).toEqual([
			'nothing-from-process'
		]);
		fc.assert(
			fc.property(anyChoice, (chosen) => {
				const tidy = tidyBenefits(chosen);
				expect(nothingStandsAlone(tidy)).toBe(true);
				expect(tidyBenefits(tidy)).toEqual(tidy);
				const something = chosen.filter((id) => !isNothing(id));
				expect(new Set(tidy.filter((id) => !isNothing(id)))).toEqual(new Set(something));
			})
		);
	});

	test('without a choice I say only what my role is', () => {
		fc.assert(
			fc.property(anyPlace, anyLocale, anyAddress, ({ side, strength }, locale, address) => {
				const texts = explanationTexts[locale];
				const { say } = explain(texts, placeOf(side, strength), { address });
				expect(say).toBe(texts.explanations[side][strength].say[address]);
			})
		);
	});

	test('I say my role first, and at most three of the things this side can borrow', () => {
		fc.assert(
			fc.property(
				anyPlace,
				anyLocale,
				anyAddress,
				anyChoice,
				({ side, strength }, locale, address, chosen) => {
					const text: AnyExplanation = explanationTexts[locale].explanations[side][strength];
					const own = Object.fromEntries(benefitsOf(text));
					const something = chosen.some((id) => benefitSide(id) === side && !isNothing(id));
					const expected = BENEFIT_IDS[side]
						.filter((id) => chosen.includes(id) && !(something && isNothing(id)))
						.slice(0, 3)
						.map((id) => own[id]?.clause[address]);
					const { say } = explain(explanationTexts[locale], placeOf(side, strength), {
						chosen,
						address
					});
					expect(say).toBe([text.say[address], ...expected].join(' '));
				}
			)
		);
	});

	test('I do not say that I borrow nothing while I borrow something', () => {
		const place = placeOf('facilitator', 'clear');
		const chosen = ['nothing-from-expertise', 'outside-view-at-the-end'];
		expect(explain(explanationTexts.nl, place, { chosen }).say).toBe(
			explain(explanationTexts.nl, place, { chosen: ['outside-view-at-the-end'] }).say
		);
	});

	test('what I chose for the other side is not said', () => {
		const place = placeOf('expert', 'clear');
		const own = explain(explanationTexts.nl, place, { chosen: ['tried-before'] }).say;
		const mixed = explain(explanationTexts.nl, place, {
			chosen: [...BENEFIT_IDS.facilitator, 'tried-before']
		}).say;
		expect(mixed).toBe(own);
	});

	test('a fourth choice is not said', () => {
		const benefits = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, clause: `${id}.` }));
		expect(MAX_BENEFITS_SAID).toBe(3);
		expect(compose('Role.', benefits, ['d', 'c', 'b', 'a'])).toBe('Role. a. b. c.');
		expect(compose('Role.', benefits, ['d'])).toBe('Role. d.');
	});

	test('when I change sides I first say what ended, and then what begins', () => {
		for (const locale of LOCALES) {
			for (const { side, strength } of PLACES) {
				const from = otherSide(side);
				for (const address of ADDRESSES) {
					const to = explain(explanationTexts[locale], placeOf(side, strength), { address });
					const said = composeSwitch(explanationTexts[locale], from, to, address);
					expect(said).toBe(`${explanationTexts[locale].leaving[from][address]} ${to.say}`);
					expect(said.length, said).toBeLessThanOrEqual(SAYABLE);
				}
			}
		}
	});
});
