import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../../../testing/client.ts';
import {
	accountWithAssignments,
	countAssignments,
	rowsOf,
	secure,
	signIn
} from '../../../testing/coach.ts';
import { type OwnServer, startServer } from '../../../testing/server.ts';

const PASSWORD = 'zeven sloten tegelijk';
const NEW = 'acht sloten tegelijk';
const FROM = 'Kantlijn <noreply@kantlijn.example>';

interface Received {
	from: string;
	to: string[];
	content: string;
}

const mails: Received[] = [];
const post = new SMTPServer({
	disabledCommands: ['STARTTLS'],
	allowInsecureAuth: true,
	onAuth: ({ username, password }, _, done) =>
		username === 'kantlijn' && password === 'p@ss'
			? done(null, { user: username })
			: done(new Error('wrong')),
	onData(stream, { envelope }, done) {
		let content = '';
		stream.setEncoding('utf8').on('data', (piece: string) => (content += piece));
		stream.on('end', () => {
			const from = envelope.mailFrom ? envelope.mailFrom.address : '';
			mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), content });
			done();
		});
	}
});

let server: OwnServer;
let smtp: string;
beforeAll(async () => {
	post.listen(0, '127.0.0.1');
	await once(post.server, 'listening');
	const { port } = post.server.address() as AddressInfo;
	smtp = `smtp://kantlijn:p%40ss@127.0.0.1:${port}`;
	server = await startServer({ env: { SMTP_URL: smtp, MAIL_FROM: FROM } });
});
afterAll(async () => {
	await server.stop();
	await new Promise<void>((resolve) => post.close(resolve));
});

let number = 0;
const fresh = () => `reset${(number += 1)}@example.nl`;

async function secured(address: string, assignments = 2, password = PASSWORD) {
	const who = await accountWithAssignments(server, assignments);
	await secure(who, address, password);
	return who;
}

const forgot = (email: string, own = server, headers = {}) =>
	new Client(own).submit('/forgot', { email }, headers);
const reset = (secret: string, password = NEW) =>
	new Client(server).submit('/reset', { secret, password });

/** Waits for `many` mails to an address and returns them as text. */
async function mailsTo(address: string, many = 1): Promise<string[]> {
	const theirs = () => mails.filter(({ to }) => to.includes(address));
	await vi.waitFor(() => expect(theirs()).toHaveLength(many), { timeout: 10_000, interval: 50 });
	return theirs().map(({ content }) =>
		Buffer.from(
			content
				.replace(/=\r?\n/g, '')
				.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
			'latin1'
		).toString('utf8')
	);
}

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
		const own = await startServer({ env: { SMTP_URL: smtp, MAIL_FROM: FROM } });
		onTestFinished(async () => void (await own.stop()));
		const address = fresh();
		await secure(await accountWithAssignments(own, 1), address, PASSWORD);
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

	it('of two accounts on one address gets a mail for each, which says what is in it', async () => {
		const address = fresh();
		await secured(address, 1);
		await secured(address, 3, 'een heel ander woord');
		await forgot(address);
		const both = (await mailsTo(address, 2)).map((mail) => /account: (.+)\./.exec(mail)?.[1]);
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
		expect(mails.some(({ to }) => to.includes(unknown))).toBe(false);
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
		const address = fresh();
		await secured(address);
		await forgot(address, server, { Host: 'evil.example', Origin: 'http://evil.example' });
		const [mail] = await mailsTo(address);
		expect(mail).not.toContain('evil.example');
		expect(mail).toMatch(/http:\/\/[\d.]+:\d+\/reset#|http:\/\/localhost:\d+\/reset#/);
	});

	it('leads to ORIGIN where that is set', async () => {
		const env = { SMTP_URL: smtp, MAIL_FROM: FROM, ORIGIN: 'https://kantlijn.example' };
		const own = await startServer({ env });
		onTestFinished(async () => void (await own.stop()));
		const address = fresh();
		const origin = { Origin: 'https://kantlijn.example' };
		const who = await accountWithAssignments(own, 1);
		await who.submit('/account/email', { email: address, password: PASSWORD }, origin);
		await forgot(address, own, origin);
		expect((await mailsTo(address))[0]).toContain('https://kantlijn.example/reset#');
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
		const env = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: FROM };
		const own = await startServer({ env });
		onTestFinished(async () => void (await own.stop()));
		await secure(await accountWithAssignments(own, 1), 'anna@example.nl', PASSWORD);
		expect((await forgot('anna@example.nl', own)).status).toBe(200);
		await vi.waitFor(() => expect(own.logs()).toContain('"msg":"fault"'), { timeout: 10_000 });
		expect(own.logs()).not.toContain('example.nl');
	});
});
