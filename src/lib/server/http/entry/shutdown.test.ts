import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, get } from 'node:http';
import { type Socket, connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { patience } from '../../../../testing/patience.ts';

/** Source of a process that runs a server wired as in start.ts, but without SvelteKit. */
const SCRIPT = `
	import { createServer } from 'node:http';
	import { sseResponseClass } from './src/lib/server/live/sse-response.ts';
	import { listen } from './src/lib/server/http/entry/listen.ts';
	import { shutDownOnSignal } from './src/lib/server/http/entry/shutdown.ts';
	import { SUBSCRIBE_HEADER } from './src/lib/server/live/subscribe.ts';
	import { createHub } from './src/lib/server/live/hub.ts';
	const hub = createHub(console.error);
	const data = JSON.stringify('x'.repeat(100_000));
	hub.reads('room', async () => ({ id: 1, frames: () => [{ event: 'state', key: '', data }] }));
	const held = encodeURIComponent('{"channel":"room:1","variant":"wall","who":null,"openedBy":[]}');
	const server = createServer({ ServerResponse: sseResponseClass(hub) }, (_, response) => {
		response.setHeader(SUBSCRIBE_HEADER, held);
		response.writeHead(200).end();
	});
	console.log(await listen(server, '127.0.0.1', 0));
	shutDownOnSignal(server, hub);
`;

let server: ChildProcess;
let port: number;
const sockets: Socket[] = [];

beforeEach(async () => {
	server = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT]);
	const [printed] = await once(server.stdout as NodeJS.ReadableStream, 'data');
	port = Number(printed);
});
afterEach(() => {
	server.kill('SIGKILL');
	for (const socket of sockets.splice(0)) socket.destroy();
});

async function opened() {
	const asked = get({ port, host: '127.0.0.1', agent: false });
	const [response] = (await once(asked, 'response')) as [IncomingMessage];
	const heard = { text: '', response };
	response.setEncoding('utf8').on('data', (piece: string) => (heard.text += piece));
	while (!heard.text.endsWith('"\n\n')) await once(response, 'data');
	return heard;
}

it('tells the open streams to come back and is gone at once, however long they meant to stay', async () => {
	const streams = await Promise.all(Array.from({ length: 20 }, opened));
	const neverReads = connect(port, '127.0.0.1').pause();
	sockets.push(neverReads);
	neverReads.write('GET / HTTP/1.1\r\nHost: room.test\r\n\r\n'.repeat(100));
	await opened();
	const ended = streams.map(({ response }) => once(response, 'end'));
	const began = performance.now();
	server.kill('SIGTERM');
	expect(await once(server, 'exit')).toEqual([0, null]);
	expect(performance.now() - began).toBeLessThan(patience(4_000));
	await Promise.all(ended);
	const waits = streams.map(({ text }) => Number(/retry: (\d+)\n\n$/.exec(text)?.[1]));
	for (const { response } of streams) expect(response.complete).toBe(true);
	expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
	expect(new Set(waits).size).toBeGreaterThan(10);
});
