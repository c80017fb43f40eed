/**
 * Messages between instances over Redis. They contain names of channels that changed, and of
 * credentials whose streams must end.
 */
import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import { z } from 'zod';
import { backoff } from '../../timing/backoff.ts';
import { batch } from '../../timing/batch.ts';
import { logFault } from '../telemetry/log.ts';

const TOPIC = 'kantlijn';

/** Milliseconds for which changes are collected into one message. */
const GATHER_MS = 20;

const OPTIONS: RedisOptions = {
	connectTimeout: 3_000,
	commandTimeout: 2_000,
	// A message that cannot be sent now is dropped. Other instances find the change by polling.
	enableOfflineQueue: false,
	autoResendUnfulfilledCommands: false,
	maxRetriesPerRequest: 0,
	retryStrategy: (tries) => backoff({ first: 100, longest: 1_000 }, tries)
};

export interface InstanceMessage {
	changed: string[];
	/** Names of credentials whose streams must end; see credentials.ts. */
	ended: string[];
}

export interface RedisMessages {
	/**
	 * Whether this instance is connected and subscribed, so that it receives the messages of others.
	 */
	readonly connected: boolean;
	/** Whether Redis responds to a ping and this instance is subscribed. */
	answers(): Promise<boolean>;
	publish(message: Partial<InstanceMessage>): void;
	close(): void;
}

export interface MessageHandlers {
	onMessage: (message: InstanceMessage) => void;
	/**
	 * Called at every connection and reconnection, because messages may have been missed before it.
	 */
	onConnected: () => void;
}

/** Opens the connections in the background, and returns at once. They reconnect by themselves. */
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

	// Errors of the connection are ignored, because ioredis reconnects by itself.
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
			const ended = [...new Set(messages.flatMap(({ ended = [] }) => ended))];
			// Version 0.2.0, which runs beside this version during an upgrade, rejects a message without
			// `dropped`.
			const text = JSON.stringify({ from, changed, ended, dropped: [] });
			publisher.publish(topic, text).catch(() => undefined);
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
	ended: z.array(z.string()).default([])
});

/**
 * Returns the message; `null` for a message of another form. Another version of this server, or
 * another program, may send such a message.
 */
function readMessage(text: string): z.infer<typeof messageSchema> | null {
	try {
		return messageSchema.parse(JSON.parse(text));
	} catch (error) {
		logFault('relay', null, error);
		return null;
	}
}
