/**
 * Workshops and decks in the account's export file. A workshop is exported as it was prepared,
 * without seats and answers: those belong to its participants, and the host downloads them from the
 * workshop.
 */
import { z } from 'zod';
import { boundedArray } from '../http/bounded-array.ts';
import { freeId } from '../http/free-id.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { note, question } from '../assignments/schemas.ts';
import { id, text, time } from '../http/schemas.ts';
import { list as listDecks } from './decks.ts';
import { groupsOf, questionsOf } from './stored-workshop.ts';
import { MAX_QUESTIONS } from './questions.ts';
import { groups, locale, names, title } from './schemas.ts';
import { insert } from './workshops.ts';

const DECK_NAME_MAX = 80;

const questions = boundedArray(z.object({ text: question, note }), MAX_QUESTIONS);

/** Upper bounds for an imported file. */
const MAX_WORKSHOPS = 10_000;
const MAX_DECKS = 10_000;

/** Part of the file's schema. Both fields are missing in files older than workshops. */
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

/**
 * Adds workshops and decks that the account does not have yet; existing ones stay as stored. An id
 * that belongs to another account is replaced by one derived from it and the owner. To be called
 * within a write.
 * @returns `there`: number of entries that existed already
 */
export async function importHosted(
	db: Transaction,
	owner: string,
	{ workshops = [], decks = [] }: Hosted
): Promise<{ added: number; there: number }> {
	let added = 0;
	for (const workshop of workshops) {
		const id = await freeId(db, 'workshop', owner, workshop.id);
		if (id === null) continue;
		await insert(db, owner, { ...workshop, id, fingerprint: '' });
		added += 1;
	}
	for (const { questions, ...deck } of decks) {
		const id = await freeId(db, 'deck', owner, deck.id);
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
