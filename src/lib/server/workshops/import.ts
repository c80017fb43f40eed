/** Import of workshops and decks from an account file. */
import type { Transaction } from '../db/writes.ts';
import { type ImportId, importIds } from '../http/free-id.ts';
import type { DeckInFile, WorkshopInFile } from './file.ts';
import { requireRoom } from '../quotas.ts';
import { insert } from './workshops.ts';

interface Hosted {
	workshops: readonly WorkshopInFile[];
	decks: readonly DeckInFile[];
}

/**
 * Adds workshops and decks that the account does not have yet. Existing ones stay unchanged. Must
 * be called within a write.
 * @throws Refusal `full`
 * @returns `there`: number of entries that existed already
 */
export async function importHosted(
	db: Transaction,
	owner: string,
	{ workshops, decks }: Hosted
): Promise<{ added: number; there: number }> {
	let added = 0;
	const workshopIds = await importIds(db, 'workshop', owner, idsOf(workshops));
	for (const workshop of workshops) {
		const id = takenOnce(workshopIds, workshop.id);
		if (id === null) continue;
		await requireRoom(db, 'workshops', owner);
		await insert(db, owner, { ...workshop, id, fingerprint: '' });
		added += 1;
	}
	const deckIds = await importIds(db, 'deck', owner, idsOf(decks));
	for (const { questions, ...deck } of decks) {
		const id = takenOnce(deckIds, deck.id);
		if (id === null) continue;
		await requireRoom(db, 'decks', owner);
		const row = { ...deck, id, accountId: owner, createdAt: deck.updatedAt };
		await db
			.insertInto('deck')
			.values({ ...row, questions: JSON.stringify(questions) })
			.execute();
		added += 1;
	}
	return { added, there: workshops.length + decks.length - added };
}

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/**
 * Returns the id under which an entry of the file is stored; `null` when the account already has
 * the entry, or when an earlier entry of the file has the same id.
 */
function takenOnce(ids: Map<string, ImportId>, wanted: string): string | null {
	const found = ids.get(wanted);
	if (!found || found.exists) return null;
	for (const other of ids.values()) if (other.id === found.id) other.exists = true;
	return found.id;
}
