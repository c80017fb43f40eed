import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../testing/folders.ts';
import { SseServer, frame, requestText } from '../../../testing/sse-server.ts';
import { TICK_MS } from './channel.ts';

let sse: SseServer;
let socketPath: string;
beforeEach(async () => {
	// A Unix socket buffers only 200 kB, so few frames fill it. A TCP socket would buffer 4 MB.
	socketPath = join(temporaryFolder(), 'socket');
	sse = await SseServer.start(socketPath);
});
afterEach(() => {
	vi.useRealTimers();
	sse.stop();
	expect(sse.faults).toEqual([]);
});

describe('a phone that never reads', () => {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	/** Returns the memory in use after a garbage collection, in MiB. */
	const memory = () => {
		collect();
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return (heapUsed + arrayBuffers) / 2 ** 20;
	};
	const until = async (done: () => boolean) => {
		for (let tries = 0; !done(); tries++) {
			if (tries > 500) throw new Error('it never happened');
			await wait(5);
		}
	};

	it('costs no memory and disturbs nobody, and neither do two hundred', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] });
		let received = '';
		const reading = connect(socketPath).setEncoding('utf8');
		reading.on('data', (piece: string) => (received = (received + piece).slice(-1000)));
		sse.destroyAtStop(reading);
		reading.write(requestText('/events'));
		for (let phone = 0; phone < 200; phone++) {
			const unread = connect(socketPath).pause();
			sse.destroyAtStop(unread);
			unread.write(requestText('/events'));
		}
		await until(() => sse.hub.streams === 201);
		const words = 'x'.repeat(32_000);
		const send = async (number: number) => {
			sse.show(frame('state', [words, number]));
			await vi.advanceTimersByTimeAsync(TICK_MS);
			await until(() => received.includes(`,${number}]\n\n`));
		};
		for (let number = 0; number < 15; number++) await send(number);
		const before = memory();
		for (let number = 15; number < 215; number++) await send(number);
		// The loop sent 6 MB to the phone that reads its stream. Node frees this memory a moment
		// later, so the test waits for it.
		await until(() => memory() - before < 2);
		expect(sse.hub.streams).toBe(201);
	});
});
