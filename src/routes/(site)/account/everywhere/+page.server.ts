import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { rotating } from '$lib/server/accounts/current-session';
import { accessEnded, endAccess } from '$lib/server/accounts/end-access';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import { credibleNow } from '$lib/server/jobs/trusted-clock';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'session.end');
	const { address, recoveryMadeAt } = await signInMethodsOf(store(), account, credibleNow());
	return { address, hasCode: recoveryMadeAt !== null };
};

export const actions: Actions = {
	/**
	 * Signs the account out everywhere else, and revokes its recovery code and its open links. This
	 * browser's session, the e-mail address and the password stay.
	 */
	async default(event) {
		const { account } = await authorise(event, 'session.end');
		const ended = await rotating(event, (db, { id }) => endAccess(db, account, [id]));
		if (ended) accessEnded(ended);
		redirect(303, `/account?done=everywhere${ended?.recoveryCode ? '&code' : ''}`);
	}
};
