/**
 * The clients of bench/frames.ts, in a process of their own. To save processor time they do not
 * parse frames. They count closing braces, one per frame.
 */
import { type Socket, connect } from 'node:net';

export type Kind = 'hub' | 'bare' | 'ws' | 'socketio';

/**
 * A command to this process: to connect `count` sockets, or to report the number of frames received
 * so far.
 */
export type ClientCommand = { kind: Kind; port: number; count: number } | 'received';

export interface Received {
	/** Smallest (`least`) and largest (`most`) number of frames received by any socket. */
	least: number;
	most: number;
	/** Processor time that this process has used since its start, in milliseconds. */
	cpu: number;
}

const AT_ONCE = 100;
const BRACE = 0x7d;
/** A WebSocket frame, masked with 0. Its text `40` joins socket.io's default namespace. */
const JOIN = Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]);

const upgrade =
	'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
const REQUESTS: Record<Kind, string> = {
	hub: 'GET /events HTTP/1.1\r\nHost: bench\r\n\r\n',
	bare: 'GET /events HTTP/1.1\r\nHost: bench\r\n\r\n',
	ws: `GET / HTTP/1.1\r\nHost: bench\r\n${upgrade}\r\n`,
	socketio: `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: bench\r\n${upgrade}\r\n`
};

/** Text with which each kind of server shows that it will send every frame to the socket. */
const READY: Record<Kind, string> = {
	hub: 'event: tally',
	bare: 'retry: 1000',
	ws: '\r\n\r\n',
	socketio: '40{"sid"'
};

const received: number[] = [];

/** Connects a socket. Resolves when the socket has received the text in {@link READY}. */
async function open(kind: Kind, port: number, at: number) {
	const socket: Socket = connect(port, '127.0.0.1');
	await new Promise<void>((resolve, reject) => {
		let answers = '';
		socket.on('error', reject);
		socket.on('close', () => reject(new Error(`${kind} closed the connection.`)));
		socket.on('data', function listen(bytes) {
			answers += bytes.toString('latin1');
			if (!answers.includes(READY[kind])) {
				if (kind === 'socketio' && answers.includes('0{"sid"')) socket.write(JOIN);
				return;
			}
			socket.off('data', listen);
			socket.on('data', (bytes: Buffer) => count(bytes, at));
			resolve();
		});
		socket.write(REQUESTS[kind]);
	});
}

function count(bytes: Buffer, at: number) {
	let found = 0;
	for (let next = bytes.indexOf(BRACE); next !== -1; next = bytes.indexOf(BRACE, next + 1)) found++;
	received[at] = (received[at] ?? 0) + found;
}

async function openAll({ kind, port, count }: Exclude<ClientCommand, string>) {
	for (let first = 0; first < count; first += AT_ONCE) {
		const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) => first + at);
		await Promise.all(some.map((at) => open(kind, port, at)));
	}
	received.splice(0, received.length, ...Array<number>(count).fill(0));
}

function report(): Received {
	const { user, system } = process.cpuUsage();
	const [least, most] = received.reduce(
		([least, most], one) => [Math.min(least, one), Math.max(most, one)],
		[Infinity, 0]
	);
	return { least, most, cpu: (user + system) / 1000 };
}

process.on('message', async (command: ClientCommand) => {
	if (command === 'received') process.send?.(report());
	else {
		await openAll(command);
		process.send?.('open');
	}
});
