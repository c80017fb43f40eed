import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/policy';
import * as accounts from '$lib/server/accounts/accounts';
import { store } from '$lib/server/store';
import { signOut } from '$lib/server/accounts/current-session';
import { holdings } from '$lib/server/accounts/holdings';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.delete');
	return { holdings: await holdings(store(), account) };
};

export const actions: Actions = {
	async default(event) {
		const { account } = await authorise(event, 'account.delete');
		await accounts.remove(store(), account);
		await signOut(event);
		redirect(303, '/');
	}
};
