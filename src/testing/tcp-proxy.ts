/**
 * A TCP proxy between the server and PostgreSQL or Redis. A test can cut its connections, or stop
 * it from forwarding.
 */
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface Proxy {
	/** The service's URL with the proxy's host and port. */
	readonly url: string;
	/** Ends all connections and refuses new ones. */
	cut(): Promise<void>;
	/** Keeps connections open and accepts new ones, but forwards no bytes in either direction. */
	silence(): void;
	/** Forwards bytes again, over new connections only: connections that were silenced are closed. */
	mend(): Promise<void>;
}

/**
 * Starts a proxy.
 * @param url URL of the service, such as a database
 */
export async function proxyTo(url: string): Promise<Proxy> {
	const target = new URL(url);
	const sockets = new Set<Socket>();
	let silent = false;
	const line = createServer((near) => {
		const far = connect(Number(target.port), target.hostname);
		for (const [from, to] of [
			[near, far],
			[far, near]
		] as const) {
			sockets.add(from);
			from.on('data', (piece) => silent || to.write(piece));
			from.on('error', () => to.destroy());
			from.on('close', () => {
				sockets.delete(from);
				to.destroy();
			});
		}
	});
	await once(line.listen(0, '127.0.0.1'), 'listening');
	line.unref();
	const { port } = line.address() as AddressInfo;
	const end = () => {
		for (const socket of sockets) socket.destroy();
	};

	return {
		url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
		async cut() {
			const closed = once(line, 'close');
			line.close();
			end();
			await closed;
		},
		silence: () => void (silent = true),
		async mend() {
			// Silenced connections have lost bytes and cannot continue, so they are closed.
			if (silent) end();
			silent = false;
			if (!line.listening) await once(line.listen(port, '127.0.0.1'), 'listening');
		}
	};
}
