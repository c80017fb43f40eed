/**
 * What an account hosts, in the file of everything that is its own. A workshop goes along as it was
 * prepared: what was answered in it belongs to the room, and is taken along where it was given.
 */
import { z } from 'zod';
import { boundedArray } from '../http/bounded-array.ts';
import { derivedId } from '../http/derived-id.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { note, question } from '../assignments/schemas.ts';
import { id, text } from '../http/schemas.ts';
import { list as listDecks } from './decks.ts';
import { groupsOf, questionsOf } from './stored-workshop.ts';
import { MAX_QUESTIONS } from './questions.ts';
import { groups, locale, names, title } from './schemas.ts';
import { insert } from './workshops.ts';

const DECK_NAME_MAX = 80;

const time = z.iso.datetime();
const questions = boundedArray(z.object({ text: question, note }), MAX_QUESTIONS);

/** The most of each that a file may hold; a test imports as much. */
const MAX_WORKSHOPS = 2_000;
const MAX_DECKS = 1_000;

/** Missing in files from before there were workshops. */
export const hostedInFile = {
	workshops: boundedArray(
		z.object({
			id,
			title,
			locale,
			names,
			groups: groups.nullable(),
			pairsFirst: z.boolean(),
			questions: questions.min(1),
			createdAt: time
		}),
		MAX_WORKSHOPS
	).optional(),
	decks: boundedArray(
		z.object({ id, name: text(DECK_NAME_MAX), locale, questions, updatedAt: time }),
		MAX_DECKS
	).optional()
};

type Hosted = { [part in keyof typeof hostedInFile]?: z.infer<(typeof hostedInFile)[part]> };

export async function exportHosted(store: Store, owner: string): Promise<Hosted> {
	const rows = await store.read
		.selectFrom('workshop')
		.selectAll()
		.where('accountId', '=', owner)
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
	const workshops = [];
	for (const row of rows) {
		const { id, title, locale, names, createdAt } = row;
		const deck = await questionsOf(store.read, id);
		workshops.push({
			id,
			title,
			locale,
			names,
			groups: groupsOf(row),
			pairsFirst: row.pairsFirst === 1,
			questions: deck.map(({ text, note }) => ({ text, note })),
			createdAt
		});
	}
	const decks = (await listDecks(store, owner)).map(({ questions, ...deck }) => ({
		...deck,
		questions: questions.map(({ text, note = null }) => ({ text, note }))
	}));
	return { workshops, decks };
}

/** Adds what the account does not host yet, within a write; what is there stays as it is. */
export async function importHosted(
	db: Transaction,
	owner: string,
	{ workshops = [], decks = [] }: Hosted
): Promise<{ added: number; there: number }> {
	let added = 0;
	const placeIn = async (table: 'workshop' | 'deck', wanted: string) => {
		for (const id of [wanted, derivedId(owner, wanted)]) {
			const row = await db
				.selectFrom(table)
				.select('accountId')
				.where('id', '=', id)
				.executeTakeFirst();
			if (!row) return id;
			if (row.accountId === owner) return null;
		}
		throw new Error('a derived id belongs to another account');
	};
	for (const workshop of workshops) {
		const id = await placeIn('workshop', workshop.id);
		if (id === null) continue;
		await insert(db, owner, { ...workshop, id, fingerprint: '' });
		added += 1;
	}
	for (const { questions, ...deck } of decks) {
		const id = await placeIn('deck', deck.id);
		if (id === null) continue;
		const row = { ...deck, id, accountId: owner, createdAt: deck.updatedAt };
		await db
			.insertInto('deck')
			.values({ ...row, questions: JSON.stringify(questions) })
			.execute();
		added += 1;
	}
	return { added, there: workshops.length + decks.length - added };
}
