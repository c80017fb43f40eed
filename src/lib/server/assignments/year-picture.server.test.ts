import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { position } from '../../domain/continuum.ts';
import { MAX_IN_MONTHS, MAX_NUMBERED } from '../../domain/year.ts';
import { databaseIn } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { type Store, openStore } from '../db/client.ts';
import { readSettings } from '../settings.ts';
import { create, edit } from './assignments.ts';
import { place } from './placements.ts';
import { lookBack } from './reflections.ts';
import { figuresOf, textsOf } from './year-picture.ts';

let store: Store;
beforeAll(async () => {
	const { url } = await databaseIn(temporaryFolder());
	store = await openStore(readSettings({ DATABASE_URL: url }).database);
});
afterAll(() => store.close());

const now = new Date().getFullYear();
const range = { from: `${now}-01-01T00:00:00.000Z`, until: `${now + 1}-01-02T00:00:00.000Z` };

/** Creates an account with one assignment for each list of positions, placed today. */
async function accountWith(
	...assignments: { at: number[]; told?: boolean; benefits?: string[] }[]
) {
	const account = uuid();
	const row = { id: account, createdAt: range.from, timeZone: null, address: null };
	await store.write((db) => db.insertInto('account').values(row).execute());
	const ids: string[] = [];
	for (const { at, told = false, benefits = [] } of assignments) {
		const id = uuid();
		ids.push(id);
		await create(store, account, {
			...{ id, question: 'Wie?', client: null, benefits, placement: null, fingerprint: id }
		});
		for (const [nth, value] of at.entries()) {
			await place(store, account, id, {
				...{ position: position(value), note: null, fingerprint: `${id} ${nth}` },
				clientTold: nth > 0 ? told : null
			});
		}
	}
	return { account, ids };
}

describe('the picture of a year', () => {
	it('has a numbered dot for each assignment at its last place, in order of time', async () => {
		const { account } = await accountWith(
			{ at: [-47] },
			{ at: [-35, 21], told: true },
			{ at: [-35, 21] },
			{ at: [-35, 21, -47] }
		);
		const { picture, ...figures } = await figuresOf(store, account, range);
		expect(figures).toMatchObject({
			...{ total: 4, switches: 4, told: 1, count: { expert: 2, facilitator: 2 } }
		});
		expect(picture.places).toEqual([
			{ position: -47, count: 2 },
			{ position: 21, count: 2 }
		]);
		expect(picture.dots.map(({ number, position }) => [number, position])).toEqual([
			[1, -47],
			[2, 21],
			[3, 21],
			[4, -47]
		]);
	});

	it('has an arc for each role switch, so that there and back is two', async () => {
		const { account } = await accountWith(
			{ at: [-35, 21], told: true },
			{ at: [-35, 21, 63, -47, -5] }
		);
		const { arcs } = (await figuresOf(store, account, range)).picture;
		const arcsFrom = (number: number) => arcs.filter(({ of }) => of?.number === number);
		expect(arcsFrom(1)).toEqual([
			expect.objectContaining({ from: -35, to: 21, told: true, count: 1 })
		]);
		expect(arcsFrom(2).map(({ from, to, told, of }) => [from, to, told, of?.isLast])).toEqual([
			[-35, 63, false, false],
			[63, -5, false, true]
		]);
	});

	it('joins arcs by strength where there would be too many, and loses none', async () => {
		const places = Array.from({ length: 45 }, (_, nth) => 2 * nth + 1);
		const { account } = await accountWith(...places.map((one) => ({ at: [-one, one, -one] })));
		const { arcs, dots } = (await figuresOf(store, account, range)).picture;
		expect(dots).toHaveLength(45);
		expect(arcs.length).toBeLessThanOrEqual(6);
		expect(arcs.reduce((sum, { count }) => sum + count, 0)).toBe(90);
		expect(arcs.map(({ of }) => of)).toEqual(arcs.map(() => null));
	});

	it('knows the numbers of more assignments than dots can show, for the months', async () => {
		const { account } = await accountWith(
			{ at: [-35, 21] },
			...Array.from({ length: MAX_NUMBERED }, () => ({ at: [-47] }))
		);
		const { total, picture } = await figuresOf(store, account, range);
		expect(total).toBe(MAX_NUMBERED + 1);
		expect(picture.dots.map(({ number }) => number)).toEqual(
			Array.from({ length: total }, (_, index) => index + 1)
		);
		expect(picture.places).toContainEqual({ position: -47, count: MAX_NUMBERED });
		const of = expect.objectContaining({ number: 1, isLast: true }) as unknown;
		expect(picture.arcs).toEqual([{ from: -35, to: 21, told: false, count: 1, of }]);
	});

	it('has no numbers with more assignments than it reads, but all places and arcs', async () => {
		const { account } = await accountWith(
			{ at: [-35, 21] },
			...Array.from({ length: MAX_IN_MONTHS }, () => ({ at: [-47] }))
		);
		const { total, picture } = await figuresOf(store, account, range);
		expect([total, picture.dots]).toEqual([MAX_IN_MONTHS + 1, []]);
		expect(picture.places).toContainEqual({ position: -47, count: MAX_IN_MONTHS });
		expect(picture.arcs).toEqual([{ from: -35, to: 21, told: false, count: 1, of: null }]);
	});

	it('is empty in a year without placements', async () => {
		const { account } = await accountWith();
		const { total, picture } = await figuresOf(store, account, range);
		expect([total, picture]).toEqual([0, { places: [], dots: [], arcs: [] }]);
	});
});

describe('what was borrowed most', () => {
	it('is counted by benefit, whatever the strength, on the side of the last place', async () => {
		const lent = (value: number, ...benefits: string[]) => ({ at: [value], benefits });
		const { account } = await accountWith(
			...[lent(-5, 'draft-halfway'), lent(-47, 'draft-halfway'), lent(-91, 'draft-halfway')],
			...[lent(-5, 'tried-before'), lent(47, 'facts-on-the-table'), lent(-5)],
			{ at: [-5, 47], benefits: ['draft-halfway', 'facts-on-the-table'] }
		);
		const { expert, facilitator } = (await textsOf(store, account, range, 'nl')).borrowed;
		expect(facilitator.assignments).toBe(4);
		expect(facilitator.benefits.map(({ count }) => count)).toEqual([3, 1]);
		expect(expert.assignments).toBe(2);
		expect(expert.benefits.map(({ count }) => count)).toEqual([2]);
		expect(expert.benefits[0]?.text.length).toBeGreaterThan(10);
	});
});

describe('what was written at closing', () => {
	it('is there by question, and only of the account', async () => {
		const { account, ids } = await accountWith({ at: [-5] }, { at: [7] });
		const [one = '', two = ''] = ids;
		await edit(store, account, one, { archived: true });
		await lookBack(store, account, one, { shifted: 'Halverwege.', 'seen-as': '' });
		await lookBack(store, account, two, { shifted: 'Aan het eind.' });
		const { closing } = await textsOf(store, account, range, 'nl');
		expect(closing.shifted.toSorted((a, b) => a.number - b.number)).toEqual([
			{ number: 1, text: 'Halverwege.' },
			{ number: 2, text: 'Aan het eind.' }
		]);
		expect(closing['seen-as']).toEqual([]);
		const { account: other } = await accountWith({ at: [-5] });
		expect((await textsOf(store, other, range, 'nl')).closing.shifted).toEqual([]);
		await expect(lookBack(store, other, one, { shifted: 'Van mij?' })).rejects.toThrow();
	});
});
