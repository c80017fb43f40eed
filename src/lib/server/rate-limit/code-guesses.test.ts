import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CodeGuesses, WRONG_A_MINUTE } from './code-guesses.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

async function guessed(times: number) {
	const guesses = new CodeGuesses();
	for (let n = 0; n < times; n += 1) await guesses.wrong('room');
	return guesses;
}

it('sixty wrong codes a minute shut nothing, one more shuts every other code for a minute', async () => {
	expect(await (await guessed(WRONG_A_MINUTE)).isBlocked('room', 'ABC123')).toBe(false);
	const over = await guessed(WRONG_A_MINUTE + 1);
	expect(await over.isBlocked('room', 'ABC123')).toBe(true);
	expect(await over.isBlocked('elsewhere', 'ABC123')).toBe(false);
	vi.setSystemTime(59_999);
	expect(await over.isBlocked('room', 'ABC123')).toBe(true);
	vi.advanceTimersByTime(60_000);
	expect(await over.isBlocked('room', 'ABC123')).toBe(false);
});

it('a code in which somebody there has a seat stays open', async () => {
	const over = await guessed(WRONG_A_MINUTE + 1);
	await over.seated('room', 'ABC123');
	expect(await over.isBlocked('room', 'ABC123')).toBe(false);
	expect(await over.isBlocked('room', 'XYZ789')).toBe(true);
});

it('whoever goes on guessing stays shut out', async () => {
	const over = await guessed(WRONG_A_MINUTE + 1);
	vi.setSystemTime(50_000);
	await over.wrong('room');
	vi.setSystemTime(109_999);
	expect(await over.isBlocked('room', 'ABC123')).toBe(true);
	vi.setSystemTime(110_000);
	expect(await over.isBlocked('room', 'ABC123')).toBe(false);
});

it('sixty a minute, however long, shut nothing', async () => {
	const slow = new CodeGuesses();
	for (let n = 0; n < 200; n += 1) {
		vi.setSystemTime(n * 1_001);
		await slow.wrong('room');
	}
	expect(await slow.isBlocked('room', 'ABC123')).toBe(false);
});
