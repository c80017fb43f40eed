/** Helpers and clients of check-ins for server tests, each in a separate browser. */
import type { ClientBody, HelperBody } from '../lib/server/check-ins/views.ts';
import { CookieBrowser } from './browser-cookies.ts';
import { type Client, type Problem, type TestResponse, withSession } from './client.ts';
import { listen } from './event-listener.ts';
import type { Server } from './server.ts';

export type Answered = ClientBody & Problem;

export const ASKED = {
	kind: 'expectation',
	question: 'Hoe krijgen we het rooster rond?',
	helperName: 'Anna',
	address: 'u',
	locale: 'nl',
	position: 47,
	clients: [{ label: 'opdrachtgever', guess: 9 }]
} as const;

/** A proposal on the facilitator's side. */
const PROPOSED = { position: 47, benefits: ['method-explained'], lookAgainOn: '2027-02-02' };

/** A browser in which somebody answers through a link. */
export class ClientBrowser {
	readonly #server: Server;
	readonly browser: CookieBrowser;
	/** Id of the client; empty until the client has answered for the first time. */
	client = '';

	constructor(server: Server, browser = new CookieBrowser(server)) {
		this.#server = server;
		this.browser = browser;
	}

	preview<T = Problem>(token: string) {
		return this.browser.post<T>('/api/client/preview', { token });
	}

	async answer(token: string, given: object) {
		const answered = await this.browser.post<Answered>('/api/client/answers', { token, ...given });
		if (answered.status < 300) this.client = answered.body.id;
		return answered;
	}

	change(given: object) {
		return this.#put('answer', given);
	}

	showQuestion(question: number) {
		return this.#put('question', { question });
	}

	look() {
		return this.browser.get<Answered>(this.path);
	}

	erase() {
		return this.browser.ask('DELETE', this.path);
	}

	turnKey() {
		return this.browser.post<Answered>(`${this.path}/reveal`);
	}

	withdraw() {
		return this.browser.ask<Answered>('DELETE', `${this.path}/reveal`);
	}

	/**
	 * Answers the proposal as the client.
	 * @param version version of the proposal, by default the first
	 */
	confirm(agreed = true, version = 1) {
		return this.browser.post<Answered>(`${this.path}/confirm`, { version, agreed });
	}

	listen() {
		return listen(this.#server, { cookie: this.browser.header }, `${this.path}/events`);
	}

	get path() {
		return `/api/client/${this.client}`;
	}

	#put(what: string, json: object) {
		return this.browser.ask<Answered>('PUT', `${this.path}/${what}`, { json });
	}
}

export interface Asked {
	helper: Client;
	assignment: string;
	checkIn: HelperBody;
	/** Path of the check-in in the HTTP interface. */
	path: string;
	links: { client: string; token: string }[];
	/** Token of the first client's link. */
	token: string;
	look(): Promise<HelperBody>;
	/**
	 * Presses "look together" as the helper, for the first client by default. The places are revealed
	 * once that client has pressed too.
	 */
	turnKey(client?: string): Promise<TestResponse<Problem>>;
	withdraw(client?: string): Promise<TestResponse<Problem>>;
	renew(client?: string): Promise<string>;
	/** Proposes an agreement, by default to the first client. */
	propose(given?: object): Promise<TestResponse<Problem & { version: number }>>;
	withdrawAgreement(): Promise<TestResponse<Problem>>;
	listen(): ReturnType<typeof listen>;
}

/**
 * Creates a helper who has asked clients to look together.
 * @throws Error when the server refuses to create the check-in
 */
export async function ask(server: Server, given: object = {}, helper?: Client): Promise<Asked> {
	const who = helper ?? (await withSession(server));
	const made = await who.post<{ id: string }>('/api/assignments', { question: 'Wie kiest?' });
	const assignment = made.body.id;
	const asked = await who.post<{ checkIn: HelperBody; links: Asked['links'] }>(
		`/api/assignments/${assignment}/check-ins`,
		{ ...ASKED, ...given }
	);
	if (asked.status !== 201) throw new Error(`No check-in: ${asked.status} ${asked.text}`);
	const { checkIn, links } = asked.body;
	const [first] = links;
	if (!first) throw new Error('The check-in has no client.');
	const path = `/api/check-ins/${checkIn.id}`;
	const of = (client = first.client) => `${path}/clients/${client}`;
	return {
		...{ helper: who, assignment, checkIn, path, links, token: first.token },
		look: async () => (await who.get<HelperBody>(path)).body,
		turnKey: (client) => who.post(`${of(client)}/reveal`),
		withdraw: (client) => who.delete(`${of(client)}/reveal`),
		renew: async (client) => (await who.post<{ token: string }>(`${of(client)}/link`)).body.token,
		propose: (given) =>
			who.put(`${path}/agreement`, { ...PROPOSED, clients: [first.client], ...given }),
		withdrawAgreement: () => who.delete(`${path}/agreement`),
		listen: () => listen(server, who, `${path}/events`)
	};
}

/** Creates a helper who has asked one client, and sends that client's answer. */
export async function askAndAnswer(server: Server, answer: object, given: object = {}) {
	const asked = await ask(server, given);
	const jan = new ClientBrowser(server);
	const answered = await jan.answer(asked.token, answer);
	if (answered.status !== 201) throw new Error(`No answer: ${answered.status} ${answered.text}`);
	return { ...asked, jan };
}

/** Presses "look together" as the helper and as the client, which reveals both places. */
export async function lookTogether({ turnKey }: Pick<Asked, 'turnKey'>, client: ClientBrowser) {
	await turnKey(client.client);
	const { body } = await client.turnKey();
	if (body.state !== 'revealed') throw new Error(`Not revealed: ${JSON.stringify(body)}`);
}

/** Lets clients look together with the helper; returns them in the order of their labels. */
export async function lookedTogether(server: Server, ...labels: string[]) {
	const asked = await ask(server, { clients: labels.map((label) => ({ label })) });
	const clients = [];
	for (const { token } of asked.links) {
		const client = new ClientBrowser(server);
		await client.answer(token, { position: -5 });
		await lookTogether(asked, client);
		clients.push(client);
	}
	const [jan, tom] = clients;
	if (!jan) throw new Error('A check-in has a client.');
	return { ...asked, jan, tom: tom ?? jan, ids: clients.map(({ client }) => client) };
}

interface Placed {
	benefits: string[];
	placements: { id: string; position: number; roleSwitch: boolean; clientTold: boolean | null }[];
}

/** Returns the assignment of a check-in, as its helper reads it. */
export const assignmentOf = async ({ helper, assignment }: Asked) =>
	(await helper.get<Placed>(`/api/assignments/${assignment}`)).body;
