/**
 * The server that bench/frames.ts measures: the hub and the SSE response class, wired as in
 * start.ts.
 */
import { createServer } from 'node:http';
import { sseResponseClass } from '../src/lib/server/live/sse-response.ts';
import { SUBSCRIBE_HEADER } from '../src/lib/server/live/subscribe.ts';
import { createHub } from '../src/lib/server/live/hub.ts';
import { publishOnCommand, tally } from './frames-publisher.ts';

const CHANNEL = 'bench:room';
const subscription = encodeURIComponent(
	JSON.stringify({ channel: CHANNEL, variant: 'phone', who: 'seat', openedBy: ['seat:1'] })
);

const hub = createHub((error) => {
	throw error;
});
let latest = 0;
hub.reads('bench', async () => {
	const id = latest;
	return { id, frames: () => [{ event: 'tally', key: String(id), data: tally(id) }] };
});

const server = createServer({ ServerResponse: sseResponseClass(hub) }, (_request, response) => {
	response.setHeader(SUBSCRIBE_HEADER, subscription);
	response.writeHead(200);
	response.end();
});

publishOnCommand(server, (number) => {
	latest = number;
	hub.changed(CHANNEL);
});
