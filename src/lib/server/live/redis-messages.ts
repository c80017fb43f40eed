/** What instances tell each other over Redis: which channels changed, and whose streams end. */
import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';

const TOPIC = 'kantlijn';

/** How long what is told gathers, so that a full room costs a few messages a second, in milliseconds. */
const GATHER_MS = 20;

const OPTIONS: RedisOptions = {
	connectTimeout: 3_000,
	commandTimeout: 2_000,
	// What cannot be told now is found in the database.
	enableOfflineQueue: false,
	autoResendUnfulfilledCommands: false,
	maxRetriesPerRequest: 0,
	retryStrategy: (tries) => Math.min(tries * 100, 1_000)
};

export interface InstanceNews {
	changed: string[];
	/** Channels, and whose streams on them end. */
	dropped: [channel: string, who: string][];
}

export interface RedisMessages {
	/** Whether what others tell arrives. */
	readonly connected: boolean;
	/** Whether Redis answers just now. */
	answers(): Promise<boolean>;
	tell(news: Partial<InstanceNews>): void;
	close(): void;
}

export interface MessageHandlers {
	onNews: (news: InstanceNews) => void;
	/** What was told before this was missed. */
	onConnected: () => void;
}

/** Answers at once, connected or not: it connects by itself, again and again. */
export function openRedisMessages(
	url: string,
	{ onNews, onConnected }: MessageHandlers
): RedisMessages {
	const from = randomUUID();
	const speaking = new Redis(url, OPTIONS);
	const hearing = new Redis(url, { ...OPTIONS, autoResubscribe: false, commandTimeout: undefined });
	let connected = false;
	let waiting: InstanceNews = { changed: [], dropped: [] };
	let telling: NodeJS.Timeout | undefined;

	// Each failure is one of the connection, which is tried again: nobody else has to hear of it.
	speaking.on('error', () => undefined);
	hearing.on('error', () => undefined);
	hearing.on('close', () => (connected = false));
	hearing.on('ready', () => {
		hearing.subscribe(TOPIC).then(
			() => {
				connected = true;
				onConnected();
			},
			() => hearing.disconnect(true)
		);
	});
	hearing.on('message', (_topic, text) => {
		const news = JSON.parse(text) as InstanceNews & { from: string };
		if (news.from !== from) onNews(news);
	});

	function speak() {
		telling = undefined;
		const changed = [...new Set(waiting.changed)];
		const text = JSON.stringify({ from, ...waiting, changed });
		waiting = { changed: [], dropped: [] };
		speaking.publish(TOPIC, text).catch(() => undefined);
	}

	return {
		get connected() {
			return connected;
		},
		answers: () =>
			speaking.ping().then(
				() => connected,
				() => false
			),
		tell({ changed = [], dropped = [] }) {
			waiting.changed.push(...changed);
			waiting.dropped.push(...dropped);
			telling ??= setTimeout(speak, GATHER_MS);
		},
		close() {
			clearTimeout(telling);
			speaking.disconnect();
			hearing.disconnect();
		}
	};
}
