/**
 * Tests that a permission no longer counts when it ends while the server waits for the body of a
 * request.
 */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { type Client, withSession } from '../../../testing/client.ts';
import { createRecoveryCode } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, share, teamOf } from '../../../testing/team.ts';
import { createWorkshop } from '../../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

interface Withheld {
	method?: string;
	path: string;
	headers: Record<string, string>;
	body: string;
}

/**
 * Sends the headers of a request, and waits until the server expects the body.
 * @returns a function that sends the body and resolves with the response's status
 */
async function withhold({ method = 'POST', path, headers, body }: Withheld) {
	const sent = request({ port: server.port, path, method, agent: false });
	const { port } = server;
	const all = {
		'Content-Type': 'application/json',
		Origin: `http://localhost:${port}`,
		Host: `localhost:${port}`,
		'Content-Length': String(Buffer.byteLength(body)),
		...headers
	};
	for (const [name, value] of Object.entries(all)) sent.setHeader(name, value);
	sent.setHeader('Expect', '100-continue');
	const answered = once(sent, 'response');
	sent.flushHeaders();
	await once(sent, 'continue');
	return async () => {
		sent.end(body);
		const [response] = (await answered) as [IncomingMessage];
		response.resume();
		return response.statusCode;
	};
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };

/**
 * Ends the session by signing out in a copy of the browser, so that the original keeps its cookie.
 * The account gets a recovery code first, because an account without one would be deleted.
 */
async function signOut(who: Client) {
	await createRecoveryCode(who);
	expect((await who.at(server).submit('/account/sign-out')).status).toBe(303);
}

it('a host whose link was renewed meanwhile controls nothing any more', async () => {
	const room = await createWorkshop(server, {}, 1);
	const headers = { Authorization: `Bearer ${room.hostToken}` };
	const path = `${room.path}/control`;
	const control = await withhold({ path, headers, body: '{"action":"open"}' });
	const form = await withhold({
		path: `/w/${room.code}/host?/hand`,
		headers: { ...FORM, ...headers },
		body: 'place=5'
	});
	expect((await room.host.post(`${room.path}/host`)).status).toBe(200);
	expect(await control()).toBe(403);
	expect(await form()).toBe(403);
	expect((await room.look()).phase).toBe('lobby');
});

it('a session that was ended meanwhile changes nothing, with a small body', async () => {
	const team = await teamOf(server, 'Anna');
	const [{ who }] = team.people as [Person];
	const headers = { Cookie: who.cookie };
	const send = await withhold({
		method: 'PATCH',
		path: team.path,
		headers,
		body: '{"name":"Adviesgroep Zuid"}'
	});
	await signOut(who);
	expect(await send()).toBe(401);
});

it('nor with a large one', async () => {
	const who = await withSession(server);
	// The hooks do not read a body of more than 64 KiB. The endpoint reads it.
	const body = (await who.get('/api/account/export')).text + ' '.repeat(100_000);
	const headers = { Cookie: who.cookie };
	const send = await withhold({ path: '/api/account/import', headers, body });
	await signOut(who);
	expect(await send()).toBe(401);
});

it('a form of a session that was ended meanwhile is refused', async () => {
	const team = await teamOf(server, 'Anna');
	const [{ who }] = team.people as [Person];
	const send = await withhold({
		path: `/teams/${team.id}/new`,
		headers: { ...FORM, Cookie: who.cookie },
		body: 'question=Wie+belt+de+gemeente%3F'
	});
	await signOut(who);
	expect(await send()).toBe(404);
});

it('a member who was removed meanwhile places nothing, and neither does a seat', async () => {
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people as [Person, Person];
	const place = await withhold({
		method: 'PUT',
		path: `${await share(team, anna)}/placement`,
		headers: { Cookie: bas.who.cookie },
		body: '{"position":5}'
	});
	await anna.who.delete(`${team.path}/members/${bas.id}`);
	expect(await place()).toBe(404);

	const room = await createWorkshop(server, {}, 1);
	await room.control('open');
	const [phone] = room.seats;
	const answer = await withhold({
		method: 'PUT',
		path: `${room.path}/placement`,
		headers: { Authorization: `Bearer ${phone?.token}` },
		body: '{"round":1,"position":5}'
	});
	await room.host.delete(`${room.path}/seats/${phone?.seat}`);
	expect(await answer()).toBe(401);
});
