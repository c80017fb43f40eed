/** Tests the confirmation of e-mail addresses on a server that can send mail. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	createDeviceLink,
	createRecoveryCode,
	rowsOf,
	secure,
	signIn,
	signInWithCode
} from '../../../../testing/coach.ts';
import {
	type Mailbox,
	FROM,
	confirm,
	confirmationIn,
	mailingServer,
	openMailbox,
	secureByMail
} from '../../../../testing/mailbox.ts';
import { type OwnServer, startServer } from '../../../../testing/server.ts';

const PASSWORD = 'zeven sloten tegelijk';
const OTHER = 'acht sloten tegelijk';

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
const fresh = () => `confirm${(number += 1)}@example.nl`;

const page = async (who: Client, path = '/account/email') => (await who.get<string>(path)).text;
const opens = async (address: string, password: string) =>
	(await signIn(new Client(server), address, password)).status === 303;

describe('a first address', () => {
	it('is a way in only once the link that was mailed to it is opened', async () => {
		const address = fresh();
		const phone = await accountWithAssignments(server, 2);
		const asked = await secure(phone, address, PASSWORD);
		expect(asked).toMatchObject({ status: 303, headers: { location: '/account/email' } });
		expect(await page(phone)).toContain(`We hebben een mail gestuurd naar ${address}.`);
		expect(await page(phone, '/account')).toContain('Je kunt alleen vanuit deze browser');
		expect(await opens(address, PASSWORD)).toBe(false);

		const [mail] = await mailbox.to(address);
		expect(mail).toContain(`From: ${FROM}`);
		expect(mail).toContain('Subject: Bevestig je e-mailadres voor Kantlijn');
		expect(mail).toContain(`${server.url}/confirm#`);
		// Fetching the page must confirm nothing, because mail scanners fetch it.
		expect((await new Client(server).get(`/confirm`)).status).toBe(200);
		expect(await opens(address, PASSWORD)).toBe(false);

		const done = await confirm(phone, confirmationIn(mail));
		expect(done).toMatchObject({ status: 303, headers: { location: '/account?done=confirmed' } });
		expect(await page(phone, '/account')).toContain(`Ingesteld: ${address}`);
		const laptop = new Client(server);
		expect((await signIn(laptop, address, PASSWORD)).status).toBe(303);
		expect(await countAssignments(laptop)).toBe(2);
	});

	it('is confirmed on another device as well, which is signed in to nothing by it', async () => {
		const address = fresh();
		const laptop = await accountWithAssignments(server, 1);
		await secure(laptop, address, PASSWORD);
		const [mail] = await mailbox.to(address);
		const phone = new Client(server);
		const done = await confirm(phone, confirmationIn(mail));
		expect(done).toMatchObject({ status: 303, headers: { location: '/sign-in?confirmed' } });
		expect(await page(phone, '/sign-in?confirmed')).toContain('Je e-mailadres is bevestigd.');
		expect(await countAssignments(phone)).toBe(401);
		expect(await countAssignments(laptop)).toBe(1);
		expect(await opens(address, PASSWORD)).toBe(true);
	});

	it('its link works once, and a newer one ends it', async () => {
		const address = fresh();
		const who = await accountWithAssignments(server, 1);
		await secure(who, address, PASSWORD);
		expect((await who.submit('/account/email?/again')).status).toBe(303);
		const [first, second] = (await mailbox.to(address, 2)).map(confirmationIn);
		for (const wrong of [first, '', 'made-up']) {
			const { status, text } = await confirm(who, wrong ?? '');
			expect(status).toBe(422);
			expect(text).toContain('Deze link werkt niet meer.');
		}
		expect((await confirm(who, second ?? '')).status).toBe(303);
		expect((await confirm(who, second ?? '')).status).toBe(422);
	});

	it('its link works for a day, and then the page says so and sends another', async () => {
		const own = await mailingServer(mailbox);
		onTestFinished(async () => void (await own.stop()));
		const address = fresh();
		const who = await accountWithAssignments(own, 1);
		await secure(who, address, PASSWORD);
		const [mail] = await mailbox.to(address);
		await own.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: '1.01' } });
		expect((await confirm(who, confirmationIn(mail))).status).toBe(422);
		expect(await page(who)).toContain(`De link in de mail aan ${address} werkt niet meer.`);
		await who.submit('/account/email?/again');
		const [, second] = await mailbox.to(address, 2);
		expect((await confirm(who, confirmationIn(second))).status).toBe(303);
	});

	it('can be let go, or replaced by one without the typing mistake', async () => {
		const [wrong, right] = [fresh(), fresh()];
		const who = await accountWithAssignments(server, 1);
		await secure(who, wrong, PASSWORD);
		await secure(who, right, PASSWORD);
		const [first] = await mailbox.to(wrong);
		expect((await confirm(who, confirmationIn(first))).status).toBe(422);
		const [second] = await mailbox.to(right);
		expect((await who.submit('/account/email?/cancel')).status).toBe(303);
		expect((await confirm(who, confirmationIn(second))).status).toBe(422);
		expect(await page(who)).not.toContain('We hebben een mail gestuurd');
	});

	it('its link and its password are stored hashed, and stand in no log', async () => {
		const address = fresh();
		await secure(await accountWithAssignments(server, 1), address, PASSWORD);
		const secret = confirmationIn((await mailbox.to(address))[0]);
		const all = JSON.stringify(await rowsOf(server, 'select * from address_confirmation'));
		expect(all).toContain(address);
		expect(all).not.toContain(secret);
		expect(all).not.toContain('sloten');
		expect(server.logs()).not.toContain(secret);
		expect(server.logs()).not.toContain('example.nl');
	});

	it('tells when the mail server does not take the mail', async () => {
		const own = await mailingServer({ url: 'smtp://127.0.0.1:1' });
		onTestFinished(async () => void (await own.stop()));
		const answer = await secure(await accountWithAssignments(own, 1), fresh(), PASSWORD);
		expect(answer.status).toBe(503);
		expect(answer.text).toContain('De mail is niet verstuurd.');
		expect(own.logs()).not.toContain('example.nl');
	});
});

describe('another address', () => {
	it('takes the place of the old one only when it is confirmed', async () => {
		const [old, now] = [fresh(), fresh()];
		const who = await accountWithAssignments(server, 1);
		await secureByMail(mailbox, who, old, PASSWORD);
		await secure(who, now, '', { current: PASSWORD });
		expect([await opens(old, PASSWORD), await opens(now, PASSWORD)]).toEqual([true, false]);
		const [mail] = await mailbox.to(now);
		await confirm(who, confirmationIn(mail));
		expect([await opens(old, PASSWORD), await opens(now, PASSWORD)]).toEqual([false, true]);
	});

	it('with a new password, confirmed elsewhere, ends what the old password opened', async () => {
		const [old, now] = [fresh(), fresh()];
		const who = await accountWithAssignments(server, 1);
		await secureByMail(mailbox, who, old, PASSWORD);
		await secure(who, now, OTHER, { current: PASSWORD });
		// Somebody with the old password signs in before the mail arrives.
		const thief = new Client(server);
		await signIn(thief, old, PASSWORD);
		const code = await createRecoveryCode(thief);
		const link = await createDeviceLink(thief);
		const [mail] = await mailbox.to(now);
		await confirm(new Client(server), confirmationIn(mail));
		expect([await countAssignments(who), await countAssignments(thief)]).toEqual([1, 401]);
		expect((await signInWithCode(server, code)).status).toBe(422);
		expect((await new Client(server).submit('/device?/open', { secret: link })).status).toBe(422);
	});

	it('is not confirmed by a link from before the password was reset', async () => {
		const [old, now] = [fresh(), fresh()];
		const who = await accountWithAssignments(server, 1);
		await secureByMail(mailbox, who, old, PASSWORD);
		await secure(who, now, '', { current: PASSWORD });
		const [mail] = await mailbox.to(now);
		await new Client(server).submit('/forgot', { email: old });
		const reset = /\/reset#(\S+)/.exec((await mailbox.to(old, 2))[1] ?? '')?.[1] ?? '';
		expect(
			(await new Client(server).submit('/reset', { secret: reset, password: OTHER })).status
		).toBe(303);
		expect((await confirm(new Client(server), confirmationIn(mail))).status).toBe(422);
		expect(await opens(old, OTHER)).toBe(true);
	});
});

describe('mails that strangers have sent to an address', () => {
	it('end at some time, and keep its owner from no reset', async () => {
		const address = fresh();
		const owner = await accountWithAssignments(server, 1);
		await secureByMail(mailbox, owner, address, PASSWORD);
		const answers = [];
		for (let i = 0; i < 5; i++) {
			const stranger = await accountWithAssignments(server, 1);
			answers.push((await secure(stranger, address, OTHER)).status);
		}
		expect(answers).toContain(429);
		expect((await new Client(server).submit('/forgot', { email: address })).status).toBe(200);
		await expect
			.poll(() => mailbox.mails.filter((mail) => JSON.stringify(mail).includes('/reset#')).length)
			.toBeGreaterThan(0);
	});
});

describe('an address from before mail was set up', () => {
	it('still opens its account, gets no mail of a team, and can be confirmed', async () => {
		const own = await startServer();
		onTestFinished(async () => void (await own.stop()));
		const address = fresh();
		const who = await accountWithAssignments(own, 1);
		await secure(who, address, PASSWORD);
		await own.restart({ env: { SMTP_URL: mailbox.url, MAIL_FROM: FROM, ORIGIN: own.url } });
		expect((await signIn(new Client(own), address, PASSWORD)).status).toBe(303);
		expect(await page(who)).toContain('we weten niet of je daar mail krijgt');
		await who.submit('/account/email?/again');
		const [mail] = await mailbox.to(address);
		expect((await confirm(who, confirmationIn(mail))).status).toBe(303);
		expect(await page(who)).not.toContain('we weten niet of je daar mail krijgt');
		expect((await signIn(new Client(own), address, PASSWORD)).status).toBe(303);
	});
});

describe('whoever sends confirmations', () => {
	it('cannot fill a letter box', async () => {
		const victim = fresh();
		const statuses = [];
		for (let n = 0; n < 6; n += 1) {
			const who = await accountWithAssignments(server, 1);
			statuses.push((await secure(who, victim, `${PASSWORD} ${n}`)).status);
		}
		expect(statuses).toContain(429);
	});

	it('cannot send to many either', async () => {
		const [sender, other] = [
			await accountWithAssignments(server, 1),
			await accountWithAssignments(server, 1)
		];
		await secure(sender, fresh(), PASSWORD);
		for (let n = 0; n < 19; n += 1) await sender.submit('/account/email?/again');
		expect((await secure(sender, fresh(), PASSWORD)).status).toBe(429);
		expect((await secure(other, fresh(), PASSWORD)).status).toBe(303);
	});
});
