import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PING_MS, STALLED_MS, TICK_MS, type Sink } from './channel.ts';
import type { Framed } from './sse.ts';
import { type Frame, type Hub, type Snapshot, createHub } from './hub.ts';

const CHANNEL = 'workshop:K4N7LJ';

let hub: Hub;
let faults: unknown[];
/** What the store holds, and how often it was read. */
let stored: { id: number; frames: (variant: string) => Frame[] } | null;
let read: ReturnType<typeof vi.fn<(name: string) => Promise<Snapshot | null>>>;

beforeEach(() => {
	vi.useFakeTimers();
	faults = [];
	hub = createHub((error) => faults.push(error));
	stored = null;
	store(1, frame('state', 'lobby'));
	read = vi.fn(async () => stored);
	hub.reads('workshop', read);
});
afterEach(() => vi.useRealTimers());

function frame(event: Frame['event'], data: unknown, key = JSON.stringify(data)): Frame {
	return { event, key, data: JSON.stringify(data) };
}

function store(id: number, ...frames: Frame[]) {
	stored = { id, frames: () => frames };
}

async function write(id: number, ...frames: Frame[]) {
	store(id, ...frames);
	hub.changed(CHANNEL);
	await vi.advanceTimersByTimeAsync(TICK_MS);
}

/** A reader that notes what it gets, and can be told not to take it. */
class Reader implements Sink {
	drained = true;
	text = '';
	ended: 'well' | 'cut' | null = null;
	readonly close: () => void;

	constructor(variant = 'wall', who: string | null = null, channel = CHANNEL) {
		this.close = hub.open({ channel, variant, who }, this);
	}
	write({ plain }: Framed) {
		if (this.ended) throw new Error('written after the end');
		this.text += plain.toString();
	}
	end() {
		this.ended = 'well';
	}
	destroy() {
		this.ended = 'cut';
	}
	/** The events since the last time, with what was in them. */
	news() {
		const found = [...this.text.matchAll(/(?:id: (\d+)\n)?event: (\w+)\ndata: (.*)\n\n/g)];
		this.text = '';
		return found.map(([, , event, data = '']) => [event, JSON.parse(data)]);
	}
	ids() {
		return [...this.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
	}
}

async function opened(...args: ConstructorParameters<typeof Reader>) {
	const reader = new Reader(...args);
	await vi.advanceTimersByTimeAsync(TICK_MS);
	return reader;
}

describe('whoever opens a stream', () => {
	it('hears after how long to come back, then all there is', async () => {
		store(1, frame('state', 'revealed'), frame('dots', [1]));
		const reader = await opened();
		expect(reader.text).toMatch(/^retry: 1000\n\nid: /);
		expect(reader.news()).toEqual([
			['state', 'revealed'],
			['dots', [1]]
		]);
	});

	it('late gets all there is at once, as it is now, without another read', async () => {
		await opened();
		await write(2, frame('state', { placed: 0 }, 'open'), frame('tally', 0));
		await write(3, frame('state', { placed: 5 }, 'open'), frame('tally', 5));
		const reads = read.mock.calls.length;
		const late = new Reader();
		expect(late.news()).toEqual([
			['state', { placed: 5 }],
			['tally', 5]
		]);
		expect(read).toHaveBeenCalledTimes(reads);
	});

	it('together with a thousand others costs one read', async () => {
		const readers = Array.from({ length: 1000 }, () => new Reader());
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(read).toHaveBeenCalledTimes(1);
		expect(read).toHaveBeenCalledWith('K4N7LJ');
		for (const reader of readers) expect(reader.news()).toEqual([['state', 'lobby']]);
	});

	it('and leaves during the first read leaves nothing behind', async () => {
		let answer = (_: Snapshot | null) => {};
		read.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
		const reader = await opened();
		reader.close();
		reader.ended = 'cut';
		answer(stored);
		await vi.advanceTimersByTimeAsync(10 * PING_MS);
		expect(read).toHaveBeenCalledTimes(1);
		expect([hub.streams, vi.getTimerCount(), faults]).toEqual([0, 0, []]);
	});
});

describe('a change', () => {
	it.each([2, 200])('costs one read a tick for %i watchers, however many there are', async (n) => {
		const readers = Array.from({ length: n }, () => new Reader());
		await vi.advanceTimersByTimeAsync(TICK_MS);
		read.mockClear();
		for (let turn = 0; turn < 100; turn++) {
			store(2 + turn, frame('tally', turn));
			hub.changed(CHANNEL);
			await vi.advanceTimersByTimeAsync(TICK_MS / 10);
		}
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(read.mock.calls.length).toBeGreaterThan(8);
		expect(read.mock.calls.length).toBeLessThanOrEqual(11);
		for (const reader of readers) expect(reader.news().at(-1)).toEqual(['tally', 99]);
	});

	it('that comes while it is read is not lost', async () => {
		const reader = await opened();
		read.mockImplementationOnce(async () => {
			const old = stored;
			await new Promise((resolve) => setTimeout(resolve, 300));
			return old;
		});
		await write(2, frame('state', 'open'));
		await write(3, frame('state', 'revealed'));
		await vi.advanceTimersByTimeAsync(500);
		expect(reader.news().at(-1)).toEqual(['state', 'revealed']);
	});

	it('sends only what is different, and its numbers always grow', async () => {
		const reader = await opened();
		await write(2, frame('state', 'revealed'), frame('dots', [1]));
		await write(3, frame('state', 'black'), frame('dots', [1]));
		expect(reader.ids()).toEqual([...reader.ids()].sort((a, b) => a - b));
		expect(new Set(reader.ids()).size).toBe(reader.ids().length);
		expect(reader.news()).toEqual([
			['state', 'lobby'],
			['state', 'revealed'],
			['dots', [1]],
			['state', 'black']
		]);
	});

	it('has the same numbers on every instance, whatever each has sent before', async () => {
		const elsewhere = createHub((error) => faults.push(error));
		elsewhere.reads('workshop', read);
		await opened();
		await write(2, frame('state', 'open'), frame('tally', 0));
		await write(9, frame('state', 'open'), frame('tally', 4));
		const here = await opened();
		hub = elsewhere;
		expect((await opened()).ids()).toEqual(here.ids());
	});

	it('brings back what was hidden in between', async () => {
		const reader = await opened();
		await write(2, frame('state', 'revealed'), frame('dots', [1]));
		await write(3, frame('state', 'locked'));
		reader.news();
		await write(4, frame('state', 'revealed'), frame('dots', [1]));
		expect(reader.news()).toEqual([
			['state', 'revealed'],
			['dots', [1]]
		]);
	});

	it('shows each variant its own, from the same read', async () => {
		const members = await Promise.all(['ann', 'bob'].map((who) => opened(who, who)));
		read.mockClear();
		stored = { id: 2, frames: (variant) => [frame('state', { own: variant })] };
		hub.changed(CHANNEL);
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(members.map((member) => member.news().at(-1))).toEqual([
			['state', { own: 'ann' }],
			['state', { own: 'bob' }]
		]);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('in a channel that nobody watches costs nothing', async () => {
		hub.changed('workshop:EMPTY');
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(read).not.toHaveBeenCalled();
	});

	it('does not make the words of what it does not send', async () => {
		await opened();
		const data = vi.fn(() => '[]');
		const dots = {
			event: 'dots',
			key: '7',
			get data() {
				return data();
			}
		} as const;
		for (const id of [2, 3, 4, 5]) await write(id, dots);
		expect(data).toHaveBeenCalledTimes(1);
	});
});

describe('a reader that does not keep up', () => {
	it('gets nothing until it has taken what it got, then the latest only', async () => {
		const [slow, other] = [await opened(), await opened()];
		await write(2, frame('state', 'open'), frame('tally', 0));
		slow.news();
		slow.drained = false;
		await write(3, frame('state', 'open'), frame('tally', 1));
		await write(4, frame('state', 'open'), frame('tally', 2));
		await vi.advanceTimersByTimeAsync(2 * PING_MS);
		expect(slow.text).toBe('');
		slow.drained = true;
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect(slow.news()).toEqual([['tally', 2]]);
		expect(other.news()).toContainEqual(['tally', 1]);
		await write(5, frame('state', 'open'), frame('tally', 3));
		expect(slow.news()).toEqual([['tally', 3]]);
	});

	it('is cut off when it has taken nothing for a minute', async () => {
		const slow = await opened();
		slow.drained = false;
		await write(2, frame('state', 'open'));
		await vi.advanceTimersByTimeAsync(STALLED_MS - TICK_MS);
		expect(slow.ended).toBeNull();
		await vi.advanceTimersByTimeAsync(3 * TICK_MS);
		expect(slow.ended).toBe('cut');
		expect(hub.streams).toBe(0);
	});
});

describe('a stream', () => {
	it('pings every fifteen seconds, with something in it, or no page would hear it', async () => {
		const reader = await opened();
		reader.news();
		await vi.advanceTimersByTimeAsync(3 * PING_MS);
		expect(reader.news()).toEqual(Array(3).fill(['ping', {}]));
	});

	it('counts for presence while it is open', async () => {
		const [first] = [await opened('phone', 'seat-1'), await opened('phone', 'seat-1')];
		await opened('phone', 'seat-2');
		await opened('wall', null);
		expect(hub.watchers(CHANNEL).sort()).toEqual(['seat-1', 'seat-1', 'seat-2']);
		first.close();
		first.close();
		expect(hub.watchers(CHANNEL).sort()).toEqual(['seat-1', 'seat-2']);
		expect(hub.streams).toBe(3);
		expect(hub.watchers('workshop:EMPTY')).toEqual([]);
	});

	it('ends when its seat is removed, and the neighbours stay', async () => {
		const removed = [await opened('phone', 'seat-1'), await opened('wall', 'seat-1')];
		const stays = await opened('phone', 'seat-2');
		const elsewhere = await opened('phone', 'seat-1', 'workshop:OTHER');
		hub.drop(CHANNEL, 'seat-1');
		await write(2, frame('state', 'open'));
		expect(removed.map(({ ended }) => ended)).toEqual(['well', 'well']);
		expect([stays.ended, elsewhere.ended]).toEqual([null, null]);
		expect(stays.news()).toContainEqual(['state', 'open']);
	});

	it('ends when what it shows is gone', async () => {
		const reader = await opened();
		stored = null;
		hub.changed(CHANNEL);
		await vi.advanceTimersByTimeAsync(TICK_MS);
		expect([reader.ended, hub.streams, vi.getTimerCount()]).toEqual(['well', 0, 0]);
	});

	it('ends with the process, and its client comes back at another moment than the rest', async () => {
		const readers = Array.from({ length: 200 }, () => new Reader());
		await vi.advanceTimersByTimeAsync(TICK_MS);
		const slow = readers[0] as Reader;
		slow.drained = false;
		hub.end();
		expect(slow.ended).toBe('cut');
		const waits = readers.slice(1).map(({ text, ended }) => {
			expect(ended).toBe('well');
			return Number(/retry: (\d+)\n\n$/.exec(text)?.[1]);
		});
		expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
		expect(Math.max(...waits)).toBeLessThanOrEqual(2500);
		expect(new Set(waits).size).toBeGreaterThan(100);
		expect(new Reader()).toMatchObject({ ended: 'well', text: expect.stringMatching(/^retry: /) });
		expect([hub.streams, vi.getTimerCount()]).toEqual([0, 0]);
	});
});

describe('a read that fails', () => {
	it('is told of and tried again, and the streams stay', async () => {
		const reader = await opened();
		reader.news();
		const fault = new Error('the store is away');
		read.mockRejectedValueOnce(fault);
		await write(2, frame('state', 'open'));
		expect([faults, reader.news()]).toEqual([[fault], []]);
		await vi.advanceTimersByTimeAsync(1000);
		expect(reader.news()).toEqual([['state', 'open']]);
	});

	it('of a kind nobody reads is told of', async () => {
		await opened('wall', null, 'choir:1');
		expect(faults).toEqual([new Error('nobody reads channels of the kind choir')]);
	});
});
