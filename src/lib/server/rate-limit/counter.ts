/**
 * Counters of events, on which the rate limits are built. All instances share them through Redis
 * when Redis is configured. Without Redis, or while it is unreachable, each instance counts by
 * itself in memory.
 */
import { createHmac } from 'node:crypto';
import {
	type RateLimiterAbstract,
	RateLimiterMemory,
	RateLimiterRedis,
	RateLimiterRes
} from 'rate-limiter-flexible';
import { settings } from '../settings.ts';

export interface CounterOptions {
	/**
	 * Name of the limit. It is part of the limit's keys in Redis, so that they differ from those of
	 * other limits.
	 */
	name: string;
	/** Maximum number of events per key and window; a function when the number is a setting. */
	points: number | (() => number);
	/** Length of a window in seconds. The window of a key begins with the key's first event. */
	seconds: number;
}

/** Milliseconds without a response after which Redis counts as unreachable. */
const CONNECT_MS = 1_000;

/**
 * Maximum number of keys of one counter in memory. With one more, the counter forgets the key that
 * was used longest ago.
 */
const MAX_KEYS = 20_000;

/**
 * Counter in memory with at most {@link MAX_KEYS} keys, so that a caller who uses ever new keys
 * cannot fill the memory.
 */
class BoundedMemory extends RateLimiterMemory {
	readonly #keys = new Set<string | number>();

	override consume(key: string | number, points?: number, options?: Record<string, unknown>) {
		this.#touch(key);
		return super.consume(key, points, options);
	}

	override penalty(key: string | number, points?: number, options?: Record<string, unknown>) {
		this.#touch(key);
		return super.penalty(key, points, options);
	}

	override set(key: string | number, points: number, seconds: number) {
		this.#touch(key);
		return super.set(key, points, seconds);
	}

	#touch(key: string | number): void {
		this.#keys.delete(key);
		this.#keys.add(key);
		const [oldest] = this.#keys;
		if (this.#keys.size <= MAX_KEYS || oldest === undefined) return;
		this.#keys.delete(oldest);
		void this.delete(oldest);
	}
}

let redis: Promise<{ storeClient: unknown; close: () => void }> | undefined;

/**
 * Opens the Redis connection that all counters share. Resolves once the first attempt to connect
 * has succeeded or failed.
 */
function openRedis(url: string) {
	return (redis ??= import('ioredis').then(async ({ Redis }) => {
		const storeClient = new Redis(url, {
			connectTimeout: CONNECT_MS,
			commandTimeout: CONNECT_MS,
			enableOfflineQueue: false,
			maxRetriesPerRequest: 0
		});
		// Errors of the connection are ignored, because ioredis reconnects by itself.
		storeClient.on('error', () => undefined);
		// `close` is needed too, because a proxy without a Redis behind it accepts a connection and
		// closes it without an error.
		await new Promise((settle) => {
			for (const event of ['ready', 'error', 'close']) storeClient.once(event, settle);
			setTimeout(settle, CONNECT_MS).unref();
		});
		return { storeClient, close: () => storeClient.disconnect() };
	}));
}

/** Closes the Redis connection of the counters. Otherwise it would keep the process running. */
export async function closeCounters(): Promise<void> {
	(await redis)?.close();
	redis = undefined;
}

/**
 * Counts events per key and window. It is opened at its first use, because it needs the settings.
 */
export class Counter {
	readonly #options: CounterOptions;
	#opened: Promise<RateLimiterAbstract> | undefined;

	constructor(options: CounterOptions) {
		this.#options = options;
	}

	/**
	 * Counts an event, unless the key has used up its events or is blocked.
	 * @param customDuration length of the key's new window in seconds, if this event is the first of
	 * a window; by default the `seconds` of the counter's options
	 * @returns milliseconds until the next event is allowed; 0 when this event was counted
	 */
	async take(key: string, customDuration?: number): Promise<number> {
		const options = customDuration === undefined ? {} : { customDuration };
		try {
			await (await this.#open()).consume(this.#hidden(key), 1, options);
			return 0;
		} catch (cause) {
			if (cause instanceof RateLimiterRes) {
				// After a clock was set back, the remaining time could exceed a whole window, so it is
				// limited.
				const longest = 1000 * (customDuration ?? this.#options.seconds);
				return Math.min(Math.max(1, cause.msBeforeNext), longest);
			}
			throw cause;
		}
	}

	/**
	 * Counts an event, even above the limit.
	 * @returns number of events in this window, including this one
	 */
	async add(key: string): Promise<number> {
		return (await (await this.#open()).penalty(this.#hidden(key))).consumedPoints;
	}

	/**
	 * Takes an event out of the count.
	 * @returns number of events that remain in this window
	 */
	async remove(key: string): Promise<number> {
		return (await (await this.#open()).reward(this.#hidden(key))).consumedPoints;
	}

	/** Begins a new window for a key, in which this number of events already counts. */
	async restart(key: string, events: number): Promise<void> {
		await (await this.#open()).set(this.#hidden(key), events, this.#options.seconds);
	}

	/**
	 * Returns the milliseconds until the key may have events again; 0 unless it is over its limit
	 * or blocked.
	 */
	async blockedFor(key: string): Promise<number> {
		const found = await (await this.#open()).get(this.#hidden(key));
		return found && found.consumedPoints > pointsOf(this.#options) ? found.msBeforeNext : 0;
	}

	/** Blocks a key for this number of seconds from now. */
	async block(key: string, seconds: number): Promise<void> {
		await (await this.#open()).set(this.#hidden(key), pointsOf(this.#options) + 1, seconds);
	}

	/** Forgets all events of a key. */
	async clear(key: string): Promise<void> {
		await (await this.#open()).delete(this.#hidden(key));
	}

	/**
	 * Returns a keyed hash of the key, so that no network, code or e-mail address is stored, not even
	 * in Redis.
	 */
	#hidden(key: string): string {
		return createHmac('sha256', settings().secret).update(key).digest('base64url');
	}

	#open(): Promise<RateLimiterAbstract> {
		this.#opened ??= open(this.#options).catch((error: unknown) => {
			this.#opened = undefined;
			throw error;
		});
		return this.#opened;
	}
}

const pointsOf = ({ points }: CounterOptions) => (typeof points === 'number' ? points : points());

async function open(counter: CounterOptions): Promise<RateLimiterAbstract> {
	const { name, seconds } = counter;
	const options = { keyPrefix: `limit:${name}`, points: pointsOf(counter), duration: seconds };
	const memory = new BoundedMemory(options);
	const url = settings().redis;
	if (!url) return memory;
	const { storeClient } = await openRedis(url);
	return new RateLimiterRedis({
		...options,
		storeClient,
		insuranceLimiter: memory,
		rejectIfRedisNotReady: true
	});
}
