/**
 * Hub of one instance among several on one database. A change here is published to the other
 * instances; a change there arrives over Redis or is found by polling the database. Messages hold
 * only names of channels. Each instance reads the content itself, so all clients see one order.
 */
import type { Hub, Live } from './hub.ts';
import type { MessageHandlers, RedisMessages } from './redis-messages.ts';

/** Milliseconds between polls of the database, without Redis and with it (for lost messages). */
export const POLL_MS = 1_000;
const CHECK_MS = 5_000;

export interface Relay extends Live {
	/** Whether Redis works, for `/readyz`; always true without REDIS_URL. */
	answers(): Promise<boolean>;
	close(): void;
}

export interface RelayOptions {
	/** Opens the connection to Redis; `null` without REDIS_URL. */
	open: ((handlers: MessageHandlers) => RedisMessages) | null;
	/** Called when a poll fails; timer goes on. */
	onFault: (error: unknown) => void;
}

export function createRelay(hub: Hub, { open, onFault }: RelayOptions): Relay {
	const messages =
		open?.({
			onMessage({ changed, dropped }) {
				for (const channel of changed) hub.changed(channel);
				for (const [channel, who] of dropped) hub.drop(channel, who);
			},
			onConnected: () => void poll()
		}) ?? null;
	let isPolling = false;
	let polledAt = 0;

	/** Rereads the channels whose revision has grown, with one query per kind of channel. */
	async function poll() {
		if (isPolling) return;
		isPolling = true;
		polledAt = performance.now();
		try {
			for (const channel of await hub.outdated()) hub.changed(channel);
		} catch (error) {
			onFault(error);
		}
		isPolling = false;
	}

	const timer = setInterval(() => {
		const due = messages?.connected ? CHECK_MS : 0;
		if (performance.now() - polledAt >= due) void poll();
	}, POLL_MS);

	return {
		changed(channel) {
			hub.changed(channel);
			messages?.publish({ changed: [channel] });
		},
		drop(channel, who) {
			hub.drop(channel, who);
			messages?.publish({ dropped: [[channel, who]] });
		},
		reads: (kind, read, revisions) => hub.reads(kind, read, revisions),
		watchers: (channel) => hub.watchers(channel),
		end: () => hub.end(),
		answers: async () => messages === null || messages.answers(),
		close() {
			clearInterval(timer);
			messages?.close();
		}
	};
}
