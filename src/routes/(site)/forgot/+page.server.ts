import { fail } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/policy';
import { mailsPerMailbox } from '$lib/server/rate-limit/limits';
import { settings } from '$lib/server/settings';
import { logFault } from '$lib/server/log';
import { canMail } from '$lib/server/mail';
import { mailReset } from '$lib/server/accounts/password-reset';
import { readAddress } from '$lib/server/accounts/password-rules';
import { originForMail } from '$lib/server/http/public-origin';
import { limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'password.reset');
	return { canMail: canMail() };
};

export const actions: Actions = {
	/** Answers before looking the address up: neither text nor time reveals known addresses. */
	async default(event) {
		await authorise(event, 'password.reset');
		const { locale, requestId } = event.locals;
		const email = String((await event.request.formData()).get('email') ?? '');
		const address = readAddress(email);
		const refused = (status: number, fault: string) => fail(status, { email, fault, sent: false });
		if (!canMail()) return refused(409, m.forgot_none({}, { locale }));
		if (!address) return refused(422, m.email_invalid({}, { locale }));
		const slow = await limitSignIn(event, address, mailsPerMailbox);
		if (slow) return refused(429, slow);
		const { secret } = settings();
		mailReset(store(), secret, address, originForMail(event.url), locale).catch((error: unknown) =>
			logFault(requestId, event.route.id, error)
		);
		return { email, fault: null, sent: true };
	}
};
