import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { position } from '../../domain/continuum.ts';
import {
	type AttemptResult,
	type DeliveryProgress,
	LastAnswer,
	type RoundAnswer
} from './last-answer.ts';

let progress: DeliveryProgress[];
let sent: RoundAnswer[];
/** Functions that end the requests under way, and callbacks of the timers that have not fired. */
let flights: ((outcome: AttemptResult) => void)[];
let alarms: (() => void)[];
/** Length of every pause so far, in milliseconds. */
let pauses: number[];
let lastAnswer: LastAnswer;

beforeEach(() => {
	progress = [];
	sent = [];
	flights = [];
	alarms = [];
	pauses = [];
	lastAnswer = new LastAnswer({
		send(given) {
			sent.push(given);
			return new Promise((resolve) => flights.push(resolve));
		},
		later(after, then) {
			pauses.push(after);
			alarms.push(then);
			return () => (alarms = alarms.filter((one) => one !== then));
		},
		changed: (now) => progress.push(now)
	});
});

const at = (place: number, round = 1): RoundAnswer => ({ round, answer: position(place) });

async function land(outcome: AttemptResult) {
	flights.shift()?.(outcome);
	await settled();
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('an answer', () => {
	it('is sent at once, and said to be placed only when it is', async () => {
		lastAnswer.give(at(-47));
		expect(progress.at(-1)).toBe('sending');
		await land('taken');
		expect(progress.at(-1)).toBe('taken');
		expect(sent).toEqual([at(-47)]);
	});

	it('waits for the network, and goes when it is back', async () => {
		lastAnswer.give(at(3));
		await land('lost');
		expect(progress.at(-1)).toBe('waiting');
		lastAnswer.now();
		expect(alarms).toEqual([]);
		await land('taken');
		expect(progress.at(-1)).toBe('taken');
		expect(sent).toEqual([at(3), at(3)]);
	});

	it('whose request the network took along goes again as soon as it is back, without a pause', async () => {
		lastAnswer.give(at(3));
		lastAnswer.now();
		await land('lost');
		expect([sent.length, alarms]).toEqual([2, []]);
		// A call of `now()` allows one immediate retry. More retries would flood a server that is down.
		await land('lost');
		expect([sent.length, alarms.length]).toEqual([2, 1]);
	});

	it('tries again by itself after a while', async () => {
		lastAnswer.give(at(3));
		await land('lost');
		alarms.shift()?.();
		await land('taken');
		expect(progress.at(-1)).toBe('taken');
	});

	it('gives way to a later one, also while it is on its way', async () => {
		lastAnswer.give(at(3));
		lastAnswer.give(at(5));
		lastAnswer.give(at(-7));
		await land('taken');
		expect(progress.at(-1)).toBe('sending');
		await land('taken');
		expect(sent).toEqual([at(3), at(-7)]);
		expect(progress.at(-1)).toBe('taken');
	});

	it('that comes too late is not sent again, and the phone says so', async () => {
		lastAnswer.give(at(3));
		await land('closed');
		expect(progress.at(-1)).toBe('closed');
		expect(alarms).toEqual([]);
		lastAnswer.now();
		expect(sent).toHaveLength(1);
	});

	it('that was given up is not sent again, and a later one is', async () => {
		lastAnswer.give(at(3));
		await land('lost');
		lastAnswer.stop();
		lastAnswer.now();
		expect([sent.length, alarms]).toEqual([1, []]);
		lastAnswer.give(at(5));
		await land('taken');
		expect(sent).toEqual([at(3), at(5)]);
		expect(progress.at(-1)).toBe('taken');
	});

	it('from a seat that is not known is not tried again', async () => {
		lastAnswer.give(at(3));
		await land('gone');
		expect(progress.at(-1)).toBe('gone');
	});
});

describe('whatever happens', () => {
	it('the last answer is the last one sent, one at a time, and "taken" is never said of another', async () => {
		const step = fc.oneof(
			fc.integer({ min: 0, max: 99 }).map((n) => ({ give: 2 * n - 99 })),
			fc.constantFrom<AttemptResult>('taken', 'lost').map((outcome) => ({ outcome })),
			fc.constant({ alarm: true }),
			fc.constant({ now: true })
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				let last: RoundAnswer | null = null;
				[progress, sent, flights, alarms] = [[], [], [], []];
				for (const one of steps) {
					if ('give' in one) lastAnswer.give((last = at(one.give)));
					if ('outcome' in one) await land(one.outcome);
					if ('alarm' in one) alarms.shift()?.();
					if ('now' in one) lastAnswer.now();
					expect(flights.length).toBeLessThanOrEqual(1);
					if (progress.at(-1) === 'taken') expect(sent.at(-1)).toEqual(last);
				}
				while (flights.length > 0 || alarms.length > 0) {
					alarms.shift()?.();
					await land('taken');
				}
				if (last) {
					expect(sent.at(-1)).toEqual(last);
					expect(progress.at(-1)).toBe('taken');
				}
			})
		);
	});

	it('the pauses grow, and end at eight seconds', async () => {
		lastAnswer.give(at(3));
		for (let n = 0; n < 40; n += 1) {
			await land('lost');
			alarms.shift()?.();
		}
		expect(pauses).toHaveLength(40);
		expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
		expect([pauses[0], pauses.at(-1)]).toEqual([700, 8000]);
	});
});
