import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/policy';
import { settings } from '$lib/server/settings';
import { signInWithPassword } from '$lib/server/accounts/password-sign-in';
import { readAddress, readPassword } from '$lib/server/accounts/password-rules';
import { accountOfRecoveryCode } from '$lib/server/accounts/recovery-code';
import { forgiveSignIn, limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { store } from '$lib/server/store';
import {
	mergeChoiceIn,
	deviceLabelOf,
	signInAs,
	holdingsWithoutAddress,
	sessionFor
} from '$lib/server/accounts/current-session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'session.begin');
	return { work: await holdingsWithoutAddress(event), reset: event.url.searchParams.has('reset') };
};

/** Fails for one of the two forms; without a fault, the choice about existing work is missing. */
function refused(status: number, way: 'password' | 'code', email: string, fault: string | null) {
	return fail(status, { way, email, fault, choose: fault === null });
}

const undecided = async (event: RequestEvent, form: FormData) =>
	mergeChoiceIn(form) === null && (await holdingsWithoutAddress(event)) !== null;

export const actions: Actions = {
	async password(event) {
		await authorise(event, 'session.begin');
		const form = await event.request.formData();
		const email = String(form.get('email') ?? '');
		if (await undecided(event, form)) return refused(422, 'password', email, null);
		// An invalid address takes the same path as an unknown one.
		const address = readAddress(email) ?? '';
		const slow = await limitSignIn(event, address);
		if (slow) return refused(429, 'password', email, slow);
		const password = readPassword(form.get('password'));
		const { secret } = settings();
		const credentials = { address, password };
		const token = await signInWithPassword(store(), secret, credentials, deviceLabelOf(event));
		if (!token) {
			const wrong = m.sign_in_password_wrong({}, { locale: event.locals.locale });
			return refused(422, 'password', email, wrong);
		}
		await forgiveSignIn(event, address);
		await signInAs(event, token, mergeChoiceIn(form));
		redirect(303, '/assignments');
	},

	async code(event) {
		await authorise(event, 'session.begin');
		const form = await event.request.formData();
		if (await undecided(event, form)) return refused(422, 'code', '', null);
		const slow = await limitSignIn(event);
		if (slow) return refused(429, 'code', '', slow);
		const account = await accountOfRecoveryCode(store(), String(form.get('code') ?? ''));
		if (!account) {
			const wrong = m.sign_in_code_wrong({}, { locale: event.locals.locale });
			return refused(422, 'code', '', wrong);
		}
		await forgiveSignIn(event);
		await signInAs(event, await sessionFor(event, account), mergeChoiceIn(form));
		redirect(303, '/assignments');
	}
};
