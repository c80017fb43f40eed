import { describe, expect, it } from 'vitest';
import { agreeOn, agreementFor } from './agreement.ts';

const at = '2026-11-23T10:00:00.000Z';

describe('what is agreed', () => {
	it('takes the place of what was borrowed on this side, and leaves the other side', () => {
		expect(
			agreeOn('expert', ['tried-before'], ['draft-halfway', 'method-explained']).sort()
		).toEqual(['method-explained', 'tried-before']);
	});

	it('keeps nothing that this side cannot borrow', () => {
		expect(agreeOn('expert', ['method-explained', 'what-is-this'], [])).toEqual([]);
	});

	it('is nothing at all only where that stands alone', () => {
		expect(agreeOn('expert', ['nothing-from-process'], [])).toEqual(['nothing-from-process']);
		expect(agreeOn('expert', ['nothing-from-process', 'tried-before'], [])).toEqual([
			'tried-before'
		]);
	});

	it('is still so while the same is borrowed, in whatever order', () => {
		const agreement = { at, benefits: ['tried-before', 'draft-halfway'] };
		const chosen = ['draft-halfway', 'method-explained', 'tried-before'];
		expect(agreementFor(agreement, 'expert', chosen)).toEqual({ at, changed: false });
		expect(agreementFor(agreement, 'expert', ['tried-before'])).toEqual({ at, changed: true });
	});

	it('says nothing about the other side, nor without an agreement', () => {
		expect(agreementFor({ at, benefits: ['tried-before'] }, 'facilitator', [])).toBeNull();
		expect(agreementFor(null, 'expert', ['tried-before'])).toBeNull();
	});
});
