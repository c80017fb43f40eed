/** Messages between instances over Redis: channels that changed, and streams to end. */
import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import { z } from 'zod';
import { backoff } from '../../timing/backoff.ts';
import { batch } from '../../timing/batch.ts';
import { logFault } from '../log.ts';

const TOPIC = 'kantlijn';

/** Milliseconds for which changes are collected into one message. */
const GATHER_MS = 20;

const OPTIONS: RedisOptions = {
	connectTimeout: 3_000,
	commandTimeout: 2_000,
	// A message that cannot be sent now is not queued: other instances find the change by polling.
	enableOfflineQueue: false,
	autoResendUnfulfilledCommands: false,
	maxRetriesPerRequest: 0,
	retryStrategy: (tries) => backoff({ first: 100, longest: 1_000 }, tries)
};

export interface InstanceMessage {
	changed: string[];
	/** Pairs of a channel and the `who` whose streams on it end. */
	dropped: [channel: string, who: string][];
}

export interface RedisMessages {
	/** True while messages of other instances arrive. */
	readonly connected: boolean;
	/** Whether Redis responds to a ping and this instance is subscribed. */
	answers(): Promise<boolean>;
	publish(message: Partial<InstanceMessage>): void;
	close(): void;
}

export interface MessageHandlers {
	onMessage: (message: InstanceMessage) => void;
	/** Called at every (re)connection; earlier messages were missed. */
	onConnected: () => void;
}

/** Opens the connections in the background and returns at once; they reconnect by themselves. */
export function openRedisMessages(
	url: string,
	{ onMessage, onConnected }: MessageHandlers
): RedisMessages {
	const from = randomUUID();
	const publisher = new Redis(url, OPTIONS);
	const subscriber = new Redis(url, {
		...OPTIONS,
		autoResubscribe: false,
		commandTimeout: undefined
	});
	let connected = false;
	let sending: NodeJS.Timeout | undefined;

	// Errors are connection failures, which ioredis retries by itself.
	publisher.on('error', () => undefined);
	subscriber.on('error', () => undefined);
	subscriber.on('close', () => (connected = false));
	subscriber.on('ready', () => {
		subscriber.subscribe(TOPIC).then(
			() => {
				connected = true;
				onConnected();
			},
			() => subscriber.disconnect(true)
		);
	});
	subscriber.on('message', (_topic, text) => {
		const message = readMessage(text);
		if (message && message.from !== from) onMessage(message);
	});

	const add = batch<typeof TOPIC, Partial<InstanceMessage>>((topic, close) => {
		sending = setTimeout(() => {
			const messages = close();
			const changed = [...new Set(messages.flatMap(({ changed = [] }) => changed))];
			const dropped = messages.flatMap(({ dropped = [] }) => dropped);
			publisher.publish(topic, JSON.stringify({ from, changed, dropped })).catch(() => undefined);
		}, GATHER_MS);
	});

	return {
		get connected() {
			return connected;
		},
		answers: () =>
			publisher.ping().then(
				() => connected,
				() => false
			),
		publish: (message) => add(TOPIC, message),
		close() {
			clearTimeout(sending);
			publisher.disconnect();
			subscriber.disconnect();
		}
	};
}

const messageSchema = z.object({
	from: z.string(),
	changed: z.array(z.string()),
	dropped: z.array(z.tuple([z.string(), z.string()]))
});

/** `null` for a message in another form, as another version or another program may send it. */
function readMessage(text: string): z.infer<typeof messageSchema> | null {
	try {
		return messageSchema.parse(JSON.parse(text));
	} catch (error) {
		logFault('relay', null, error);
		return null;
	}
}
