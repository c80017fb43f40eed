import { fail, redirect } from '@sveltejs/kit';
import { hasLostCase, secretIn } from '$lib/domain/secret-link';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { PASSWORD_BOUNDS, passwordErrorText } from '$lib/server/accounts/forms';
import { resetPassword } from '$lib/server/accounts/password-reset';
import { readPassword } from '$lib/server/accounts/password-rules';
import { forgiveSignIn, limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'password.reset');
	return { bounds: PASSWORD_BOUNDS };
};

export const actions: Actions = {
	async default(event) {
		await authorise(event, 'password.reset');
		const { locale } = event.locals;
		const form = await event.request.formData();
		const secret = secretIn(String(form.get('secret') ?? ''));
		const password = readPassword(form.get('password'));
		const refused = (status: number, errors: { secret?: string; password?: string }) =>
			fail(status, { secret, errors });
		const fault = await passwordErrorText(password, null, locale);
		if (fault) return refused(422, { password: fault });
		const slow = await limitSignIn(event);
		if (slow) return refused(429, { secret: slow });
		const done = await resetPassword(store(), secret, password);
		if (done.outcome === 'elsewhere') {
			return refused(409, { password: m.reset_elsewhere({}, { locale }) });
		}
		if (done.outcome === 'unknown') {
			const wrong = hasLostCase(secret) ? m.link_lost_case : m.reset_wrong;
			return refused(422, { secret: wrong({}, { locale }) });
		}
		await forgiveSignIn(event);
		redirect(303, done.ended.recoveryCode ? '/sign-in?reset=code' : '/sign-in?reset');
	}
};
