import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	rowsOf,
	secure,
	signIn
} from '../../../testing/coach.ts';
import {
	FROM,
	type Mailbox,
	mailingServer,
	openMailbox,
	secureByMail
} from '../../../testing/mailbox.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';

const PASSWORD = 'zeven sloten tegelijk';
const NEW = 'acht sloten tegelijk';

let mailbox: Mailbox;
let server: OwnServer;
beforeAll(async () => {
	mailbox = await openMailbox();
	server = await mailingServer(mailbox);
});
afterAll(async () => {
	await server.stop();
	await mailbox.stop();
});

let number = 0;
const fresh = () => `reset${(number += 1)}@example.nl`;

async function secured(address: string, assignments = 2, password = PASSWORD) {
	const who = await accountWithAssignments(server, assignments);
	await secureByMail(mailbox, who, address, password);
	return who;
}

const forgot = (email: string, own = server, headers = {}) =>
	new Client(own).submit('/forgot', { email }, headers);
const reset = (secret: string, password = NEW) =>
	new Client(server).submit('/reset', { secret, password });

/**
 * Waits for `many` reset mails to an address. The confirmation mails, which come first, are not
 * returned.
 */
const mailsTo = async (address: string, many = 1, confirmations = 1) =>
	(await mailbox.to(address, many + confirmations)).slice(confirmations);

const secretIn = (mail = '') => /\/reset#(\S+)/.exec(mail)?.[1] ?? '';

describe('a forgotten password', () => {
	it('is replaced by way of a mail, which signs out every device', async () => {
		const address = fresh();
		const phone = await secured(address);
		const answer = await forgot(address.toUpperCase());
		expect(answer.status).toBe(200);
		expect(answer.text).toContain('dan is de mail nu onderweg');

		const [mail] = await mailsTo(address);
		expect(mail).toContain('From: Kantlijn <noreply@kantlijn.example>');
		expect(mail).toContain('Subject: Een nieuw wachtwoord voor Kantlijn');
		expect(mail).toContain('In dat account: 2 opdrachten.');
		expect(mail).toContain(`http://localhost:${server.port}/reset#`);

		const done = await reset(secretIn(mail));
		expect(done).toMatchObject({ status: 303, headers: { location: '/sign-in?reset' } });
		expect(await countAssignments(phone)).toBe(401);
		expect((await signIn(new Client(server), address, PASSWORD)).status).toBe(422);
		const back = new Client(server);
		expect((await signIn(back, address, NEW)).status).toBe(303);
		expect(await countAssignments(back)).toBe(2);
	});

	it('its link works once, and ends the others', async () => {
		const address = fresh();
		await secured(address);
		await forgot(address);
		await forgot(address);
		const [one, other] = (await mailsTo(address, 2)).map(secretIn);
		expect((await reset(one ?? '')).status).toBe(303);
		for (const used of [one, other, '', 'made-up']) {
			const { status, text } = await reset(used ?? '', 'negen sloten tegelijk');
			expect(status).toBe(422);
			expect(text).toContain('Deze link werkt niet meer.');
		}
	});

	it('its link works for an hour', async () => {
		const own = await mailingServer(mailbox);
		onTestFinished(async () => void (await own.stop()));
		const address = fresh();
		await secureByMail(mailbox, await accountWithAssignments(own, 1), address, PASSWORD);
		await forgot(address, own);
		const [mail] = await mailsTo(address);
		await own.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: String(61 / 1440) } });
		const late = await new Client(own).submit('/reset', { secret: secretIn(mail), password: NEW });
		expect(late.status).toBe(422);
	});

	it('its secret is stored hashed, and stands in no log', async () => {
		const address = fresh();
		await secured(address);
		await forgot(address);
		const secret = secretIn((await mailsTo(address))[0]);
		const all = JSON.stringify(await rowsOf(server, 'select * from auth_verification'));
		expect(all.length).toBeGreaterThan(50);
		expect(all).not.toContain(secret);
		await reset(secret);
		expect(server.logs()).not.toContain(secret);
		expect(server.logs()).not.toContain('example.nl');
	});

	it('is not replaced by a common one', async () => {
		const address = fresh();
		await secured(address);
		await forgot(address);
		const secret = secretIn((await mailsTo(address))[0]);
		expect((await reset(secret, 'Password123')).status).toBe(422);
		expect((await reset(secret)).status).toBe(303);
	});

	it('of one account is not that of another on the address, which then could not be opened', async () => {
		const address = fresh();
		await secured(address, 1);
		await secured(address, 3, 'een heel ander woord');
		await forgot(address);
		const mails = await mailsTo(address, 2, 2);
		const larger = mails.find((mail) => mail.includes('3 opdrachten'));
		const refused = await reset(secretIn(larger), PASSWORD);
		expect(refused.status).toBe(409);
		expect(refused.text).toContain('Kies een ander wachtwoord.');
		expect((await signIn(new Client(server), address, 'een heel ander woord')).status).toBe(303);
		expect((await reset(secretIn(larger))).status).toBe(303);
		const back = new Client(server);
		await signIn(back, address, NEW);
		expect(await countAssignments(back)).toBe(3);
	});

	it('of two accounts on one address gets a mail for each, which says what is in it', async () => {
		const address = fresh();
		await secured(address, 1);
		await secured(address, 3, 'een heel ander woord');
		await forgot(address);
		const both = (await mailsTo(address, 2, 2)).map((mail) => /account: (.+)\./.exec(mail)?.[1]);
		expect(both.sort()).toEqual(['1 opdracht', '3 opdrachten']);
	});
});

describe('nobody is told whether an address has an account', () => {
	it('the answer is the same, and no mail goes to who has none', async () => {
		const [known, unknown] = [fresh(), fresh()];
		await secured(known);
		const still = (text: string) => text.replace(/nonce="[^"]+"|\b\d{13}\b/g, '');
		const [one, other] = [await forgot(known), await forgot(unknown)];
		expect(other.status).toBe(one.status);
		expect(still(other.text).replaceAll(unknown, known)).toBe(still(one.text));
		await mailsTo(known);
		expect(mailbox.mails.some(({ to }) => to.includes(unknown))).toBe(false);
	});

	it('and nobody’s letter box is filled', async () => {
		const address = fresh();
		await secured(address);
		const answers = [];
		for (let i = 0; i < 8; i++) answers.push((await forgot(address)).status);
		expect(answers).toContain(429);
	});
});

describe('the link in a mail', () => {
	it('does not lead where whoever asked for it says', async () => {
		const own = await mailingServer(mailbox, { TRUST_PROXY: '1' });
		onTestFinished(async () => void (await own.stop()));
		const address = fresh();
		await secureByMail(mailbox, await accountWithAssignments(own, 1), address, PASSWORD);
		const forged = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' };
		await forgot(address, own, { ...forged, Origin: own.url });
		const [mail] = await mailsTo(address);
		expect(mail).not.toContain('evil.example');
		expect(mail).toContain(`${own.url}/reset#`);
	});
});

describe('where no mail can be sent', () => {
	it('that is said, with what helps instead', async () => {
		const own = await startServer();
		onTestFinished(async () => void (await own.stop()));
		const { text } = await new Client(own).get<string>('/forgot');
		expect(text).toContain('Deze Kantlijn kan geen mail sturen.');
		expect((await forgot('anna@example.nl', own)).status).toBe(409);
	});

	it('a mail server that is away costs nobody an answer', async () => {
		const own = await startServer();
		onTestFinished(async () => void (await own.stop()));
		await secure(await accountWithAssignments(own, 1), 'anna@example.nl', PASSWORD);
		const ORIGIN = own.url;
		await own.restart({ env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: FROM, ORIGIN } });
		expect((await forgot('anna@example.nl', own)).status).toBe(200);
		await vi.waitFor(() => expect(own.logs()).toContain('"msg":"fault"'), { timeout: 10_000 });
		expect(own.logs()).not.toContain('example.nl');
	});
});
