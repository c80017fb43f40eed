import { fail, redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { withUpload } from '$lib/server/http/uploads';
import { importAccount } from '$lib/server/accounts/import';
import { importErrorText } from '$lib/server/accounts/import-errors';
import { REFUSALS } from '$lib/server/http/refusals';
import { Refusal } from '$lib/server/refusal';
import * as sessions from '$lib/server/accounts/sessions';
import { credibleNow } from '$lib/server/jobs/trusted-clock';
import { store } from '$lib/server/store';
import { holdings } from '$lib/server/accounts/holdings';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad } from './$types';

/** Visitors without an account may open this page too, because it says how an account begins. */
export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.read');
	const { searchParams } = event.url;
	const notice = { done: searchParams.get('done'), endedCode: searchParams.has('code') };
	if (!account) return { account: null, ...notice };
	const now = credibleNow();
	const token = event.locals.session?.token ?? '';
	return {
		...notice,
		account: {
			methods: await signInMethodsOf(store(), account, now),
			holdings: await holdings(store(), account),
			devices: await sessions.list(store(), account, token, now)
		}
	};
};

export const actions: Actions = {
	async end(event) {
		const { account } = await authorise(event, 'session.end');
		const form = await event.request.formData();
		await sessions.endById(store(), account, String(form.get('session')));
		redirect(303, '/account');
	},

	async import(event) {
		const { account } = await authorise(event, 'account.import');
		const { locale } = event.locals;
		try {
			return {
				imported: await withUpload(event, account, (upload) =>
					importAccount(store(), account, upload)
				)
			};
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return fail(REFUSALS[cause.code].status, { fault: importErrorText(cause, locale) });
		}
	}
};
