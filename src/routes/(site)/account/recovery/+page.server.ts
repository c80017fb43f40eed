import { authorise } from '$lib/server/policy';
import { createRecoveryCode } from '$lib/server/accounts/recovery-code';
import { originForOthers } from '$lib/server/http/public-origin';
import { store } from '$lib/server/store';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.secure');
	const { recoveryMadeAt } = await signInMethodsOf(store(), account, new Date());
	// Printed with the code, so that it must be an address other devices can open.
	const origin = originForOthers(event.url) ?? event.url.origin;
	return { madeAt: recoveryMadeAt, signIn: `${origin.replace(/^https?:\/\//, '')}/sign-in` };
};

export const actions: Actions = {
	/** Returns the code this once; only its hash is stored. */
	async default(event) {
		const { account } = await authorise(event, 'account.secure');
		return { code: await createRecoveryCode(store(), account, new Date()) };
	}
};
