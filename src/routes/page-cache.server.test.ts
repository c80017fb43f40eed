/** Tests which pages may stay in the back/forward cache of a browser. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../testing/client.ts';
import { handedDevice } from '../testing/handed-device.ts';
import { type Server, sharedServer } from '../testing/server.ts';

const PUBLIC = ['/', '/about', '/accessibility', '/help', '/help/check-in', '/privacy'];
const PRIVATE = [
	...[
		'/assignments',
		'/assignments/new',
		'/teams',
		'/teams/join',
		'/workshops',
		'/year',
		'/account'
	],
	...['/sign-in', '/forgot', '/device', '/w', '/look', '/card', '/nergens']
];

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const cachingOf = async (who: Client, path: string) =>
	(await who.get<string>(path)).headers['cache-control'];

describe('the back/forward cache', () => {
	it.each(PUBLIC)('may keep %s of a visitor without an account', async (path) => {
		expect(await cachingOf(new Client(server), path)).toBe('private, no-cache');
	});

	it.each([...PUBLIC, ...PRIVATE])('never keeps %s of an account', async (path) => {
		expect(await cachingOf(await withSession(server), path)).toBe('private, no-store');
	});

	it.each(PRIVATE)('never keeps %s, even without an account', async (path) => {
		expect(await cachingOf(new Client(server), path)).toBe('private, no-store');
	});

	it('never keeps anything of a device that was handed to a client', async () => {
		const device = await handedDevice(server);
		for (const path of [...PUBLIC, '/handed']) {
			expect(await cachingOf(device, path), path).toBe('private, no-store');
		}
	});

	it('never keeps the answer to a form', async () => {
		const { headers } = await new Client(server).submit('/?/nothing', {});
		expect(headers['cache-control']).toBe('private, no-store');
	});
});
