import { fail, redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/policy';
import { LARGE_BODY, parseJson, readFormWithFile } from '$lib/server/http/body';
import { accountFile } from '$lib/server/accounts/export';
import { importAccount } from '$lib/server/accounts/import';
import { importErrorText } from '$lib/server/accounts/import-errors';
import { REFUSALS } from '$lib/server/http/refusals';
import { Refusal } from '$lib/server/refusal';
import { validate } from '$lib/server/http/validation';
import * as sessions from '$lib/server/accounts/sessions';
import { store } from '$lib/server/store';
import { holdings } from '$lib/server/accounts/holdings';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad } from './$types';

/** Open to visitors without an account, whom the page tells how an account starts. */
export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.read');
	if (!account) return { account: null };
	const now = new Date();
	const token = event.locals.session?.token ?? '';
	return {
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
			const file = (await readFormWithFile(event, LARGE_BODY)).get('file');
			const bytes = file instanceof File ? await file.arrayBuffer() : new ArrayBuffer();
			if (bytes.byteLength === 0) throw new Refusal('invalid');
			return {
				imported: await importAccount(store(), account, validate(accountFile, parseJson(bytes)))
			};
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return fail(REFUSALS[cause.code].status, { fault: importErrorText(cause, locale) });
		}
	}
};
