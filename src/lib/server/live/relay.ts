/**
 * The hub of one instance among several on one database. What changes here is told to the others;
 * what changed there is heard from them or, where nothing can be heard, found in the database. Only
 * names of channels go over Redis: what they show is read, so every client sees one order.
 */
import type { Hub, Live } from './hub.ts';
import type { MessageHandlers, RedisMessages } from './redis-messages.ts';

/** How often the database is asked while nothing can be heard, and in case something was missed. */
export const POLL_MS = 1_000;
const CHECK_MS = 5_000;

export interface Relay extends Live {
	/** Whether others can be heard, where that is asked for at all. */
	answers(): Promise<boolean>;
	close(): void;
}

export interface RelayOptions {
	/** `null` where there is no Redis. */
	open: ((heard: MessageHandlers) => RedisMessages) | null;
	/** It is tried again by itself. */
	onFault: (error: unknown) => void;
}

export function createRelay(hub: Hub, { open, onFault }: RelayOptions): Relay {
	const messages =
		open?.({
			onNews({ changed, dropped }) {
				for (const channel of changed) hub.changed(channel);
				for (const [channel, who] of dropped) hub.drop(channel, who);
			},
			onConnected: () => void look()
		}) ?? null;
	let looking = false;
	let lookedAt = 0;

	/** Asks which of the watched channels have grown, all of a kind in one query. */
	async function look() {
		if (looking) return;
		looking = true;
		lookedAt = performance.now();
		try {
			for (const channel of await hub.outdated()) hub.changed(channel);
		} catch (error) {
			onFault(error);
		}
		looking = false;
	}

	const polling = setInterval(() => {
		const due = messages?.connected ? CHECK_MS : 0;
		if (performance.now() - lookedAt >= due) void look();
	}, POLL_MS);

	return {
		changed(channel) {
			hub.changed(channel);
			messages?.tell({ changed: [channel] });
		},
		drop(channel, who) {
			hub.drop(channel, who);
			messages?.tell({ dropped: [[channel, who]] });
		},
		reads: (kind, read, revisions) => hub.reads(kind, read, revisions),
		watchers: (channel) => hub.watchers(channel),
		end: () => hub.end(),
		answers: async () => messages === null || messages.answers(),
		close() {
			clearInterval(polling);
			messages?.close();
		}
	};
}
