import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';
import { type TestWorkshop, createWorkshop, openStream } from '../../../testing/workshop.ts';

const ORIGINS = ['https://slides.example', 'https://*.intranet.example'];

let open: OwnServer;
let closed: OwnServer;
beforeAll(async () => {
	[open, closed] = await Promise.all([
		startServer({ env: { EMBED_ORIGINS: ORIGINS.join(', ') } }),
		startServer()
	]);
	return () => Promise.all([open.stop(), closed.stop()]);
});

const framing = (headers: Record<string, unknown>) => [
	headers['x-frame-options'] ?? null,
	/frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1]
];
const FORBIDDEN = ['DENY', "'none'"];

const stage = ({ code }: TestWorkshop, query = '?embed') => `/w/${code}/stage${query}`;

describe('with origins in the settings', () => {
	it('only the embedded screen may be framed, and only by those', async () => {
		const one = await createWorkshop(open);
		const { status, headers } = await new Client(open).get(stage(one));
		expect([status, ...framing(headers)]).toEqual([200, null, ORIGINS.join(' ')]);
		expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
		for (const path of [
			...['/', '/account', `/w/${one.code}?embed`, `/w/${one.code}/host?embed`],
			...[stage(one, ''), stage(one, '?embedded'), `${one.path}?embed`, '/robots.txt?embed']
		]) {
			expect(framing((await new Client(open).get(path)).headers), path).toEqual(FORBIDDEN);
		}
	});

	it('a form that is sent there may not be', async () => {
		const one = await createWorkshop(open);
		const { headers } = await one.host.submit(`/w/${one.code}/stage?/host&embed`, { token: 'x' });
		expect(framing(headers)).toEqual(FORBIDDEN);
	});
});

it('without the setting nothing may be framed', async () => {
	const one = await createWorkshop(closed);
	const { status, headers } = await new Client(closed).get(stage(one));
	expect([status, ...framing(headers)]).toEqual([200, ...FORBIDDEN]);
});

describe('the embedded screen', () => {
	it('is the same for the host as for a stranger, and sets no cookie', async () => {
		const one = await createWorkshop(open);
		const bearer = { authorization: `Bearer ${one.hostToken}` };
		const isHost = async (query: string) => {
			const { text, headers } = await one.host.get<string>(stage(one, query), bearer);
			expect(headers).not.toHaveProperty('set-cookie');
			return /isHost:true/.test(text);
		};
		expect(await isHost('')).toBe(true);
		for (const query of ['?embed', '?%65mbed', '?x&embed=light']) {
			expect(await isHost(query), query).toBe(false);
		}
		const data = await one.host.get<string>(`/w/${one.code}/stage/__data.json?embed`, bearer);
		expect(data.status).toBe(200);
		expect(data.headers).not.toHaveProperty('set-cookie');
	});

	it('has live data without the seat of a phone in the same browser', async () => {
		const one = await createWorkshop(open, {}, 1);
		const [{ token = '' } = {}] = one.seats;
		const bearer = { authorization: `Bearer ${token}` };
		const { body } = await new Client(open).get<object>(one.path, bearer);
		expect(body).toHaveProperty('own');
		const embedded = await new Client(open).get<object>(`${one.path}?embed`, bearer);
		expect(embedded.body).toMatchObject({ phase: 'lobby' });
		expect(embedded.body).not.toHaveProperty('own');
		const stream = await openStream(open, `${one.path}/events?embed`, token);
		await stream.next(({ event }) => event === 'state');
		await one.control('open');
		const { data } = await stream.next((event) => event.data.phase === 'open');
		expect(data).toMatchObject({ round: 1 });
		stream.close();
	});
});
