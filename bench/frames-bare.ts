/** The baseline: server-sent events by bare node:http, one buffer written to every response. */
import { type ServerResponse, createServer } from 'node:http';
import { speakWhenTold, tallyEvent } from './frames-tell.ts';

const open = new Set<ServerResponse>();

const server = createServer((_request, response) => {
	response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
	response.write('retry: 1000\n\n');
	open.add(response);
	response.on('close', () => open.delete(response));
});

speakWhenTold(server, (number) => {
	const bytes = Buffer.from(tallyEvent(number));
	for (const response of open) response.write(bytes);
});
