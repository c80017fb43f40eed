/** Load for bench/imports.ts: callers who save and read at a steady pace while others import. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '../src/testing/client.ts';
import { Connection, requestOf } from './http-client.ts';

/** Milliseconds from one request of a caller to the same caller's next request. */
const PACE_MS = 80;

/**
 * Callers who each send three requests in turn: to save an assignment, to read the list of
 * assignments, and to open a page.
 */
export class Load {
	readonly #callers: { connection: Connection; requests: Buffer[] }[];

	constructor(server: { readonly port: number }, people: readonly Client[]) {
		this.#callers = people.map((who) => {
			const headers = { cookie: who.cookie };
			const json = { question: 'Wie zit het overleg voor?', position: -47 };
			return {
				connection: new Connection(server.port),
				requests: [
					requestOf('POST', '/api/assignments', { headers, json }),
					requestOf('GET', '/api/assignments?limit=20', { headers }),
					requestOf('GET', '/about', { headers })
				]
			};
		});
	}

	/**
	 * Sends requests until `end` resolves.
	 * @returns the duration of each request in milliseconds
	 */
	async run(end: Promise<unknown>): Promise<number[]> {
		const times: number[] = [];
		let isOver = false;
		const over = end.finally(() => (isOver = true));
		await Promise.all([
			over,
			...this.#callers.map(async ({ connection, requests }, caller) => {
				await wait((caller * PACE_MS) / this.#callers.length);
				for (let nth = 0; !isOver; nth++) {
					const sent = performance.now();
					const answer = await connection.ask(requests[nth % requests.length] ?? Buffer.of());
					const took = performance.now() - sent;
					if (answer.status >= 400) throw new Error(answer.bytes.toString());
					times.push(took);
					await wait(Math.max(0, PACE_MS - took));
				}
			})
		]);
		return times;
	}

	close() {
		for (const { connection } of this.#callers) connection.close();
	}
}
