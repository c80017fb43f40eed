/** Workshops that are over, for tests of what remains of them. */
import type { Server } from '../src/testing/server.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';
import { LONG } from './stage-states.ts';

/** Answers of nine people in a first round, and in the rounds after their conversation. */
export const BEFORE = [-91, -83, -49, -47, -17, 17, 49, 83, null];
export const AFTER = [-91, -83, -49, 49, -17, 17, 49, 83, null];

/** Number of the question of which every third is long. */
const textOf = (index: number) =>
	index % 3 === 2 ? `${LONG} (${index})` : `Wie beslist over ${index}?`;

interface Kind {
	/** Number of questions. */
	count: number;
	/** Number of revealed rounds of each question. */
	rounds: number;
	locale?: 'nl' | 'en';
}

/** Returns a workshop whose questions were all revealed, and that its host has ended. */
export async function endedWorkshop(
	server: Server,
	{ count, rounds, locale = 'nl' }: Kind,
	settings: object = {}
): Promise<TestWorkshop> {
	const questions = Array.from({ length: count }, (_, at) => textOf(at + 1));
	const one = await createWorkshop(
		server,
		{ names: 'none', title: 'Teamdag', locale, questions, ...settings },
		BEFORE.length
	);
	for (const [at] of questions.entries()) {
		await one.control('goto', { question: at + 1 });
		for (let nth = 0; nth < rounds; nth += 1) {
			if (nth > 0) await one.control('again');
			const { round } = await one.look();
			const places = nth === 0 ? BEFORE : AFTER;
			await Promise.all(places.map((place, seat) => one.seats[seat]?.place(round ?? 0, place)));
			await one.control('reveal');
		}
	}
	await one.control('end');
	return one;
}
