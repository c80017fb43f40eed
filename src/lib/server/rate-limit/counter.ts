/**
 * Counters behind the rate limits: shared by all instances through Redis where it is configured,
 * else in memory. While Redis is away each instance counts by itself.
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
	/** Name of the limit, which separates its keys from those of others. */
	name: string;
	/** Number of events allowed per key and window. */
	points: number;
	/** Length of a window, which begins with the first event of a key. */
	seconds: number;
}

/** Milliseconds after which Redis counts as away. */
const CONNECT_MS = 1_000;

/** Maximum number of keys in memory; beyond it those used longest ago are forgotten. */
const MAX_KEYS = 20_000;

/** Counter in memory with a maximum of keys, so that a caller with endless keys cannot fill it. */
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

/** The connection of all counters, once its first attempt has succeeded or failed. */
function openRedis(url: string) {
	return (redis ??= import('ioredis').then(async ({ Redis }) => {
		const storeClient = new Redis(url, {
			connectTimeout: CONNECT_MS,
			commandTimeout: CONNECT_MS,
			enableOfflineQueue: false,
			maxRetriesPerRequest: 0
		});
		// Errors are connection failures, which ioredis retries by itself.
		storeClient.on('error', () => undefined);
		// A proxy without a Redis behind it accepts the connection and closes it, without an error.
		await new Promise((settle) => {
			for (const event of ['ready', 'error', 'close']) storeClient.once(event, settle);
			setTimeout(settle, CONNECT_MS).unref();
		});
		return { storeClient, close: () => storeClient.disconnect() };
	}));
}

/** Closes the connection of the counters, which would keep the process alive. */
export async function closeCounters(): Promise<void> {
	(await redis)?.close();
	redis = undefined;
}

/** Counts events by key, in windows. Opened at its first use, since it needs the settings. */
export class Counter {
	readonly #options: CounterOptions;
	#opened: Promise<RateLimiterAbstract> | undefined;

	constructor(options: CounterOptions) {
		this.#options = options;
	}

	/**
	 * Counts an event, unless the key is used up or blocked.
	 * @param customDuration seconds of the window that this event may begin; default: the counter's
	 * @returns milliseconds until the next event is allowed; 0 when this one was counted
	 */
	async take(key: string, customDuration?: number): Promise<number> {
		const options = customDuration === undefined ? {} : { customDuration };
		try {
			await (await this.#open()).consume(this.#hidden(key), 1, options);
			return 0;
		} catch (cause) {
			if (cause instanceof RateLimiterRes) return Math.max(1, cause.msBeforeNext);
			throw cause;
		}
	}

	/** Counts an event whatever the limit. @returns events in this window, with this one */
	async add(key: string): Promise<number> {
		return (await (await this.#open()).penalty(this.#hidden(key))).consumedPoints;
	}

	/** Uncounts an event. @returns events that are left in this window */
	async remove(key: string): Promise<number> {
		return (await (await this.#open()).reward(this.#hidden(key))).consumedPoints;
	}

	/** Begins the window of a key anew, with so many events in it. */
	async restart(key: string, events: number): Promise<void> {
		await (await this.#open()).set(this.#hidden(key), events, this.#options.seconds);
	}

	/** Milliseconds until the key may go on; 0 unless it is over its limit or blocked. */
	async blockedFor(key: string): Promise<number> {
		const found = await (await this.#open()).get(this.#hidden(key));
		return found && found.consumedPoints > this.#options.points ? found.msBeforeNext : 0;
	}

	/** Blocks a key for so many seconds from now. */
	async block(key: string, seconds: number): Promise<void> {
		await (await this.#open()).set(this.#hidden(key), this.#options.points + 1, seconds);
	}

	/** Forgets all events of a key. */
	async clear(key: string): Promise<void> {
		await (await this.#open()).delete(this.#hidden(key));
	}

	/** A keyed hash: no network, code or e-mail address is kept, not even in Redis. */
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

async function open({ name, points, seconds }: CounterOptions): Promise<RateLimiterAbstract> {
	const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
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
