import { fail } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { resetsPerMailbox } from '$lib/server/rate-limit/limits';
import { logFault } from '$lib/server/telemetry/log';
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
	/**
	 * Responds before looking up the address. So neither the text nor the time of the response shows
	 * whether an account uses the address.
	 */
	async default(event) {
		await authorise(event, 'password.reset');
		const { locale, requestId } = event.locals;
		const email = String((await event.request.formData()).get('email') ?? '');
		const address = readAddress(email);
		const refused = (status: number, fault: string) => fail(status, { email, fault, sent: false });
		if (!canMail()) return refused(409, m.forgot_none({}, { locale }));
		if (!address) return refused(422, m.email_invalid({}, { locale }));
		const slow = await limitSignIn(event, address, resetsPerMailbox);
		if (slow) return refused(429, slow);
		mailReset(store(), address, originForMail(), locale).catch((error: unknown) =>
			logFault(requestId, event.route.id, error)
		);
		return { email, fault: null, sent: true };
	}
};
