/**
 * Uses Kantlijn as a program of somebody else would: with a client that a public generator made from
 * the OpenAPI document. `generated-client.server.test.ts` generates the client beside a copy of this
 * file, compiles both, and runs them.
 */
import { createClient } from './client/client';
import * as api from './client/sdk.gen';

export type Caller = ReturnType<typeof caller>;

/** Returns a client that keeps its cookies, as a browser does. */
export function caller(baseUrl: string) {
	const cookies = new Map<string, string>();
	return createClient({
		baseUrl,
		async fetch(input: RequestInfo | URL, init?: RequestInit) {
			const request = new Request(input, init);
			const kept = [...cookies].map(([name, value]) => `${name}=${value}`);
			if (kept.length > 0) request.headers.set('cookie', kept.join('; '));
			const response = await fetch(request);
			for (const line of response.headers.getSetCookie()) {
				const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
				cookies.set(name, value);
			}
			return response;
		}
	});
}

/** @throws Error with the problem, when the request was refused */
async function dataOf<T>(asked: Promise<{ data?: T; error?: unknown }>): Promise<NonNullable<T>> {
	const { data, error } = await asked;
	if (data === undefined || data === null) throw new Error(JSON.stringify(error));
	return data;
}

/** Places twice on an assignment, on both sides of the middle. */
export async function walkAssignment(client: Caller) {
	const made = await dataOf(
		api.postApiAssignments({
			client,
			body: { question: 'Moeten wij de fusie doorzetten?', position: -35 }
		})
	);
	const path = { id: made.id };
	await dataOf(api.postApiAssignmentsIdPlacements({ client, path, body: { position: 17 } }));
	return dataOf(api.getApiAssignmentsId({ client, path }));
}

/** Two members answer blind, reveal, and see both places. */
export async function walkTeamRound(owner: Caller, member: Caller) {
	const created = await dataOf(
		api.postApiTeams({ client: owner, body: { name: 'Noord', displayName: 'Anna' } })
	);
	if (!('inviteToken' in created)) throw new Error('The team existed.');
	const { team, inviteToken } = created;
	await dataOf(api.postApiTeamsJoin({ client: member, body: { inviteToken, displayName: 'Mo' } }));
	const shared = await dataOf(
		api.postApiTeamsIdAssignments({
			client: owner,
			path: { id: team.id },
			body: { question: 'Hoe verdelen wij het werk?' }
		})
	);
	const path = { id: team.id, aid: shared.id };
	const place = (client: Caller, position: number) =>
		dataOf(api.putApiTeamsIdAssignmentsAidPlacement({ client, path, body: { position } }));
	await place(owner, -51);
	const hidden = await place(member, 33);
	await dataOf(api.postApiTeamsIdAssignmentsAidReveal({ client: member, path }));
	const revealed = await dataOf(api.getApiTeamsIdAssignmentsAid({ client: owner, path }));
	return { hidden, revealed };
}

/** A host opens a question, four phones answer, and the host reveals. */
export async function walkWorkshop(host: Caller, phone: () => Caller) {
	const { code } = await dataOf(
		api.postApiWorkshops({
			client: host,
			body: { locale: 'nl', names: 'none', questions: ['Wie kiest het rooster?'] }
		})
	);
	const path = { code };
	const opened = await dataOf(
		api.postApiWorkshopsCodeControl({ client: host, path, body: { action: 'open' } })
	);
	for (const position of [-99, -3, 1, 67]) {
		const client = phone();
		const { token } = await dataOf(api.postApiWorkshopsCodeSeats({ client, path, body: {} }));
		await dataOf(
			api.putApiWorkshopsCodePlacement({
				client,
				path,
				auth: token,
				body: { round: opened.round ?? 0, position }
			})
		);
	}
	await dataOf(api.postApiWorkshopsCodeControl({ client: host, path, body: { action: 'reveal' } }));
	return dataOf(api.getApiWorkshopsCodeResultsJson({ client: host, path }));
}

/** A helper asks a client, the client answers, both turn their key, and both look. */
export async function walkCheckIn(helper: Caller, client: Caller) {
	const { id } = await walkAssignment(helper);
	const { checkIn, links } = await dataOf(
		api.postApiAssignmentsIdCheckIns({
			client: helper,
			path: { id },
			body: {
				kind: 'expectation',
				question: 'Wat verwacht u van mij?',
				helperName: 'Anna',
				address: 'u',
				locale: 'nl',
				position: -35,
				clients: [{ label: 'opdrachtgever' }]
			}
		})
	);
	const [link] = links;
	if (!link) throw new Error('There is no link.');
	await dataOf(api.postApiClientAnswers({ client, body: { token: link.token, position: 51 } }));
	const one = { cid: checkIn.id, client: link.client };
	await dataOf(api.postApiCheckInsCidClientsClientReveal({ client: helper, path: one }));
	const path = { client: link.client };
	await dataOf(api.postApiClientClientReveal({ client, path }));
	return dataOf(api.getApiClientClient({ client, path }));
}
