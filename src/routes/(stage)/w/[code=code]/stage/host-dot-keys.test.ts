import { expect, it } from 'vitest';
import { dotCommandOf } from './host-dot-keys.ts';

it('the keys 1 to 6 are the six stretches as they lie on the wall, and none is the middle', () => {
	expect(['1', '2', '3', '4', '5', '6'].map(dotCommandOf)).toEqual(
		[-83, -49, -17, 17, 49, 83].map((position) => ({ position }))
	);
});

it('0 is "not to be said yet", Backspace takes the last one back, and all else is another key', () => {
	expect(dotCommandOf('0')).toEqual({ position: null });
	expect(dotCommandOf('Backspace')).toBe('take-back');
	for (const key of ['7', '9', '', '12', 'a', 'PageDown']) expect(dotCommandOf(key)).toBeNull();
});
