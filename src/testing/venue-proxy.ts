/** A TCP proxy that drops, buffers and delays bytes, as the network of a conference room does. */
import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Proxy {
	readonly port: number;
	/** Holds back all bytes from the server until `pass` is called, as a buffering proxy does. */
	buffer(): void;
	/** Delays bytes in both directions. */
	delay(milliseconds: number): void;
	/** Cuts all connections, and each new one, until `pass` is called. */
	drop(): void;
	/** Releases buffered bytes and ends buffering, delay and dropping. */
	pass(): void;
	close(): Promise<void>;
}

export async function startProxy(target: { readonly port: number }): Promise<Proxy> {
	let late = 0;
	let dropping = false;
	/**
	 * Bytes that are held back, as functions that deliver them, in order; `null` while not buffering.
	 */
	let kept: (() => void)[] | null = null;
	const sockets = new Set<Socket>();

	/** Forwards bytes in their original order, even when the delay changes. */
	function forward(from: Socket, to: Socket, isAnswer: boolean) {
		let last = Promise.resolve();
		const send = (deliver: () => void) => {
			const wait = late;
			last = last.then(() => new Promise((go) => setTimeout(go, wait))).then(deliver);
		};
		const soon = (deliver: () => void) => {
			if (isAnswer && kept) kept.push(() => send(deliver));
			else send(deliver);
		};
		from.on('data', (piece) => soon(() => void to.write(piece)));
		from.on('end', () => soon(() => void to.end()));
		// If one of the two connections ends or fails, the other one is closed too.
		from.on('error', () => to.destroy()).on('close', () => soon(() => void to.destroy()));
	}

	const listening = createServer((client) => {
		if (dropping) return void client.destroy();
		const server = connect({ port: target.port, host: '127.0.0.1' });
		for (const socket of [client, server]) {
			sockets.add(socket.setNoDelay(true));
			socket.on('close', () => sockets.delete(socket));
		}
		forward(client, server, false);
		forward(server, client, true);
	}).listen(0, '127.0.0.1');
	await once(listening, 'listening');

	const cut = () => sockets.forEach((socket) => socket.destroy());
	return {
		port: (listening.address() as AddressInfo).port,
		buffer: () => void (kept ??= []),
		delay: (milliseconds) => void (late = milliseconds),
		drop() {
			dropping = true;
			cut();
		},
		pass() {
			late = 0;
			dropping = false;
			const waiting = kept ?? [];
			kept = null;
			for (const send of waiting) send();
		},
		async close() {
			cut();
			listening.close();
			await once(listening, 'close');
		}
	};
}
