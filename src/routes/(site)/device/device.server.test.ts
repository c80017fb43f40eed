import { networkInterfaces } from 'node:os';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	rowsOf,
	createDeviceLink
} from '../../../testing/coach.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';

let server: OwnServer;
beforeAll(async () => {
	server = await startServer();
	return async () => void (await server.stop());
});

const look = (who: Client, secret: string) => who.submit('/device?/look', { secret });
const open = (who: Client, secret: string, more = {}) =>
	who.submit('/device?/open', { secret, ...more });

describe('a link for a second device', () => {
	it('says whose work it opens, and gives the device a session of its own', async () => {
		const phone = await accountWithAssignments(server, 2);
		const secret = await createDeviceLink(phone);
		const laptop = new Client(server);
		const seen = await look(laptop, secret);
		expect(seen.status).toBe(200);
		expect(seen.text).toContain('2 opdrachten, 2 plaatsingen');
		expect(seen.text).toContain('Laatste plek: vandaag.');
		expect(laptop.cookie).toBe('');

		expect((await open(laptop, secret)).status).toBe(303);
		expect(laptop.cookie).not.toBe(phone.cookie);
		expect(await countAssignments(laptop)).toBe(2);
	});

	it('is not used up by looking, by a preview or by a broken attempt, but by opening', async () => {
		const secret = await createDeviceLink(await accountWithAssignments(server, 1));
		await new Client(server).get('/device');
		await look(new Client(server), secret);
		await look(new Client(server), secret);
		expect((await open(new Client(server), `${secret.slice(0, -1)}!`)).status).toBe(422);
		expect((await open(new Client(server), secret)).status).toBe(303);
		const late = new Client(server);
		expect((await open(late, secret)).status).toBe(422);
		expect((await look(late, secret)).text).toContain('Deze link werkt niet meer.');
		expect(await countAssignments(late)).toBe(401);
	});

	it('says on the device that made it when it was used, and nothing once that is long ago', async () => {
		const own = await startServer();
		onTestFinished(async () => void (await own.stop()));
		const phone = await accountWithAssignments(own, 1);
		const said = async () => (await phone.get<string>('/account/device')).text;
		expect(await said()).toContain('Je krijgt een QR-code en een link.');
		const secret = await createDeviceLink(phone);
		expect(await said()).toMatch(/Je link werkt tot \d\d:\d\d, en is nog niet gebruikt\./);
		expect(await said()).not.toContain(secret);
		expect((await open(new Client(own), secret)).status).toBe(303);
		expect(await said()).toMatch(/Om \d\d:\d\d opende een apparaat je werk met deze link\./);
		expect((await open(new Client(own), secret)).status).toBe(422);
		expect(await rowsOf(own, 'select hash from device_link')).toHaveLength(1);

		const next = await createDeviceLink(phone);
		expect(await said()).not.toContain('Deze link is gebruikt');
		expect((await open(new Client(own), next)).status).toBe(303);
		await own.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(11 / 1440) } });
		expect(await said()).not.toContain('Deze link is gebruikt');
	});

	it('lets one in of many who come at once', async () => {
		const secret = await createDeviceLink(await accountWithAssignments(server, 1));
		const all = Array.from({ length: 10 }, () => new Client(server));
		const answers = await Promise.all(all.map((one) => open(one, secret)));
		expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
		expect(answers.filter(({ status }) => status === 422)).toHaveLength(9);
	});

	it('is stored hashed, and stands in no address and no log', async () => {
		const secret = await createDeviceLink(await accountWithAssignments(server, 1));
		await look(new Client(server), secret);
		const all = JSON.stringify(await rowsOf(server, 'select * from device_link'));
		expect(all.length).toBeGreaterThan(50);
		expect(all).not.toContain(secret);
		await open(new Client(server), secret);
		expect(server.logs()).not.toContain(secret);
	});

	it('gives way to a newer one, and ends with the account', async () => {
		const phone = await accountWithAssignments(server, 1);
		const old = await createDeviceLink(phone);
		const fresh = await createDeviceLink(phone);
		expect((await look(new Client(server), old)).status).toBe(422);
		expect((await look(new Client(server), fresh)).status).toBe(200);
		await phone.delete('/api/account');
		expect((await look(new Client(server), fresh)).status).toBe(422);
	});

	it('works for ten minutes', async () => {
		const own = await startServer();
		onTestFinished(async () => void (await own.stop()));
		const secret = await createDeviceLink(await accountWithAssignments(own, 1));
		const minutes = (count: number) =>
			own.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(count / 1440) } });
		await minutes(8);
		expect((await look(new Client(own), secret)).status).toBe(200);
		await minutes(11);
		expect((await look(new Client(own), secret)).status).toBe(422);
		expect((await open(new Client(own), secret)).status).toBe(422);
	});

	it('opened where its work is already asks nothing, and loses nothing', async () => {
		const phone = await accountWithAssignments(server, 1);
		const secret = await createDeviceLink(phone);
		expect((await look(phone, secret)).text).not.toContain('In deze browser staat al werk');
		expect((await open(phone, secret)).status).toBe(303);
		expect(await countAssignments(phone)).toBe(1);
	});

	it('asks what happens to the work that is on the second device already', async () => {
		const phone = await accountWithAssignments(server, 1);
		const laptop = await accountWithAssignments(server, 2);
		const secret = await createDeviceLink(phone);
		const asked = await open(laptop, secret);
		expect(asked.status).toBe(422);
		expect(asked.text).toContain('Kies eerst wat er met dat werk gebeurt.');
		expect((await open(laptop, secret, { work: 'bring' })).status).toBe(303);
		expect([await countAssignments(laptop), await countAssignments(phone)]).toEqual([3, 3]);
	});
});

describe('the address in it', () => {
	const linkOf = async (own: OwnServer, headers = {}) => {
		const who = await accountWithAssignments(own, 1);
		const { text } = await who.submit('/account/device', {}, headers);
		return /href="([^"#]+)\/device#/.exec(text)?.[1];
	};

	it('is one that a phone can reach, not localhost', async () => {
		const inNetwork = Object.values(networkInterfaces())
			.flatMap((found) => found ?? [])
			.filter(({ internal, family }) => !internal && family === 'IPv4')
			.map(({ address }) => `http://${address}:${server.port}`);
		expect(await linkOf(server)).toBe(inNetwork[0] ?? `http://localhost:${server.port}`);
	});

	it('is the one the request came to, where that is no localhost', async () => {
		const headers = { Host: 'room.test:8080', Origin: 'http://room.test:8080' };
		expect(await linkOf(server, headers)).toBe('http://room.test:8080');
	});

	it('is ORIGIN where that is set', async () => {
		const own = await startServer({ env: { ORIGIN: 'https://kantlijn.example' } });
		onTestFinished(async () => void (await own.stop()));
		const headers = { Origin: 'https://kantlijn.example' };
		expect(await linkOf(own, headers)).toBe('https://kantlijn.example');
	});
});
