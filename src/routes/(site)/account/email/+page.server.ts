import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { may } from '$lib/server/access';
import { settings } from '$lib/server/env';
import { PASSWORD_BOUNDS, checkCredentials } from '$lib/server/password-form';
import { accountOfPassword, setPassword } from '$lib/server/password-sign-in';
import { slowed } from '$lib/server/slowed';
import { store } from '$lib/server/store';
import { waysTo } from '$lib/server/ways';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = may(event, 'account.secure');
	const { address } = await waysTo(store(), owner, new Date());
	return { address, bounds: PASSWORD_BOUNDS };
};

export const actions: Actions = {
	/**
	 * Answers the same whether the address is in use elsewhere or not, see password-sign-in.ts, but
	 * to who knows the password there: an account that is one's own already.
	 */
	async default(event) {
		const owner = may(event, 'account.secure');
		const { locale } = event.locals;
		const form = await event.request.formData();
		const email = String(form.get('email') ?? '');
		const { credentials, errors } = await checkCredentials(form, locale);
		if (!credentials) return fail(422, { email, errors, fault: null });
		// As at a sign-in: this tries a password as well.
		const slow = slowed(event, credentials.address);
		if (slow) return fail(429, { email, errors, fault: slow });
		const { secret } = settings();
		const holder = await accountOfPassword(store(), secret, credentials);
		if (holder && holder !== owner) {
			return fail(409, { email, errors, fault: m.email_yours_elsewhere({}, { locale }) });
		}
		if (!holder) await setPassword(store(), secret, owner, credentials);
		redirect(303, '/account');
	}
};
