import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL, TestHub, frame } from '../../../testing/live-hub.ts';
import { PING_MS, STALLED_MS, TICK_MS } from './channel.ts';
import { createHub } from './hub.ts';

let live: TestHub;
beforeEach(() => {
	vi.useFakeTimers();
	live = new TestHub();
});
afterEach(() => vi.useRealTimers());

describe('a change', () => {
	it.each([2, 200])('costs one read a tick for %i watchers, however many there are', async (n) => {
		const readers = Array.from({ length: n }, () => live.reader());
		await vi.advanceTimersByTimeAsync(TICK_MS);
		live.read.mockClear();
		for (let turn = 0; turn < 100; turn++) {
			live.store(2 + turn, frame('tally', turn));
			live.hub.changed(CHANNEL);
			await vi.advanceTimersByTimeAsync(TICK_MS / 10);
		}
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(live.read.mock.calls.length).toBeGreaterThan(8);
		expect(live.read.mock.calls.length).toBeLessThanOrEqual(11);
		for (const reader of readers) expect(reader.events().at(-1)).toEqual(['tally', 99]);
	});

	it('that comes while it is read is not lost', async () => {
		const reader = await live.opened();
		live.read.mockImplementationOnce(async () => {
			const old = live.stored;
			await new Promise((resolve) => setTimeout(resolve, 300));
			return old;
		});
		await live.write(2, frame('state', 'open'));
		await live.write(3, frame('state', 'revealed'));
		await vi.advanceTimersByTimeAsync(500);
		expect(reader.events().at(-1)).toEqual(['state', 'revealed']);
	});

	it('sends only what is different, and its numbers always grow', async () => {
		const reader = await live.opened();
		await live.write(2, frame('state', 'revealed'), frame('dots', [1]));
		await live.write(3, frame('state', 'black'), frame('dots', [1]));
		expect(reader.ids()).toEqual([...reader.ids()].sort((a, b) => a - b));
		expect(new Set(reader.ids()).size).toBe(reader.ids().length);
		expect(reader.events()).toEqual([
			['state', 'lobby'],
			['state', 'revealed'],
			['dots', [1]],
			['state', 'black']
		]);
	});

	it('has the same numbers on every instance, whatever each has sent before', async () => {
		const elsewhere = createHub((error) => live.faults.push(error));
		elsewhere.reads('workshop', live.read);
		await live.opened();
		await live.write(2, frame('state', 'open'), frame('tally', 0));
		await live.write(9, frame('state', 'open'), frame('tally', 4));
		const here = await live.opened();
		live.hub = elsewhere;
		expect((await live.opened()).ids()).toEqual(here.ids());
	});

	it('brings back what was hidden in between', async () => {
		const reader = await live.opened();
		await live.write(2, frame('state', 'revealed'), frame('dots', [1]));
		await live.write(3, frame('state', 'locked'));
		reader.events();
		await live.write(4, frame('state', 'revealed'), frame('dots', [1]));
		expect(reader.events()).toEqual([
			['state', 'revealed'],
			['dots', [1]]
		]);
	});

	it('shows each variant its own, from the same read', async () => {
		const members = await Promise.all(['ann', 'bob'].map((who) => live.opened(who, who)));
		live.read.mockClear();
		live.stored = { id: 2, frames: (variant) => [frame('state', { own: variant })] };
		live.hub.changed(CHANNEL);
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(members.map((member) => member.events().at(-1))).toEqual([
			['state', { own: 'ann' }],
			['state', { own: 'bob' }]
		]);
		expect(live.read).toHaveBeenCalledTimes(1);
	});

	it('in a channel that nobody watches costs nothing', async () => {
		live.hub.changed('workshop:EMPTY');
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(live.read).not.toHaveBeenCalled();
	});

	it('does not make the words of what it does not send', async () => {
		await live.opened();
		const data = vi.fn(() => '[]');
		const dots = {
			event: 'dots',
			key: '7',
			get data() {
				return data();
			}
		} as const;
		for (const id of [2, 3, 4, 5]) await live.write(id, dots);
		expect(data).toHaveBeenCalledTimes(1);
	});
});

describe('a reader that does not keep up', () => {
	it('gets nothing until it has taken what it got, then the latest only', async () => {
		const [slow, other] = [await live.opened(), await live.opened()];
		await live.write(2, frame('state', 'open'), frame('tally', 0));
		slow.events();
		slow.drained = false;
		await live.write(3, frame('state', 'open'), frame('tally', 1));
		await live.write(4, frame('state', 'open'), frame('tally', 2));
		await vi.advanceTimersByTimeAsync(2 * PING_MS);
		expect(slow.text).toBe('');
		slow.drained = true;
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(slow.events()).toEqual([['tally', 2]]);
		expect(other.events()).toContainEqual(['tally', 1]);
		await live.write(5, frame('state', 'open'), frame('tally', 3));
		expect(slow.events()).toEqual([['tally', 3]]);
	});

	it('is cut off when it has taken nothing for a minute', async () => {
		const slow = await live.opened();
		slow.drained = false;
		await live.write(2, frame('state', 'open'));
		await vi.advanceTimersByTimeAsync(STALLED_MS - TICK_MS);
		expect(slow.ended).toBeNull();
		await vi.advanceTimersByTimeAsync(3 * TICK_MS);
		expect(slow.ended).toBe('cut');
		expect(live.hub.streams).toBe(0);
	});
});

describe('a read that fails', () => {
	it('is told of and tried again, and the streams stay', async () => {
		const reader = await live.opened();
		reader.events();
		const fault = new Error('the store is away');
		live.read.mockRejectedValueOnce(fault);
		await live.write(2, frame('state', 'open'));
		expect([live.faults, reader.events()]).toEqual([[fault], []]);
		await vi.advanceTimersByTimeAsync(1000);
		expect(reader.events()).toEqual([['state', 'open']]);
	});

	it('of a kind nobody reads is told of', async () => {
		await live.opened('wall', null, 'choir:1');
		expect(live.faults).toEqual([new Error('nobody reads channels of the kind choir')]);
	});
});
