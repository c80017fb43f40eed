/**
 * Code that the servers of bench/frames.ts share: timing and content of frames, and memory in use.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A command from the benchmark to a server, which answers each command with a number. */
export type Command = 'start' | 'stop' | 'memory';

const EVERY_MS = 100;

/**
 * Returns JSON like that of a workshop's tally during a round. The JSON has one closing brace, by
 * which clients count frames.
 */
export const tally = (number: number) =>
	JSON.stringify({ round: 3, seats: 1000, placed: 100 + (number % 900), undecided: 17 });

export const tallyEvent = (number: number) =>
	`id: ${8 * number}\nevent: tally\ndata: ${tally(number)}\n\n`;

/**
 * Obeys three commands: `start` begins to publish ten frames a second, `stop` ends publishing and
 * returns the number of frames published since `start`, and `memory` returns the resident memory in
 * bytes.
 * @param publish sends frame `number` to every client
 */
export function publishOnCommand(server: Server, publish: (number: number) => void) {
	let number = 0;
	let before = 0;
	let timer: NodeJS.Timeout | undefined;
	const commands: Record<Command, () => number> = {
		start() {
			before = number;
			timer = setInterval(() => publish(++number), EVERY_MS);
			return 0;
		},
		stop() {
			clearInterval(timer);
			return number - before;
		},
		memory() {
			globalThis.gc?.();
			return process.memoryUsage.rss();
		}
	};
	process.on('message', (command: Command) => process.send?.(commands[command]()));
	server.listen(0, '127.0.0.1', 4096, () => process.send?.((server.address() as AddressInfo).port));
}
