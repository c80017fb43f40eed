import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	START,
	aCheckIn,
	aClient,
	aPlaceOrUndecided,
	aTimedEvent,
	after
} from '../../testing/check-ins.ts';
import type { CheckIn } from './check-in.ts';
import { type CheckInEvent, type GivenAnswer, reduce } from './check-in-changes.ts';
import { lastViewFor, pictureOf, picturesOf, previewOf, viewFor } from './check-in-view.ts';
import { type Position, RANGE, position, sideOf } from './continuum.ts';

const IDS = ['jan', 'tom'];
const someEvents = fc.array(aTimedEvent(IDS), { maxLength: 60 });
const start = (given: Partial<CheckIn> = {}) =>
	aCheckIn({ clients: IDS.map((id) => aClient(id)), ...given });

type Timed = { pause: number; event: CheckInEvent };

/** Yields the check-in with its time, at the start and after each event. */
function* course(checkIn: CheckIn, timed: readonly Timed[]): Generator<[CheckIn, Date]> {
	let [current, now] = [checkIn, START];
	yield [current, now];
	for (const { pause, event } of timed) {
		now = new Date(now.getTime() + pause);
		const outcome = reduce(current, event, now);
		if (!('fault' in outcome)) current = outcome.checkIn;
		yield [current, now];
	}
}

/** Returns the same event with another place in the client's answer, if it contains an answer. */
function otherwise(event: CheckInEvent, place: Position | null): CheckInEvent {
	const moved = (answer: GivenAnswer) => (answer === 'declined' ? answer : { position: place });
	if (event.type === 'claim' || event.type === 'answer') {
		return { ...event, answer: moved(event.answer) };
	}
	return event;
}

function otherwiseOfHelper(event: CheckInEvent, place: Position | null): CheckInEvent {
	if (event.type === 'place') return { ...event, position: place };
	return event.type === 'guess' ? { ...event, guess: place } : event;
}

describe('before the reveal', () => {
	it('the helper sees the same, wherever a client stands, and also for undecided', () => {
		fc.assert(
			fc.property(someEvents, aPlaceOrUndecided, (timed, place) => {
				const other = timed.map(({ pause, event }) => ({ pause, event: otherwise(event, place) }));
				const seen = [...course(start(), timed)];
				const seenOtherwise = [...course(start(), other)];
				seen.forEach(([checkIn, now], index) => {
					const [instead] = seenOtherwise[index] ?? [checkIn];
					const [view, otherView] = [checkIn, instead].map((one) => {
						const { clients, ...rest } = viewFor(one, 'helper', now);
						return JSON.stringify([rest, clients.map((client) => ({ ...client, looking: null }))]);
					});
					expect(otherView).toBe(view);
					for (const client of viewFor(checkIn, 'helper', now).clients) {
						if (client.state !== 'revealed') expect(client.looking).toBeNull();
					}
				});
			})
		);
	});

	it('the helper cannot tell an erased answer from a declined one', () => {
		const claim: CheckInEvent = {
			type: 'claim',
			client: 'jan',
			answer: { position: position(5) },
			sharedDevice: false
		};
		const [erased, declined] = (
			[
				{ type: 'erase', client: 'jan' },
				{ type: 'answer', client: 'jan', answer: 'declined' }
			] as const
		).map((event) => viewFor(after(start(), [claim, event]), 'helper', START));
		expect(erased).toEqual(declined);
		expect(erased?.clients[0]?.state).toBe('declined');
	});

	it('a client sees the same, wherever the helper stands and whatever the helper guesses', () => {
		fc.assert(
			fc.property(someEvents, aPlaceOrUndecided, (timed, place) => {
				const other = timed.map(({ pause, event }) => ({
					pause,
					event: otherwiseOfHelper(event, place)
				}));
				const seenOtherwise = [...course(start({ position: place }), other)];
				[...course(start(), timed)].forEach(([checkIn, now], index) => {
					const [instead] = seenOtherwise[index] ?? [checkIn];
					for (const client of IDS) {
						const view = viewFor(checkIn, { client }, now);
						if (view?.state === 'revealed') continue;
						expect(view?.looking).toBeNull();
						expect(viewFor(instead, { client }, now)).toEqual(view);
					}
				});
			})
		);
	});
});

describe('at any time', () => {
	it('a client sees nothing of another client', () => {
		fc.assert(
			fc.property(someEvents, someEvents, (timed, more) => {
				const only = (who: string, events: readonly Timed[]) =>
					events.filter(({ event }) => !('client' in event) || event.client !== who);
				const events = [...timed, ...more];
				const [checkIn, now] = [...course(start(), events)].at(-1) ?? [start(), START];
				const view = viewFor(checkIn, { client: 'jan' }, now);
				expect(JSON.stringify(view)).not.toContain('tom');
				// Events of the client Tom are replaced by pauses of the same length, so that the
				// time is the same.
				const pauses = events.map(({ pause, event }) =>
					only('tom', [{ pause, event }]).length > 0
						? { pause, event }
						: { pause, event: { type: 'settle' } as const }
				);
				// Once Tom has seen the helper's place, it can no longer change. Jan's view with
				// Tom's events may then differ from the view without them.
				const isFrozen = checkIn.clients.some(({ revealedAt }) => revealedAt !== null);
				const [alone] = [...course(start(), pauses)].at(-1) ?? [start()];
				if (!isFrozen) expect(viewFor(alone, { client: 'jan' }, now)).toEqual(view);
			})
		);
	});

	it('nobody sees when an answer was given or a link was opened', () => {
		fc.assert(
			fc.property(someEvents, (timed) => {
				for (const [checkIn, now] of course(start(), timed)) {
					for (const who of ['helper', { client: 'jan' }] as const) {
						const times = JSON.stringify(lastViewFor(checkIn, who)).match(/\d{4}-\d\d-\d\dT[^"]*/g);
						const known = [checkIn.createdAt, checkIn.expiresAt].map((at) => at.toISOString());
						const keys = checkIn.clients.flatMap(({ key }) => key?.until.toISOString() ?? []);
						for (const time of times ?? []) expect([...known, ...keys]).toContain(time);
					}
					expect(viewFor(checkIn, { client: 'nobody' }, now)).toBeNull();
				}
			})
		);
	});

	it('the preview of a link is the same whatever has happened', () => {
		fc.assert(
			fc.property(someEvents, (timed) => {
				for (const [checkIn] of course(start(), timed)) {
					expect(previewOf(checkIn, { label: 'jan' })).toEqual(
						previewOf(start(), { label: 'jan' })
					);
				}
			})
		);
	});
});

describe('after the reveal', () => {
	it('both see the two places, the guess and the question', () => {
		const clients = [aClient('jan', { guess: position(9) }), aClient('tom')];
		const checkIn = after(start({ position: position(47), clients }), [
			{ type: 'claim', client: 'jan', answer: { position: position(-3) }, sharedDevice: false },
			{ type: 'turnKey', client: 'jan', by: 'helper' },
			{ type: 'turnKey', client: 'jan', by: 'client' },
			{ type: 'showQuestion', client: 'jan', question: 1 }
		]);
		const looking = {
			client: { position: -3, undecided: false },
			helper: { position: 47, undecided: false },
			guess: 9,
			pictures: ['sides', 'guess'],
			question: 1
		};
		expect(viewFor(checkIn, { client: 'jan' }, START)?.looking).toEqual(looking);
		const seen = viewFor(checkIn, 'helper', START).clients.map((one) => one.looking);
		expect(seen).toEqual([looking, null]);
	});
});

describe('what there is to see', () => {
	it.each([
		[-47, -37, 'same'],
		[-47, -3, 'strength'],
		[-1, 1, 'sides'],
		[99, -99, 'sides'],
		[null, 5, 'undecided'],
		[5, null, 'undecided'],
		[null, null, 'undecided']
	] as const)('of a client at %s and a helper at %s is "%s"', (client, helper, picture) => {
		const place = (value: number | null) => (value === null ? null : position(value));
		expect(pictureOf(place(client), place(helper))).toBe(picture);
	});

	it('includes a guess only where it missed, by side or by strength', () => {
		const [client, helper] = [position(-47), position(5)];
		const seen = (guess: number) => picturesOf({ client, helper, guess: position(guess) });
		expect(seen(-37)).toEqual(['sides']);
		expect(seen(-3)).toEqual(['sides', 'guess']);
		expect(seen(47)).toEqual(['sides', 'guess']);
		expect(picturesOf({ client, helper, guess: null })).toEqual(['sides']);
		expect(picturesOf({ client: null, helper, guess: position(3) })).toEqual(['undecided']);
	});

	it('does not depend on who of the two stands where', () => {
		for (let one = RANGE.min; one <= RANGE.max; one += RANGE.step) {
			const [a, b] = [position(one), position(-17)];
			expect(pictureOf(a, b)).toBe(pictureOf(b, a));
			expect(pictureOf(a, b) === 'sides').toBe(sideOf(a) !== sideOf(b));
		}
	});
});
