import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, withSession } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { teamOf } from '../../../testing/team.ts';
import { createWorkshop, openStream } from '../../../testing/workshop.ts';

let server: Server;
let who: Client;
beforeAll(async () => {
	server = await sharedServer();
	who = await withSession(server);
});

/** Requests with fetch, which decodes an answer and keeps the header that names its encoding. */
const ask = (path: string, headers: Record<string, string> = {}, cookie = who.cookie) =>
	fetch(server.url + path, { headers: { cookie, ...headers } });
const encodingOf = (response: Response) => response.headers.get('content-encoding');

describe('an answer', () => {
	it.each(['/', '/about', '/help/workshop', '/assignments', '/api/openapi.json', '/year'])(
		'of %s is compressed for who accepts gzip, and holds the same text',
		async (path) => {
			const plain = await ask(path, { 'accept-encoding': 'identity' });
			const compressed = await ask(path, { 'accept-encoding': 'br, gzip' });
			expect([encodingOf(plain), encodingOf(compressed)]).toEqual([null, 'gzip']);
			for (const { headers } of [plain, compressed]) {
				expect(headers.get('vary')).toMatch(/accept-encoding/);
			}
			expect(compressed.headers.get('content-length')).toMatch(/^\d+$/);
			expect(compressed.headers.get('etag')).toBeNull();
			const withoutNonce = (text: string) =>
				text.replaceAll(/nonce="[^"]*"|__sveltekit_\w+|now:\d+/g, '');
			expect(withoutNonce(await compressed.text())).toBe(withoutNonce(await plain.text()));
		}
	);

	it.each(['', 'br', 'gzip;q=0', 'deflate, gzip; q=0.0'])(
		'stays plain for who accepts "%s"',
		async (accepted) => {
			expect(encodingOf(await ask('/about', { 'accept-encoding': accepted }))).toBeNull();
		}
	);

	it('stays plain where it is short, and where it is a live stream', async () => {
		const { path } = await createWorkshop(server);
		expect(encodingOf(await ask('/healthz', { 'accept-encoding': 'gzip' }))).toBeNull();
		const stream = await openStream(server, `${path}/events`);
		await stream.next(({ event }) => event === 'state');
		expect(stream.text()).toContain('event: state');
		stream.close();
	});
});

describe('a page that holds a secret', () => {
	/** Token of an invitation, a host link, a device link or a client's link. */
	const SECRET = /[\w-]{43}/;

	it('is never compressed', async () => {
		const team = await teamOf(server, 'Anna');
		const host = team.people[0]?.who ?? who;
		const { code } = (
			await host.post<{ code: string }>('/api/workshops', {
				locale: 'nl',
				names: 'none',
				questions: ['Wie kiest het rooster?']
			})
		).body;
		const { body: assignment } = await host.post<{ id: string }>('/api/assignments', {
			question: 'Wie kiest het rooster?',
			position: -47
		});
		const paths = [
			'/account',
			'/account/recovery',
			'/device',
			'/teams',
			`/teams/${team.id}`,
			`/teams/${team.id}/members`,
			'/workshops',
			'/workshops/new',
			`/w/${code}/host`,
			`/w/${code}/stage`,
			`/w/${code}/report`,
			`/assignments/${assignment.id}`,
			`/assignments/${assignment.id}/card`,
			`/assignments/${assignment.id}/look-together`
		];
		const compressed: string[] = [];
		for (const path of paths) {
			const response = await ask(path, { 'accept-encoding': 'gzip' }, host.cookie);
			expect(response.status, path).toBe(200);
			if (encodingOf(response) === null) continue;
			compressed.push(path);
			const scripts = /nonce="[^"]*"|\/_app\/[\w./-]+/g;
			expect((await response.text()).replaceAll(scripts, ''), path).not.toMatch(SECRET);
		}
		expect(compressed).toContain('/workshops');
		expect(compressed).not.toContain(`/w/${code}/host`);
	});
});
