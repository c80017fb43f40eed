import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { position } from '../../domain/continuum.ts';
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
	it('has a dot for each assignment at its last place, and an arc where it crossed', async () => {
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
		const crossing = { from: -35, to: 21, count: 1 };
		expect(picture.crossings).toHaveLength(2);
		expect(picture.crossings).toContainEqual({ ...crossing, told: true });
		expect(picture.crossings).toContainEqual({ ...crossing, told: false });
	});

	it('joins arcs by strength where there would be too many', async () => {
		const places = Array.from({ length: 45 }, (_, nth) => 2 * nth + 1);
		const { account } = await accountWith(...places.map((one) => ({ at: [-one, one] })));
		const { crossings } = (await figuresOf(store, account, range)).picture;
		expect(crossings.length).toBeLessThanOrEqual(3);
		expect(crossings.reduce((sum, { count }) => sum + count, 0)).toBe(45);
	});

	it('is empty in a year without placements', async () => {
		const { account } = await accountWith();
		const { total, picture } = await figuresOf(store, account, range);
		expect([total, picture]).toEqual([0, { places: [], crossings: [] }]);
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
		const { mostBorrowed } = await textsOf(store, account, range, 'nl');
		expect(mostBorrowed.facilitator.map(({ count }) => count)).toEqual([3, 1]);
		expect(mostBorrowed.expert.map(({ count }) => count)).toEqual([2]);
		expect(mostBorrowed.expert[0]?.text.length).toBeGreaterThan(10);
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
		expect(closing.shifted.toSorted()).toEqual(['Aan het eind.', 'Halverwege.']);
		expect(closing['seen-as']).toEqual([]);
		const { account: other } = await accountWith({ at: [-5] });
		expect((await textsOf(store, other, range, 'nl')).closing.shifted).toEqual([]);
		await expect(lookBack(store, other, one, { shifted: 'Van mij?' })).rejects.toThrow();
	});
});
