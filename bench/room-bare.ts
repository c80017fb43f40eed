/**
 * Baseline of bench/room.ts: node:http, which sends as many bytes to every phone as Kantlijn does,
 * and stores nothing.
 */
import { type ServerResponse, createServer } from 'node:http';

const open = new Set<ServerResponse>();
const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
const state = `id: 8\nevent: state\ndata: ${JSON.stringify({ title: 'x'.repeat(330) })}\n\n`;
const answer = JSON.stringify({ seat: 'x'.repeat(36), token: 'x'.repeat(43) });
let placed = 0;

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
	if (request.method === 'GET') {
		response.writeHead(200, headers).write(`retry: 1000\n\n${state}`);
		open.add(response);
		response.on('close', () => open.delete(response));
		return;
	}
	const pieces: Buffer[] = [];
	request.on('data', (piece: Buffer) => pieces.push(piece));
	request.on('end', () => {
		const body = JSON.parse(Buffer.concat(pieces).toString()) as { round?: number };
		response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
		response.end(request.method === 'POST' ? answer : JSON.stringify(body));
		if (request.method === 'PUT') broadcast(body.round ?? 0);
	});
});

function broadcast(round: number) {
	const data = JSON.stringify({ round, seats: 1000, placed: ++placed, undecided: 0 });
	const bytes = Buffer.from(`id: ${8 * placed}\nevent: tally\ndata: ${data}\n\n`);
	for (const response of open) response.write(bytes);
}

server.listen(Number(process.env.PORT), process.env.HOST, 4096);
