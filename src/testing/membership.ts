/** Helpers for tests of invitations and of members who come back in another browser. */
import { Client } from './client.ts';
import type { Server } from './server.ts';
import { type Team, bodyOf } from './team.ts';

export const membersPage = (team: { id: string }) => `/teams/${team.id}/members`;

/** Returns the token in the invitation link on the members page; `null` where it shows none. */
export async function shownToken(who: Client, team: { id: string }): Promise<string | null> {
	const { text } = await who.get<string>(membersPage(team));
	return /<code[^>]*>[^<]*\/teams\/join#([\w-]{43})</.exec(text)?.[1] ?? null;
}

/** Opens the invitation in a new browser, and asks to come back as the member of this name. */
export async function askToReturn(
	server: Server,
	{ token, name }: { token: string; name: string },
	who = new Client(server)
) {
	const sent = await who.submit('/teams/join?/asMe', { token, displayName: name });
	return { who, sent, page: String(sent.headers.location) };
}

/** Returns the id of the only request that waits on the members page; `null` without any. */
export async function waitingRequest(who: Client, team: { id: string }): Promise<string | null> {
	const { text } = await who.get<string>(membersPage(team));
	return /name="request" value="([\da-f-]{36})"/.exec(text)?.[1] ?? null;
}

/** Lets the request in that waits on the members page, or refuses it. */
export async function answerReturn(who: Client, team: { id: string }, how: 'letIn' | 'refuse') {
	const request = (await waitingRequest(who, team)) ?? '';
	return who.submit(`${membersPage(team)}?/${how}`, { request });
}

/** Returns the ids of the browsers on the members page that can be confirmed or ended, in order. */
export async function browsersOn(who: Client, team: { id: string }): Promise<string[]> {
	const { text } = await who.get<string>(membersPage(team));
	const all = Array.from(text.matchAll(/name="browser" value="([\da-f-]{36})"/g), ([, id]) => id);
	return [...new Set(all.flatMap((id) => id ?? []))];
}

export async function membersOf(who: Client, { path }: { path: string }) {
	return bodyOf<Team>(await who.get(path)).members;
}
