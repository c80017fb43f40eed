/** Sign-in methods of an account. */
import type { Store } from '../db/client.ts';

export interface SignInMethods {
	/** E-mail address that signs in with a password. */
	address: string | null;
	/** Creation time of the current recovery code. */
	recoveryMadeAt: string | null;
	/** Number of sessions that have not expired. */
	devices: number;
	/** Only this browser gives access to the account: clearing its cookies would lose the account. */
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
				.selectFrom('authUser')
				.select('authUser.address')
				.where('authUser.accountId', '=', owner)
				.where('authUser.address', 'is not', null)
				.limit(1)
				.as('address'),
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
	const { address = null, recoveryMadeAt = null } = row ?? {};
	const devices = row?.devices ?? 0;
	return { address, recoveryMadeAt, devices, onlyHere: !address && !recoveryMadeAt && devices < 2 };
}
