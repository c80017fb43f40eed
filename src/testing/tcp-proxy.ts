/** A line between a server and what it depends on, that tests can cut or let fall silent. */
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface Proxy {
	/** The same address through the line. */
	readonly url: string;
	/** Ends all connections and takes no new ones. */
	cut(): Promise<void>;
	/** Takes connections and passes nothing on. */
	silence(): void;
	mend(): Promise<void>;
}

/** @param url of what listens on TCP, such as a database */
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
			// What fell silent has lost bytes: those connections are of no use any more.
			if (silent) end();
			silent = false;
			if (!line.listening) await once(line.listen(port, '127.0.0.1'), 'listening');
		}
	};
}
