import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	type Mailbox,
	mailingServer,
	openMailbox,
	secureByMail
} from '../../../testing/mailbox.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';
import { createWorkshop } from '../../../testing/workshop.ts';

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

async function revealedWorkshop(on: OwnServer, settings: object = {}) {
	const one = await createWorkshop(on, { title: 'Teamdag evil.example/x', ...settings });
	const phones = await Promise.all(['ZQ', 'XW'].map((initials) => one.join({ initials })));
	await one.control('open');
	for (const places of [
		[-91, 17],
		[49, 17]
	]) {
		const { round } = await one.look();
		for (const [at, place] of places.entries()) await phones[at]?.place(round ?? 0, place);
		await one.control('reveal');
		await one.control('again');
	}
	return one;
}

it('a host mails the counts before and after to the own confirmed address, and no place', async () => {
	const one = await revealedWorkshop(server);
	const report = `/w/${one.code}/report`;
	expect((await one.host.submit(`${report}?/mail`)).status).toBe(409);
	await secureByMail(mailbox, one.host, 'host@example.nl', PASSWORD);
	expect((await one.host.get<string>(report)).text).toContain('Mail naar host@example.nl');
	expect((await one.host.submit(`${report}?/mail`)).text).toContain('De mail is onderweg.');
	const [, mail = ''] = await mailbox.to('host@example.nl', 2);
	expect(mail).toContain('Samenvatting: Teamdag evil example x');
	expect(mail).toContain('Ronde 1: 1 aan de expertkant, 1 aan de begeleiderskant');
	expect(mail).toContain('Ronde 2: 0 aan de expertkant, 2 aan de begeleiderskant');
	expect(mail).toContain(`http://localhost:${server.port}${report}`);
	expect(mail.replace(/^Message-ID:.*$/m, '')).not.toMatch(/ZQ|XW|Ronde 3|-91|evil\.example/);
	const statuses: number[] = [];
	for (let n = 0; n < 4; n += 1) statuses.push((await one.host.submit(`${report}?/mail`)).status);
	expect(statuses).toContain(429);
});

it('the mail is in the language of the workshop', async () => {
	const one = await revealedWorkshop(server, { locale: 'en' });
	await secureByMail(mailbox, one.host, 'hostess@example.nl', PASSWORD);
	await one.host.submit(`/w/${one.code}/report?/mail`);
	const [, mail] = await mailbox.to('hostess@example.nl', 2);
	expect(mail).toContain('Round 1: 1 on the expert side, 1 on the facilitator side');
});

it('without a mail server the host copies the text, or opens it in a mail program', async () => {
	const one = await revealedWorkshop(without);
	const { text } = await one.host.get<string>(`/w/${one.code}/report`);
	expect(text).toContain('href="mailto:?subject=Samenvatting');
	expect(text).toContain('Deze server kan je hier geen mail sturen.');
	expect((await one.host.submit(`/w/${one.code}/report?/mail`)).status).toBe(409);
});
