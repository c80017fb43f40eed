/** Coaches with work, and what they do with their accounts, for server tests. */
import { Client, withSession } from './client.ts';
import type { Server } from './server.ts';

/** What the database of a server holds. */
export function rowsOf(server: Server, query: string): Promise<Record<string, unknown>[]> {
	return server.database.rows(query);
}

/** Somebody with so many assignments, each placed once, with a note. */
export async function coach(server: Server, assignments = 2): Promise<Client> {
	const who = await withSession(server);
	for (let i = 1; i <= assignments; i++) {
		await who.post('/api/assignments', { question: `Vraag ${i}?`, position: 5, note: 'Zo.' });
	}
	return who;
}

/** How many assignments they see, or the status of the refusal. */
export async function count(who: Client): Promise<number> {
	const { status, body } = await who.get<{ items: unknown[] }>('/api/assignments');
	return status === 200 ? body.items.length : status;
}

/** A new recovery code, as it is shown. */
export async function withCode(who: Client): Promise<string> {
	const { text } = await who.submit('/account/recovery');
	const groups = [...text.matchAll(/<span[^>]*>([0-9A-Z]{5})<\/span>/g)].map(([, group]) => group);
	if (groups.length !== 5) throw new Error('no code was shown');
	return groups.join('-');
}

/** What came of using a code in a new browser. */
export async function redeemed(server: Server, code: string) {
	const who = new Client(server);
	const { status, text } = await who.submit('/sign-in?/code', { code });
	return { who, status, text };
}

/** The secret of a new link for a second device. */
export async function withLink(who: Client): Promise<string> {
	const { text } = await who.submit('/account/device');
	const secret = /\/device#([\w-]{43})/.exec(text)?.[1];
	if (!secret) throw new Error('no link was shown');
	return secret;
}

/** @param more the password so far, where there is one */
export const secure = (who: Client, email: string, password: string, more = {}) =>
	who.submit('/account/email', { email, password, ...more });

export const signIn = (who: Client, email: string, password: string, more = {}) =>
	who.submit('/sign-in?/password', { email, password, ...more });
