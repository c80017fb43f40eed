import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Received,
	initialReceived,
	withEvent,
	withOwn,
	withFullState
} from './live-reducer.ts';

interface State {
	phase: string;
	round: number;
	placed: number;
}
interface Workshop {
	state: State;
	tally: { round: number; placed: number };
	dots: { round: number };
	spread: { round: number };
	own: { round: number; position: number };
}

const open: State = { phase: 'open', round: 3, placed: 0 };
const revealed: State = { phase: 'revealed', round: 3, placed: 7 };
const nothing = initialReceived<Workshop>(null);

function receive(
	...events: [kind: 'state' | 'tally' | 'dots' | 'spread', id: number, data: object][]
) {
	return events.reduce<Received<Workshop>>(
		(received, event) => withEvent(received, ...event),
		nothing
	);
}

describe('a page that listens', () => {
	it('knows the counts of the latest tally of its round', () => {
		expect(receive(['state', 8, open], ['tally', 17, { round: 3, placed: 5 }]).state).toEqual({
			...open,
			placed: 5
		});
		const late = receive(['state', 8, open], ['tally', 17, { round: 2, placed: 5 }]);
		expect(late.state).toEqual(open);
	});

	it('drops what is not newer, so that a stream that is opened again changes nothing back', () => {
		const before = receive(['state', 8, open], ['tally', 17, { round: 3, placed: 5 }]);
		expect(withEvent(before, 'tally', 9, { round: 3, placed: 2 })).toBe(before);
		expect(withEvent(before, 'state', 8, open)).toBe(before);
	});

	it('takes state and picture of one change for two things', () => {
		for (const [first, second] of [
			[40, 41],
			[40, 40]
		] as const) {
			const received = receive(['state', first, revealed], ['dots', second, { round: 3 }]);
			expect(received.dots).toEqual({ round: 3 });
		}
	});

	it('forgets the picture when it is hidden, or when another round begins', () => {
		const seen = receive(['state', 8, revealed], ['dots', 9, { round: 3 }], ['spread', 9, {}]);
		const again = withEvent(seen, 'state', 16, { ...revealed, show: 'qr' });
		expect(again.dots).toEqual({ round: 3 });
		for (const next of [
			{ ...revealed, phase: 'locked' },
			{ ...revealed, round: 4 }
		]) {
			expect(withEvent(seen, 'state', 16, next)).toMatchObject({ dots: null, spread: null });
		}
	});

	it('keeps the picture of what has no phases until another one comes', () => {
		const seen = receive(['state', 8, { name: 'Noord' }], ['dots', 9, { round: 3 }]);
		expect(withEvent(seen, 'state', 16, { name: 'Zuid' }).dots).toEqual({ round: 3 });
	});

	it('hears again from a new stream what the whole did not tell, and nothing older', () => {
		const before = receive(['state', 16, { ...open, members: 4 }], ['tally', 9, { round: 3 }]);
		const back = withFullState(withFullState(before, open), open);
		expect(withEvent(back, 'state', 8, revealed)).toBe(back);
		expect(withEvent(back, 'state', 16, { ...open, members: 4 }).state).toHaveProperty('members');
	});

	it('knows what a rendered or fetched whole says, and its own place beside it', () => {
		const own = { round: 3, position: -47 };
		const received = initialReceived<Workshop>({ ...revealed, dots: { round: 3 }, own });
		expect(received).toMatchObject({ state: revealed, dots: { round: 3 }, spread: null, own });
		expect(received.state).not.toHaveProperty('own');
		expect(withFullState(received, { ...open, own: null })).toMatchObject({
			state: open,
			dots: null
		});
		const overtaken = withOwn(received, { ...open, own: { round: 3, position: 5 } });
		expect(overtaken).toMatchObject({ state: revealed, own: { position: 5 } });
	});

	it('ends with the same, wherever its stream broke and began again with all there is', () => {
		const placed = fc.array(fc.nat(50), { minLength: 2, maxLength: 20 });
		fc.assert(
			fc.property(placed, fc.nat(), (counts, at) => {
				const all = counts.map((placed, index) => [
					['state', 8 * index, { ...open, placed }] as const,
					['tally', 8 * index + 1, { round: 3, placed }] as const
				]);
				const broken = at % counts.length;
				const events = [...all.slice(0, broken + 1), ...all.slice(Math.max(0, broken - 2))];
				expect(receive(...events.flat().map((one) => [...one] as never)).state?.placed).toBe(
					counts.at(-1)
				);
			})
		);
	});
});
