import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DIVIDED_FROM,
	type Situation,
	WEEK_GROUPS,
	WEEK_ROWS,
	visibleRows,
	weekGroupOf,
	weekReasonOf
} from './team-week.ts';

const TODAY = '2026-11-30';

/** A round that the member has answered and others have not. */
const OPEN: Situation = {
	hidden: true,
	own: true,
	before: false,
	answers: 2,
	answered: 2,
	present: 4,
	roles: null,
	division: null,
	asked: false
};
const REVEALED: Situation = { ...OPEN, hidden: false, division: 0 };

const groupOf = (changed: Partial<Situation>, of = OPEN) =>
	weekGroupOf({ ...of, ...changed }, TODAY);

describe('what waits for me', () => {
	it('is a round that I have not answered, hidden or revealed', () => {
		expect(groupOf({ own: false })).toBe('waiting');
		expect(groupOf({ own: false }, REVEALED)).toBe('waiting');
		expect(groupOf({})).toBeNull();
	});

	it('is not a round that was revealed before I came', () => {
		expect(groupOf({ own: false, before: true }, REVEALED)).toBeNull();
	});

	it('comes before everything else, so that nothing tells of a round that I have not seen', () => {
		const roles = { reviewAt: '2026-01-01' };
		expect(groupOf({ own: false, roles, division: 500 }, REVEALED)).toBe('waiting');
	});
});

describe('a request to the client', () => {
	it('waits for a member who has not replied, also in a round that the member answered', () => {
		for (const of of [OPEN, REVEALED]) {
			const situation = { ...of, asked: true };
			expect(weekGroupOf(situation, TODAY)).toBe('waiting');
			expect(weekReasonOf('waiting', situation, null, TODAY)).toEqual({ kind: 'asked' });
		}
		// A round that the member has not answered comes first.
		const unanswered = { ...OPEN, own: false, asked: true };
		expect(weekReasonOf('waiting', unanswered, null, TODAY).kind).not.toBe('asked');
	});
});

describe('what can be revealed', () => {
	it('is a round that everybody present has answered', () => {
		expect(groupOf({ answered: 4, answers: 4 })).toBe('ready');
		expect(groupOf({ answered: 3, answers: 4 })).toBeNull();
	});

	it('needs two answers, also in a team of one', () => {
		expect(groupOf({ answered: 1, answers: 1, present: 1 })).toBeNull();
		expect(groupOf({ answered: 1, answers: 2, present: 1 })).toBe('ready');
	});
});

describe('what to look at again', () => {
	it('are roles whose day has come or passed', () => {
		const reviewed = (reviewAt: string | null) => groupOf({ roles: { reviewAt } }, REVEALED);
		expect(reviewed(TODAY)).toBe('again');
		expect(reviewed('2025-12-31')).toBe('again');
		expect(reviewed('2026-12-01')).toBeNull();
		expect(reviewed(null)).toBeNull();
	});

	it('waits while a new round is open, since that is looking again', () => {
		expect(groupOf({ roles: { reviewAt: TODAY } })).toBeNull();
	});
});

describe('where the team is divided', () => {
	it('has at least a third of the places on the smaller side, and no roles yet', () => {
		expect(groupOf({ division: DIVIDED_FROM }, REVEALED)).toBe('divided');
		expect(groupOf({ division: DIVIDED_FROM - 1 }, REVEALED)).toBeNull();
		expect(groupOf({ division: 500, roles: { reviewAt: null } }, REVEALED)).toBeNull();
		expect(groupOf({ division: null }, REVEALED)).toBeNull();
	});

	it('says nothing of the round before while a new one is open', () => {
		expect(groupOf({ division: 500 })).toBeNull();
	});
});

describe('the reason of a row', () => {
	const reasonOf = (changed: Partial<Situation>, of = OPEN) => {
		const situation = { ...of, ...changed };
		const group = weekGroupOf(situation, TODAY);
		const sides = { expert: 3, facilitator: 2 };
		return group && weekReasonOf(group, situation, sides, TODAY);
	};

	it('says who is waited for, and not where anybody stands', () => {
		expect(reasonOf({ own: false, answered: 3 })).toEqual({ kind: 'only-you' });
		expect(reasonOf({ own: false })).toEqual({ kind: 'answered', answered: 2, present: 4 });
		expect(reasonOf({ own: false, answered: 0, present: 1 })).toMatchObject({ kind: 'answered' });
		expect(reasonOf({ own: false }, REVEALED)).toEqual({ kind: 'unseen' });
		expect(reasonOf({ answered: 4 })).toEqual({ kind: 'everyone', present: 4 });
	});

	it('says which day was agreed, and where a seen round stands', () => {
		expect(reasonOf({ roles: { reviewAt: TODAY } }, REVEALED)).toMatchObject({ isToday: true });
		expect(reasonOf({ roles: { reviewAt: '2026-11-02' } }, REVEALED)).toEqual({
			kind: 'due',
			reviewAt: '2026-11-02',
			isToday: false
		});
		expect(reasonOf({ division: 400 }, REVEALED)).toMatchObject({ expert: 3, facilitator: 2 });
	});
});

describe('the rows that are shown', () => {
	it('are all of them where they fit', () => {
		expect(visibleRows({ waiting: 3, ready: 1, again: 1, divided: 4 })).toEqual({
			waiting: 3,
			ready: 1,
			again: 1,
			divided: 4
		});
	});

	it('leave one for every group, however much waits for me', () => {
		expect(visibleRows({ waiting: 60, ready: 9, again: 9, divided: 9 })).toEqual({
			waiting: 8,
			ready: 1,
			again: 1,
			divided: 1
		});
	});

	it('are never more than fit, nor more than there are', () => {
		const number = fc.nat({ max: 1000 });
		fc.assert(
			fc.property(
				fc.record({ waiting: number, ready: number, again: number, divided: number }),
				(totals) => {
					const shown = visibleRows(totals);
					const sum = WEEK_GROUPS.reduce((rows, group) => rows + shown[group], 0);
					expect(sum).toBeLessThanOrEqual(WEEK_ROWS);
					for (const group of WEEK_GROUPS) {
						expect(shown[group]).toBeLessThanOrEqual(totals[group]);
						expect(shown[group] > 0).toBe(totals[group] > 0);
					}
				}
			)
		);
	});
});
