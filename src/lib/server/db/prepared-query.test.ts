import { beforeEach, expect, it } from 'vitest';
import { databaseIn } from '../../../testing/database.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { readSettings } from '../settings.ts';
import { type Store, openStore } from './client.ts';
import { preparedQuery } from './prepared-query.ts';

let store: Store;
beforeEach(async () => {
	const { url } = await databaseIn(temporaryFolder());
	store = await openStore(readSettings({ DATABASE_URL: url }).database);
	for (const id of ['a', 'b']) {
		const row = { id, createdAt: `at ${id}`, timeZone: 'Europe/Amsterdam', address: null };
		await store.write((db) => db.insertInto('account').values(row).execute());
	}
	return () => store.close();
});

it('a query put together once finds what each one asks for, whoever asks first', async () => {
	let built = 0;
	const find = preparedQuery((db, zone, id) => {
		built++;
		const query = db.selectFrom('account').select(['id', 'createdAt']).where('address', 'is', null);
		return query.where('id', '=', id).where('timeZone', '=', zone).limit(1);
	});
	const zone = 'Europe/Amsterdam';
	const found = await Promise.all(
		['a', 'b', "' or 1=1 --"].map((id) => find(store.read, zone, id))
	);
	expect(found).toEqual([[{ id: 'a', createdAt: 'at a' }], [{ id: 'b', createdAt: 'at b' }], []]);
	expect(await find(store.read, 'a', 'a')).toEqual([]);
	expect(built).toBe(1);
});

it('a query put together once also sees what the same write has just changed', async () => {
	const find = preparedQuery((db, id) =>
		db.selectFrom('account').select('timeZone').where('id', '=', id)
	);
	expect(await find(store.read, 'a')).toHaveLength(1);
	const seen = await store.write(async (db) => {
		await db.updateTable('account').set({ timeZone: null }).where('id', '=', 'a').execute();
		return find(db, 'a');
	});
	expect(seen).toEqual([{ timeZone: null }]);
});
