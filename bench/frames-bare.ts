/** Baseline of bench/frames.ts: plain node:http, which writes the same buffer to each response. */
import { type ServerResponse, createServer } from 'node:http';
import { publishOnCommand, tallyEvent } from './frames-publisher.ts';

const open = new Set<ServerResponse>();

const server = createServer((_request, response) => {
	response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
	response.write('retry: 1000\n\n');
	open.add(response);
	response.on('close', () => open.delete(response));
});

publishOnCommand(server, (number) => {
	const bytes = Buffer.from(tallyEvent(number));
	for (const response of open) response.write(bytes);
});
