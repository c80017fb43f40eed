/** Handing mails over to the mail server that the settings name. */
import type { Transporter } from 'nodemailer';
import { settings } from './settings.ts';

export interface Mail {
	to: string;
	subject: string;
	text: string;
}

/** A mail server that does not answer must not keep a process waiting, in milliseconds. */
const PATIENCE_MS = 20_000;

export const canMail = () => settings().mail !== null;

let transport: Promise<Transporter> | undefined;

/** Loaded at the first mail: most servers send none. */
async function create(url: string): Promise<Transporter> {
	const { createTransport } = await import('nodemailer');
	return createTransport({
		url,
		connectionTimeout: PATIENCE_MS,
		greetingTimeout: PATIENCE_MS,
		socketTimeout: PATIENCE_MS,
		// A text is all that is ever sent: nothing in it may name a file or an address to fetch.
		disableFileAccess: true,
		disableUrlAccess: true
	});
}

/** Resolves once the mail server has taken it. */
export async function send({ to, subject, text }: Mail): Promise<void> {
	const { mail } = settings();
	if (!mail) throw new Error('no mail server is set');
	transport ??= create(mail.url);
	const { from } = mail;
	// As an object, so that nothing in the address is read as more than one.
	await (await transport).sendMail({ from, to: { name: '', address: to }, subject, text });
}
