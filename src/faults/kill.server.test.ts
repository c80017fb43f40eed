/** The process is killed in the middle of placements, again and again, on the same data. */
import { beforeAll, expect, it } from 'vitest';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { seededChance } from '../testing/seeded-chance.ts';
import { KILLS } from './amounts.ts';
import { type Work, assignmentWork, seatWork, sendAll } from './numbered-placements.ts';

/** What goes on when it is killed: how much of it each time, and how many at once. */
interface Going {
	what: string;
	work: Work;
	each: number;
	atOnce: number;
	/** Every number that was ever answered. */
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

/** Sends the numbers of this time, and when enough of them were answered, says so. */
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
	// What was on its way may be there as well, and nothing of earlier times went.
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
		// It came in the middle of at least one of them.
		expect(counts.some((count, index) => count < (all[index]?.each ?? 0))).toBe(true);

		await server.restart();
		for (const one of all) await expectKept(one, time);

		// Who heard nothing sends everything again.
		for (const one of all) {
			const again = await sendAll(one.work, numbersOf(one), one.atOnce);
			expect(again).toHaveLength(one.each);
			for (const n of again) one.answered.add(n);
			expect(await one.work.count()).toBe(time * one.each);
		}
	}
);
