/**
 * A participant's own place, saved as an assignment in the participant's account. The assignment
 * has no link to the workshop. It is therefore found again by what it says.
 */
import type { Position } from '../../domain/continuum.ts';
import * as assignments from '../assignments/assignments.ts';
import type { Store } from '../db/client.ts';

export interface OwnPlace {
	question: string;
	position: Position;
}

/** Returns the assignment of this account with this question at this place; `null` for none. */
export async function savedPlace(
	{ read }: Pick<Store, 'read'>,
	owner: string,
	{ question, position }: OwnPlace
): Promise<string | null> {
	const row = await read
		.selectFrom('assignment as a')
		.where('a.accountId', '=', owner)
		.where('a.question', '=', question)
		.where('a.deletedAt', 'is', null)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('placement as p')
					.select('p.id')
					.whereRef('p.assignmentId', '=', 'a.id')
					.where('p.position', '=', position)
			)
		)
		.select('a.id')
		.orderBy('a.createdAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.id ?? null;
}

/**
 * Saves a place as a new assignment, unless the account has it already.
 * @param id id of the new assignment, which the form sends, so that a form sent twice at once saves
 * only one
 * @returns the id of the assignment
 * @throws Refusal `full`
 */
export async function savePlace(
	store: Store,
	owner: string,
	id: string,
	place: OwnPlace
): Promise<string> {
	const saved = await savedPlace(store, owner, place);
	if (saved) return saved;
	const { question, position } = place;
	const { assignment } = await assignments.create(store, owner, {
		id,
		question,
		client: null,
		benefits: [],
		placement: { position, note: null },
		fingerprint: ''
	});
	return assignment.id;
}
