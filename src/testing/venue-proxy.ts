/** What stands between a phone and the server in a venue: it drops, keeps back and delays bytes. */
import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Proxy {
	readonly port: number;
	/** What the server says is kept here from now on, as by a proxy that buffers. */
	buffer(): void;
	/** Each piece comes so many milliseconds late, both ways. */
	delay(milliseconds: number): void;
	/** Every connection is cut, and every new one too. */
	drop(): void;
	/** What was kept goes on its way, and all that follows with it. */
	pass(): void;
	close(): Promise<void>;
}

export async function startProxy(target: { readonly port: number }): Promise<Proxy> {
	let late = 0;
	let dropping = false;
	/** What waits to be let through, in order; `null` while nothing is kept back. */
	let kept: (() => void)[] | null = null;
	const sockets = new Set<Socket>();

	/** In the order in which they came, however the delay changes meanwhile. */
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
		// Whichever goes takes the other along; an error says only that it went.
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
