/** The process is killed in the middle of placements, again and again, on the same data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../e2e/server.ts';
import type { Server } from '../../e2e/server.ts';
import { chance } from './chance.ts';
import { KILLS } from './how-many.ts';
import { type Work, assignmentWork, seatWork, sendAll } from './work.ts';

/** What is placed, how many before each kill, and how many of them at once. */
const WORKS: [
	what: string,
	begin: (server: Server) => Promise<Work>,
	EACH: number,
	AT_ONCE: number
][] = [
	['placements of an assignment', assignmentWork, 120, 20],
	["seats' placements in a workshop", seatWork, 40, 8]
];

describe.each(WORKS)('kill -9 in the middle of %s', (_, begin, EACH, AT_ONCE) => {
	let server: Server;
	let work: Work;
	const answered = new Set<number>();
	const { upTo } = chance('kill -9');

	beforeAll(async () => {
		server = await startServer();
		work = await begin(server);
	});
	afterAll(async () => void (await server.stop()));

	it.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
		'time %i: what was answered is there, once, and nothing else is',
		async (time) => {
			const before = new Set(answered);
			const numbers = Array.from({ length: EACH }, (_, index) => (time - 1) * EACH + index);
			const enough = 1 + upTo(EACH - 2 * AT_ONCE);
			let killed: Promise<void> | undefined;
			const now = await sendAll(work, numbers, AT_ONCE, (sofar) => {
				if (sofar.length >= enough) killed ??= server.kill();
			});
			await killed;
			for (const n of now) answered.add(n);
			expect(now.length).toBeGreaterThanOrEqual(enough);
			expect(now.length).toBeLessThan(EACH);

			await server.restart();
			const stored = await work.stored();
			const found = stored.map(({ n }) => n);
			expect(new Set(found).size).toBe(found.length);
			expect([...answered].filter((n) => !found.includes(n))).toEqual([]);
			for (const { n, position } of stored) expect(position).toBe(work.position(n));
			// What was on its way may be there as well, and nothing that was never sent.
			const more = found.filter((n) => !answered.has(n));
			expect(more.length).toBeLessThanOrEqual(AT_ONCE);
			expect(more.filter((n) => !numbers.includes(n) || before.has(n))).toEqual([]);

			// Who heard nothing sends everything again.
			const again = await sendAll(work, numbers, AT_ONCE);
			expect(again).toHaveLength(EACH);
			for (const n of again) answered.add(n);
			expect(await work.stored()).toHaveLength(time * EACH);
		}
	);
});
