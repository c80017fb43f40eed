/** Reads the conversation about a team's revealed round. */
import type { TeamConversationTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';

export interface Conversation {
	/** Id of the member who leads; `null` while nobody does. */
	leader: string | null;
	/** Index of the question at which the leader is, from 0; after the last one come the roles. */
	step: number;
}

export type StoredConversation = Omit<TeamConversationTable, 'roundId'>;

const NOT_BEGUN: StoredConversation = { leaderId: null, step: 0, asOf: null };

export async function storedConversation(
	db: Transaction,
	round: string
): Promise<StoredConversation> {
	const row = await db
		.selectFrom('teamConversation')
		.select(['leaderId', 'step', 'asOf'])
		.where('roundId', '=', round)
		.executeTakeFirst();
	return row ?? NOT_BEGUN;
}

/**
 * Returns the id of the member who leads; nobody leads who has left the team. The member whose case
 * it is leads until somebody else takes over, so that an intervision can begin at once.
 * @param caseOwner `null` for an assignment that is nobody's case
 */
export function leaderIn(
	members: readonly { id: string }[],
	{ leaderId }: Pick<StoredConversation, 'leaderId'>,
	caseOwner: string | null
): string | null {
	const isPresent = (id: string | null) => members.some((member) => member.id === id);
	return [leaderId, caseOwner].find(isPresent) ?? null;
}

/** Returns the conversation as the members see it. */
export function conversationAmong(
	members: readonly { id: string }[],
	stored: StoredConversation,
	caseOwner: string | null
): Conversation {
	return { leader: leaderIn(members, stored, caseOwner), step: stored.step };
}
