import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { isRoleSwitch } from '../../domain/assignment.ts';
import { type Position, placeAt, position, sideOf } from '../../domain/continuum.ts';
import { yearClock, yearStart } from '../../domain/year.ts';
import { databaseIn } from '../../../testing/database.ts';
import { patience } from '../../../testing/patience.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type Store, openStore } from '../db/client.ts';
import { readSettings } from '../settings.ts';
import { figuresOf } from './year-picture.ts';
import { entries } from './year-entries.ts';
import { yearsOf } from './year-queries.ts';

const amsterdam = yearClock('Europe/Amsterdam');
const range = (year: number) => ({
	from: yearStart(year, amsterdam),
	until: yearStart(year + 1, amsterdam)
});
const ALL = { part: { from: 0, limit: 1_000 }, atMost: null };

interface Placed {
	position: Position;
	placedAt: string;
	clientTold: boolean | null;
}

const placed = (value: number, placedAt: string, clientTold: boolean | null = null): Placed => ({
	position: position(value),
	placedAt,
	clientTold
});

let store: Store;
beforeAll(async () => {
	const { url } = await databaseIn(temporaryFolder());
	store = await openStore(readSettings({ DATABASE_URL: url }).database);
});
afterAll(() => store.close());

const TIME = '2026-01-01T00:00:00.000Z';

/**
 * Creates an account with one assignment for each list of placements.
 * @returns the id of the account, and the ids of its assignments
 */
async function accountWith(...assignments: Placed[][]) {
	const account = uuid();
	const ids = assignments.map(() => uuid());
	await store.write(async (db) => {
		const row = { id: account, createdAt: TIME, timeZone: null, address: null };
		await db.insertInto('account').values(row).execute();
		for (const [nth, placements] of assignments.entries()) {
			const id = ids[nth] ?? '';
			const last = placements.at(-1);
			await db
				.insertInto('assignment')
				.values({
					id,
					accountId: account,
					question: 'Wie?',
					client: null,
					benefits: '[]',
					position: last?.position ?? null,
					rankedAt: last?.placedAt ?? TIME,
					folded: 'wie?',
					archivedAt: null,
					agreedAt: null,
					agreed: null,
					deletedAt: null,
					createdAt: TIME,
					updatedAt: TIME,
					fingerprint: ''
				})
				.execute();
			for (const [at, one] of placements.entries()) {
				const before = placements[at - 1]?.position ?? null;
				await db
					.insertInto('placement')
					.values({
						id: uuid(),
						assignmentId: id,
						accountId: account,
						ordinal: at + 1,
						position: one.position,
						note: null,
						roleSwitch: isRoleSwitch(before, one.position) ? 1 : 0,
						clientTold: one.clientTold === null ? null : one.clientTold ? 1 : 0,
						placedAt: one.placedAt,
						fingerprint: ''
					})
					.execute();
			}
		}
	});
	return { account, ids };
}

describe('the years there are', () => {
	it('are those with a placement, once each, the newest first', async () => {
		const { account } = await accountWith(
			[placed(-3, '2024-05-01T12:00:00Z'), placed(3, '2026-12-31T23:30:00Z')],
			[placed(9, '2024-06-01T12:00:00Z')],
			[]
		);
		expect(await yearsOf(store, account, amsterdam)).toEqual([2027, 2024]);
		const { account: empty } = await accountWith();
		expect(await yearsOf(store, empty, amsterdam)).toEqual([]);
	});
});

describe('a year', () => {
	const crossing = [
		placed(-47, '2025-11-01T12:00:00Z'),
		placed(21, '2026-02-01T12:00:00Z', true),
		placed(-5, '2026-03-01T12:00:00Z', false),
		placed(-9, '2027-01-02T12:00:00Z')
	];
	const early = [placed(77, '2026-01-10T12:00:00Z')];
	const later = [placed(5, '2027-03-01T12:00:00Z')];

	it('has the assignments placed in it, in the order in which they first were', async () => {
		const { account, ids } = await accountWith(crossing, early, [], later);
		const found = await entries(store, account, range(2026), ALL);
		expect(found.map(({ assignment, last, more }) => [assignment.id, last, more])).toEqual([
			[ids[1], 77, 0],
			[ids[0], -5, 0]
		]);
		expect(found[1]?.placements.map((one) => [one.position, one.roleSwitch])).toEqual([
			[21, 1],
			[-5, 1]
		]);
	});

	it('comes in parts, and with the last placements of each assignment', async () => {
		const { account, ids } = await accountWith(crossing, early, [], later);
		const part = { part: { from: 1, limit: 5 }, atMost: 1 };
		const [only, ...others] = await entries(store, account, range(2026), part);
		expect(others).toEqual([]);
		expect(only).toMatchObject({ assignment: { id: ids[0] }, more: 1, last: -5 });
		expect(only?.placements.map((one) => one.position)).toEqual([-5]);
	});

	it('knows the place before a first switch, and whether a switch came after', async () => {
		const { account } = await accountWith(crossing, early);
		const around = async (year: number, atMost: number | null) => {
			const found = await entries(store, account, range(year), { ...ALL, atMost });
			return found.map(({ before, isLastSwitch }) => [before, isLastSwitch]);
		};
		expect(await around(2026, null)).toEqual([
			[null, true],
			[-47, true]
		]);
		expect(await around(2026, 1)).toEqual([
			[null, true],
			[21, true]
		]);
		expect(await around(2025, null)).toEqual([[null, true]]);
		const again = [...crossing, placed(35, '2027-02-01T12:00:00Z')];
		const { account: other } = await accountWith(again);
		const found = await entries(store, other, range(2026), ALL);
		expect(found[0]?.isLastSwitch).toBe(false);
	});

	it('has an arc for each switch in it, from a place in an earlier year too', async () => {
		const { account } = await accountWith(crossing, early);
		const { arcs } = (await figuresOf(store, account, range(2026))).picture;
		expect(arcs.map(({ from, to, told, of }) => [from, to, told, of?.number])).toEqual([
			[-47, 21, true, 2],
			[21, -5, false, 2]
		]);
	});

	it('counts sides as they were at its end, switches, and those that were told', async () => {
		const { account } = await accountWith(crossing, early, [], later);
		expect(await figuresOf(store, account, range(2026))).toMatchObject({
			total: 2,
			count: { expert: 1, facilitator: 1 },
			switches: 2,
			told: 1,
			lastUse: { expert: '2026-03-01T12:00:00Z', facilitator: '2026-02-01T12:00:00Z' }
		});
	});

	it('knows a craft that was last used before it, and none that comes after', async () => {
		const { account } = await accountWith(crossing);
		expect((await figuresOf(store, account, range(2025))).lastUse).toEqual({
			expert: '2025-11-01T12:00:00Z',
			facilitator: null
		});
		const { account: other } = await accountWith(early);
		expect(await figuresOf(store, other, range(2027))).toMatchObject({
			total: 0,
			count: { expert: 0, facilitator: 0 },
			lastUse: { facilitator: '2026-01-10T12:00:00Z' }
		});
	});

	it('leaves out what is in the trash, and what is another account’s', async () => {
		const { account, ids } = await accountWith(crossing, early);
		await accountWith(later);
		await store.write((db) =>
			db
				.updateTable('assignment')
				.set({ deletedAt: TIME })
				.where('id', '=', ids[0] ?? '')
				.execute()
		);
		expect(await yearsOf(store, account, amsterdam)).toEqual([2026]);
		expect(await figuresOf(store, account, range(2026))).toMatchObject({ total: 1, switches: 0 });
	});

	it(
		'loses no placement and counts none twice, whatever the years',
		async () => {
			const one = fc
				.tuple(
					fc.integer({ min: -99, max: 99 }).filter((value) => placeAt(value) !== null),
					fc.date({ min: new Date('2019-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
				)
				.map(([value, date]) => placed(placeAt(value) ?? 1, date.toISOString()));
			await fc.assert(
				fc.asyncProperty(
					fc.array(fc.array(one, { maxLength: 5 }), { maxLength: 6 }),
					async (lists) => {
						for (const list of lists) list.sort((a, b) => a.placedAt.localeCompare(b.placedAt));
						const { account } = await accountWith(...lists);
						const years = await yearsOf(store, account, amsterdam);
						const found = await Promise.all(
							years.map(async (year) => ({
								figures: await figuresOf(store, account, range(year)),
								entries: await entries(store, account, range(year), ALL)
							}))
						);
						const seen = found.flatMap((year) => year.entries.flatMap((entry) => entry.placements));
						expect(new Set(seen.map(({ id }) => id)).size).toBe(lists.flat().length);
						expect(seen).toHaveLength(lists.flat().length);
						const changes = lists.flatMap((list) =>
							list.filter(
								({ position }, at) =>
									at > 0 && sideOf(list[at - 1]?.position ?? position) !== sideOf(position)
							)
						);
						expect(found.reduce((sum, { figures }) => sum + figures.switches, 0)).toBe(
							changes.length
						);
						expect(found.flatMap(({ figures }) => figures.picture.arcs)).toHaveLength(
							changes.length
						);
						for (const year of found) {
							const { count, total } = year.figures;
							expect(total).toBe(year.entries.length);
							const sides = Map.groupBy(year.entries, ({ last }) => sideOf(last));
							expect(count.expert).toBe(sides.get('expert')?.length ?? 0);
							expect(count.facilitator).toBe(sides.get('facilitator')?.length ?? 0);
						}
					}
				),
				{ numRuns: 15 }
			);
		},
		patience(20_000)
	);
});
