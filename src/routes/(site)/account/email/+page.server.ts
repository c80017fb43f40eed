import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/policy';
import { settings } from '$lib/server/settings';
import { canMail } from '$lib/server/mail';
import { PASSWORD_BOUNDS, validateCredentials } from '$lib/server/accounts/forms';
import { accountOfPassword, setPassword } from '$lib/server/accounts/password-sign-in';
import { readPassword } from '$lib/server/accounts/password-rules';
import { limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { store } from '$lib/server/store';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.secure');
	const { address } = await signInMethodsOf(store(), account, new Date());
	return { address, bounds: PASSWORD_BOUNDS, canMail: canMail() };
};

type Errors = Partial<Record<'email' | 'password' | 'current', string | null>>;

export const actions: Actions = {
	/**
	 * Answers the same whether another account uses the address or not (see password-sign-in.ts),
	 * except to a user who knows that account's password and so owns both. Replacing an address or
	 * password requires the current password, so that an unattended device cannot be taken over.
	 */
	async default(event) {
		const { account } = await authorise(event, 'account.secure');
		const { locale } = event.locals;
		const form = await event.request.formData();
		const email = String(form.get('email') ?? '');
		const { address } = await signInMethodsOf(store(), account, new Date());
		const current = readPassword(form.get('current'));
		const keepsPassword = address !== null && form.get('password') === '';
		if (keepsPassword) form.set('password', current);
		const { credentials, errors } = await validateCredentials(form, locale);
		const refused = (status: number, fault: string | null, errors: Errors = {}) =>
			fail(status, { email, errors, fault });
		const wrong = m.email_current_wrong({}, { locale });
		// A password that breaks the rules cannot be the current one.
		if (keepsPassword && errors.password) return refused(422, null, { current: wrong });
		if (!credentials) return refused(422, null, errors);
		// Limited like a sign-in, since this form checks passwords as well.
		for (const tried of new Set([credentials.address, address ?? credentials.address])) {
			const slow = await limitSignIn(event, tried);
			if (slow) return refused(429, slow);
		}
		const { secret } = settings();
		const holder = await accountOfPassword(store(), secret, credentials);
		if (holder && holder !== account) {
			return refused(409, m.email_yours_elsewhere({}, { locale }));
		}
		// The account has this address and password already.
		if (holder) redirect(303, '/account');
		if (address) {
			const pair = { address, password: current };
			const known = (await accountOfPassword(store(), secret, pair)) === account;
			if (!known) return refused(422, null, { current: wrong });
		}
		await setPassword(store(), secret, account, credentials);
		redirect(303, '/account');
	}
};
