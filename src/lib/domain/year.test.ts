import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, position, sideOf } from './continuum.ts';
import { reviewYear, yearClock, yearsOf } from './year.ts';

const amsterdam = yearClock('Europe/Amsterdam');
const placed = (value: number, placedAt: string, clientTold: boolean | null = null) => ({
	position: position(value),
	placedAt,
	clientTold
});
const assigned = (...placements: ReturnType<typeof placed>[]) => ({ placements });

describe('the year of a moment', () => {
	it('is that of the wall there: half an hour before midnight in London it is next year here', () => {
		const eve = '2026-12-31T23:30:00.000Z';
		expect(amsterdam(eve)).toBe(2027);
		expect(yearClock('Europe/London')(eve)).toBe(2026);
		expect(amsterdam('2026-12-31T22:59:59.999Z')).toBe(2026);
		expect(yearClock('America/New_York')('2027-01-01T04:59:00Z')).toBe(2026);
		expect(yearClock('Pacific/Kiritimati')('2026-12-31T10:00:00Z')).toBe(2027);
	});
});

describe('the years there are', () => {
	it('are those with a placement, once each, the newest first', () => {
		const assignments = [
			assigned(placed(-3, '2024-05-01T12:00:00Z'), placed(3, '2026-12-31T23:30:00Z')),
			assigned(placed(9, '2024-06-01T12:00:00Z')),
			assigned()
		];
		expect(yearsOf(assignments, amsterdam)).toEqual([2027, 2024]);
		expect(yearsOf([], amsterdam)).toEqual([]);
	});
});

describe('a year', () => {
	const crossing = assigned(
		placed(-47, '2025-11-01T12:00:00Z'),
		placed(21, '2026-02-01T12:00:00Z', true),
		placed(-5, '2026-03-01T12:00:00Z', false),
		placed(-9, '2027-01-02T12:00:00Z')
	);
	const early = assigned(placed(77, '2026-01-10T12:00:00Z'));
	const unplaced = assigned();
	const later = assigned(placed(5, '2027-03-01T12:00:00Z'));
	const all = [crossing, early, unplaced, later];

	it('has the assignments placed in it, in the order in which they first were', () => {
		const { entries } = reviewYear(all, 2026, amsterdam);
		expect(entries.map(({ number, assignment }) => [number, assignment])).toEqual([
			[1, early],
			[2, crossing]
		]);
		expect(entries[1]?.placements.map((one) => [one.position, one.roleSwitch])).toEqual([
			[21, true],
			[-5, true]
		]);
	});

	it('counts sides as they were at its end, switches, and those that were told', () => {
		const { count, switches, told, lastUse } = reviewYear(all, 2026, amsterdam);
		expect(count).toEqual({ expert: 1, facilitator: 1 });
		expect({ switches, told }).toEqual({ switches: 2, told: 1 });
		expect(lastUse).toEqual({
			expert: '2026-03-01T12:00:00Z',
			facilitator: '2026-02-01T12:00:00Z'
		});
	});

	it('knows a craft that was last used before it, and none that comes after', () => {
		expect(reviewYear([crossing], 2025, amsterdam).lastUse).toEqual({
			expert: '2025-11-01T12:00:00Z',
			facilitator: null
		});
		expect(reviewYear(all, 2027, amsterdam).lastUse.facilitator).toBe('2027-03-01T12:00:00Z');
		expect(reviewYear([early], 2027, amsterdam)).toMatchObject({
			entries: [],
			lastUse: { facilitator: '2026-01-10T12:00:00Z' }
		});
	});

	it('loses no placement and counts none twice, whatever the years', () => {
		const one = fc
			.tuple(
				fc.integer({ min: -99, max: 99 }).filter((value) => placeAt(value) !== null),
				fc.date({ min: new Date('2019-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
			)
			.map(([value, date]) => placed(placeAt(value) ?? 1, date.toISOString()));
		fc.assert(
			fc.property(fc.array(fc.array(one, { maxLength: 5 })), (lists) => {
				const assignments = lists.map((placements) => ({
					placements: placements.sort((a, b) => a.placedAt.localeCompare(b.placedAt))
				}));
				const years = yearsOf(assignments, amsterdam).map((year) =>
					reviewYear(assignments, year, amsterdam)
				);
				const seen = years.flatMap(({ entries }) => entries.flatMap((entry) => entry.placements));
				expect(seen).toHaveLength(lists.flat().length);
				const changes = assignments.flatMap(({ placements }) =>
					placements.filter(
						({ position }, at) =>
							at > 0 && sideOf(placements[at - 1]?.position ?? position) !== sideOf(position)
					)
				);
				expect(years.reduce((sum, { switches }) => sum + switches, 0)).toBe(changes.length);
				for (const { count, entries } of years) {
					expect(count.expert + count.facilitator).toBe(entries.length);
				}
			})
		);
	});
});
