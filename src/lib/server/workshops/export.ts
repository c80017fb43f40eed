/** Export of an account's workshops and decks. The schema is in file.ts. */
import type { Store } from '../db/client.ts';
import { list as listDecks } from './decks.ts';
import type { DeckInFile, WorkshopInFile } from './file.ts';
import { groupsOf, questionsOf, stepsOf } from './stored-workshop.ts';

export async function exportHosted(
	store: Store,
	owner: string
): Promise<{ workshops: WorkshopInFile[]; decks: DeckInFile[] }> {
	const rows = await store.read
		.selectFrom('workshop')
		.selectAll()
		.where('accountId', '=', owner)
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
	const workshops: WorkshopInFile[] = [];
	for (const row of rows) {
		const { id, title, locale, names, createdAt } = row;
		const deck = await questionsOf(store.read, id);
		workshops.push({
			id,
			title,
			locale,
			names,
			groups: groupsOf(row),
			...stepsOf(row),
			shareResults: row.shareResults === 1,
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
