/** Live channels of a team, and the announcement of changes on them. */
import type { Store } from '../db/client.ts';
import { live } from '../live/hub.ts';

/** Channel name of a team's overview, or of one of its assignments. */
export const channelOf = (team: string, assignment?: string) =>
	assignment ? `team:${team}/${assignment}` : `team:${team}`;

/** Announces a change to an assignment, which its page and the overview show. */
export function announce(team: string, assignment: string): void {
	live().changed(channelOf(team));
	live().changed(channelOf(team, assignment));
}

/** Announces a change to teams as a whole, such as a new member, which all their pages show. */
export async function announceAll(store: Store, teams: readonly string[]): Promise<void> {
	for (const channel of await channelsOf(store, teams)) live().changed(channel);
}

/** Ends the streams of a member who has left or was removed. */
export async function endMemberStreams(store: Store, team: string, member: string): Promise<void> {
	for (const channel of await channelsOf(store, [team])) live().drop(channel, member);
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
