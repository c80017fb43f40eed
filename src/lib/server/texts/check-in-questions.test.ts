import { describe, expect, test } from 'vitest';
import { SIDES, STRENGTHS, type Position, placeOf } from '../../domain/continuum.ts';
import { ADDRESSES, type Address } from '../../domain/explanation.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { sentencesOf, shared } from '../../../testing/sentences.ts';
import type { CheckInKind } from '../../domain/check-in.ts';
import {
	type CheckInQuestion,
	QUESTION_SETS,
	checkInQuestions,
	checkInQuestionsFor
} from './check-in-questions.ts';

const KINDS = ['expectation', 'experience'] as const;

/** Returns all sets of questions, for each kind of check-in and each side of the client. */
const variants = (locale: Locale, address: Address, kinds: readonly CheckInKind[] = KINDS) =>
	kinds.flatMap((kind) =>
		SIDES.map((side) =>
			checkInQuestions[locale]({ kind, side, address, name: 'Anna', own: 'OWN', theirs: 'THEIRS' })
		)
	);

const all = (locale: Locale, address: Address): CheckInQuestion[] =>
	variants(locale, address).flatMap((sets) => Object.values(sets).flat());

describe.each(LOCALES.flatMap((locale) => ADDRESSES.map((address) => ({ locale, address }))))(
	'what is asked while looking together, in $locale with $address',
	({ locale, address }) => {
		test('has four questions for each picture, and three more where the guess was missed', () => {
			for (const sets of variants(locale, address)) {
				expect(Object.keys(sets)).toEqual([...QUESTION_SETS]);
				for (const set of QUESTION_SETS) {
					expect(sets[set], set).toHaveLength(set === 'guess' ? 3 : 4);
					expect(new Set(sets[set].map(({ ask }) => ask)).size, set).toBe(sets[set].length);
				}
			}
		});

		test('asks the client one short thing at a time', () => {
			for (const { ask } of all(locale, address)) {
				expect(ask).toMatch(/^(‘?\p{Lu})[^!?]*\?$/u);
				expect(ask.length, ask).toBeLessThanOrEqual(120);
				expect(sentencesOf(ask).length, ask).toBeLessThanOrEqual(2);
			}
		});

		test('lets the helper listen first, and names the helper', () => {
			for (const { then } of all(locale, address)) {
				expect(then).toMatch(/^Anna (luistert|listens)(, (en|vat|antwoordt)| |, )[^!?]*\.$/);
				expect(then.length, then).toBeLessThanOrEqual(110);
			}
		});

		test('reads well on both screens, since it never says "I" and gives the helper no gender', () => {
			const words = /\b(ik|mij|mijn|wij|we|ons|onze|hij|zij|ze|hem|haar|zijn eigen|haar eigen)\b/i;
			const english = /\b(I|me|my|we|us|our|he|she|him|her|his)\b/;
			for (const { ask, then } of all(locale, address)) {
				expect(`${ask} ${then}`).not.toMatch(locale === 'nl' ? words : english);
			}
		});

		test('says of nobody that they are wrong, moves nobody, and measures nothing', () => {
			const words =
				/\b(fout\w*|goed of fout|juiste?|gelijk|ongelijk|verkeerd\w*|verschil\w*|midden|ertussenin|afstand|dicht\w*|ver|verder|uit elkaar|score|procent|gemiddeld\w*|opschuiven|verschuiven|verplaatsen|toch niet|moet u|moet je)\b/i;
			const english =
				/\b(wrong|right|correct|mistaken|differ\w*|middle|between|distance|close|closer|(?<!so )far|apart|score|percent|average|move|shift|should you|you should|you must)\b/i;
			for (const { ask, then } of all(locale, address)) {
				expect(`${ask} ${then}`).not.toMatch(locale === 'nl' ? words : english);
			}
		});
	}
);

describe.each(LOCALES)('the questions in %s', (locale) => {
	test('are of their own for each picture', () => {
		for (const sets of variants(locale, 'je')) {
			const asked = QUESTION_SETS.map((set) => sets[set].map(({ ask }) => ask));
			const short = (sentence: string) => sentence.split(' ').length > 6;
			expect(shared(asked).filter(short)).toEqual([]);
		}
	});

	test('are others for what is expected and for what was experienced', () => {
		const [expectation = [], experience = []] = KINDS.map((kind) =>
			variants(locale, 'je', [kind]).flatMap((sets) => Object.values(sets).flat())
		);
		const expected = new Set(expectation.map(({ ask }) => ask));
		expect(experience.filter(({ ask }) => expected.has(ask))).toEqual([]);
	});
});

test('in Dutch a client is spoken to in one way, and in English there is but one', () => {
	for (const { ask, then } of all('nl', 'u')) {
		expect(`${ask} ${then}`).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
	}
	for (const { ask, then } of all('nl', 'je')) expect(`${ask} ${then}`).not.toMatch(/\b(u|uw)\b/i);
	expect(all('en', 'je')).toEqual(all('en', 'u'));
});

describe('the questions after a reveal', () => {
	const asked = (
		seen: { client: Position | null; helper: Position | null },
		pictures: ('same' | 'strength' | 'sides' | 'undecided' | 'guess')[],
		locale: Locale = 'nl'
	) =>
		checkInQuestionsFor(
			locale,
			{ ...seen, pictures },
			{ kind: 'expectation', address: 'u', name: 'Anna' }
		).map(({ ask, then }) => `${ask} ${then}`);

	const [strongExpert, clearExpert] = [placeOf('expert', 'strong'), placeOf('expert', 'clear')];

	test('name both places in the words of the poles, as said to the client', () => {
		const [first] = asked(
			{ client: placeOf('facilitator', 'clear'), helper: placeOf('facilitator', 'strong') },
			['strength']
		);
		expect(first).toContain('‘duidelijk hulp bij uw eigen antwoord’');
		expect(first).toContain('‘bijna alleen hulp bij uw eigen antwoord’');
	});

	test('fit the side on which the client stands', () => {
		const same = (position: Position) => asked({ client: position, helper: position }, ['same'])[1];
		expect(same(clearExpert)).toContain('in het antwoord staan');
		expect(same(placeOf('facilitator', 'clear'))).toContain('zelf uit bent');
	});

	test('come after one another where the guess was missed', () => {
		const both = asked({ client: strongExpert, helper: clearExpert }, ['strength', 'guess']);
		expect(both).toHaveLength(7);
		expect(both[4]).toContain('Anna verwachtte u op een andere plek');
	});

	test('say who does not know yet, and that they need not', () => {
		const first = (client: Position | null, helper: Position | null) =>
			asked({ client, helper }, ['undecided'])[0];
		expect(first(null, clearExpert)).toContain('U weet het nog niet, en dat mag');
		expect(first(clearExpert, null)).toContain('Anna weet het nog niet');
		expect(first(null, null)).toContain('U en Anna weten het allebei nog niet');
	});

	test('are as many in both languages for all that can be seen', () => {
		const places = [null, ...SIDES.flatMap((side) => STRENGTHS.map((one) => placeOf(side, one)))];
		for (const client of places) {
			for (const helper of places) {
				const pictures = ['undecided', 'guess'] as const;
				const inBoth = LOCALES.map(
					(locale) => asked({ client, helper }, [...pictures], locale).length
				);
				expect(new Set(inBoth).size).toBe(1);
			}
		}
	});

	test('leave no place out of a sentence that needs one', () => {
		const text = asked({ client: strongExpert, helper: clearExpert }, ['strength']).join(' ');
		expect(text).not.toMatch(/‘’|undefined|null/);
	});
});
