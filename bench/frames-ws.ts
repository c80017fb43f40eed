/**
 * Server for comparison in bench/frames.ts: a broadcast over WebSocket, as in the manual of `ws`.
 */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { publishOnCommand, tallyEvent } from './frames-publisher.ts';

const server = createServer();
const sockets = new WebSocketServer({ server });

publishOnCommand(server, (number) => {
	const bytes = Buffer.from(tallyEvent(number));
	for (const socket of sockets.clients) socket.send(bytes, { binary: false });
});
