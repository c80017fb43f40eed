/** Decks that a host saves for later: questions with their notes, without seats or answers. */
import { v7 as uuid } from 'uuid';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import { questionsOf, rowOf } from './stored-workshop.ts';
import type { NewQuestion } from './questions.ts';

export interface Deck {
	id: string;
	name: string;
	locale: Locale;
	questions: NewQuestion[];
	updatedAt: string;
}

/** Decks of an account, the most recently saved first. */
export async function list(store: Store, owner: string): Promise<Deck[]> {
	const rows = await store.read
		.selectFrom('deck')
		.selectAll()
		.where('accountId', '=', owner)
		.orderBy('updatedAt', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ id, name, locale, questions, updatedAt }) => ({
		id,
		name,
		locale,
		questions: JSON.parse(questions) as NewQuestion[],
		updatedAt
	}));
}

/**
 * Saves the deck of a workshop under a name. A deck of the owner with the same name is replaced.
 * @returns the deck's id
 * @throws Refusal `not-found` for an unknown code
 */
export async function saveDeck(
	store: Store,
	owner: string,
	code: string,
	name: string
): Promise<string> {
	return store.write(async (db) => {
		const { id: workshop, locale } = await rowOf(db, code);
		const questions = (await questionsOf(db, workshop)).map(({ text, note }) => ({ text, note }));
		const now = new Date().toISOString();
		const change = { locale, questions: JSON.stringify(questions), updatedAt: now };
		const before = await db
			.selectFrom('deck')
			.select('id')
			.where('accountId', '=', owner)
			.where('name', '=', name)
			.executeTakeFirst();
		if (before) {
			await db.updateTable('deck').set(change).where('id', '=', before.id).execute();
			return before.id;
		}
		const id = uuid();
		await db
			.insertInto('deck')
			.values({ ...change, id, accountId: owner, name, createdAt: now })
			.execute();
		return id;
	});
}

/** @throws Refusal `not-found`, or `invalid` when another deck of the owner has this name */
export async function rename(store: Store, owner: string, id: string, name: string): Promise<void> {
	await store.write(async (db) => {
		const taken = await db
			.selectFrom('deck')
			.select('id')
			.where('accountId', '=', owner)
			.where('name', '=', name)
			.where('id', '!=', id)
			.executeTakeFirst();
		if (taken) throw new Refusal('invalid', [{ path: 'name', code: 'name-in-use' }]);
		const { numUpdatedRows } = await db
			.updateTable('deck')
			.set({ name })
			.where('id', '=', id)
			.where('accountId', '=', owner)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new Refusal('not-found');
	});
}

/** Deletes a deck; does nothing for an unknown id or another account's deck. */
export async function remove(store: Store, owner: string, id: string): Promise<void> {
	await store.write((db) =>
		db.deleteFrom('deck').where('id', '=', id).where('accountId', '=', owner).execute()
	);
}
