import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, RANGE, position, sideOf } from './continuum.ts';
import type { Run } from './workshop.ts';
import { aRun, opened, question } from '../../testing/workshop-runs.ts';
import { type Answer, type Snapshot, type Viewer, viewFor } from './workshop-view.ts';

const aPlace = fc.integer({ min: 0, max: 99 }).map((n) => (RANGE.min + n * RANGE.step) as Position);

const place = (value: number | null) => (value === null ? null : position(value));

function answer(seat: string, at: number | null, before: number | null = null): Answer {
	const dot = seat.charCodeAt(0);
	return { seat, dot, position: place(at), previous: place(before), initials: seat, group: null };
}

function facts(run: Run, answers: readonly Answer[]): Snapshot {
	const placed = answers.filter((one) => one.position !== null).length;
	const undecided = answers.length - placed;
	const [title, locale, question] = ['Dag', 'nl', 'Wie kiest?'] as const;
	const counts = { seats: 5, joined: 6, seatsVersion: 7, placed, undecided };
	return { title, locale, run, question, ...counts, answers, rehearsal: null };
}

const WALL: Viewer = { view: 'wall', seat: null };
const PHONE: Viewer = { view: 'phone', seat: null };
const seated = (seat: string): Viewer => ({ view: 'phone', seat });
const ONLOOKERS = [WALL, PHONE, seated('z'), { ...WALL, seat: 'z' }];
const room = [answer('c', -47, 3), answer('a', 61), answer('b', null, -1), answer('d', 5, 7)];

describe('before the reveal', () => {
	const states = fc.constantFrom(
		opened('open'),
		opened('locked'),
		opened('open', { names: 'none', ended: true }),
		opened('revealed', { ended: true }),
		aRun(),
		aRun({
			questions: [question('a', { round: 1, state: 'locked', reveals: 3 }), question('b')],
			at: 0
		})
	);
	const anAnswer = fc.record({
		seat: fc.constantFrom('a', 'b', 'c', 'd'),
		dot: fc.nat(),
		position: fc.option(aPlace),
		previous: fc.option(aPlace),
		initials: fc.constant(null),
		group: fc.constant(null)
	});

	it('wall, host, phone, stranger and another seat see nothing that depends on a position', () => {
		fc.assert(
			fc.property(states, fc.array(anAnswer), fc.array(aPlace), (run, answers, others) => {
				const moved = answers.map((one, index) => ({
					...one,
					position: one.position === null ? null : (others[index] ?? one.position),
					previous: others[index + 1] ?? null
				}));
				for (const who of ONLOOKERS) {
					const sight = viewFor(facts(run, answers), who);
					expect(sight).toMatchObject({ dots: null, spread: null, own: null });
					expect(viewFor(facts(run, moved), who)).toEqual(sight);
				}
			})
		);
	});

	it('a seat sees its own, and only its own', () => {
		const sight = viewFor(facts(opened('open'), room), seated('c'));
		expect(sight).toMatchObject({ own: { round: 1, position: -47 }, dots: null, spread: null });
		expect(viewFor(facts(opened('open'), room), seated('b')).own).toEqual({
			round: 1,
			undecided: true
		});
		expect(viewFor(facts(aRun(), room), seated('c')).own).toBeNull();
	});

	it('everybody sees how many are in and have answered, while it is open', () => {
		for (const who of ONLOOKERS) {
			const { state, tally } = viewFor(facts(opened('open'), room), who);
			expect(tally).toEqual({ round: 1, seats: 5, placed: 3, undecided: 1 });
			expect(state).toMatchObject({ phase: 'open', round: 1, placed: 3, undecided: 1 });
		}
		expect(viewFor(facts(opened('locked'), room), WALL).tally).toBeNull();
	});
});

describe('at the reveal', () => {
	it('the wall gets every dot, in an order that tells nothing, and no figure over both sides', () => {
		const sight = viewFor(facts(opened('revealed', { names: 'none' }), room), WALL);
		expect(sight.spread).toBeNull();
		expect(sight.dots).toEqual({
			round: 1,
			dots: [
				[97, 61, null],
				[99, -47, 3],
				[100, 5, 7]
			],
			expert: { count: 1, median: -47 },
			facilitator: { count: 2, median: 5 },
			undecided: 1,
			switched: 1
		});
		const turned = viewFor(facts(opened('revealed', { names: 'none' }), room.toReversed()), WALL);
		expect(turned.dots).toEqual(sight.dots);
	});

	it('initials and groups go along only where the workshop has them', () => {
		const named = { ...answer('a', 61), group: 1 as const };
		const dot = (change: Partial<Run>) =>
			viewFor(facts(opened('revealed', change), [named]), WALL).dots?.dots[0];
		const groups = ['Adviseurs', 'Cliënten'] as const;
		expect(dot({ names: 'none' })).toEqual([97, 61, null]);
		expect(dot({ names: 'initials' })).toEqual([97, 61, null, 'a']);
		expect(dot({ names: 'none', groups })).toEqual([97, 61, null, null, 1]);
		expect(dot({ names: 'initials', groups })).toEqual([97, 61, null, 'a', 1]);
	});

	it('a phone gets six counts, and with a seat its own place', () => {
		const sight = viewFor(facts(opened('revealed'), room), seated('d'));
		expect(sight.dots).toBeNull();
		expect(sight.own).toEqual({ round: 1, position: 5 });
		expect(sight.spread).toEqual({
			round: 1,
			spread: [0, 1, 0, 1, 1, 0],
			expert: { count: 1, median: -47 },
			facilitator: { count: 2, median: 5 },
			undecided: 1,
			switched: 1
		});
	});

	it('counts what is there, whoever stands where', () => {
		fc.assert(
			fc.property(fc.array(fc.option(aPlace)), (places) => {
				const answers = places.map((at, n) => answer(String.fromCharCode(200 + n), at));
				const { dots } = viewFor(facts(opened('revealed'), answers), WALL);
				const { spread } = viewFor(facts(opened('revealed'), answers), PHONE);
				const placed = places.filter((one) => one !== null);
				expect(dots?.dots).toHaveLength(placed.length);
				expect(dots?.undecided).toBe(places.length - placed.length);
				const experts = placed.filter((one) => sideOf(one) === 'expert').length;
				expect(spread?.spread.slice(0, 3).reduce((a, b) => a + b, 0)).toBe(experts);
				expect(spread?.spread.reduce((a, b) => a + b, 0)).toBe(placed.length);
			})
		);
	});
});
