/** A hub over a store of one channel, and readers that note what they receive; for unit tests. */
import { vi } from 'vitest';
import { type Sink, TICK_MS } from '../lib/server/live/channel.ts';
import { type Frame, type Hub, type Snapshot, createHub } from '../lib/server/live/hub.ts';
import type { Framed } from '../lib/server/live/sse.ts';

export const CHANNEL = 'workshop:K4N7LJ';

/** Content that stays the same keeps its key, and so is not sent twice. */
export function frame(event: Frame['event'], data: unknown, key = JSON.stringify(data)): Frame {
	return { event, key, data: JSON.stringify(data) };
}

/** Notes what a stream sends; a test sets `drained` to false to make it stop reading. */
class Reader implements Sink {
	drained = true;
	text = '';
	ended: 'well' | 'cut' | null = null;
	readonly close: () => void;

	constructor(hub: Hub, variant = 'wall', who: string | null = null, channel = CHANNEL) {
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
	/** The events since the last call, each with its data. */
	events() {
		const found = [...this.text.matchAll(/(?:id: (\d+)\n)?event: (\w+)\ndata: (.*)\n\n/g)];
		this.text = '';
		return found.map(([, , event, data = '']) => [event, JSON.parse(data)]);
	}
	ids() {
		return [...this.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
	}
}

/** Needs fake timers, since the hub sends on ticks. */
export class TestHub {
	readonly faults: unknown[] = [];
	/** Stands for the database: what the next read finds. */
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

	/** Stores, announces the change and waits until it has been sent. */
	async write(id: number, ...frames: Frame[]) {
		this.store(id, ...frames);
		this.hub.changed(CHANNEL);
		await vi.advanceTimersByTimeAsync(TICK_MS);
	}

	reader(variant?: string, who?: string | null, channel?: string): Reader {
		return new Reader(this.hub, variant, who, channel);
	}

	/** A reader that has received its first snapshot. */
	async opened(...args: Parameters<TestHub['reader']>): Promise<Reader> {
		const reader = this.reader(...args);
		await vi.advanceTimersByTimeAsync(TICK_MS);
		return reader;
	}
}
