/** A little of everything that can be asked for, and who may ask for it. */
import { type Client, withSession } from '../testing/client.ts';
import { Client as Somebody } from '../testing/client.ts';
import type { Server } from '../testing/server.ts';
import { put, share, teamOf } from '../testing/team.ts';
import { openRoom } from '../testing/workshop.ts';

export type World = Awaited<ReturnType<typeof worldOn>>;

/** An account with an assignment, a team with a member, a workshop with a seat, and two outsiders. */
export async function worldOn(server: Server) {
	const room = await openRoom(server, {}, 1);
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people;
	if (!anna || !bas) throw new Error('a team of nobody');
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
		/** Nobody that is known. */
		stranger: new Somebody(server),
		/** With an account of their own, and nothing to do with any of this. */
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

/** The parts of a path in braces or brackets, filled in with what there is. */
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
		if (!part) throw new Error(`Nothing is known to fill in for ${name} in ${path}.`);
		return part;
	});
}

/** Who may do most with a path, and with what in hand. */
export function mightiest(
	world: World,
	path: string
): { who: Client; headers: Record<string, string> } {
	if (!path.includes('/workshops/')) return { who: world.owner, headers: {} };
	const isSeat = path.endsWith('/placement');
	return { who: world.host, headers: isSeat ? { authorization: `Bearer ${world.seat}` } : {} };
}
