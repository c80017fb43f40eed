import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET_LINKS, secretLink } from '../lib/domain/secret-link.ts';
import { Client, withSession } from '../testing/client.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { createWorkshop } from '../testing/workshop.ts';

const TOKEN = 'only-for-the-one-who-measures';
const SECRET = 'kZ9_b-3xQ7vLw2NnRt6YpAqSdFgHjKlMcVbXe0u1i4s';
const kinds = Object.keys(SECRET_LINKS) as (keyof typeof SECRET_LINKS)[];

/** Changes to a link: mail scanners rewrite it, and mail programs add characters to its end. */
const REWRITTEN: Record<string, (link: string) => string> = {
	'%23': (link) => link.replace('#', '%23'),
	'%2523': (link) => link.replace('#', '%2523'),
	'/%23': (link) => link.replace('#', '/%23'),
	'%23 and a full stop': (link) => `${link.replace('#', '%23')}.`,
	'%23 and a bracket': (link) => `${link.replace('#', '%23')}%3E`,
	'%23 and a space': (link) => `${link.replace('#', '%23')}%20`,
	'%23 and a mark of a campaign': (link) => `${link.replace('#', '%23')}?utm_source=mail`
};

let server: OwnServer;
let code: string;
beforeAll(async () => {
	server = await startServer({ env: { METRICS_TOKEN: TOKEN } });
	({ code } = await createWorkshop(server));
});
afterAll(async () => void (await server.stop()));

describe.each(kinds)('a link with a secret that a scanner rewrote: %s', (kind) => {
	it.each(Object.keys(REWRITTEN))('leads on to the right page (%s)', async (way) => {
		const link = secretLink('', kind, SECRET, code);
		const answer = await new Client(server).get<string>(REWRITTEN[way]?.(link) ?? '');
		expect(answer.status).toBe(200);
		expect(answer.text).toContain(`content="0; url=${link}"`);
		expect(answer.text).toContain(`href="${link}"`);
		// A secret in a `Location` or `Referer` header could get into the logs of other servers.
		expect(JSON.stringify(answer.headers)).not.toContain(SECRET);
		expect(answer.headers).toMatchObject({
			'referrer-policy': 'no-referrer',
			'cache-control': 'private, no-store'
		});
	});
});

describe('a link that lost its capitals', () => {
	it.each([
		['/device?/look', 'secret'],
		['/teams/join?/look', 'token'],
		['/look?/look', 'token'],
		['/reset', 'secret'],
		['/confirm', 'secret']
	])('says so (%s)', async (path, field) => {
		const who = await withSession(server);
		const lost = { [field]: SECRET.toLowerCase(), password: 'zeven sloten tegelijk' };
		const { status, text } = await who.submit(path, lost, { 'Accept-Language': 'nl' });
		expect(status).toBe(422);
		expect(text).toContain('hoofdletters en kleine letters');
	});
});

it('what leads on leads nowhere else', async () => {
	const { text, headers } = await new Client(server).get<string>('//elsewhere.test%23abc');
	expect(`${text} ${headers.location ?? ''}`).not.toContain('//elsewhere.test#');
});

it('no secret of a link appears in the log, in an error page or in the metrics', async () => {
	const who = new Client(server);
	const texts = [];
	for (const kind of kinds) {
		const link = secretLink('', kind, SECRET, code);
		for (const rewrite of Object.values(REWRITTEN)) {
			for (const method of ['GET', 'HEAD', 'POST', 'PUT']) {
				const { text } = await who.ask<string>(method, rewrite(link));
				if (method !== 'GET') texts.push(text);
			}
		}
	}
	texts.push((await who.get<string>(`/elsewhere/${SECRET}%ZZ`)).text);
	const bearer = { authorization: `Bearer ${TOKEN}` };
	texts.push((await who.get<string>('/metrics', bearer)).text);
	// The log is written with a delay. This request is the last, so once it is in the log, all
	// requests are.
	await expect.poll(() => server.logs()).toContain('"/metrics"');
	texts.push(server.logs());
	for (const text of texts) expect(text).not.toContain(SECRET);
});
