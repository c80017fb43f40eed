import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as ServerClock from './server-clock.ts';

const NOW = new Date('2026-11-30T09:00:00.000Z');
const FRIDAY = '2026-11-27T16:00:00.000Z';

/**
 * The module under test. It is imported anew for each test, because it remembers the server's
 * clock.
 */
let clock: typeof ServerClock;
beforeEach(async () => {
	vi.resetModules();
	clock = await import('./server-clock.ts');
});

const heard = (date: string) => clock.noteServerDate(date, NOW);

describe('the time at which something was made', () => {
	it('is that of this device as long as the server’s clock is not known', () => {
		expect(clock.isServerClockKnown()).toBe(false);
		expect(clock.placedAtOf(FRIDAY, NOW)).toBe(FRIDAY);
	});

	it('is that of this device when both clocks agree to the minute', () => {
		heard('Mon, 30 Nov 2026 09:00:20 GMT');
		expect(clock.isServerClockKnown()).toBe(true);
		expect(clock.placedAtOf(FRIDAY, NOW)).toBe(FRIDAY);
	});

	it('is moved by as much as this device’s clock is wrong', () => {
		heard('Mon, 30 Nov 2026 07:00:00 GMT');
		expect(clock.placedAtOf(FRIDAY, NOW)).toBe('2026-11-27T14:00:00.000Z');
		heard('Thu, 30 Nov 2028 09:00:00 GMT');
		expect(clock.placedAtOf(FRIDAY, NOW)).toBe('2028-11-27T16:00:00.000Z');
	});

	it('is never in the server’s future, also when this clock was set back meanwhile', () => {
		heard('Mon, 30 Nov 2026 07:00:00 GMT');
		const made = clock.placedAtOf('2027-01-01T00:00:00.000Z', NOW);
		expect(made).toBe('2026-11-30T07:00:00.000Z');
	});

	it('is never before what the page showed when it was made', () => {
		heard('Mon, 30 Nov 2026 07:00:00 GMT');
		const shown = '2026-11-27T15:00:00.000Z';
		expect(clock.placedAtOf(FRIDAY, NOW, shown)).toBe(shown);
		expect(clock.placedAtOf(FRIDAY, NOW, '2026-11-27T13:00:00.000Z')).toBe(
			'2026-11-27T14:00:00.000Z'
		);
		expect(clock.placedAtOf(FRIDAY, NOW, '2027-01-01T00:00:00.000Z')).toBe(
			'2026-11-30T07:00:00.000Z'
		);
	});

	it('is left to the server when it would refuse it as too long ago', () => {
		expect(clock.placedAtOf('2025-01-01T00:00:00.000Z', NOW)).toBeNull();
	});

	it('is not changed by a response without a time', () => {
		heard('Mon, 30 Nov 2026 07:00:00 GMT');
		clock.noteServerDate(null, NOW);
		clock.noteServerDate('yesterday', NOW);
		expect(clock.placedAtOf(FRIDAY, NOW)).toBe('2026-11-27T14:00:00.000Z');
	});
});
