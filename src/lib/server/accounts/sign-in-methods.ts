/** Sign-in methods of an account. */
import type { Store } from '../db/client.ts';
import { type PendingAddress, pendingAddressOf } from './address-confirmation.ts';
import { addressOf } from './password-sign-in.ts';

export interface SignInMethods {
	/** E-mail address for signing in with a password. */
	address: string | null;
	/** Whether a mailed link confirmed the address, so that mail may be sent to it. */
	confirmed: boolean;
	/** E-mail address that does not open the account until its mailed link is opened. */
	pending: PendingAddress | null;
	/** Creation time of the current recovery code. */
	recoveryMadeAt: string | null;
	/** Number of sessions that have not expired. */
	devices: number;
	/**
	 * Whether only this browser opens the account. Clearing its cookies would then lose the account.
	 */
	onlyHere: boolean;
}

export async function signInMethodsOf(
	store: Store,
	owner: string,
	now: Date
): Promise<SignInMethods> {
	const row = await store.read
		.selectFrom('account')
		.where('account.id', '=', owner)
		.select((of) => [
			of
				.selectFrom('recoveryCode')
				.select('recoveryCode.createdAt')
				.where('recoveryCode.accountId', '=', owner)
				.as('recoveryMadeAt'),
			of
				.selectFrom('authSession')
				.innerJoin('authUser', 'authUser.id', 'authSession.userId')
				.where('authUser.accountId', '=', owner)
				.where('authSession.expiresAt', '>', now.toISOString())
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.as('devices')
		])
		.executeTakeFirst();
	const state = await addressOf(store.read, owner);
	const pending = await pendingAddressOf(store.read, owner, now);
	const address = state?.address ?? null;
	const recoveryMadeAt = row?.recoveryMadeAt ?? null;
	const devices = row?.devices ?? 0;
	return {
		address,
		confirmed: Boolean(state?.confirmedAt),
		pending,
		recoveryMadeAt,
		devices,
		onlyHere: !address && !recoveryMadeAt && devices < 2
	};
}
