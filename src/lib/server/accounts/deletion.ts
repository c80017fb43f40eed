/**
 * Deletion of an account at its user's request. An account with a password is deleted only after
 * the password was entered.
 */
import type { ApiEvent } from '../http/api-event.ts';
import { demandSignIn, forgiveSignIn } from '../rate-limit/sign-in-attempts.ts';
import { Refusal } from '../refusal.ts';
import { store } from '../store.ts';
import * as accounts from './accounts.ts';
import { readPassword } from './password-rules.ts';
import { addressOf, isPasswordOf } from './password-sign-in.ts';

/** Whether the deletion of this account needs its password. */
export async function needsPassword(account: string): Promise<boolean> {
	return (await addressOf(store().read, account)) !== null;
}

/**
 * Deletes the account. An account with a password is deleted only with the right `password`, so
 * that nobody can delete it on an unattended device.
 * @throws Refusal `password-needed` when the password is missing or wrong, or `too-many`
 */
export async function deleteAccount(
	event: ApiEvent,
	account: string,
	password: unknown
): Promise<void> {
	const state = await addressOf(store().read, account);
	if (state) {
		const typed = readPassword(password);
		if (!typed) throw new Refusal('password-needed');
		await demandSignIn(event, state.address);
		if (!(await isPasswordOf(store(), account, typed))) throw new Refusal('password-needed');
		await forgiveSignIn(event, state.address);
	}
	await accounts.remove(store(), account);
}
