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
	expect(await (await guessed(WRONG_A_MINUTE)).wait('room', 'ABC123')).toBe(0);
	const over = await guessed(WRONG_A_MINUTE + 1);
	expect(await over.wait('room', 'ABC123')).toBe(60_000);
	expect(await over.wait('elsewhere', 'ABC123')).toBe(0);
	vi.setSystemTime(59_999);
	expect(await over.wait('room', 'ABC123')).toBe(1);
	vi.advanceTimersByTime(60_000);
	expect(await over.wait('room', 'ABC123')).toBe(0);
});

it('a code in which somebody there has a seat stays open', async () => {
	const over = await guessed(WRONG_A_MINUTE + 1);
	await over.seated('room', 'ABC123');
	expect(await over.wait('room', 'ABC123')).toBe(0);
	expect(await over.wait('room', 'XYZ789')).toBe(60_000);
});

it('whoever goes on guessing stays shut out', async () => {
	const over = await guessed(WRONG_A_MINUTE + 1);
	vi.setSystemTime(50_000);
	await over.wrong('room');
	vi.setSystemTime(70_000);
	expect(await over.wait('room', 'ABC123')).toBe(40_000);
});

it('sixty a minute, however long, shut nothing', async () => {
	const slow = new CodeGuesses();
	for (let n = 0; n < 200; n += 1) {
		vi.setSystemTime(n * 1_001);
		await slow.wrong('room');
	}
	expect(await slow.wait('room', 'ABC123')).toBe(0);
});
