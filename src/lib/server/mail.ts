/** Sending of mails through the mail server in the settings. */
import type { Transporter } from 'nodemailer';
import { settings } from './settings.ts';

export interface Mail {
	to: string;
	subject: string;
	text: string;
}

/** Milliseconds to wait for a mail server that does not respond. */
const TIMEOUT_MS = 20_000;

/** Whether a mail server is configured. */
export const canMail = () => settings().mail !== null;

let transport: Promise<Transporter> | undefined;

/** Creates the transport at the first mail, since many installations never send one. */
async function create(url: string): Promise<Transporter> {
	const { createTransport } = await import('nodemailer');
	return createTransport({
		url,
		connectionTimeout: TIMEOUT_MS,
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: TIMEOUT_MS,
		// Mails are plain text, so nodemailer never needs to read a file or fetch a URL.
		disableFileAccess: true,
		disableUrlAccess: true
	});
}

/** Sends a mail, resolves once the mail server has accepted it. */
export async function send({ to, subject, text }: Mail): Promise<void> {
	const { mail } = settings();
	if (!mail) throw new Error('No mail server is configured: set SMTP_URL and MAIL_FROM.');
	transport ??= create(mail.url);
	const { from } = mail;
	// As an object, so that nodemailer never parses the address as a list of several.
	await (await transport).sendMail({ from, to: { name: '', address: to }, subject, text });
}
