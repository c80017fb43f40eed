import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { rowsOf } from '../../../testing/coach.ts';
import {
	type Mailbox,
	mailingServer,
	openMailbox,
	secureByMail
} from '../../../testing/mailbox.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';
import { type Person, put, reveal, share, teamOf } from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';
let mailbox: Mailbox;
let server: OwnServer;
let without: OwnServer;
beforeAll(async () => {
	mailbox = await openMailbox();
	[server, without] = [await mailingServer(mailbox), await startServer()];
});
afterAll(async () => {
	await Promise.all([server.stop(), without.stop()]);
	await mailbox.stop();
});

/** Returns the reminders sent so far: all mails that do not confirm an address. */
const reminders = () => mailbox.mails.filter(({ text }) => !text.includes('/confirm#'));

it('who has not placed is mailed once a round, on request, without the question', async () => {
	const team = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Dirk');
	const [anna, bas, cas, dirk] = team.people as [Person, Person, Person, Person];
	await secureByMail(mailbox, anna.who, 'anna@example.nl', PASSWORD);
	await secureByMail(mailbox, bas.who, 'bas@example.nl', PASSWORD);
	await secureByMail(mailbox, cas.who, 'cas@example.nl', PASSWORD);
	const at = await share(team, anna, 'Moeten wij fuseren?');
	const page = at.replace('/api', '');
	await put(at, cas, { position: 5 });
	expect((await dirk.who.get<string>(page)).text).toContain('Mail wie nog niet heeft geantwoord');
	expect(reminders()).toEqual([]);

	expect((await dirk.who.submit(`${page}?/remind`)).status).toBe(303);
	await vi.waitFor(() => expect(reminders()).toHaveLength(2));
	expect(
		reminders()
			.flatMap(({ to }) => to)
			.sort()
	).toEqual(['anna@example.nl', 'bas@example.nl']);
	const text = reminders()
		.map(({ text }) => text)
		.join('\n');
	expect(text).toContain(page);
	expect(text).toContain('Dirk');
	expect(text).not.toMatch(/fuseren/);

	const again = await bas.who.submit(`${page}?/remind`);
	expect(again.status).toBe(409);
	expect(again.text).toContain('In deze ronde is al een mail gestuurd.');
	expect(reminders()).toHaveLength(2);

	// No reminder can be sent about a revealed round. In the next round one can be sent again.
	await put(at, anna, { position: -5 });
	await reveal(at, anna);
	expect((await bas.who.submit(`${page}?/remind`)).status).toBe(409);
	await anna.who.post(`${at}/rounds`);
	expect((await anna.who.get<string>(page)).text).toContain('Mail wie nog niet heeft geantwoord');
});

it('a team’s name and a member’s become one line without a link, in a mail to who confirmed', async () => {
	const team = await teamOf(server, 'Eva https://evil.example', 'Fem', 'Gijs');
	const [eva, fem, gijs] = team.people as [Person, Person, Person];
	await secureByMail(mailbox, fem.who, 'fem@example.nl', PASSWORD);
	// Makes the address unconfirmed, like an address that was saved before the server could send
	// mail.
	await secureByMail(mailbox, gijs.who, 'stranger@example.nl', PASSWORD);
	const never = `update auth_user set address_confirmed_at = null`;
	await rowsOf(server, `${never} where address = 'stranger@example.nl'`);
	const name = 'Noord\n\nBetaal: https://evil.example/x\u2028www.evil.example, bel@evil.example';
	await rowsOf(server, `update team set name = '${name}' where id = '${team.id}'`);
	const page = (await share(team, eva)).replace('/api', '');
	expect((await eva.who.submit(`${page}?/remind`)).status).toBe(303);
	const [, mail = ''] = await mailbox.to('fem@example.nl', 2);
	const text = mail.slice(mail.indexOf('\r\n\r\n'));
	expect(text.match(/\S+[.:/@]+\S+/g)).toEqual([`${server.url}${page}#line`]);
	expect(text).toContain('Noord Betaal: https evil example x www evil example, bel evil example');
	expect(mailbox.mails.filter(({ to }) => to.includes('stranger@example.nl'))).toHaveLength(1);
});

it('nobody sends more than twenty reminders an hour', async () => {
	const team = await teamOf(server, 'Hugo', 'Ilse');
	const [hugo] = team.people as [Person, Person];
	const statuses = [];
	for (let n = 0; n < 21; n += 1) {
		const page = (await share(team, hugo)).replace('/api', '');
		statuses.push((await hugo.who.submit(`${page}?/remind`)).status);
	}
	expect(statuses).toEqual([...Array(20).fill(303), 429]);
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
