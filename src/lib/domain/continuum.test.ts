import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	RANGE,
	SIDES,
	STRENGTHS,
	atEachPlace,
	edgeOf,
	isPosition,
	onSide,
	otherSide,
	placeAt,
	placeOf,
	position,
	positionFault,
	settle,
	sideOf,
	stepFrom,
	strengthOf,
	strengthStepFrom,
	valueAt
} from './continuum.ts';
import { anyPoint } from '../../testing/even-numbers.ts';

const ALL = Array.from({ length: 100 }, (_, i) => position(RANGE.min + i * RANGE.step));
const anyPosition = fc.constantFrom(...ALL);

describe('the positions on the line', () => {
	it('are a hundred places, fifty on each side, none in the middle', () => {
		expect(ALL.filter((one) => sideOf(one) === 'expert')).toHaveLength(50);
		expect(ALL.filter((one) => sideOf(one) === 'facilitator')).toHaveLength(50);
		expect(ALL).not.toContain(0);
	});

	it('refuse the middle by name, and everything that is no odd whole number within reach', () => {
		expect(positionFault(0)).toBe('middle');
		expect(positionFault(-0)).toBe('middle');
		for (const wrong of [2, -48, 1.5, 101, -101, NaN, Infinity, '5', null, undefined, [1], true]) {
			expect(positionFault(wrong), String(wrong)).toBe('not-a-position');
			expect(isPosition(wrong)).toBe(false);
		}
		expect(() => position(0)).toThrow(RangeError);
	});

	it('are light up to 33, clear up to 65, and outspoken beyond', () => {
		for (const sign of [-1, 1]) {
			const at = (distance: number) => strengthOf(position(sign * distance));
			expect([1, 33].map(at)).toEqual(['slight', 'slight']);
			expect([35, 65].map(at)).toEqual(['clear', 'clear']);
			expect([67, 99].map(at)).toEqual(['strong', 'strong']);
		}
	});

	it('have one place for each of the six buttons, mirrored around the ridge', () => {
		for (const strength of STRENGTHS) {
			expect(placeOf('expert', strength)).toBe(-placeOf('facilitator', strength));
			for (const side of SIDES) {
				const place = placeOf(side, strength);
				expect(isPosition(place)).toBe(true);
				expect([sideOf(place), strengthOf(place)]).toEqual([side, strength]);
				const names = atEachPlace((one, far) => `${one} ${far}`);
				expect(valueAt(names, place)).toBe(`${side} ${strength}`);
			}
		}
	});

	it('stay where they are on their own side, and keep their strength on the other', () => {
		fc.assert(
			fc.property(anyPosition, fc.constantFrom(...SIDES), (one, side) => {
				const there = onSide(one, side);
				expect([sideOf(there), strengthOf(there)]).toEqual([side, strengthOf(one)]);
				if (side === sideOf(one)) expect(there).toBe(one);
			})
		);
	});
});

describe('a point on the line', () => {
	it('belongs to a position, or to the ridge and then to none', () => {
		fc.assert(
			fc.property(anyPoint(-200, 200), (point) => {
				const place = placeAt(point);
				if (Math.abs(point) < 1) return place === null;
				return isPosition(place) && Math.sign(place) === Math.sign(point);
			})
		);
		expect(placeAt(NaN)).toBeNull();
	});

	it('that is a position keeps the thumb where it is', () => {
		fc.assert(fc.property(anyPosition, (place) => placeAt(place) === place));
	});

	it('is never further than one from its position', () => {
		fc.assert(
			fc.property(anyPoint(1, 99), (point) => Math.abs((placeAt(point) as number) - point) <= 1)
		);
	});
});

describe('letting go', () => {
	it('on the ridge rolls to the side it was moving towards, else to the side it leans to', () => {
		expect(settle(-0.9, 1)).toBe(1);
		expect(settle(0.9, -1)).toBe(-1);
		expect(settle(-0.2, 0)).toBe(-1);
		expect(settle(0.2, 0)).toBe(1);
	});

	it('exactly in the middle without a direction chooses nothing', () => {
		expect(settle(0, 0)).toBeNull();
	});

	it('never rests in the middle', () => {
		fc.assert(
			fc.property(anyPoint(-150, 150), fc.constantFrom(-1, 0, 1), (point, heading) => {
				const rest = settle(point, heading);
				return rest === null ? point === 0 && heading === 0 : isPosition(rest);
			})
		);
	});
});

describe('stepping', () => {
	it('passes the ridge in one step and stops at the ends', () => {
		expect(stepFrom(position(-1), 1)).toBe(1);
		expect(stepFrom(position(1), -1)).toBe(-1);
		expect(stepFrom(position(99), 1)).toBe(99);
		expect(stepFrom(position(-99), -5)).toBe(-99);
	});

	it('by strength visits the six places in turn', () => {
		const seen: number[] = [];
		let at = position(-99);
		for (let i = 0; i < 6; i++) seen.push((at = strengthStepFrom(at, 1)));
		expect(seen).toEqual([-83, -49, -17, 17, 49, 83]);
		expect(strengthStepFrom(position(83), 1)).toBe(99);
		expect(strengthStepFrom(position(-83), -1)).toBe(-99);
	});

	it('to the other side means the other role', () => {
		expect(otherSide('expert')).toBe('facilitator');
		expect(sideOf(edgeOf(otherSide('facilitator')))).toBe('expert');
	});
});
