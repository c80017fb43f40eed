/**
 * Sends mails through the mail server in the settings. Unconfirmed addresses get only mails for a
 * confirmation or a reset, and these contain no text of a user.
 */
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

/** Maximum length of a name in a mail, in UTF-16 units. */
const NAME_MAX = 80;

/**
 * Returns a user's text, such as a team's name, in a form that is safe in a mail. It is on one
 * line, and contains nothing that a mail program would turn into a link. Readers would take such a
 * link for one of ours.
 * @param max largest number of UTF-16 units
 */
export function nameInMail(text: string, max = NAME_MAX): string {
	return text
		.normalize('NFKC')
		.replace(/[\p{C}\p{Z}]+/gu, ' ')
		.replace(/(?<=\S)[.:/\\@\u3002]+(?=\S)/gu, ' ')
		.trim()
		.slice(0, max)
		.toWellFormed();
}

let transport: Promise<Transporter> | undefined;

/** Creates the mail transport at the first mail, because many installations never send one. */
async function create(url: string): Promise<Transporter> {
	const { createTransport } = await import('nodemailer');
	return createTransport({
		url,
		connectionTimeout: TIMEOUT_MS,
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: TIMEOUT_MS,
		// Mails are plain text, so nodemailer must not read files or fetch URLs.
		disableFileAccess: true,
		disableUrlAccess: true
	});
}

/** Sends a mail, and resolves once the mail server has accepted it. */
export async function send({ to, subject, text }: Mail): Promise<void> {
	const { mail } = settings();
	if (!mail) throw new Error('No mail server is configured: set SMTP_URL and MAIL_FROM.');
	transport ??= create(mail.url);
	const { from } = mail;
	// The recipient is an object, so that nodemailer does not parse the address as a list of several.
	await (await transport).sendMail({ from, to: { name: '', address: to }, subject, text });
}
