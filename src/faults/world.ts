/** Resources of every kind, and the clients that have access to them. */
import { Client, withSession } from '../testing/client.ts';
import type { Server } from '../testing/server.ts';
import { put, share, teamOf } from '../testing/team.ts';
import { createWorkshop } from '../testing/workshop.ts';

export type World = Awaited<ReturnType<typeof worldOn>>;

/** An account with an assignment, a team with a member, a workshop with a seat, two other clients. */
export async function worldOn(server: Server) {
	const room = await createWorkshop(server, {}, 1);
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people;
	if (!anna || !bas) throw new Error('The team has no members.');
	const owner = anna.who;
	const made = await owner.post<{ id: string }>('/api/assignments', { question: 'Van Anna?' });
	const placed = await owner.post<{ id: string }>(`/api/assignments/${made.body.id}/placements`, {
		position: -47
	});
	const shared = await share(team, anna);
	await put(shared, anna, { position: -5 });
	await room.control('open');
	const { round } = await room.look();
	return {
		/** Has no session. */
		stranger: new Client(server),
		/** Has an account without access to any of these resources. */
		other: await withSession(server),
		owner,
		member: bas.who,
		host: room.host,
		seat: room.seats[0]?.token ?? '',
		round: round ?? 0,
		code: room.code,
		inviteToken: team.inviteToken,
		assignment: made.body.id,
		placement: placed.body.id,
		team: team.id,
		memberId: bas.id,
		shared: shared.split('/').at(-1) ?? '',
		seatId: room.seats[0]?.seat ?? ''
	};
}

/**
 * Replaces the parameters of a path (in braces or brackets) by ids of the world.
 *
 * @throws Error for an unknown parameter
 */
export function pathIn(world: World, path: string): string {
	const ofTeam = path.includes('/teams/');
	const parts: Record<string, string> = {
		id: ofTeam ? world.team : world.assignment,
		pid: world.placement,
		aid: world.shared,
		memberId: world.memberId,
		code: world.code,
		seat: world.seatId
	};
	return path.replace(/[{[](\w+)(?:=\w+)?[}\]]/g, (_, name: string) => {
		const part = parts[name];
		if (!part) throw new Error(`There is no value for ${name} in ${path}.`);
		return part;
	});
}

/** The client with the most rights on a path, and the headers it needs. */
export function authorisedFor(
	world: World,
	path: string
): { who: Client; headers: Record<string, string> } {
	if (!path.includes('/workshops/')) return { who: world.owner, headers: {} };
	const isSeat = path.endsWith('/placement');
	return { who: world.host, headers: isSeat ? { authorization: `Bearer ${world.seat}` } : {} };
}
