/**
 * The other end of bench/frames.ts, in a process of its own: sockets that ask for what each server
 * serves and count the frames, by their closing braces. It parses nothing, so that it stays lean.
 */
import { type Socket, connect } from 'node:net';

export type Kind = 'hub' | 'bare' | 'ws' | 'socketio';

/** To the clients: connect so many, or say what has come since the last time. */
export type Ask = { kind: Kind; port: number; count: number } | 'heard';

export interface Heard {
	/** Of one socket; of all of them the one that heard least, and the one that heard most. */
	least: number;
	most: number;
	/** Processor time of this process since it began, in milliseconds. */
	cpu: number;
}

const AT_ONCE = 100;
const BRACE = 0x7d;
/** Asks for the default namespace: a text of two characters, masked with nothing. */
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

/** What has come once a socket gets every frame; the hub begins with all there is. */
const READY: Record<Kind, string> = {
	hub: 'event: tally',
	bare: 'retry: 1000',
	ws: '\r\n\r\n',
	socketio: '40{"sid"'
};

const heard: number[] = [];

/** Until the first answer has come, which for socket.io is that one has joined. */
async function open(kind: Kind, port: number, at: number) {
	const socket: Socket = connect(port, '127.0.0.1');
	await new Promise<void>((resolve, reject) => {
		let answers = '';
		socket.on('error', reject);
		socket.on('close', () => reject(new Error(`${kind} hung up`)));
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
	heard[at] = (heard[at] ?? 0) + found;
}

async function openAll({ kind, port, count }: Exclude<Ask, string>) {
	for (let first = 0; first < count; first += AT_ONCE) {
		const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) => first + at);
		await Promise.all(some.map((at) => open(kind, port, at)));
	}
	heard.splice(0, heard.length, ...Array<number>(count).fill(0));
}

function tell(): Heard {
	const { user, system } = process.cpuUsage();
	const [least, most] = heard.reduce(
		([least, most], one) => [Math.min(least, one), Math.max(most, one)],
		[Infinity, 0]
	);
	return { least, most, cpu: (user + system) / 1000 };
}

process.on('message', async (ask: Ask) => {
	if (ask === 'heard') process.send?.(tell());
	else {
		await openAll(ask);
		process.send?.('open');
	}
});
