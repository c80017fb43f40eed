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

/** Returns the conversation as the members see it: nobody leads who has left the team. */
export function conversationAmong(
	members: readonly { id: string }[],
	{ leaderId, step }: StoredConversation
): Conversation {
	return { leader: members.some(({ id }) => id === leaderId) ? leaderId : null, step };
}
