/** What the servers of bench/frames.ts have in common: when they speak, what they say, what they weigh. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** From the bench to a server, each answered with a number. */
export type Order = 'speak' | 'hush' | 'weigh';

const EVERY_MS = 100;

/** About what a workshop says while a round is open. It holds one closing brace, which is counted. */
export const tally = (number: number) =>
	JSON.stringify({ round: 3, seats: 1000, placed: 100 + (number % 900), undecided: 17 });

export const tallyEvent = (number: number) =>
	`id: ${8 * number}\nevent: tally\ndata: ${tally(number)}\n\n`;

/**
 * Speaks ten times a second, from when it is told to until it is told not to.
 * @param say sends the frame of this number to every client
 */
export function speakWhenTold(server: Server, say: (number: number) => void) {
	let number = 0;
	let before = 0;
	let speaking: NodeJS.Timeout | undefined;
	const orders: Record<Order, () => number> = {
		speak() {
			before = number;
			speaking = setInterval(() => say(++number), EVERY_MS);
			return 0;
		},
		hush() {
			clearInterval(speaking);
			return number - before;
		},
		weigh() {
			globalThis.gc?.();
			return process.memoryUsage.rss();
		}
	};
	process.on('message', (order: Order) => process.send?.(orders[order]()));
	server.listen(0, '127.0.0.1', 4096, () => process.send?.((server.address() as AddressInfo).port));
}
