/** Server for comparison in bench/frames.ts: socket.io, over WebSocket only. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { publishOnCommand, tally } from './frames-publisher.ts';

const server = createServer();
const io = new Server(server, { transports: ['websocket'], serveClient: false });

publishOnCommand(server, (number) => io.emit('tally', tally(number)));
