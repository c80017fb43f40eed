import { fail, redirect } from '@sveltejs/kit';
import { hasLostCase, secretIn } from '$lib/domain/secret-link';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { confirmAddress } from '$lib/server/accounts/address-confirmation';
import { rotating } from '$lib/server/accounts/current-session';
import { forgiveSignIn, limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

/**
 * The secret is in the link's fragment, which browsers do not send to servers. Fetching this page,
 * as mail scanners do, therefore does not use up the link.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'address.confirm');
};

export const actions: Actions = {
	/** Confirms the address from any browser, because a mail is often read on another device. */
	async default(event) {
		await authorise(event, 'address.confirm');
		const { locale, session } = event.locals;
		const secret = secretIn(String((await event.request.formData()).get('secret') ?? ''));
		const refused = (status: number, fault: string) => fail(status, { secret, fault });
		const slow = await limitSignIn(event);
		if (slow) return refused(429, slow);
		const confirmed = await confirmAddress(store(), secret, session?.id ?? null, new Date());
		if (confirmed.outcome === 'unknown') {
			const wrong = hasLostCase(secret) ? m.link_lost_case : m.confirm_wrong;
			return refused(422, wrong({}, { locale }));
		}
		await forgiveSignIn(event);
		if (confirmed.outcome === 'elsewhere') {
			return refused(409, m.email_yours_elsewhere({}, { locale }));
		}
		if (session?.account.id !== confirmed.account) redirect(303, '/sign-in?confirmed');
		await rotating(event, () => Promise.resolve(true));
		redirect(303, '/account?done=confirmed');
	}
};
