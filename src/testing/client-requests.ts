/** Teams that ask a client to look together on the divided roles, for server tests. */
import type { HelperBody } from '../lib/server/check-ins/views.ts';
import type { RequestBody } from '../lib/server/check-ins/request-clients.ts';
import { CookieBrowser } from './browser-cookies.ts';
import type { Problem } from './client.ts';
import type { Server } from './server.ts';
import { type Person, type Shared, bodyOf, put, reveal, share, teamOf } from './team.ts';

export interface Asking {
	team: Awaited<ReturnType<typeof teamOf>>;
	/** Path of the shared assignment in the HTTP interface. */
	at: string;
	/** Owner of the team; has no role. */
	olga: Person;
	/** Takes the expert's role. */
	anna: Person;
	/** Takes the facilitator's role, and asks the client. */
	mo: Person;
}

export const REQUESTED = { label: 'opdrachtgever', address: 'u', locale: 'nl' } as const;

/** Creates a team with a revealed round and divided roles. */
export async function dividedTeam(server: { readonly port: number }): Promise<Asking> {
	const team = await teamOf(server, 'Olga', 'Anna', 'Mo');
	const [olga, anna, mo] = team.people as [Person, Person, Person];
	const at = await share(team, olga);
	for (const one of [olga, anna, mo]) await put(at, one, { position: -47 });
	await reveal(at, olga);
	const roles = { expert: [anna.id], facilitator: [mo.id] };
	bodyOf(await olga.who.ask('PUT', `${at}/roles`, { json: roles }));
	return { team, at, olga, anna, mo };
}

/** Asks the client as `mo`, about `anna` and `mo`; resolves with the token of the link. */
export async function ask({ at, anna, mo }: Asking, given: object = {}): Promise<string> {
	const json = { ...REQUESTED, members: [anna.id, mo.id], ...given };
	return bodyOf<{ token: string }>(await mo.who.post(`${at}/client-request`, json)).token;
}

/** Joins the request with an own place; resolves with the member's check-in. */
export async function join(at: string, person: Person, given: object = { position: 47 }) {
	const json = { helperName: person.name, ...given };
	const joined = await person.who.post(`${at}/client-request/join`, json);
	return bodyOf<{ checkIn: HelperBody }>(joined).checkIn;
}

export const requestIn = async (at: string, { who }: Person) =>
	bodyOf<Shared & { clientRequest: { own: string | null; joined: string[] } | null }>(
		await who.get(at)
	).clientRequest;

/** Withdraws the request, as a member. */
export const withdraw = (at: string, { who }: Person) => who.delete(`${at}/client-request`);

/** Returns a member's own assignments. */
export const assignmentsOf = async ({ who }: Person) =>
	bodyOf<{ items: { id: string; question: string }[] }>(await who.get('/api/assignments')).items;

export const checkInOf = ({ who }: Person, id: string) => who.get<Problem>(`/api/check-ins/${id}`);

/** A client's browser that opened a team's link. */
export class RequestBrowser {
	readonly browser: CookieBrowser;
	readonly #token: string;

	constructor(server: Server, token: string, browser = new CookieBrowser(server)) {
		this.browser = browser;
		this.#token = token;
	}

	preview() {
		return this.browser.post<RequestBody & Problem>('/api/client-requests/preview', {
			token: this.#token
		});
	}

	answer(client: string, given: object) {
		return this.browser.post<Problem & { id: string; own: unknown }>(
			'/api/client-requests/answers',
			{ token: this.#token, client, ...given }
		);
	}

	/** The questions as this browser finds them again. */
	look(request: string) {
		return this.browser.get<RequestBody & Problem>(`/api/client-requests/${request}`);
	}
}

/** Returns the id of the only client in a member's check-in. */
export const clientIn = ({ clients: [client] }: HelperBody): string => client?.id ?? '';

export interface Joined extends Asking {
	token: string;
	ofAnna: HelperBody;
	ofMo: HelperBody;
	client: RequestBrowser;
	/** Id of the request. */
	request: string;
}

/** Creates a team that asks a client, and of which both members have joined. */
export async function joinedRequest(server: Server): Promise<Joined> {
	const scene = await dividedTeam(server);
	const token = await ask(scene);
	const ofAnna = await join(scene.at, scene.anna, { position: -47 });
	const ofMo = await join(scene.at, scene.mo, { position: 61 });
	const client = new RequestBrowser(server, token);
	const { request } = bodyOf(await client.preview());
	return { ...scene, token, ofAnna, ofMo, client, request };
}

/** A browser in which a member is signed in. */
export function browserOf(server: Server, { who }: Person): CookieBrowser {
	const browser = new CookieBrowser(server);
	for (const one of who.cookie.split('; ')) {
		const [name = '', value = ''] = one.split(/=(.*)/s);
		browser.jar.set(name, value);
	}
	return browser;
}
