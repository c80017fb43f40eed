/**
 * A mail server that stores the mails it receives, and servers under test that send their mail to
 * it.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, vi } from 'vitest';
import type { Client } from './client.ts';
import { secure } from './coach.ts';
import { freePort } from './free-port.ts';
import { type OwnServer, startServer } from './server.ts';

export const FROM = 'Kantlijn <noreply@kantlijn.example>';

export interface Mail {
	from: string;
	to: string[];
	/** Decoded headers and text of the mail. */
	text: string;
}

export interface Mailbox {
	readonly mails: readonly Mail[];
	/** Value for the server's SMTP_URL. */
	readonly url: string;
	/** Waits until an address has received this many mails, and resolves with their texts. */
	to(address: string, many?: number): Promise<string[]>;
	stop(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
	const mails: Mail[] = [];
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
				const to = envelope.rcptTo.map(({ address }) => address);
				mails.push({ from, to, text: decoded(content) });
				done();
			});
		}
	});
	post.listen(0, '127.0.0.1');
	await once(post.server, 'listening');
	const { port } = post.server.address() as AddressInfo;
	return {
		mails,
		url: `smtp://kantlijn:p%40ss@127.0.0.1:${port}`,
		async to(address, many = 1) {
			const theirs = () => mails.filter(({ to }) => to.includes(address));
			const waiting = { timeout: 10_000, interval: 50 };
			await vi.waitFor(() => expect(theirs()).toHaveLength(many), waiting);
			return theirs().map(({ text }) => text);
		},
		stop: () => new Promise((resolve) => post.close(resolve))
	};
}

/** Decodes quoted-printable, which nodemailer uses for text outside ASCII. */
const decoded = (content: string) =>
	Buffer.from(
		content
			.replace(/=\r?\n/g, '')
			.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
		'latin1'
	).toString('utf8');

/**
 * Starts a server that sends its mail to this mailbox. ORIGIN is set, because links in mails need
 * it.
 */
export async function mailingServer(
	{ url }: Pick<Mailbox, 'url'>,
	env: Record<string, string> = {}
): Promise<OwnServer> {
	const PORT = String(await freePort());
	const ORIGIN = `http://localhost:${PORT}`;
	return startServer({ env: { SMTP_URL: url, MAIL_FROM: FROM, PORT, ORIGIN, ...env } });
}

/** Returns the secret of the confirmation link in a mail. */
export const confirmationIn = (mail = '') => /\/confirm#([\w-]+)/.exec(mail)?.[1] ?? '';

/** Confirms an e-mail address, as the button on the page of the confirmation link does. */
export const confirm = (who: Client, secret: string) => who.submit('/confirm', { secret });

/** Sets an address and a password, and confirms the address in the same browser. */
export async function secureByMail(
	mailbox: Mailbox,
	who: Client,
	address: string,
	password: string
): Promise<void> {
	const before = mailbox.mails.filter(({ to }) => to.includes(address)).length;
	const asked = await secure(who, address, password);
	expect(asked.status, asked.text).toBe(303);
	const mails = await mailbox.to(address, before + 1);
	expect((await confirm(who, confirmationIn(mails.at(-1)))).status).toBe(303);
}
