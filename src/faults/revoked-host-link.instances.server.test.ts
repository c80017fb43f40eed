/**
 * Tests two instances of which one revokes a second host link: the other one ends its streams and
 * accepts nothing from it any more.
 */
import { describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../testing/client.ts';
import { databaseIn } from '../testing/database.ts';
import { addHostLink, idsOfHostLinks } from '../testing/host-links.ts';
import { startServer } from '../testing/server.ts';
import { createWorkshop, openStream } from '../testing/workshop.ts';
import { CAN_START, ownRedis } from '../testing/own-services.ts';

describe.skipIf(!CAN_START.redis)('a host link that is revoked on another instance', () => {
	it('works nowhere any more, and the first link goes on', async () => {
		const redis = await ownRedis();
		onTestFinished(() => redis.stop());
		const options = { database: await databaseIn(''), env: { REDIS_URL: redis.url } };
		const servers = await Promise.all([startServer(options), startServer(options)]);
		onTestFinished(async () => void (await Promise.all(servers.map((one) => one.stop()))));
		const [here, there] = servers;
		const room = await createWorkshop(here);
		const second = await addHostLink(room);
		const events = `${room.path}/events`;
		const [revoked, kept] = [
			await openStream(there, events, second),
			await openStream(there, events, room.hostToken)
		];
		onTestFinished(() => kept.close());
		await revoked.next(({ event }) => event === 'state');
		const asHost = async (token: string) => {
			const headers = { authorization: `Bearer ${token}` };
			return (await new Client(there).get(`${room.path}/seats`, headers)).status;
		};
		expect(await asHost(second)).toBe(200);

		const [link = ''] = await idsOfHostLinks(room);
		const { status } = await room.host.submit(`/w/${room.code}/host?/revokeLink`, { link });
		expect(status).toBe(303);
		await revoked.ended;
		expect(await asHost(second)).toBe(403);
		expect(await asHost(room.hostToken)).toBe(200);
		await room.control('open');
		await kept.next(({ data }) => data.phase === 'open');
		for (const server of servers) expect(server.logs()).not.toMatch(/"fault"/);
	});
});
