/** Names of a team's live channels, and functions that announce changes on them. */
import type { Store } from '../db/client.ts';
import { live } from '../live/hub.ts';

/** Returns the name of the channel of a team's overview, or of one of its assignments. */
export const channelOf = (team: string, assignment?: string) =>
	assignment ? `team:${team}/${assignment}` : `team:${team}`;

/** Announces a change to an assignment, to its own page and to the team's overview. */
export function announce(team: string, assignment: string): void {
	live().changed(channelOf(team));
	live().changed(channelOf(team, assignment));
}

/** Announces a change to whole teams, such as a new member, to all pages of these teams. */
export async function announceAll(store: Store, teams: readonly string[]): Promise<void> {
	for (const channel of await channelsOf(store, teams)) live().changed(channel);
}

async function channelsOf(store: Store, teams: readonly string[]): Promise<string[]> {
	if (teams.length === 0) return [];
	const rows = await store.read
		.selectFrom('teamAssignment')
		.select(['id', 'teamId'])
		.where('teamId', 'in', teams)
		.execute();
	return [
		...teams.map((team) => channelOf(team)),
		...rows.map(({ id, teamId }) => channelOf(teamId, id))
	];
}
