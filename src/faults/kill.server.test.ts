/** The process is killed in the middle of placements, again and again, on the same data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../e2e/server.ts';
import type { Server } from '../../e2e/server.ts';
import { chance } from './chance.ts';
import { KILLS } from './how-many.ts';
import { type Work, assignmentWork, seatWork, sendAll } from './work.ts';

interface Going {
	work: Work;
	/** How many are placed before each kill and after it, and how many of them at once. */
	each: number;
	atOnce: number;
	answered: Set<number>;
}

describe('kill -9 in the middle of placements, of an assignment and in a workshop', () => {
	let server: Server;
	let all: Going[];
	const { upTo } = chance('kill -9');

	beforeAll(async () => {
		server = await startServer({ env: { LOG_LEVEL: 'error' } });
		all = [
			{ work: await assignmentWork(server), each: 120, atOnce: 20, answered: new Set() },
			{ work: await seatWork(server), each: 40, atOnce: 8, answered: new Set() }
		];
	});
	afterAll(async () => void (await server.stop()));

	const numbersOf = (time: number, { each }: Going) =>
		Array.from({ length: each }, (_, index) => (time - 1) * each + index);
	const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

	it.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
		'time %i: what was answered is there, once, and nothing else is',
		async (time) => {
			const enough = 1 + upTo(sum(all.map(({ each, atOnce }) => each - 2 * atOnce)));
			const sofar = all.map(() => 0);
			let killed: Promise<void> | undefined;
			const now = await Promise.all(
				all.map((one, index) =>
					sendAll(one.work, numbersOf(time, one), one.atOnce, (answered) => {
						sofar[index] = answered.length;
						if (sum(sofar) >= enough) killed ??= server.kill();
					})
				)
			);
			await killed;
			expect(sum(now.map(({ length }) => length))).toBeGreaterThanOrEqual(enough);
			expect(sum(now.map(({ length }) => length))).toBeLessThan(sum(all.map(({ each }) => each)));

			await server.restart();
			for (const [index, one] of all.entries()) await expectAll(one, time, now[index] ?? []);
		}
	);

	async function expectAll(going: Going, time: number, now: number[]) {
		const { work, each, atOnce, answered } = going;
		const numbers = numbersOf(time, going);
		const before = new Set(answered);
		for (const n of now) answered.add(n);
		const stored = await work.stored();
		const found = stored.map(({ n }) => n);
		expect(new Set(found).size).toBe(found.length);
		expect([...answered].filter((n) => !found.includes(n))).toEqual([]);
		for (const { n, position } of stored) expect(position).toBe(work.position(n));
		// What was on its way may be there as well, and nothing that was never sent.
		const more = found.filter((n) => !answered.has(n));
		expect(more.length).toBeLessThanOrEqual(atOnce);
		expect(more.filter((n) => !numbers.includes(n) || before.has(n))).toEqual([]);

		// Who heard nothing sends everything again.
		const again = await sendAll(work, numbers, atOnce);
		expect(again).toHaveLength(each);
		for (const n of again) answered.add(n);
		expect(await work.stored()).toHaveLength(time * each);
	}
});
