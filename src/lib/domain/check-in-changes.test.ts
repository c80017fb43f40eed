import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DAY_MS,
	START,
	aCheckIn,
	aClient,
	aTimedEvent,
	after,
	anEvent
} from '../../testing/check-ins.ts';
import {
	CLIENT_STATES,
	type CheckIn,
	type Client,
	type ClientState,
	KEY_MS,
	isOpen
} from './check-in.ts';
import { type CheckInEvent, reduce, settle } from './check-in-changes.ts';
import { position } from './continuum.ts';

const IDS = ['jan', 'tom'];
const client = 'jan';

const answered: CheckInEvent = {
	type: 'claim',
	client,
	answer: { position: position(-47) },
	sharedDevice: false
};
const declined: CheckInEvent = { type: 'answer', client, answer: 'declined' };
const byHelper: CheckInEvent = { type: 'turnKey', client, by: 'helper' };
const byClient: CheckInEvent = { type: 'turnKey', client, by: 'client' };
const later = (ms: number) => new Date(START.getTime() + ms);

function jan({ clients }: CheckIn): Client {
	const [first] = clients;
	if (!first) throw new Error('A check-in has a client');
	return first;
}

function faultOf(checkIn: CheckIn, event: CheckInEvent, now = START): string | null {
	const outcome = reduce(checkIn, event, now);
	return 'fault' in outcome ? outcome.fault : null;
}

describe('a client', () => {
	it('answers, prefers to talk, and answers after all', () => {
		const states = [answered, declined, { ...declined, answer: { position: null } }].map(
			(_, index, events) => jan(after(aCheckIn(), events.slice(0, index + 1))).state
		);
		expect(states).toEqual(['answered', 'declined', 'answered']);
	});

	it('answers only from the browser that answered first', () => {
		expect(faultOf(aCheckIn(), declined)).toBe('taken');
		expect(faultOf(after(aCheckIn(), [answered]), answered)).toBe('taken');
	});

	it('has to answer again after the link is renewed', () => {
		const checkIn = after(aCheckIn(), [answered, { type: 'renewLink', client }]);
		expect(jan(checkIn)).toEqual(aClient(client, { linkVersion: 2 }));
		expect(faultOf(checkIn, declined)).toBe('taken');
	});

	it('erases the answer and gives none after that', () => {
		const checkIn = after(aCheckIn(), [answered, { type: 'erase', client }]);
		expect(jan(checkIn)).toMatchObject({ state: 'erased', answer: null });
		expect(faultOf(checkIn, declined)).toBe('erased');
	});

	it('erases the mark after the reveal, and the guess about it', () => {
		const start = aCheckIn({ clients: [aClient(client, { guess: position(9) })] });
		const checkIn = after(start, [answered, byClient, byHelper, { type: 'erase', client }]);
		expect(jan(checkIn)).toMatchObject({ state: 'erased', answer: null, guess: null });
	});
});

describe('two keys', () => {
	it('reveal in either order', () => {
		for (const keys of [
			[byHelper, byClient],
			[byClient, byHelper]
		]) {
			const [first, second] = keys.map(
				(_, index) => jan(after(aCheckIn(), [answered, ...keys.slice(0, index + 1)])).state
			);
			expect([first, second]).toEqual(['calling', 'revealed']);
		}
	});

	it('do not turn before both have placed', () => {
		expect(faultOf(aCheckIn(), byHelper)).toBe('not-both');
		expect(faultOf(after(aCheckIn(), [answered, declined]), byClient)).toBe('not-both');
	});

	it('wait two minutes for each other', () => {
		const calling = after(aCheckIn(), [answered, byHelper]);
		expect(jan(settle(calling, later(KEY_MS - 1))).state).toBe('calling');
		expect(jan(settle(calling, later(KEY_MS))).state).toBe('answered');
		expect(jan(after(calling, [byClient], later(KEY_MS))).state).toBe('calling');
	});

	it('are withdrawn only by the side that turned them', () => {
		const calling = after(aCheckIn(), [answered, byHelper]);
		const withdrawn = (by: 'helper' | 'client') =>
			jan(after(calling, [{ type: 'withdrawKey', client, by }])).state;
		expect(withdrawn('client')).toBe('calling');
		expect(withdrawn('helper')).toBe('answered');
	});

	it('stay turned when the client chooses another place, which would show otherwise', () => {
		const other: CheckInEvent = { ...declined, answer: { position: position(3) } };
		const calling = after(aCheckIn(), [answered, byHelper, other]);
		expect(jan(calling)).toMatchObject({ state: 'calling', answer: { position: 3 } });
		expect(jan(after(calling, [declined])).key).toBeNull();
	});

	it('turn with one press where the client answered on the device of the helper', () => {
		const here: CheckInEvent = { ...answered, sharedDevice: true };
		expect(jan(after(aCheckIn(), [here, byHelper])).state).toBe('revealed');
	});
});

describe('after the reveal', () => {
	const revealed = after(aCheckIn({ clients: IDS.map((id) => aClient(id)) }), [
		answered,
		byHelper,
		byClient
	]);

	it('the place and the guesses of the helper are frozen, for the other clients as well', () => {
		expect(faultOf(revealed, { type: 'place', position: position(3) })).toBe('already-revealed');
		const guess: CheckInEvent = { type: 'guess', client: 'tom', guess: position(3) };
		expect(faultOf(revealed, guess)).toBe('already-revealed');
	});

	it('either side moves the question', () => {
		const moved = after(revealed, [{ type: 'showQuestion', client, question: 2 }]);
		expect(jan(moved).question).toBe(2);
		const tom: CheckInEvent = { type: 'showQuestion', client: 'tom', question: 2 };
		expect(faultOf(revealed, tom)).toBe('not-revealed');
	});

	it('another client still answers, until the last day', () => {
		expect(isOpen(revealed)).toBe(true);
		const over = settle(revealed, later(30 * DAY_MS));
		expect(over.clients.map(({ state }) => state)).toEqual(['revealed', 'expired']);
		expect(isOpen(over)).toBe(false);
	});
});

describe('when the days are over', () => {
	it('answers are gone, and nothing can be done', () => {
		const end = later(30 * DAY_MS);
		const checkIn = after(aCheckIn(), [answered, byHelper]);
		expect(jan(settle(checkIn, end))).toMatchObject({ state: 'expired', answer: null, key: null });
		for (const event of [declined, byHelper, { type: 'renewLink', client } as const]) {
			expect(faultOf(checkIn, event, end)).toBe('expired');
		}
		expect(faultOf(checkIn, { type: 'place', position: null }, end)).toBe('expired');
	});
});

/** Events about the agreement. One such event may change several clients. */
const AGREEING: readonly string[] = [
	'propose',
	'withdraw',
	'confirm',
	'confirmHere',
	'doubt',
	'discuss'
];

/** States that may follow each state. Renewing a link, erasing and expiring are not listed here. */
const STEPS: Record<ClientState, readonly ClientState[]> = {
	waiting: ['answered', 'declined'],
	answered: ['declined', 'calling', 'revealed'],
	declined: ['answered'],
	calling: ['answered', 'declined', 'revealed'],
	revealed: ['proposed'],
	proposed: ['revealed', 'agreed'],
	agreed: ['proposed', 'revealed', 'erased'],
	expired: [],
	erased: []
};

describe('helper, clients and the clock in any order', () => {
	const events = fc.array(aTimedEvent(IDS), { maxLength: 60 });
	const start = () => aCheckIn({ clients: IDS.map((id) => aClient(id)) });

	function walk(
		timed: readonly { pause: number; event: CheckInEvent }[],
		visit: (before: CheckIn, after: CheckIn, event: CheckInEvent) => void
	) {
		let [checkIn, now] = [start(), START];
		for (const { pause, event } of timed) {
			now = new Date(now.getTime() + pause);
			const before = settle(checkIn, now);
			const outcome = reduce(checkIn, event, now);
			if ('fault' in outcome) continue;
			visit(before, outcome.checkIn, event);
			checkIn = outcome.checkIn;
		}
	}

	const pairs = (before: CheckIn, next: CheckIn) =>
		before.clients.map((one, index) => [one, next.clients[index] ?? one] as const);

	it('reach only the states that exist, each from one that leads to it', () => {
		fc.assert(
			fc.property(events, (timed) => {
				walk(timed, (before, next, event) => {
					for (const [from, to] of pairs(before, next)) {
						expect(CLIENT_STATES).toContain(to.state);
						const isReset = event.type === 'renewLink' && to.state === 'waiting';
						const isErased = event.type === 'erase' || event.type === 'forget';
						if (from.state === to.state || isReset) continue;
						if (isErased) expect(to.state).toBe('erased');
						else expect(STEPS[from.state]).toContain(to.state);
					}
				});
			})
		);
	});

	it('leave a key exactly where one is turned, and an answer where one was given', () => {
		fc.assert(
			fc.property(events, (timed) => {
				walk(timed, (_, { clients }) => {
					for (const { state, key, answer, revealedAt } of clients) {
						expect(key !== null).toBe(state === 'calling');
						const hasAnswer = ['answered', 'calling', 'revealed', 'proposed'].includes(state);
						// An agreement stays when the client's place is erased, so `agreed` is possible without
						// an answer.
						if (state !== 'agreed') expect(answer !== null).toBe(hasAnswer);
						if (['revealed', 'proposed', 'agreed'].includes(state))
							expect(revealedAt).not.toBeNull();
					}
				});
			})
		);
	});

	it('change nothing that was revealed, except to erase it', () => {
		fc.assert(
			fc.property(events, (timed) => {
				walk(timed, (before, next, { type }) => {
					for (const [from, to] of pairs(before, next)) {
						if (from.revealedAt === null) continue;
						expect(next.position).toBe(before.position);
						expect(to.revealedAt).toEqual(from.revealedAt);
						if (type === 'erase' || type === 'forget') continue;
						const { question, state, consent, doubts } = from;
						const isErased = from.answer === null && to.state === 'erased';
						expect({ ...to, question, state, consent, doubts }).toEqual(from);
						if (!AGREEING.includes(type) || isErased) continue;
						expect(['revealed', 'proposed', 'agreed', 'erased']).toContain(to.state);
					}
				});
			})
		);
	});

	it('reveal only a client who has answered, at the second key', () => {
		fc.assert(
			fc.property(events, (timed) => {
				walk(timed, (before, next, event) => {
					for (const [from, to] of pairs(before, next)) {
						if (to.revealedAt === null || from.revealedAt !== null) continue;
						expect(from.answer).not.toBeNull();
						const isSecond = event.type === 'turnKey' && from.key && from.key.by !== event.by;
						const isHere = from.sharedDevice && /^turn(Key|Both)$/.test(event.type);
						expect(isSecond || isHere).toBeTruthy();
					}
				});
			})
		);
	});

	it('change one client at a time, except by what all of them agree on', () => {
		fc.assert(
			fc.property(fc.array(anEvent(IDS)), anEvent(IDS), (events, event) => {
				fc.pre(!AGREEING.includes(event.type));
				const before = after(start(), events);
				const next = after(before, [event]);
				const changed = pairs(before, next).filter(([from, to]) => from !== to);
				const clients = changed.filter(([from, to]) => JSON.stringify(from) !== JSON.stringify(to));
				expect(clients.length).toBeLessThanOrEqual(1);
			})
		);
	});
});
