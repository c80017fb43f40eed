import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL, TestHub, frame } from '../../../testing/live-hub.ts';
import { PING_MS, TICK_MS } from './channel.ts';
import type { Snapshot } from './hub.ts';

let live: TestHub;
beforeEach(() => {
	vi.useFakeTimers();
	live = new TestHub();
});
afterEach(() => vi.useRealTimers());

describe('whoever opens a stream', () => {
	it('hears after how long to come back, then all there is', async () => {
		live.store(1, frame('state', 'revealed'), frame('dots', [1]));
		const reader = await live.opened();
		expect(reader.text).toMatch(/^retry: 1000\n\nid: /);
		expect(reader.events()).toEqual([
			['state', 'revealed'],
			['dots', [1]]
		]);
	});

	it('late gets all there is at once, as it is now, without another read', async () => {
		await live.opened();
		await live.write(2, frame('state', { placed: 0 }, 'open'), frame('tally', 0));
		await live.write(3, frame('state', { placed: 5 }, 'open'), frame('tally', 5));
		const reads = live.read.mock.calls.length;
		const late = live.reader();
		expect(late.events()).toEqual([
			['state', { placed: 5 }],
			['tally', 5]
		]);
		expect(live.read).toHaveBeenCalledTimes(reads);
	});

	it('together with a thousand others costs one read', async () => {
		const readers = Array.from({ length: 1000 }, () => live.reader());
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(live.read).toHaveBeenCalledTimes(1);
		expect(live.read).toHaveBeenCalledWith('K4N7LJ');
		for (const reader of readers) expect(reader.events()).toEqual([['state', 'lobby']]);
	});

	it('and leaves during the first read leaves nothing behind', async () => {
		let answer = (_: Snapshot | null) => {};
		live.read.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
		const reader = await live.opened();
		reader.close();
		reader.ended = 'cut';
		answer(live.stored);
		await vi.advanceTimersByTimeAsync(10 * PING_MS);
		expect(live.read).toHaveBeenCalledTimes(1);
		expect([live.hub.streams, vi.getTimerCount(), live.faults]).toEqual([0, 0, []]);
	});
});

describe('what opened a stream', () => {
	const valid = vi.fn(async (ids: string[]) => ids.filter((id) => id !== 'ended'));
	beforeEach(() => {
		valid.mockClear();
		live.hub.checks('seat', valid);
	});

	it('and ended while it was opened ends it, found by one question for all new streams', async () => {
		const late = [live.reader('phone', 'ended'), live.reader('wall', 'ended')];
		const others = Array.from({ length: 300 }, (_, at) => live.reader('phone', `seat-${at}`));
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(late.map(({ ended }) => ended)).toEqual(['well', 'well']);
		expect(others.filter(({ ended }) => ended)).toEqual([]);
		expect(valid).toHaveBeenCalledTimes(1);
		expect(live.hub.streams).toBe(300);
	});

	it('is asked about again when the store was away', async () => {
		const fault = new Error('the store is away');
		valid.mockRejectedValueOnce(fault);
		const late = await live.opened('phone', 'ended');
		expect([late.ended, live.faults]).toEqual([null, [fault]]);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(late.ended).toBe('well');
	});

	it('and ended unannounced is found by the next check of all', async () => {
		const readers = [await live.opened('phone', 'seat-1'), await live.opened('phone', 'seat-2')];
		valid.mockImplementation(async (ids) => ids.filter((id) => id === 'seat-2'));
		await live.hub.endExpired();
		expect(readers.map(({ ended }) => ended)).toEqual(['well', null]);
	});

	it('is asked about no more once the process ends', async () => {
		live.reader('phone', 'seat-1');
		live.hub.end();
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect([valid.mock.calls, vi.getTimerCount()]).toEqual([[], 0]);
	});
});

describe('a stream', () => {
	it('pings every fifteen seconds, with something in it, or no page would hear it', async () => {
		const reader = await live.opened();
		reader.events();
		await vi.advanceTimersByTimeAsync(3 * PING_MS);
		expect(reader.events()).toEqual(Array(3).fill(['ping', {}]));
	});

	it('counts for presence while it is open', async () => {
		const [first] = [await live.opened('phone', 'seat-1'), await live.opened('phone', 'seat-1')];
		await live.opened('phone', 'seat-2');
		await live.opened('wall', null);
		expect(live.hub.watchers(CHANNEL).sort()).toEqual(['seat-1', 'seat-1', 'seat-2']);
		first.close();
		first.close();
		expect(live.hub.watchers(CHANNEL).sort()).toEqual(['seat-1', 'seat-2']);
		expect(live.hub.streams).toBe(3);
		expect(live.hub.watchers('workshop:EMPTY')).toEqual([]);
	});

	it('ends with what opened it, in every channel, and says so; the neighbours stay', async () => {
		const ended = [
			await live.opened('phone', 'seat-1'),
			await live.opened('wall', 'seat-1'),
			await live.opened('phone', 'seat-1', 'workshop:OTHER')
		];
		const stays = [await live.opened('phone', 'seat-2'), await live.opened()];
		live.hub.revoke(['seat:seat-1', 'seat:seat-3']);
		await live.write(2, frame('state', 'open'));
		for (const reader of ended) {
			expect(reader.ended).toBe('well');
			expect(reader.events().at(-1)).toEqual(['ping', { ended: 'seat' }]);
		}
		for (const reader of stays) {
			expect(reader.ended).toBeNull();
			expect(reader.events()).toContainEqual(['state', 'open']);
		}
		expect(live.hub.streams).toBe(2);
	});

	it('that does not read is cut off when what opened it ends', async () => {
		const slow = await live.opened('phone', 'seat-1');
		slow.drained = false;
		live.hub.revoke(['seat:seat-1']);
		expect(slow.ended).toBe('cut');
	});

	it('ends when what it shows is gone', async () => {
		const reader = await live.opened();
		live.stored = null;
		live.hub.changed(CHANNEL);
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect([reader.ended, live.hub.streams, vi.getTimerCount()]).toEqual(['well', 0, 0]);
	});

	it('ends with the process, and its client comes back at another moment than the rest', async () => {
		const slow = live.reader();
		const readers = Array.from({ length: 199 }, () => live.reader());
		await vi.advanceTimersByTimeAsync(TICK_MS);
		slow.drained = false;
		live.hub.end();
		expect(slow.ended).toBe('cut');
		const waits = readers.map(({ text, ended }) => {
			expect(ended).toBe('well');
			return Number(/retry: (\d+)\n\n$/.exec(text)?.[1]);
		});
		expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
		expect(Math.max(...waits)).toBeLessThanOrEqual(2500);
		expect(new Set(waits).size).toBeGreaterThan(100);
		expect(live.reader()).toMatchObject({ ended: 'well', text: expect.stringMatching(/^retry: /) });
		expect([live.hub.streams, vi.getTimerCount()]).toEqual([0, 0]);
	});
});
