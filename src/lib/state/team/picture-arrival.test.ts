import { expect, test } from 'vitest';
import { isArrival } from './picture-arrival.svelte.ts';

const hidden = (round: number) => ({ isOpen: false, round });
const open = (round: number) => ({ isOpen: true, round });

test('a reveal is an arrival, and stays one as long as its round is shown', () => {
	expect(isArrival(hidden(1), open(1), false)).toBe(true);
	expect(isArrival(open(1), open(1), true)).toBe(true);
	expect(isArrival(open(1), open(1), false)).toBe(false);
	expect(isArrival(open(1), hidden(2), true)).toBe(false);
});

test('a picture that comes back when a round is withdrawn is none', () => {
	expect(isArrival(hidden(2), open(1), false)).toBe(false);
});
