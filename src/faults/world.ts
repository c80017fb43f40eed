/**
 * Creates a "world" for tests: one resource of every kind, and one caller for every standing
 * towards these resources.
 */
import { secretLink } from '../lib/domain/secret-link.ts';
import { Client } from '../testing/client.ts';
import { RequestBrowser, join } from '../testing/client-requests.ts';
import { addHostLink } from '../testing/host-links.ts';
import { answerReturn, askToReturn, browsersOn, waitingRequest } from '../testing/membership.ts';
import type { Server } from '../testing/server.ts';
import { type Person, bodyOf, put, reveal, share } from '../testing/team.ts';
import { situation } from '../testing/team-callers.ts';
import { createWorkshop } from '../testing/workshop.ts';
import { ClientBrowser } from '../testing/check-in-people.ts';
import { handedDevice } from '../testing/handed-device.ts';

export type World = Awaited<ReturnType<typeof worldOn>>;

/** An HTTP client, and the bearer token that it sends besides its session cookie. */
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
	const card = `/assignments/${made.body.id}/card`;
	await owner.submit(`${card}?/share`, { days: '30', placement: placed.body.id });
	const shared = await owner.get<string>(card);
	const cardToken = new RegExp(`${secretLink('', 'card', '')}([\\w-]{43})`).exec(shared.text)?.[1];
	if (!cardToken) throw new Error('The card has no link.');
	const asked = await owner.post<{
		checkIn: { id: string };
		links: { client: string; token: string }[];
	}>(`/api/assignments/${made.body.id}/check-ins`, {
		...{ kind: 'expectation', question: 'Van Noord?', helperName: 'Olga', address: 'u' },
		...{ locale: 'nl', position: -47, clients: [{ label: 'Jan' }, { label: 'Tom' }] }
	});
	const [link, unused] = asked.body.links;
	const answering = new ClientBrowser(server);
	if (!link || !unused) throw new Error('The check-in has no links.');
	await answering.answer(link.token, { position: 5 });
	const client = new Client(server);
	const roles = await askedTeam(team, { owner: people.owner, author: people.author }, [
		people.owner.id,
		people.author.id,
		people.member.id,
		target.id
	]);
	const through = new RequestBrowser(server, roles.token, answering.browser);
	await through.answer(roles.client, { position: 5 });
	client.cookie = answering.browser.header;
	await room.control('open');
	const { round } = await room.look();
	if (!seat) throw new Error('The workshop has no seat.');
	// The removal of a member has changed the invitation link, so the current link is requested.
	const invited = await owner.post<{ inviteToken: string }>(`/api/teams/${team.id}/invite`);
	// The owner lets a browser in as the member `target`.
	const token = invited.body.inviteToken;
	await askToReturn(server, { token, name: target.name });
	await answerReturn(owner, team, 'letIn');
	const [browserId] = await browsersOn(target.who, team);
	if (!browserId) throw new Error('No browser was let in.');
	// Somebody asks to come back as the member `target`, in a browser of which nothing else is known.
	const { who: asking } = await askToReturn(server, { token, name: target.name });
	const returnId = await waitingRequest(owner, team);
	if (!returnId) throw new Error('No request to come back waits.');
	const callers = {
		visitor: { who: clients.nobody },
		/** Account without access to any of the world's resources. */
		outsider: { who: clients.outsider },
		/** Account that owns the team and the assignment. */
		owner: { who: owner },
		member: { who: clients.member },
		/** Member who added the shared assignment. */
		author: { who: clients.author },
		/** Member on whom acts such as renaming or removing a member are tried. */
		target: { who: target.who },
		/** Former member, whose membership the owner removed. */
		removed: { who: clients.removed },
		/** Former member, whose account was deleted. */
		deleted: { who: clients.deleted },
		/** Account that asks to come back to the team as `target`. */
		asking: { who: asking },
		seat: { who: new Client(server), bearer: seat.token },
		/** Account that created the workshop. */
		maker: { who: room.host },
		/** Browser with the host link and without an account. */
		host: { who: new Client(server), bearer: room.hostToken },
		/** Browser with a second host link and without an account. */
		coHost: { who: new Client(server), bearer: await addHostLink(room) },
		/** Client who has answered through the link of a check-in, and has no account. */
		client: { who: client },
		/** Device that a helper has handed to a client. */
		handed: { who: await handedDevice(server) }
	} satisfies Record<string, Caller>;
	return {
		callers,
		stranger: callers.visitor.who,
		other: callers.outsider.who,
		owner,
		/** HTTP client of the account that created the workshop. */
		host: room.host,
		seat: seat.token,
		round: round ?? 0,
		code: room.code,
		inviteToken: token,
		assignment: made.body.id,
		checkIn: asked.body.checkIn.id,
		client: link.client,
		/** Token of a check-in's link through which nobody has answered. */
		linkToken: unused.token,
		/** Token of the link to the assignment's shared card. */
		cardToken,
		placement: placed.body.id,
		team: team.id,
		memberId: target.id,
		/** Id of another member, into which the member `memberId` can be merged. */
		intoId: people.member.id,
		/** Id of the request to come back as the member `memberId`. */
		returnId,
		/** Id of a browser of the member `memberId` that only the owner confirmed. */
		browserId,
		shared: at.split('/').at(-1) ?? '',
		/** Id of a shared assignment whose request to a client `author` has made and joined. */
		asked: roles.at.split('/').at(-1) ?? '',
		/** Id and token of that request, and the client of the question about `author`. */
		request: roles.request,
		requestToken: roles.token,
		requestClient: roles.client,
		seatId: seat.seat
	};
}

/** Creates a shared assignment about whose divided roles `author` asks a client, and joins. */
async function askedTeam(
	team: { path: string },
	{ owner, author }: { owner: Person; author: Person },
	members: string[]
) {
	const at = await share(team, author, 'Wie doet wat?');
	for (const person of [owner, author]) await put(at, person, { position: -47 });
	await reveal(at, author);
	const roles = { expert: [author.id], facilitator: [owner.id] };
	bodyOf(await author.who.ask('PUT', `${at}/roles`, { json: roles }));
	const json = { members, label: 'Jan', address: 'u', locale: 'nl' };
	const made = bodyOf<{ token: string; assignment: { clientRequest: { id: string } } }>(
		await author.who.post(`${at}/client-request`, json)
	);
	const { clients } = await join(at, author);
	const request = made.assignment.clientRequest.id;
	return { at, token: made.token, request, client: clients[0]?.id ?? '' };
}

/**
 * Replaces the parameters of a path, in braces or brackets, by ids of the world's resources.
 * @throws Error for an unknown parameter
 */
export function pathIn(world: World, path: string): string {
	const ofTeam = path.includes('/teams/');
	const parts: Record<string, string> = {
		id: ofTeam ? world.team : world.assignment,
		cid: world.checkIn,
		client: world.client,
		pid: world.placement,
		aid: /client-request|\/ask(\/|\?|$)|\?\/decline/.test(path) ? world.asked : world.shared,
		request: world.request,
		memberId: world.memberId,
		returnId: world.returnId,
		round: '1',
		code: world.code,
		seat: world.seatId
	};
	const somewhere = path.replace('[...path=site]', 'nergens');
	return somewhere.replace(/[{[](\w+)(?:=\w+)?[}\]]/g, (_, name: string) => {
		const part = parts[name];
		if (!part) throw new Error(`There is no value for ${name} in ${path}.`);
		return part;
	});
}

/**
 * Returns the HTTP client with the most rights on a path, and the headers that the request needs.
 */
export function authorisedFor(
	world: World,
	path: string
): { who: Client; headers: Record<string, string> } {
	if (path.includes('/client/')) return { who: world.callers.client.who, headers: {} };
	if (!path.includes('/workshops/')) return { who: world.owner, headers: {} };
	const isSeat = path.endsWith('/placement');
	return { who: world.host, headers: isSeat ? { authorization: `Bearer ${world.seat}` } : {} };
}
