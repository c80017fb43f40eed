import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { isLockedOut } from '$lib/server/check-ins/handed-devices';
import { canMail } from '$lib/server/mail';
import { signInWithPassword } from '$lib/server/accounts/password-sign-in';
import { readAddress, readPassword } from '$lib/server/accounts/password-rules';
import { signInWithRecoveryCode } from '$lib/server/accounts/recovery-code';
import { forgiveSignIn, limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { store } from '$lib/server/store';
import {
	mergeChoiceIn,
	deviceLabelOf,
	signInAs,
	holdingsWithoutAddress
} from '$lib/server/accounts/current-session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'session.begin');
	const { searchParams } = event.url;
	return {
		work: await holdingsWithoutAddress(event),
		/**
		 * `code` after a password reset that also ended a recovery code, empty after any other reset,
		 * and `null` without a reset.
		 */
		reset: searchParams.get('reset'),
		confirmed: searchParams.has('confirmed'),
		/** Whether wrong digits on a handed device led to this page. */
		digits: searchParams.has('digits'),
		/** Whether the helper had handed this device to a client, who may still hold it. */
		lockedOut: isLockedOut(event)
	};
};

/**
 * Returns the result of a rejected sign-in form. `fault` is the message to show. With `null` the
 * page asks whether the assignments made in this browser should be merged into the account.
 */
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
		// An invalid address gets the same response as an unknown one.
		const address = readAddress(email) ?? '';
		const slow = await limitSignIn(event, address);
		if (slow) return refused(429, 'password', email, slow);
		const password = readPassword(form.get('password'));
		const credentials = { address, password };
		const token = await signInWithPassword(store(), credentials, deviceLabelOf(event));
		if (!token) {
			const { locale } = event.locals;
			const wrong = canMail()
				? m.sign_in_password_wrong_mail({}, { locale })
				: m.sign_in_password_wrong({}, { locale });
			return refused(422, 'password', email, wrong);
		}
		await forgiveSignIn(event, address);
		const full = await signInAs(event, token, mergeChoiceIn(form));
		if (full) return refused(409, 'password', email, full);
		redirect(303, '/assignments');
	},

	async code(event) {
		await authorise(event, 'session.begin');
		const form = await event.request.formData();
		if (await undecided(event, form)) return refused(422, 'code', '', null);
		const slow = await limitSignIn(event);
		if (slow) return refused(429, 'code', '', slow);
		const typed = String(form.get('code') ?? '');
		const token = await signInWithRecoveryCode(store(), typed, deviceLabelOf(event));
		if (!token) {
			const wrong = m.sign_in_code_wrong({}, { locale: event.locals.locale });
			return refused(422, 'code', '', wrong);
		}
		await forgiveSignIn(event);
		const full = await signInAs(event, token, mergeChoiceIn(form));
		if (full) return refused(409, 'code', '', full);
		redirect(303, '/assignments');
	}
};
