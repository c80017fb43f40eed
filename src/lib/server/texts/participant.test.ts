import { describe, expect, it } from 'vitest';
import { PLACES, SIDES, STRENGTHS, placeOf, sideOf } from '../../domain/continuum.ts';
import { explain, isNothing } from '../../domain/explanation.ts';
import { PARTICIPANT_LOCALES } from '../../domain/locale.ts';
import { meaningOf } from '../../domain/participant-texts.ts';
import { m } from '../../generated/paraglide/messages.js';
import { explanationTexts } from './index.ts';
import { participantTexts } from './participant.ts';

const NAMES = { expert: m.side_expert, facilitator: m.side_facilitator };

/** Returns all texts within a value. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const allIn = (locale: (typeof PARTICIPANT_LOCALES)[number]) => {
	const { entryPage, meanings, sideQuestions, card } = participantTexts[locale];
	return textsIn([entryPage(90), meanings, sideQuestions, PLACES.map((place) => card('', place))]);
};

describe.each(PARTICIPANT_LOCALES)('what a phone says in %s', (locale) => {
	const { meanings, sideQuestions, card, entryPage } = participantTexts[locale];

	it('names the side of a place first, and three things to borrow from the other', () => {
		for (const side of SIDES) {
			for (const strength of STRENGTHS) {
				const { headline, benefits, say } = meanings[side][strength];
				const [own, other] = SIDES.toSorted((one) => (one === side ? -1 : 1));
				const at = (one = side) => headline.indexOf(NAMES[one]({}, { locale }));
				expect(at(own), headline).toBeGreaterThan(0);
				if (at(other) >= 0) expect(at(other), headline).toBeGreaterThan(at(own));
				expect(new Set(benefits).size).toBe(3);
				expect(say).toMatch(/\?$/);
			}
		}
	});

	it('asks as many questions that help as in Dutch', () => {
		expect(sideQuestions).toHaveLength(participantTexts.nl.sideQuestions.length);
	});

	it('has on the card what the phone says, and asks for the number of days', () => {
		for (const place of PLACES) {
			const { role, say, side } = card('Wie?', place);
			expect(say).toBe(meaningOf(meanings, place).say);
			expect(side).toBe(sideOf(place));
			expect(role[1].toLowerCase()).toBe(NAMES[side]({}, { locale }).toLowerCase());
		}
		expect(entryPage(41).none.gone).toContain('41');
		expect(entryPage(41).initials.gone).toContain('41');
	});
});

it('is the explanation of the app in Dutch and English', () => {
	for (const locale of ['nl', 'en'] as const) {
		for (const place of PLACES) {
			const { headline, role, say, benefits } = explain(explanationTexts[locale], place);
			const texts = benefits.filter(({ id }) => !isNothing(id)).map(({ text }) => text);
			const meaning = meaningOf(participantTexts[locale].meanings, place);
			expect(meaning).toEqual({ headline, role, say, benefits: texts.slice(0, 3) });
		}
	}
	expect(meaningOf(participantTexts.nl.meanings, placeOf('expert', 'clear')).headline).toContain(
		'expert'
	);
});

it('writes the signs of German and of French, and no word with a star', () => {
	expect(allIn('de').filter((text) => /["'»«]|\w[*:_]in/.test(text))).toEqual([]);
	expect(allIn('fr').filter((text) => /["'“„·]/.test(text))).toEqual([]);
	expect(allIn('fr').filter((text) => /(^|[^\u202f])[:;!?»]|«(?!\u202f)/.test(text))).toEqual([]);
});

it('says Sie and vous', () => {
	const having = (locale: 'de' | 'fr', words: RegExp) =>
		allIn(locale).filter((text) => words.test(text));
	expect(having('de', /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer)(?!\p{L})/iu)).toEqual([]);
	expect(having('fr', /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu)).toEqual([]);
});
