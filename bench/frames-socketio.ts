/** Beside it: socket.io, over web sockets alone. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { speakWhenTold, tally } from './frames-tell.ts';

const server = createServer();
const io = new Server(server, { transports: ['websocket'], serveClient: false });

speakWhenTold(server, (number) => io.emit('tally', tally(number)));
