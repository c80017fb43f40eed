import { fail, redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { deleteAccount, needsPassword } from '$lib/server/accounts/deletion';
import { store } from '$lib/server/store';
import { endsOthersWith } from '$lib/server/teams/browsers';
import { signOut } from '$lib/server/accounts/current-session';
import { holdings } from '$lib/server/accounts/holdings';
import { REFUSALS } from '$lib/server/http/refusals';
import { Refusal } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.delete');
	return {
		holdings: await holdings(store(), account),
		/** Whether another browser loses a team with this account. */
		endsOthers: await endsOthersWith(store().read, account),
		needsPassword: await needsPassword(account)
	};
};

export const actions: Actions = {
	async default(event) {
		const { account } = await authorise(event, 'account.delete');
		const { locale } = event.locals;
		const form = await event.request.formData();
		try {
			await deleteAccount(event, account, form.get('password'));
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			const { status, detail, form: sentence = detail } = REFUSALS[cause.code];
			return fail(status, { fault: sentence(cause.facts, { locale }) });
		}
		await signOut(event);
		redirect(303, '/');
	}
};
