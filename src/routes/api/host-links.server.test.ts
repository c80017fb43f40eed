import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../testing/client.ts';
import { addHostLink, idsOfHostLinks } from '../../testing/host-links.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import { type TestWorkshop, createWorkshop, openStream } from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const page = ({ code }: TestWorkshop) => `/w/${code}/host`;
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

const revoke = (room: TestWorkshop, id: string) =>
	room.host.submit(`${page(room)}?/revokeLink`, { link: id });

const seatsAs = async (room: TestWorkshop, token: string) =>
	(await new Client(server).ask('GET', `${room.path}/seats`, bearer(token))).status;

describe('a second host link', () => {
	it('counts as much as the first one, but for managing links', async () => {
		const room = await createWorkshop(server);
		const second = await addHostLink(room);
		const other = new Client(server);
		const control = { json: { action: 'open' }, ...bearer(second) };
		expect((await other.ask('POST', `${room.path}/control`, control)).status).toBe(200);
		expect(await seatsAs(room, second)).toBe(200);
		expect((await other.ask('POST', `${room.path}/host`, bearer(second))).status).toBe(403);
		expect(await seatsAs(room, second)).toBe(200);
		expect(await seatsAs(room, 'x'.repeat(43))).toBe(403);

		await other.submit(`${page(room)}?/enter`, { token: second });
		const seen = await other.get<string>(page(room));
		expect(seen.text).not.toContain('name="link"');
		for (const action of ['addLink', 'revokeLink', 'renew']) {
			const [link = ''] = await idsOfHostLinks(room);
			expect((await other.submit(`${page(room)}?/${action}`, { link })).status).toBe(403);
		}
		expect(await idsOfHostLinks(room)).toHaveLength(1);
		expect(await seatsAs(room, room.hostToken)).toBe(200);
	});

	it('is revoked alone, and its streams end at once', async () => {
		const room = await createWorkshop(server);
		const [karin, tom] = [await addHostLink(room, 'Karin'), await addHostLink(room, 'Tom')];
		const streams = [];
		for (const token of [karin, tom, room.hostToken]) {
			const stream = await openStream(server, `${room.path}/events`, token);
			await stream.next(({ event }) => event === 'state');
			streams.push(stream);
		}
		const [first = ''] = await idsOfHostLinks(room);
		expect((await revoke(room, first)).status).toBe(303);
		await streams[0]?.ended;
		expect(await seatsAs(room, karin)).toBe(403);
		for (const token of [tom, room.hostToken]) expect(await seatsAs(room, token)).toBe(200);
		const [, ...others] = streams;
		await room.control('open');
		for (const stream of others) {
			await stream.next(({ data }) => data.phase === 'open');
			stream.close();
		}
		expect((await revoke(room, first)).status).toBe(404);
	});

	it('outlives a renewal of the first one', async () => {
		const room = await createWorkshop(server);
		const second = await addHostLink(room);
		await room.host.post(`${room.path}/host`);
		expect(await seatsAs(room, room.hostToken)).toBe(403);
		expect(await seatsAs(room, second)).toBe(200);
	});

	it('of another workshop can be neither used nor revoked here', async () => {
		const [room, other] = [await createWorkshop(server), await createWorkshop(server)];
		const second = await addHostLink(other);
		expect(await seatsAs(room, second)).toBe(403);
		const [id = ''] = await idsOfHostLinks(other);
		expect((await revoke(room, id)).status).toBe(404);
		expect(await seatsAs(other, second)).toBe(200);
	});

	it('has a short name or none, which is shown as typed', async () => {
		const room = await createWorkshop(server);
		await addHostLink(room, '');
		await addHostLink(room, '<b>Karin</b>');
		const refused = await room.host.submit(`${page(room)}?/addLink`, { host: 'x'.repeat(41) });
		expect(refused.status).toBe(422);
		const { text } = await room.host.get<string>(page(room));
		expect(text).toContain('&lt;b>Karin&lt;/b>');
		expect(await idsOfHostLinks(room)).toHaveLength(2);
	});

	it('goes with its workshop, and is not in the export of the account', async () => {
		const room = await createWorkshop(server);
		await addHostLink(room, 'Karin van het archief');
		const rows = () =>
			server.database.rows(`select id from workshop_host_link where workshop_id = '${room.id}'`);
		expect(await rows()).toHaveLength(1);
		const { text } = await room.host.get<string>('/api/account/export');
		expect(text).not.toContain('Karin van het archief');
		await room.host.delete(room.path);
		expect(await rows()).toHaveLength(0);
	});
});
