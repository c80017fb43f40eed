import { expect, it } from 'vitest';
import { CodeGuesses, WRONG_A_MINUTE } from './code-guesses.ts';

function guessed(times: number, now = 0) {
	const guesses = new CodeGuesses();
	for (let n = 0; n < times; n += 1) guesses.wrong('room', now);
	return guesses;
}

it('sixty wrong codes a minute shut nothing, one more shuts every other code for a minute', () => {
	expect(guessed(WRONG_A_MINUTE).wait('room', 'ABC123', 0)).toBe(0);
	const over = guessed(WRONG_A_MINUTE + 1);
	expect(over.wait('room', 'ABC123', 0)).toBe(60_000);
	expect(over.wait('room', 'ABC123', 59_999)).toBe(1);
	expect(over.wait('room', 'ABC123', 60_000)).toBe(0);
	expect(over.wait('elsewhere', 'ABC123', 0)).toBe(0);
});

it('a code in which somebody there has a seat stays open', () => {
	const over = guessed(WRONG_A_MINUTE + 1);
	over.seated('room', 'ABC123');
	expect(over.wait('room', 'ABC123', 0)).toBe(0);
	expect(over.wait('room', 'XYZ789', 0)).toBe(60_000);
});

it('whoever goes on guessing stays shut out', () => {
	const over = guessed(WRONG_A_MINUTE + 1);
	over.wrong('room', 50_000);
	expect(over.wait('room', 'ABC123', 70_000)).toBe(40_000);
	const slow = new CodeGuesses();
	for (let n = 0; n < 200; n += 1) slow.wrong('room', n * 1_001);
	expect(slow.wait('room', 'ABC123', 200_200)).toBe(0);
});
