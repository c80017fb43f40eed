/** Resources of every kind, and a client for every standing towards them. */
import { Client } from '../testing/client.ts';
import type { Server } from '../testing/server.ts';
import { situation } from '../testing/team-callers.ts';
import { createWorkshop } from '../testing/workshop.ts';

export type World = Awaited<ReturnType<typeof worldOn>>;

/** A client, with the bearer token that it sends beside its session. */
export interface Caller {
	who: Client;
	bearer?: string;
}

export async function worldOn(server: Server) {
	const room = await createWorkshop(server, {}, 1);
	const [seat] = room.seats;
	const { team, at, target, people, clients } = await situation(server);
	const { owner } = clients;
	const made = await owner.post<{ id: string }>('/api/assignments', { question: 'Van Olga?' });
	const placed = await owner.post<{ id: string }>(`/api/assignments/${made.body.id}/placements`, {
		position: -47
	});
	await room.control('open');
	const { round } = await room.look();
	if (!seat) throw new Error('The workshop has no seat.');
	const callers = {
		visitor: { who: clients.nobody },
		/** Has an account without access to any of these resources. */
		outsider: { who: clients.outsider },
		/** Owns the team and the assignment. */
		owner: { who: owner },
		member: { who: clients.member },
		/** Added the shared assignment. */
		author: { who: clients.author },
		/** The member whom acts on a member are about. */
		target: { who: target.who },
		/** Has left the team. */
		removed: { who: clients.removed },
		/** Was a member until the account was deleted. */
		deleted: { who: clients.deleted },
		seat: { who: new Client(server), bearer: seat.token },
		/** Created the workshop. */
		maker: { who: room.host },
		/** Has the host link, and no account. */
		host: { who: new Client(server), bearer: room.hostToken }
	} satisfies Record<string, Caller>;
	return {
		callers,
		stranger: callers.visitor.who,
		other: callers.outsider.who,
		owner,
		/** Client of the account that created the workshop. */
		host: room.host,
		seat: seat.token,
		round: round ?? 0,
		code: room.code,
		inviteToken: team.inviteToken,
		assignment: made.body.id,
		placement: placed.body.id,
		team: team.id,
		memberId: target.id,
		/** Another member, into whom the first can be merged. */
		intoId: people.member.id,
		shared: at.split('/').at(-1) ?? '',
		seatId: seat.seat
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
