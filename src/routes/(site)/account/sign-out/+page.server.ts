import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import * as accounts from '$lib/server/accounts/accounts';
import { store } from '$lib/server/store';
import { signOut } from '$lib/server/accounts/current-session';
import { holdsSomething } from '$lib/domain/holdings';
import { holdings } from '$lib/server/accounts/holdings';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad } from './$types';

/** Whether signing out would put work out of everybody's reach. */
async function standing(owner: string) {
	const ways = await signInMethodsOf(store(), owner, new Date());
	const held = await holdings(store(), owner);
	return { ways, holdings: held, lost: ways.onlyHere && holdsSomething(held) };
}

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'session.end');
	return standing(owner);
};

export const actions: Actions = {
	/** Asks first where something would be lost, and then deletes what nobody could reach. */
	async default(event) {
		const owner = may(event, 'session.end');
		const form = await event.request.formData();
		const { lost } = await standing(owner);
		if (lost && form.get('sure') !== 'yes') return { asked: true };
		if (lost) await accounts.remove(store(), owner);
		await signOut(event);
		redirect(303, '/');
	}
};
