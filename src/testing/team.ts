/** Helpers that use teams over HTTP, for server and browser tests. */
import type { TestResponse, Client, Problem } from './client.ts';
import { withSession } from './client.ts';

export interface Team {
	id: string;
	name: string;
	members: { id: string; displayName: string; owner: boolean; you: boolean }[];
	revision: number;
}

export interface Shared {
	id: string;
	question: string;
	client: string | null;
	addedBy: string;
	archived: boolean;
	round: number;
	revealed: boolean;
	placed: string[];
	own: { position: number | null; undecided: boolean; note: string | null; late: boolean } | null;
	positions?: {
		memberId: string;
		position: number;
		previous: number | null;
		wasUndecided: boolean;
		late: boolean;
		note: string | null;
	}[];
	undecided?: {
		memberId: string;
		previous: number | null;
		late: boolean;
		note: string | null;
	}[];
	comparison?: {
		expert: { count: number; median: number | null };
		facilitator: { count: number; median: number | null };
		undecided: number;
		farthest: [string, string] | null;
		switched: number;
	};
	questions?: { nl: string[]; en: string[] };
	about?: string[][];
	leftOut?: string[];
	asked: string;
	correction: { by: string; at: string } | null;
	case: {
		owner: string;
		phase: string;
		since: string | null;
		minutes: Record<string, number>;
	} | null;
	conversation: { leader: string | null; step: number } | null;
	members: { id: string; displayName: string; owner: boolean }[];
	roles: {
		expert: string[];
		facilitator: string[];
		neither: string[];
		round: number | null;
		somebodyLeft: boolean;
		settledBy: string;
		settledAt: string;
		reviewAt: string | null;
	} | null;
	revision: number;
}

/** A member of a team, and the HTTP client that is signed in as that member. */
export interface Person {
	name: string;
	who: Client;
	/** Id of the membership. */
	id: string;
}

/**
 * Returns the body of a successful response.
 * @throws Error for any status from 300 upwards, so that a test stops at the first failed step
 */
export function bodyOf<T>({ status, text, body }: TestResponse<T | Problem>): T {
	if (status >= 300) throw new Error(`${status} ${text}`);
	return body as T;
}

export async function join(
	server: { readonly port: number },
	inviteToken: string,
	displayName: string,
	who?: Client
): Promise<Person> {
	const client = who ?? (await withSession(server));
	const { team } = bodyOf<{ team: Team }>(
		await client.post('/api/teams/join', { inviteToken, displayName })
	);
	const me = team.members.find(({ you }) => you);
	if (!me) throw new Error('The new member is missing from the team.');
	return { name: displayName, who: client, id: me.id };
}

/** Creates a team with one member per name; the first is the owner. */
export async function teamOf(
	server: { readonly port: number },
	owner: string,
	...others: string[]
): Promise<{ id: string; path: string; inviteToken: string; people: Person[] }> {
	const who = await withSession(server);
	const { team, inviteToken } = bodyOf<{ team: Team; inviteToken: string }>(
		await who.post('/api/teams', { name: 'Adviesgroep Noord', displayName: owner })
	);
	const people: Person[] = [{ name: owner, who, id: team.members[0]?.id ?? '' }];
	for (const name of others) people.push(await join(server, inviteToken, name));
	return { id: team.id, path: `/api/teams/${team.id}`, inviteToken, people };
}

/** Adds a shared assignment as this member; resolves with the assignment's path in the API. */
export async function share(
	team: { path: string },
	{ who }: Person,
	question = 'Moeten wij de fusie doorzetten?'
): Promise<string> {
	const { id } = bodyOf<Shared>(await who.post(`${team.path}/assignments`, { question }));
	return `${team.path}/assignments/${id}`;
}

export const put = async (at: string, { who }: Person, json: unknown) =>
	bodyOf<Shared>(await who.ask('PUT', `${at}/placement`, { json }));

export const readShared = async (at: string, { who }: Person) => bodyOf<Shared>(await who.get(at));

export const reveal = async (at: string, { who }: Person) =>
	bodyOf<Shared>(await who.post(`${at}/reveal`));

/** Creates a team of Anna, its owner, and Bas, who has placed on a shared assignment. */
export async function oneWhoPlaced(server: { readonly port: number }) {
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people as [Person, Person];
	const at = await share(team, anna);
	await put(at, bas, { position: 61, note: 'Geheim van Bas' });
	return { team, at, anna, bas };
}
