/** Accounts with assignments, and their sign-in methods, for server tests. */
import { Client, withSession } from './client.ts';
import type { Server } from './server.ts';

/** Rows that a query finds in the server's database. */
export function rowsOf(server: Server, query: string): Promise<Record<string, unknown>[]> {
	return server.database.rows(query);
}

/** An account with this many assignments, each with one placement and a note. */
export async function accountWithAssignments(server: Server, assignments = 2): Promise<Client> {
	const who = await withSession(server);
	for (let i = 1; i <= assignments; i++) {
		await who.post('/api/assignments', { question: `Vraag ${i}?`, position: 5, note: 'Zo.' });
	}
	return who;
}

/** Number of assignments listed, or the HTTP status when the list is refused. */
export async function countAssignments(who: Client): Promise<number> {
	const { status, body } = await who.get<{ items: unknown[] }>('/api/assignments');
	return status === 200 ? body.items.length : status;
}

/**
 * A new recovery code, as the page shows it.
 *
 * @throws Error when the page shows none
 */
export async function createRecoveryCode(who: Client): Promise<string> {
	const { text } = await who.submit('/account/recovery');
	const groups = [...text.matchAll(/<span[^>]*>([0-9A-Z]{5})<\/span>/g)].map(([, group]) => group);
	if (groups.length !== 5) throw new Error('The page shows no recovery code.');
	return groups.join('-');
}

/** Signs in with a recovery code in a new browser. */
export async function signInWithCode(server: Server, code: string) {
	const who = new Client(server);
	const { status, text } = await who.submit('/sign-in?/code', { code });
	return { who, status, text };
}

/**
 * The secret of a new link for a second device.
 *
 * @throws Error when the page shows no link
 */
export async function createDeviceLink(who: Client): Promise<string> {
	const { text } = await who.submit('/account/device');
	const secret = /\/device#([\w-]{43})/.exec(text)?.[1];
	if (!secret) throw new Error('The page shows no link.');
	return secret;
}

/** @param more further fields, such as the current password when there is one */
export const secure = (who: Client, email: string, password: string, more = {}) =>
	who.submit('/account/email', { email, password, ...more });

export const signIn = (who: Client, email: string, password: string, more = {}) =>
	who.submit('/sign-in?/password', { email, password, ...more });
