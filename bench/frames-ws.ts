/** Beside it: web sockets by `ws`, as its manual shows a broadcast. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { speakWhenTold, tallyEvent } from './frames-tell.ts';

const server = createServer();
const sockets = new WebSocketServer({ server });

speakWhenTold(server, (number) => {
	const bytes = Buffer.from(tallyEvent(number));
	for (const socket of sockets.clients) socket.send(bytes, { binary: false });
});
