/** Telling the hub what of a team has changed, and which channels there are. */
import type { Store } from '../db/client.ts';
import { live } from '../live/hub-slot.ts';

/** What everybody in a team watches: the overview, and each assignment on its own. */
export const channelOf = (team: string, assignment?: string) =>
	assignment ? `team:${team}/${assignment}` : `team:${team}`;

export function announce(team: string, assignment: string): void {
	live().changed(channelOf(team));
	live().changed(channelOf(team, assignment));
}

/** For who is in it, which every page of a team shows. */
export async function announceAll(store: Store, teams: readonly string[]): Promise<void> {
	for (const channel of await channelsOf(store, teams)) live().changed(channel);
}

/** Their streams end; each would show them nothing from now on anyhow. */
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
