/**
 * Functions for server tests that create accounts with assignments and use their sign-in methods.
 */
import { Client, withSession } from './client.ts';
import type { Server } from './server.ts';

/** Runs a query in the server's database and resolves with its rows. */
export function rowsOf(server: Server, query: string): Promise<Record<string, unknown>[]> {
	return server.database.rows(query);
}

/** Creates an account with this many assignments. Each has one placement with a note. */
export async function accountWithAssignments(server: Server, assignments = 2): Promise<Client> {
	const who = await withSession(server);
	for (let i = 1; i <= assignments; i++) {
		await who.post('/api/assignments', { question: `Vraag ${i}?`, position: 5, note: 'Zo.' });
	}
	return who;
}

/**
 * Returns the number of assignments in the account's list, or the HTTP status when the list is
 * refused.
 */
export async function countAssignments(who: Client): Promise<number> {
	const { status, body } = await who.get<{ items: unknown[] }>('/api/assignments');
	return status === 200 ? body.items.length : status;
}

/**
 * Creates a recovery code and returns it as the page shows it.
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
 * Creates a device link and returns its secret.
 *
 * @throws Error when the page shows no link
 */
export async function createDeviceLink(who: Client): Promise<string> {
	const { text } = await who.submit('/account/device');
	const secret = /\/device#([\w-]{43})/.exec(text)?.[1];
	if (!secret) throw new Error('The page shows no link.');
	return secret;
}

/**
 * Sets the account's e-mail address and password.
 * @param more further form fields, such as the current password when there is one
 */
export const secure = (who: Client, email: string, password: string, more = {}) =>
	who.submit('/account/email?/save', { email, password, ...more });

export const signIn = (who: Client, email: string, password: string, more = {}) =>
	who.submit('/sign-in?/password', { email, password, ...more });
