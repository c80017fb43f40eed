import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, RANGE, position } from './continuum.ts';
import { type Answer, divisionOf, maySeeRound, successorOf, summaryOf, viewFor } from './team.ts';

const answer = (member: string, at: number | null, more: Partial<Answer> = {}): Answer => ({
	member,
	position: at === null ? null : position(at),
	note: null,
	late: false,
	...more
});

const none = new Map<string, Position | null>();

describe('an owner who leaves', () => {
	it('is followed by the longest member, and by nobody where nobody is left', () => {
		const since = (id: string, joinedAt: string) => ({ id, joinedAt });
		const others = [since('c', '2026-03'), since('a', '2026-01'), since('b', '2026-01')];
		expect(successorOf(others)?.id).toBe('a');
		expect(successorOf([])).toBeNull();
	});
});

describe('what a member sees of a round', () => {
	const answers = [answer('anna', -47, { note: 'zo' }), answer('bas', 3), answer('cas', null)];
	const round = (revealed: boolean, more: Partial<Parameters<typeof viewFor>[0]> = {}) => ({
		number: 2,
		revealed,
		answers,
		before: none,
		...more
	});

	it('before the reveal is who has placed, and their own place', () => {
		expect(viewFor(round(false), 'anna')).toEqual({
			round: 2,
			revealed: false,
			placed: ['anna', 'bas', 'cas'],
			own: { position: -47, undecided: false, note: 'zo', late: false }
		});
		expect(viewFor(round(false), 'cas').own).toMatchObject({ position: null, undecided: true });
		expect(viewFor(round(false), 'dirk').own).toBeNull();
	});

	it('before the reveal is nothing that was placed in a browser of which only the owner spoke', () => {
		const elsewhere = { answers: [answer('anna', -47), answer('bas', 3, { by: 'phone' })] };
		const own = (revealed: boolean, ...who: [string, string?]) =>
			viewFor(round(revealed, elsewhere), ...who).own?.position ?? null;
		expect(own(false, 'bas', 'phone')).toBe(3);
		expect(own(false, 'bas')).toBeNull();
		expect(own(false, 'anna', 'tablet')).toBeNull();
		expect(viewFor(round(false, elsewhere), 'bas').placed).toEqual(['anna', 'bas']);
		for (const as of ['bas', 'phone']) expect(own(true, 'bas', as)).toBe(3);
	});

	it('after it is no more than that for who has not placed', () => {
		expect(viewFor(round(true), 'dirk')).toEqual({
			round: 2,
			revealed: true,
			placed: ['anna', 'bas', 'cas'],
			own: null
		});
	});

	it('after it is everybody’s place, with who said that it could not be said yet', () => {
		const before = new Map([['anna', position(5)] as const, ['bas', null] as const]);
		expect(viewFor(round(true, { before }), 'cas')).toMatchObject({
			positions: [
				{
					memberId: 'anna',
					position: -47,
					previous: 5,
					wasUndecided: false,
					late: false,
					note: 'zo'
				},
				{
					memberId: 'bas',
					position: 3,
					previous: null,
					wasUndecided: true,
					late: false,
					note: null
				}
			],
			undecided: [{ memberId: 'cas', late: false, note: null }],
			comparison: {
				expert: { count: 1, median: -47 },
				facilitator: { count: 1, median: 3 },
				undecided: 1,
				farthest: ['anna', 'bas'],
				switched: 1
			}
		});
	});

	it('does not depend on anybody’s place before the reveal, whatever the places are', () => {
		const aPlace = fc.option(
			fc.integer({ min: 0, max: 99 }).map((n) => (RANGE.min + n * RANGE.step) as Position)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(aPlace, aPlace)), (pairs) => {
				const given = (which: 0 | 1) =>
					pairs.map((pair, index) => answer(`m${index}`, pair[which], { note: `n${which}` }));
				const seen = (which: 0 | 1) =>
					JSON.stringify(viewFor(round(false, { answers: given(which) }), 'anna'));
				expect(seen(0)).toBe(seen(1));
			})
		);
	});
});

describe('looking back at a round', () => {
	const at = (number: number, revealed = true) => ({ number, revealed });

	it('is for who placed in it, once it is revealed', () => {
		expect(maySeeRound(at(1), [at(1)])).toBe(true);
		expect(maySeeRound(at(1), [])).toBe(false);
		expect(maySeeRound(at(1, false), [at(1, false)])).toBe(false);
	});

	it('is for a newcomer only once a later round is revealed in which they placed', () => {
		expect(maySeeRound(at(1), [at(2, false)])).toBe(false);
		expect(maySeeRound(at(1), [at(2)])).toBe(true);
		expect(maySeeRound(at(2), [at(1)])).toBe(false);
	});
});

describe('the order of an overview', () => {
	it('goes by the smaller side’s share, with the undecided left out', () => {
		const division = (...places: (number | null)[]) =>
			divisionOf(summaryOf(places.map((place, i) => answer(`m${i}`, place))));
		expect(division(-1, 1)).toBe(500);
		expect(division(-1, 1, null, null)).toBe(500);
		expect(division(-99, 1, 5)).toBe(333);
		expect(division(-99, -5)).toBe(0);
		expect(division(null)).toBeNull();
	});
});
