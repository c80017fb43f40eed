/** Password reset by a link sent to the account's e-mail address. */
import type { Locale } from '../../domain/locale.ts';
import { m } from '../../generated/paraglide/messages.js';
import { authFor, callContext } from './auth.ts';
import type { Store } from '../db/client.ts';
import { send } from '../mail.ts';
import { usersOf } from './password-sign-in.ts';
import { holdings } from './holdings.ts';

/**
 * Sends one mail for each account of this address. Callers answer the same for a known and an
 * unknown address, so that nobody can find out which addresses are in use.
 * @param origin public origin for the link
 */
export async function mailReset(
	store: Store,
	secret: string,
	address: string,
	origin: string,
	locale: Locale
): Promise<void> {
	const { api } = await authFor(store, secret);
	for (const { email, accountId } of await usersOf(store, address)) {
		let token: string | undefined;
		const onResetToken = (given: string) => void (token = given);
		await callContext.run({ device: null, onResetToken }, () =>
			api.requestPasswordReset({ body: { email }, headers: new Headers() })
		);
		if (!token) continue;
		const { assignments } = await holdings(store, accountId);
		const what = m.count_assignments({ count: assignments }, { locale });
		await send({
			to: address,
			subject: m.mail_reset_subject({}, { locale }),
			text: m.mail_reset_text({ what, url: `${origin}/reset#${token}` }, { locale })
		});
	}
}

/**
 * Sets the new password, signs out all devices of the account and revokes its other reset tokens.
 * @returns `false` for an unknown or expired token, which changes nothing
 */
export async function resetPassword(
	store: Store,
	secret: string,
	token: string,
	newPassword: string
): Promise<boolean> {
	const { api } = await authFor(store, secret);
	let user: string | undefined;
	const onReset = (given: string) => void (user = given);
	try {
		await callContext.run({ device: null, onReset }, () =>
			api.resetPassword({ body: { token, newPassword }, headers: new Headers() })
		);
	} catch (error) {
		if ((error as { statusCode?: unknown }).statusCode !== 400) throw error;
		return false;
	}
	if (!user) throw new Error('better-auth did not report whose password was reset');
	await signOutEverywhere(store, user);
	return true;
}

async function signOutEverywhere(store: Store, user: string): Promise<void> {
	await store.write(async (db) => {
		const account = db.selectFrom('authUser').select('accountId').where('id', '=', user);
		const users = db.selectFrom('authUser').select('id').where('accountId', '=', account);
		await db.deleteFrom('authSession').where('userId', 'in', users).execute();
		await db.deleteFrom('authVerification').where('value', '=', user).execute();
	});
}
