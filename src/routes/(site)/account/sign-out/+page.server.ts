import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import * as accounts from '$lib/server/accounts/accounts';
import { credibleNow } from '$lib/server/jobs/trusted-clock';
import { store } from '$lib/server/store';
import { signOut } from '$lib/server/accounts/current-session';
import { holdsSomething } from '$lib/domain/holdings';
import { holdings } from '$lib/server/accounts/holdings';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import { endsOthersWith } from '$lib/server/teams/browsers';
import type { Actions, PageServerLoad } from './$types';

/**
 * Returns the account's sign-in methods and contents. `lost` is whether signing out would lose the
 * contents, because no sign-in method could open the account again.
 */
async function departureOf(account: string) {
	const methods = await signInMethodsOf(store(), account, credibleNow());
	const content = await holdings(store(), account);
	return { methods, holdings: content, lost: methods.onlyHere && holdsSomething(content) };
}

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'session.end');
	return {
		...(await departureOf(account)),
		/** Whether another browser loses a team with this account. */
		endsOthers: await endsOthersWith(store().read, account)
	};
};

export const actions: Actions = {
	/**
	 * Signs out. An account with contents that nobody could open again is deleted too, but only after
	 * the user has confirmed the deletion.
	 */
	async default(event) {
		const { account } = await authorise(event, 'session.end');
		const form = await event.request.formData();
		const { lost } = await departureOf(account);
		if (lost && form.get('sure') !== 'yes') return { asked: true };
		if (lost) await accounts.remove(store(), account);
		await signOut(event);
		redirect(303, '/');
	}
};
