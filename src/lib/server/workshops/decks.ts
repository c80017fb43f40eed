/** Decks that a host saves for later: questions with their notes, without seats or answers. */
import { v7 as uuid } from 'uuid';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import type { DeckTable } from '../db/workshop-tables.ts';
import { accountKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import type { Part } from '../http/parts.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { questionsOf, rowOf } from './stored-workshop.ts';
import type { NewQuestion } from './questions.ts';
import { channelOf } from './write.ts';

/**
 * Maximum number of decks that are read. It exceeds the quota, because some accounts had more decks
 * before the quota existed. `MAX_NAMES` is the maximum number of names that are read.
 */
const MAX_DECKS = 10_000;
const MAX_NAMES = 200;

export interface Deck {
	id: string;
	name: string;
	locale: Locale;
	questions: NewQuestion[];
	updatedAt: string;
}

const toDeck = ({ id, name, locale, questions, updatedAt }: DeckTable): Deck => ({
	id,
	name,
	locale,
	questions: JSON.parse(questions) as NewQuestion[],
	updatedAt
});

/**
 * Returns decks of an account, most recently saved first: the given part of the list, or all decks.
 */
export async function list(
	store: Store,
	owner: string,
	{ from, limit }: Part = { from: 0, limit: MAX_DECKS }
): Promise<Deck[]> {
	const rows = await store.read
		.selectFrom('deck')
		.selectAll()
		.where('accountId', '=', owner)
		.orderBy('updatedAt', 'desc')
		.orderBy('id')
		.limit(limit)
		.offset(from)
		.execute();
	return rows.map(toDeck);
}

/** Returns the names of an account's decks, most recently saved first. */
export function names(store: Store, owner: string): Promise<Pick<Deck, 'id' | 'name'>[]> {
	return store.read
		.selectFrom('deck')
		.select(['id', 'name'])
		.where('accountId', '=', owner)
		.orderBy('updatedAt', 'desc')
		.orderBy('id')
		.limit(MAX_NAMES)
		.execute();
}

/** Returns one deck; `null` for an unknown id and for another account's deck. */
export async function find(store: Store, owner: string, id: string): Promise<Deck | null> {
	const row = await store.read
		.selectFrom('deck')
		.selectAll()
		.where('accountId', '=', owner)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? toDeck(row) : null;
}

/**
 * Saves the deck of a workshop under a name. A deck of the owner with the same name is replaced.
 * @returns the deck's id
 * @throws Refusal `not-found` for an unknown code, or `full`
 */
export async function saveDeck(
	store: Store,
	owner: string,
	code: string,
	name: string
): Promise<string> {
	return store.write(
		async (db) => {
			const { id: workshop, locale } = await rowOf(db, code);
			const questions = (await questionsOf(db, workshop)).map(({ text, note }) => ({ text, note }));
			const before = await idOfName(db, owner, name);
			if (before === null) return insert(db, owner, { name, locale, questions });
			const updatedAt = new Date().toISOString();
			await db
				.updateTable('deck')
				.set({ locale, questions: JSON.stringify(questions), updatedAt })
				.where('id', '=', before)
				.execute();
			return before;
		},
		[accountKey(owner), channelOf(code)]
	);
}

/**
 * Saves a new deck.
 * @returns the deck's id
 * @throws Refusal `full`, or `invalid` when another deck of the owner has this name
 */
export async function add(store: Store, owner: string, deck: NewDeck): Promise<string> {
	return store.write(
		async (db) => {
			if ((await idOfName(db, owner, deck.name)) !== null) throw nameInUse();
			return insert(db, owner, deck);
		},
		[accountKey(owner)]
	);
}

type NewDeck = Pick<Deck, 'name' | 'locale' | 'questions'>;

const nameInUse = () => new Refusal('invalid', [{ path: 'name', code: 'name-in-use' }]);

/**
 * Returns the id of a deck of the owner with this name; `null` without one.
 * @param except id of a deck that does not count
 */
async function idOfName(
	db: Transaction,
	owner: string,
	name: string,
	except = ''
): Promise<string | null> {
	const row = await db
		.selectFrom('deck')
		.select('id')
		.where('accountId', '=', owner)
		.where('name', '=', name)
		.where('id', '!=', except)
		.executeTakeFirst();
	return row?.id ?? null;
}

async function insert(db: Transaction, owner: string, deck: NewDeck): Promise<string> {
	await requireRoom(db, 'decks', owner);
	const { name, locale } = deck;
	const id = uuid();
	const now = new Date().toISOString();
	const times = { createdAt: now, updatedAt: now };
	const questions = JSON.stringify(deck.questions);
	await db
		.insertInto('deck')
		.values({ id, accountId: owner, name, locale, questions, ...times })
		.execute();
	return id;
}

/**
 * Renames a deck.
 * @throws Refusal `not-found`, or `invalid` when another deck of the owner has this name
 */
export async function rename(store: Store, owner: string, id: string, name: string): Promise<void> {
	await store.write(
		async (db) => {
			if ((await idOfName(db, owner, name, id)) !== null) throw nameInUse();
			const { numUpdatedRows } = await db
				.updateTable('deck')
				.set({ name })
				.where('id', '=', id)
				.where('accountId', '=', owner)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Refusal('not-found');
		},
		[accountKey(owner)]
	);
}

/** Deletes a deck. Does nothing for an unknown id or another account's deck. */
export async function remove(store: Store, owner: string, id: string): Promise<void> {
	await store.write(
		(db) => db.deleteFrom('deck').where('id', '=', id).where('accountId', '=', owner).execute(),
		[accountKey(owner)]
	);
}
