import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	BENEFIT_IDS,
	benefitSide,
	benefitsFault,
	isNothing,
	tidyBenefits,
	toggleBenefit
} from './explanation.ts';

const ALL_IDS: readonly string[] = [...BENEFIT_IDS.expert, ...BENEFIT_IDS.facilitator];
const anyChoice = fc.array(fc.constantFrom(...ALL_IDS), { maxLength: 12 });

function nothingStandsAlone(chosen: readonly string[]): boolean {
	return chosen.every(
		(id) =>
			!isNothing(id) ||
			chosen.every((other) => other === id || benefitSide(other) !== benefitSide(id))
	);
}

describe('what I choose to borrow', () => {
	it('drops what I had chosen when I choose ‘nothing’, and ‘nothing’ when I choose a thing', () => {
		const nothing = 'nothing-from-process';
		expect(toggleBenefit(['criteria-of-users', 'tried-before'], nothing)).toEqual([nothing]);
		expect(toggleBenefit([nothing], 'draft-halfway')).toEqual(['draft-halfway']);
	});

	it('keeps what I chose for the other side when I choose nothing on one', () => {
		expect(toggleBenefit(['method-explained', 'tried-before'], 'nothing-from-process')).toEqual([
			'method-explained',
			'nothing-from-process'
		]);
	});

	it('is what it was after choosing a thing and choosing it again', () => {
		expect(toggleBenefit(['tried-before'], 'draft-halfway')).toEqual([
			'tried-before',
			'draft-halfway'
		]);
		expect(toggleBenefit(['tried-before', 'draft-halfway'], 'draft-halfway')).toEqual([
			'tried-before'
		]);
	});

	it('never has nothing beside something, nor a choice twice, however I click', () => {
		fc.assert(
			fc.property(anyChoice, (clicks) => {
				const chosen = clicks.reduce<string[]>(toggleBenefit, []);
				expect(nothingStandsAlone(chosen)).toBe(true);
				expect(new Set(chosen).size).toBe(chosen.length);
			})
		);
	});

	it('is tidied once and for all where it was stored', () => {
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

	it('may be three known ids in one request, and no fourth', () => {
		expect(benefitsFault(ALL_IDS.slice(0, 3))).toBeNull();
		expect(benefitsFault(ALL_IDS.slice(0, 4))).toBe('too-many');
		expect(benefitsFault(['what-is-this'])).toBe('unknown');
	});
});
