import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../testing/client.ts';
import { type OwnServer, startServer } from '../../testing/server.ts';
import { createWorkshop, openStream } from '../../testing/workshop.ts';

const TOKEN = 'only-for-the-one-who-measures';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let server: OwnServer;
beforeAll(async () => {
	server = await startServer({ env: { METRICS_TOKEN: TOKEN } });
	return async () => void (await server.stop());
});

const scrape = async () => (await new Client(server).get<string>('/metrics', bearer(TOKEN))).text;

describe('whoever measures', () => {
	it.each([{}, bearer('wrong'), bearer(''), { authorization: TOKEN }])(
		'gets nothing without the token: %o',
		async (headers) => {
			const answer = await new Client(server).get('/metrics', headers);
			expect(answer).toMatchObject({ status: 403, body: { type: '/problems/forbidden' } });
		}
	);

	it('finds nothing where no token is set', async () => {
		const other = await startServer();
		onTestFinished(async () => void (await other.stop()));
		expect((await new Client(other).get('/metrics', bearer(TOKEN))).status).toBe(404);
		expect((await new Client(other).get('/metrics')).status).toBe(404);
	});

	it('sees requests, streams, frames, writes, queues and the event loop', async () => {
		const workshop = await createWorkshop(server, { title: 'Geheimzinnig' }, 2);
		const stream = await openStream(server, `${workshop.path}/events`);
		await stream.next(({ event }) => event === 'state');
		await workshop.control('open');
		await stream.next(({ data }) => data.phase === 'open');

		const text = await scrape();
		expect(text).toMatch(/^kantlijn_streams 1$/m);
		expect(text).toMatch(
			/^kantlijn_request_seconds_count\{route="\/api\/workshops\/\[code\]\/seats",method="POST",status="201"\} 2$/m
		);
		for (const name of [
			'kantlijn_frame_seconds_count',
			'kantlijn_commit_seconds_count',
			'kantlijn_write_wait_seconds_count',
			'kantlijn_writes_total'
		]) {
			expect(Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]), name).toBeGreaterThan(0);
		}
		for (const of of ['reads', 'writes']) {
			const count = new RegExp(`^kantlijn_query_seconds_count\\{of="${of}"\\} [1-9]\\d*$`, 'm');
			expect(text).toMatch(count);
		}
		expect(text).toMatch(/^kantlijn_queue_length\{of="writes"\} \d+$/m);
		expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);

		stream.close();
		await expect.poll(scrape).toMatch(/^kantlijn_streams 0$/m);
	});

	it('learns nothing of who does what', async () => {
		const workshop = await createWorkshop(server, { title: 'Geheimzinnig' }, 1);
		const host = new Client(server);
		for (const path of [
			`${workshop.path}?q=Geheimzinnig`,
			'/Geheimzinnig',
			`/assignments?q=Geheimzinnig`
		]) {
			await host.get(path);
		}
		await host.ask('GEHEIMZINNIG', '/');
		const text = await scrape();
		for (const secret of [
			/geheimzinnig/i,
			workshop.code,
			workshop.id,
			workshop.seats[0]?.token ?? '',
			TOKEN
		]) {
			expect(text).not.toMatch(secret);
		}
	});
});
