/**
 * Hub of one instance, when several instances use one database. A change made by this instance is
 * published to the others. A change made by another instance arrives over Redis, or is found by
 * polling the database. Messages contain only names of channels and of ended credentials. Each
 * instance reads the content itself, so that all browsers see changes in the same order.
 */
import type { Hub, Live } from './hub.ts';
import type { MessageHandlers, RedisMessages } from './redis-messages.ts';

/**
 * Milliseconds between two polls of the database: `POLL_MS` without Redis, and `CHECK_MS` with
 * Redis, where polls only catch lost messages. `POLL_MS` must stay under a second. Without Redis
 * only a poll shows that another instance has ended a credential, and the credential's streams must
 * end within a second.
 */
export const POLL_MS = 500;
const CHECK_MS = 5_000;

export interface Relay extends Live {
	/** Whether Redis works, for `/readyz`; always true without REDIS_URL. */
	answers(): Promise<boolean>;
	close(): void;
}

export interface RelayOptions {
	/** Opens the connection to Redis; `null` without REDIS_URL. */
	open: ((handlers: MessageHandlers) => RedisMessages) | null;
	/** Called when a poll fails; polling continues. */
	onFault: (error: unknown) => void;
}

export function createRelay(hub: Hub, { open, onFault }: RelayOptions): Relay {
	const messages =
		open?.({
			onMessage({ changed, ended }) {
				hub.revoke(ended);
				for (const channel of changed) hub.changed(channel);
			},
			onConnected: () => void poll()
		}) ?? null;
	let isPolling = false;
	let polledAt = 0;

	/**
	 * Reads the channels again whose revision has changed, and ends the streams whose credentials
	 * have ended. There is one query per kind of channel and of credential, not one per stream.
	 */
	async function poll() {
		if (isPolling) return;
		isPolling = true;
		polledAt = performance.now();
		try {
			await hub.endExpired();
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
		revoke(credentials) {
			hub.revoke(credentials);
			messages?.publish({ ended: [...credentials] });
		},
		checks: (kind, stillValid) => hub.checks(kind, stillValid),
		endExpired: () => hub.endExpired(),
		reads: (kind, read, revisions) => hub.reads(kind, read, revisions),
		isWatched: (channel) => hub.isWatched(channel),
		watchers: (channel) => hub.watchers(channel),
		end: () => hub.end(),
		answers: async () => messages === null || messages.answers(),
		close() {
			clearInterval(timer);
			messages?.close();
		}
	};
}
