import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPosition, position } from './continuum.ts';
import { type Thumb, type ThumbEvent, reduce, shownAt, thumbAt } from './thumb.ts';
import { anyPoint } from '../../testing/even-numbers.ts';

const empty = thumbAt(null);

function play(events: ThumbEvent[], from: Thumb = empty): Thumb {
	return events.reduce(reduce, from);
}

const down = (point: number, more: Partial<Extract<ThumbEvent, { type: 'down' }>> = {}) =>
	({ type: 'down', pointer: 1, touch: false, point, x: 0, y: 0, ...more }) as const;
const move = (point: number, x = 0, y = 0, pointer = 1) =>
	({ type: 'move', pointer, point, x, y }) as const;
const up = { type: 'up', pointer: 1 } as const;
const key = (name: string) => ({ type: 'key', key: name }) as const;

describe('a thumb that is dragged', () => {
	it('follows the pointer and stays where it is let go', () => {
		expect(play([down(-60), move(-40.3), up]).value).toBe(-41);
	});

	it('let go on the ridge rolls to the side it was last moving towards', () => {
		expect(play([down(-20), move(0.5), move(-0.5), up]).value).toBe(-1);
		expect(play([down(-20), move(-0.5), up]).value).toBe(1);
		expect(play([down(20), move(0.5), up]).value).toBe(-1);
	});

	it('lags behind on the crest and catches up beyond it', () => {
		const onCrest = play([down(-20), move(0)]);
		expect(shownAt(onCrest)).toBeCloseTo(-0.5);
		expect(onCrest.value).toBe(-1);
		expect(shownAt(reduce(onCrest, move(3)))).toBe(3);
	});

	it('goes back where it came from on Escape or when the pointer is taken away', () => {
		const placed = thumbAt(position(-49));
		expect(play([down(30), move(60), key('Escape'), up], placed).value).toBe(-49);
		expect(play([down(30), move(60), { type: 'cancel', pointer: 1 }], placed).value).toBe(-49);
		expect(play([down(30), key('Escape')]).value).toBeNull();
	});

	it('is not disturbed by a second finger', () => {
		const second = { ...down(80), pointer: 2 };
		const thumb = play([down(-60), second, move(90, 0, 0, 2), { type: 'up', pointer: 2 }]);
		expect(thumb.drag?.pointer).toBe(1);
		expect(reduce(thumb, up).value).toBe(-61);
	});
});

describe('a tap', () => {
	it('on the ridge goes to the side it leans to', () => {
		expect(play([down(0.1), up]).value).toBe(1);
		expect(play([down(-0.1, { touch: true }), up]).value).toBe(-1);
	});

	it('exactly between the sides changes nothing and asks which side', () => {
		expect(play([down(0), up])).toEqual({ value: null, drag: null, asking: true });
		expect(play([down(0), up], thumbAt(position(-49)))).toMatchObject({
			value: -49,
			asking: true
		});
		expect(play([down(0), up, down(5), up]).asking).toBe(false);
	});
});

describe('a finger', () => {
	it('that scrolls places nothing', () => {
		const scroll = [down(-60, { touch: true }), move(-58, 10, 12), move(-20, 90, 40), up];
		expect(play(scroll)).toEqual(empty);
		expect(play(scroll, thumbAt(position(33))).value).toBe(33);
	});

	it('that moves twice as far sideways as down drags', () => {
		expect(play([down(-60, { touch: true }), move(-40, 20, 10), up]).value).toBe(-41);
		expect(play([down(-60, { touch: true }), move(-40, 19, 10), up]).value).toBeNull();
	});

	it('that hardly moves is a tap', () => {
		expect(play([down(-60, { touch: true }), move(-59, 3, 3), up]).value).toBe(-61);
	});
});

describe('keys', () => {
	it('put an unplaced thumb down next to the ridge, on the side of the arrow', () => {
		expect(play([key('ArrowLeft')]).value).toBe(-1);
		expect(play([key('ArrowRight')]).value).toBe(1);
	});

	it('pass the ridge with one press, and go by strength with the page keys', () => {
		expect(play([key('ArrowRight')], thumbAt(position(-1))).value).toBe(1);
		expect(play([key('PageUp'), key('PageUp')], thumbAt(position(-17))).value).toBe(49);
		expect(play([key('Home')]).value).toBe(-99);
		expect(play([key('End')]).value).toBe(99);
	});
});

describe('a script', () => {
	it('can set a position or take it away, and nothing else', () => {
		const placed = thumbAt(position(7));
		for (const wrong of [0, 2, 0.5, '7', NaN, undefined, 101]) {
			expect(reduce(placed, { type: 'set', value: wrong })).toBe(placed);
		}
		expect(reduce(placed, { type: 'set', value: -99 }).value).toBe(-99);
		expect(reduce(placed, { type: 'set', value: null }).value).toBeNull();
	});
});

const point = fc.oneof(
	anyPoint(-120, 120),
	anyPoint(-1, 1),
	fc.constantFrom(0, -0, 1, -1, NaN, Infinity)
);
const pointer = fc.integer({ min: 1, max: 3 });
const pixel = fc.integer({ min: -50, max: 50 });
const anyEvent: fc.Arbitrary<ThumbEvent> = fc.oneof(
	fc.record({
		type: fc.constant('down' as const),
		pointer,
		touch: fc.boolean(),
		point,
		x: pixel,
		y: pixel
	}),
	fc.record({ type: fc.constant('move' as const), pointer, point, x: pixel, y: pixel }),
	fc.record({ type: fc.constant('up' as const), pointer }),
	fc.record({ type: fc.constant('cancel' as const), pointer }),
	fc.record({
		type: fc.constant('key' as const),
		key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'Escape', 'x')
	}),
	fc.record({
		type: fc.constant('set' as const),
		value: fc.oneof(fc.constantFrom(null, 0, 2, '3', NaN), fc.integer({ min: -101, max: 101 }))
	})
);

describe('ten thousand random sequences of pointers, touches, keys and scripts', () => {
	it('never leave the thumb in the middle, in its value or as drawn', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
				let thumb = empty;
				for (const event of events) {
					thumb = reduce(thumb, event);
					if (thumb.value !== null && !isPosition(thumb.value)) return false;
					const shown = shownAt(thumb);
					const atRest = !thumb.drag?.engaged;
					if (shown !== null && atRest && Math.abs(shown) < 1) return false;
				}
				for (const id of [1, 2, 3]) thumb = reduce(thumb, { type: 'up', pointer: id });
				const shown = shownAt(thumb);
				return thumb.drag === null && (shown === null || isPosition(shown));
			}),
			{ numRuns: 10_000 }
		);
	});
});
