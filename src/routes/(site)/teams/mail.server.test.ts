import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { secure } from '../../../testing/coach.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';
import { type Person, put, reveal, share, teamOf } from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';
const mails: { to: string[]; content: string }[] = [];
const post = new SMTPServer({
	disabledCommands: ['STARTTLS', 'AUTH'],
	authOptional: true,
	onData(stream, { envelope }, done) {
		let content = '';
		stream.setEncoding('utf8').on('data', (piece: string) => (content += piece));
		stream.on('end', () => {
			mails.push({ to: envelope.rcptTo.map(({ address }) => address), content });
			done();
		});
	}
});

let server: OwnServer;
let without: OwnServer;
beforeAll(async () => {
	post.listen(0, '127.0.0.1');
	await once(post.server, 'listening');
	const { port } = post.server.address() as AddressInfo;
	const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'a@kantlijn.example' };
	[server, without] = [await startServer({ env }), await startServer()];
});
afterAll(async () => {
	await Promise.all([server.stop(), without.stop()]);
	await new Promise<void>((resolve) => post.close(resolve));
});

it('who has not placed is mailed once a round, on request, without the question', async () => {
	const team = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Dirk');
	const [anna, bas, cas, dirk] = team.people as [Person, Person, Person, Person];
	await secure(anna.who, 'anna@example.nl', PASSWORD);
	await secure(bas.who, 'bas@example.nl', PASSWORD);
	await secure(cas.who, 'cas@example.nl', PASSWORD);
	const at = await share(team, anna, 'Moeten wij fuseren?');
	const page = at.replace('/api', '');
	await put(at, cas, { position: 5 });
	expect((await dirk.who.get<string>(page)).text).toContain('Mail wie nog niet geweest is');
	expect(mails).toEqual([]);

	expect((await dirk.who.submit(`${page}?/remind`)).status).toBe(303);
	await vi.waitFor(() => expect(mails).toHaveLength(2));
	expect(mails.flatMap(({ to }) => to).sort()).toEqual(['anna@example.nl', 'bas@example.nl']);
	const text = mails.map(({ content }) => content.replace(/=\r\n/g, '')).join('\n');
	expect(text).toContain(page);
	expect(text).toContain('Dirk');
	expect(text).not.toMatch(/fuseren/);

	const again = await bas.who.submit(`${page}?/remind`);
	expect(again.status).toBe(409);
	expect(again.text).toContain('In deze ronde is al een mail gestuurd.');
	expect(mails).toHaveLength(2);

	// A revealed round needs no reminder; the next one may have its own.
	await put(at, anna, { position: -5 });
	await reveal(at, anna);
	expect((await bas.who.submit(`${page}?/remind`)).status).toBe(409);
	await anna.who.post(`${at}/rounds`);
	expect((await anna.who.get<string>(page)).text).toContain('Mail wie nog niet geweest is');
});

it('nothing is offered where no mail server is set', async () => {
	const team = await teamOf(without, 'Anna', 'Bas');
	const [anna] = team.people as [Person, Person];
	const page = (await share(team, anna)).replace('/api', '');
	const { text } = await anna.who.get<string>(page);
	expect(text).toContain('Stuur ze een bericht');
	expect(text).not.toContain('Mail wie nog niet');
	expect((await anna.who.submit(`${page}?/remind`)).status).toBe(404);
});
