import { authorise } from '$lib/server/authorise';
import { requireSession } from '$lib/server/accounts/current-session';
import { createRecoveryCode } from '$lib/server/accounts/recovery-code';
import { originForOthers } from '$lib/server/http/public-origin';
import { credibleNow } from '$lib/server/jobs/trusted-clock';
import { store } from '$lib/server/store';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.secure');
	const { recoveryMadeAt } = await signInMethodsOf(store(), account, credibleNow());
	// The sign-in address is printed with the code, so it must be an address that other devices can
	// open.
	const origin = originForOthers(event.url) ?? event.url.origin;
	return { madeAt: recoveryMadeAt, signIn: `${origin.replace(/^https?:\/\//, '')}/sign-in` };
};

export const actions: Actions = {
	/**
	 * Creates a recovery code, and returns it only in this response. The server stores only the
	 * code's hash.
	 */
	async default(event) {
		await authorise(event, 'account.secure');
		return { code: await createRecoveryCode(store(), requireSession(event), new Date()) };
	}
};
