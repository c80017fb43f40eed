/**
 * Tests a server whose log output nobody reads any more, as after the end of `tee` or of a log
 * collector.
 */
import { expect, it, onTestFinished } from 'vitest';
import { withSession } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';

it('a log whose reader is gone stops nothing', async () => {
	// `head` ends after the first line. That line has the address, from which startServer knows that
	// the server runs.
	const under = ['bash', '-c', 'exec "$0" "$@" > >(head -n 1)'];
	const server = await startServer({ under, env: { LOG_LEVEL: 'info' } });
	onTestFinished(async () => void (await server.stop()));
	const who = await withSession(server);
	for (let n = 0; n < 20; n += 1) {
		expect((await who.post('/api/assignments', { question: 'Nog daar?' })).status).toBe(201);
	}
	expect((await who.get('/healthz')).status).toBe(200);
	expect(await server.stop()).toBe(0);
});
