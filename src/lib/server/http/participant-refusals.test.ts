import { describe, expect, it } from 'vitest';
import { pageErrorOf } from './page-errors.ts';
import { PARTICIPANT_REFUSALS, PARTICIPANT_REJECTIONS } from './participant-refusals.ts';
import { REFUSALS } from './refusals.ts';
import { rejectionText } from './validation.ts';

const params = { min: 1, max: 4, length: 5, line: 1 };

describe.each(['de', 'fr'] as const)('in %s', (locale) => {
	it.each(PARTICIPANT_REFUSALS)('the refusal %s is told to a participant', (code) => {
		const { detail, form = detail } = REFUSALS[code];
		const facts = { quota: 'seats', phase: 'ended' } as const;
		const inDutch = pageErrorOf(code, 'nl', facts);
		const inEnglish = pageErrorOf(code, 'en', facts);
		const told = pageErrorOf(code, locale, facts);
		for (const part of ['title', 'detail'] as const) {
			expect([inDutch[part], inEnglish[part]]).not.toContain(told[part]);
		}
		const sentences = (['nl', 'en', locale] as const).map((one) => form(facts, { locale: one }));
		expect(new Set(sentences).size).toBe(3);
	});

	it.each([...PARTICIPANT_REJECTIONS, 'anything-else'])('a value is rejected as %s', (code) => {
		const texts = (['nl', 'en', locale] as const).map((one) =>
			rejectionText({ path: 'why', code, params }, one)
		);
		expect(new Set(texts).size).toBe(code === 'anything-else' ? 2 : 3);
	});
});

it('tells every other refusal in English to who reads German', () => {
	expect(pageErrorOf('not-both', 'de')).toEqual(pageErrorOf('not-both', 'en'));
	expect(rejectionText({ path: 'name', code: 'name-in-use' }, 'fr')).toBe(
		rejectionText({ path: 'name', code: 'name-in-use' }, 'en')
	);
});
