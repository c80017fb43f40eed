import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLD_HOURS, STEP_DAYS, look } from './trusted-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-29T12:00:00.000Z');
const at = (ms: number) => new Date(START + ms);
const mark = (heldMs = 0) => ({ trustedAt: at(0).toISOString(), heldMs });

describe('a look at the clock', () => {
	it.each([HOUR, STEP_DAYS * DAY, -HOUR, -STEP_DAYS * DAY])(
		'believes a clock that is %i ms from the mark',
		(gap) => {
			const seen = look(mark(5), at(gap), 0);
			expect(seen).toEqual({
				mark: { trustedAt: at(gap).toISOString(), heldMs: 0 },
				time: at(gap),
				isDoubted: false
			});
		}
	);

	it('lets nothing be deleted by a clock far ahead, nor by the mark while the clock is behind', () => {
		expect(look(mark(), at(440 * DAY), HOUR)).toEqual({
			mark: mark(HOUR),
			time: at(0),
			isDoubted: true
		});
		expect(look(mark(), at(-440 * DAY), HOUR)).toEqual({
			mark: mark(HOUR),
			time: at(-440 * DAY),
			isDoubted: true
		});
	});

	it('ends every doubt once a server has run for a day with it, whatever the clock says', () => {
		fc.assert(
			fc.property(fc.integer({ min: -10_000, max: 10_000 }), (days) => {
				let state = mark();
				let looks = 0;
				for (let isDoubted = true; isDoubted; looks += 1) {
					const seen = look(state, at(days * DAY + looks * HOUR), looks === 0 ? 0 : HOUR);
					expect(seen.time.getTime()).toBeLessThanOrEqual(days * DAY + START + looks * HOUR);
					({ mark: state, isDoubted } = seen);
				}
				expect(looks).toBeLessThanOrEqual(HOLD_HOURS + 1);
				expect(state.heldMs).toBe(0);
			})
		);
	});
});
