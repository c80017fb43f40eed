/**
 * Tests when a team's request ends by itself, and when its rows are deleted. On PostgreSQL that is the
 * database's own clock, which a test cannot move.
 */
import { expect, it, onTestFinished, vi } from 'vitest';
import { MARK_DAYS } from '../../../lib/domain/check-in.ts';
import { REQUESTED, clientIn, joinedRequest, requestIn } from '../../../testing/client-requests.ts';
import { restartLater } from '../../../testing/later.ts';
import { startServer } from '../../../testing/server.ts';
import { bodyOf } from '../../../testing/team.ts';

/** Days after which the link of a request ends, unless its maker chooses otherwise. */
const DAYS = 30;

it('a request ends with its link, stays readable for its client, and is deleted a year later', async () => {
	const server = await startServer();
	onTestFinished(async () => void (await server.stop()));
	const scene = await joinedRequest(server);
	const { at, client, request, ofAnna, ofMo, anna, mo } = scene;
	expect((await client.answer(clientIn(ofAnna), { position: -9 })).status).toBe(201);
	await anna.who.post(`/api/check-ins/${ofAnna.id}/clients/${clientIn(ofAnna)}/reveal`);
	const withAnna = `/api/client/${clientIn(ofAnna)}`;
	expect((await client.browser.post(`${withAnna}/reveal`)).status).toBe(200);
	const rows = () => server.database.rows('select id from client_request');

	await restartLater(server, DAYS - 1);
	expect((await client.preview()).status).toBe(200);

	await restartLater(server, DAYS + 1);
	expect(await client.preview()).toMatchObject({
		status: 409,
		body: { type: '/problems/expired' }
	});
	expect((await client.answer(clientIn(ofMo), { position: 5 })).status).toBe(409);
	// The places that both looked at stay in the client's browser; the other question is closed.
	expect(bodyOf(await client.look(request)).questions).toMatchObject([
		{ state: 'revealed' },
		{ state: null }
	]);
	expect((await client.browser.get(withAnna)).status).toBe(200);
	// The team is not held by a request that ended: the client can be asked again.
	expect(await requestIn(at, mo)).toBeNull();
	const json = { ...REQUESTED, members: [mo.id] };
	expect((await mo.who.post(`${at}/client-request`, json)).status).toBe(201);
	expect(await rows()).toHaveLength(2);

	await restartLater(server, DAYS + MARK_DAYS + 1);
	await vi.waitFor(async () => expect((await rows()).map(({ id }) => id)).not.toContain(request), {
		timeout: 10_000
	});
});
