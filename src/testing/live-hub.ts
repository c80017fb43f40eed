/** A hub with one channel for unit tests, and readers that record what its streams send. */
import { vi } from 'vitest';
import { type Sink, TICK_MS } from '../lib/server/live/channel.ts';
import { type Frame, type Hub, type Snapshot, createHub } from '../lib/server/live/hub.ts';
import type { Framed } from '../lib/server/live/sse.ts';

export const CHANNEL = 'workshop:K4N7LJ';

/** Makes a frame. The hub does not send a frame whose key equals that of the last frame sent. */
export function frame(event: Frame['event'], data: unknown, key = JSON.stringify(data)): Frame {
	return { event, key, data: JSON.stringify(data) };
}

/**
 * Records what a stream sends. A test sets `drained` to false to simulate a reader that is too
 * slow.
 */
class Reader implements Sink {
	drained = true;
	text = '';
	ended: 'well' | 'cut' | null = null;
	readonly close: () => void;

	/**
	 * Opens a stream.
	 * @param who id of the seat that opens the stream and is its credential; `null` for no seat
	 */
	constructor(hub: Hub, variant = 'wall', who: string | null = null, channel = CHANNEL) {
		const openedBy = who === null ? [] : [`seat:${who}`];
		this.close = hub.open({ channel, variant, who, openedBy }, this);
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
	/** Returns the events received since the last call, each as `[name, data]`. */
	events() {
		const found = [...this.text.matchAll(/(?:id: (\d+)\n)?event: (\w+)\ndata: (.*)\n\n/g)];
		this.text = '';
		return found.map(([, , event, data = '']) => [event, JSON.parse(data)]);
	}
	ids() {
		return [...this.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
	}
}

/**
 * A hub with one channel, whose snapshot the test sets. The test must use fake timers, because the
 * hub sends at intervals.
 */
export class TestHub {
	readonly faults: unknown[] = [];
	/** Snapshot that the hub's next read returns instead of one from the database. */
	stored: Snapshot | null = null;
	readonly read = vi.fn(async (_name: string) => this.stored);
	hub = createHub((error) => this.faults.push(error));

	constructor() {
		this.store(1, frame('state', 'lobby'));
		this.hub.reads('workshop', this.read);
	}

	store(id: number, ...frames: Frame[]) {
		this.stored = { id, frames: () => frames };
	}

	/** Stores a snapshot, announces the change, and waits until the hub has sent the snapshot. */
	async write(id: number, ...frames: Frame[]) {
		this.store(id, ...frames);
		this.hub.changed(CHANNEL);
		await vi.advanceTimersByTimeAsync(TICK_MS);
	}

	reader(variant?: string, who?: string | null, channel?: string): Reader {
		return new Reader(this.hub, variant, who, channel);
	}

	/** Opens a reader and waits until it has received the first snapshot. */
	async opened(...args: Parameters<TestHub['reader']>): Promise<Reader> {
		const reader = this.reader(...args);
		await vi.advanceTimersByTimeAsync(TICK_MS);
		return reader;
	}
}
