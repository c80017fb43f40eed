/** Check-ins, and the events that change them, for unit tests of the domain. */
import fc from 'fast-check';
import {
	type Answer,
	type CheckIn,
	type Client,
	KEY_MS,
	type KeyHolder,
	MAX_QUESTION
} from '../lib/domain/check-in.ts';
import { type CheckInEvent, type GivenAnswer, reduce } from '../lib/domain/check-in-changes.ts';
import { type Position, RANGE } from '../lib/domain/continuum.ts';

export const START = new Date('2026-11-29T10:00:00.000Z');
export const DAY_MS = 24 * 60 * 60_000;

export function aClient(id: string, given: Partial<Client> = {}): Client {
	return {
		id,
		label: `label of ${id}`,
		guess: null,
		state: 'waiting',
		answer: null,
		linkVersion: 1,
		claimed: false,
		sharedDevice: false,
		key: null,
		revealedAt: null,
		question: 0,
		consent: null,
		doubts: false,
		...given
	};
}

export function aCheckIn(given: Partial<CheckIn> = {}): CheckIn {
	return {
		id: 'check-in',
		assignment: 'assignment',
		kind: 'expectation',
		question: 'Hoe krijgen we het rooster rond?',
		helperName: 'Anna',
		contact: null,
		address: 'u',
		locale: 'nl',
		position: null,
		createdAt: START,
		expiresAt: new Date(START.getTime() + 30 * DAY_MS),
		proposal: null,
		clients: [aClient('jan')],
		...given
	};
}

/**
 * Applies events to a check-in, in order, and returns the result. An event that is refused changes
 * nothing.
 */
export function after(checkIn: CheckIn, events: readonly CheckInEvent[], now = START): CheckIn {
	return events.reduce((current, event) => {
		const outcome = reduce(current, event, now);
		return 'fault' in outcome ? current : outcome.checkIn;
	}, checkIn);
}

export const aPlace: fc.Arbitrary<Position> = fc
	.integer({ min: 0, max: 99 })
	.map((n) => (RANGE.min + n * RANGE.step) as Position);

export const aPlaceOrUndecided = fc.option(aPlace);

export const anAnswer: fc.Arbitrary<Answer> = fc.record({ position: aPlaceOrUndecided });

const aGivenAnswer: fc.Arbitrary<GivenAnswer> = fc.oneof(
	{ weight: 3, arbitrary: anAnswer },
	fc.constant('declined' as const)
);

const aHolder = fc.constantFrom<KeyHolder>('helper', 'client');

/**
 * Generates any event of the helper, the clients or the clock. Some events are about a client that
 * does not exist.
 */
export function anEvent(ids: readonly string[]): fc.Arbitrary<CheckInEvent> {
	const client = fc.constantFrom(...ids, 'nobody');
	const answer = aGivenAnswer;
	const version = fc.integer({ min: 0, max: 4 });
	const type = <T extends string>(name: T) => fc.constant(name);
	return fc.oneof(
		fc.record({ type: type('place'), position: aPlaceOrUndecided }),
		fc.record({ type: type('guess'), client, guess: aPlaceOrUndecided }),
		fc.record({ type: type('renewLink'), client }),
		{
			weight: 3,
			arbitrary: fc.record({ type: type('claim'), client, answer, sharedDevice: fc.boolean() })
		},
		{ weight: 2, arbitrary: fc.record({ type: type('answer'), client, answer }) },
		fc.record({ type: type('erase'), client }),
		{ weight: 4, arbitrary: fc.record({ type: type('turnKey'), client, by: aHolder }) },
		{ weight: 1, arbitrary: fc.record({ type: type('turnBoth'), client }) },
		fc.record({ type: type('withdrawKey'), client, by: aHolder }),
		fc.record({
			type: type('showQuestion'),
			client,
			question: fc.oneof(fc.integer({ min: -3, max: MAX_QUESTION + 3 }), fc.double())
		}),
		{
			weight: 2,
			arbitrary: fc.record({
				type: type('propose'),
				clients: fc.uniqueArray(client, { minLength: 1 }),
				position: aPlace,
				benefits: fc.subarray(['draft-halfway', 'tried-before', 'method-explained']),
				lookAgainOn: fc.constantFrom(null, '2026-12-12')
			})
		},
		{
			weight: 3,
			arbitrary: fc.record({ type: type('confirm'), client, version, agreed: fc.boolean() })
		},
		fc.record({ type: type('confirmHere'), client, version }),
		fc.record({ type: type('withdraw') }),
		fc.record({ type: type('doubt'), client }),
		fc.record({ type: type('discuss'), client }),
		fc.record({ type: type('settle') }),
		fc.record({ type: type('forget'), client })
	);
}

/**
 * Generates an event and the milliseconds that pass before it. Most pauses are shorter than the two
 * minutes in which a press on "look together" waits for the other side.
 */
export function aTimedEvent(ids: readonly string[]) {
	const pause = fc.oneof(
		{ weight: 8, arbitrary: fc.integer({ min: 0, max: KEY_MS }) },
		fc.integer({ min: 0, max: 20 * DAY_MS })
	);
	return fc.record({ pause, event: anEvent(ids) });
}
