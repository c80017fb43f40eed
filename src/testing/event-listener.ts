/**
 * Event stream for server tests. It is opened with the session cookie of an HTTP client, and stores
 * all events that it receives.
 */
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Client } from './client.ts';
import { type StreamEvent, eventsIn } from './stream-events.ts';

export interface Listener {
	readonly status: number;
	/** All events received so far, in order, except pings. */
	readonly heard: StreamEvent[];
	/**
	 * Resolves with the data of the first event with this name for which `is` returns true. The
	 * event may have been received before the call.
	 * @throws Error with the list of received events when no event fits within five seconds
	 */
	hear<T>(event: string, is?: (data: T) => boolean): Promise<T>;
	/** Resolves once the server has ended the stream. */
	readonly ended: Promise<void>;
	close(): void;
}

const PATIENCE_MS = 5_000;

export async function listen(
	server: { readonly port: number },
	who: Pick<Client, 'cookie'>,
	path: string
): Promise<Listener> {
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		const { port } = server;
		const sent = request({ port, path, agent: false, headers: { cookie: who.cookie } }, resolve);
		sent.on('error', reject).end();
	});
	const heard: StreamEvent[] = [];
	const waiting = new Set<() => void>();
	let text = '';
	response.setEncoding('utf8').on('data', (piece: string) => {
		text += piece;
		const whole = text.lastIndexOf('\n\n') + 2;
		if (whole < 2) return;
		heard.push(...eventsIn(text.slice(0, whole)));
		text = text.slice(whole);
		for (const look of waiting) look();
	});
	const ended = new Promise<void>((resolve) => response.on('close', resolve));
	return {
		status: response.statusCode ?? 0,
		heard,
		ended,
		hear<T>(event: string, is: (data: T) => boolean = () => true) {
			return new Promise<T>((resolve, reject) => {
				const late = setTimeout(() => {
					waiting.delete(look);
					reject(new Error(`No such ${event} among ${JSON.stringify(heard)}`));
				}, PATIENCE_MS);
				const look = () => {
					const found = heard.find((one) => one.event === event && is(one.data as T));
					if (!found) return;
					clearTimeout(late);
					waiting.delete(look);
					resolve(found.data as T);
				};
				waiting.add(look);
				look();
			});
		},
		close: () => void response.destroy()
	};
}
