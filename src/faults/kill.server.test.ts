/** Tests that acknowledged placements survive when the server is killed again and again. */
import { beforeAll, expect, it } from 'vitest';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { seededChance } from '../testing/seeded-chance.ts';
import { KILLS } from './amounts.ts';
import { type Work, assignmentWork, seatWork, sendAll } from './numbered-placements.ts';

/** One kind of placement. At every kill, many placements of this kind are being sent. */
interface Going {
	/** Name of the kind of placement, for failure messages. */
	what: string;
	work: Work;
	/** Number of placements of this kind that are sent per kill. */
	each: number;
	/** Number of concurrent requests of this kind. */
	atOnce: number;
	/** Numbers that identify the placements acknowledged so far. */
	answered: Set<number>;
}

const { upTo } = seededChance('kill -9');
let server: OwnServer;
let all: Going[];

beforeAll(async () => {
	server = await startServer();
	const works = [
		{ what: 'of an assignment', work: await assignmentWork(server), each: 80 },
		{ what: "of a workshop's seats", work: await seatWork(server), each: 40 }
	];
	all = works.map((one) => ({ ...one, atOnce: 10, answered: new Set() }));
	return async () => void (await server.stop());
});

/**
 * Sends the placements of a kind, and calls `cut` when a random number of them has been
 * acknowledged.
 */
async function untilCut(
	{ work, each, atOnce, answered }: Going,
	numbers: number[],
	cut: () => void
) {
	const enough = 1 + upTo(each - 2 * atOnce);
	const now = await sendAll(work, numbers, atOnce, (sofar) => {
		if (sofar.length >= enough) cut();
	});
	for (const n of now) answered.add(n);
	return now.length;
}

async function expectKept({ what, work, each, atOnce, answered }: Going, time: number) {
	const first = (time - 1) * each;
	const stored = await work.stored(first);
	const found = stored.map(({ n }) => n);
	expect(new Set(found).size, what).toBe(found.length);
	expect(
		[...answered].filter((n) => n >= first && !found.includes(n)),
		what
	).toEqual([]);
	for (const { n, position } of stored) expect(position, what).toBe(work.position(n));
	// Placements of interrupted requests may be stored too, although they were not acknowledged.
	expect(found.filter((n) => !answered.has(n)).length, what).toBeLessThanOrEqual(atOnce);
	expect(await work.count(), what).toBe(first + found.length);
}

it.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
	'killed for the %ith time: what was answered is there, once, and nothing else is',
	async (time) => {
		const numbersOf = ({ each }: Going) =>
			Array.from({ length: each }, (_, index) => (time - 1) * each + index);
		let killed: Promise<void> | undefined;
		const counts = await Promise.all(
			all.map((one) => untilCut(one, numbersOf(one), () => (killed ??= server.kill())))
		);
		await killed;
		expect(killed).toBeDefined();
		// Checks that the kill interrupted placements of at least one kind.
		expect(counts.some((count, index) => count < (all[index]?.each ?? 0))).toBe(true);

		await server.restart();
		for (const one of all) await expectKept(one, time);

		// Repeats all requests, as a browser repeats the requests that were not acknowledged.
		for (const one of all) {
			const again = await sendAll(one.work, numbersOf(one), one.atOnce);
			expect(again).toHaveLength(one.each);
			for (const n of again) one.answered.add(n);
			expect(await one.work.count()).toBe(time * one.each);
		}
	}
);
