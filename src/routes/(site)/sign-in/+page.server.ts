import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { pathWithin } from '$lib/domain/sign-in-then';
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
		/** Page to which signing in leads on; `null` for the usual one. */
		to: pathWithin(searchParams.get('to')),
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

/** Leads on to the page that the form names, if it is one of this site. */
const leadOn = (form: FormData): never =>
	redirect(303, pathWithin(form.get('to')) ?? '/assignments');

/**
 * Returns the result of a rejected sign-in form. `fault` is the message to show. With `null` the
 * page asks whether the assignments made in this browser should be merged into the account.
 */
function refused(
	form: FormData,
	status: number,
	{ way, email = '', fault }: { way: 'password' | 'code'; email?: string; fault: string | null }
) {
	const to = pathWithin(form.get('to'));
	return fail(status, { way, email, fault, choose: fault === null, to });
}

const undecided = async (event: RequestEvent, form: FormData) =>
	mergeChoiceIn(form) === null && (await holdingsWithoutAddress(event)) !== null;

export const actions: Actions = {
	async password(event) {
		await authorise(event, 'session.begin');
		const form = await event.request.formData();
		const email = String(form.get('email') ?? '');
		if (await undecided(event, form))
			return refused(form, 422, { way: 'password', email, fault: null });
		// An invalid address gets the same response as an unknown one.
		const address = readAddress(email) ?? '';
		const slow = await limitSignIn(event, address);
		if (slow) return refused(form, 429, { way: 'password', email, fault: slow });
		const password = readPassword(form.get('password'));
		const credentials = { address, password };
		const token = await signInWithPassword(store(), credentials, deviceLabelOf(event));
		if (!token) {
			const { locale } = event.locals;
			const wrong = canMail()
				? m.sign_in_password_wrong_mail({}, { locale })
				: m.sign_in_password_wrong({}, { locale });
			return refused(form, 422, { way: 'password', email, fault: wrong });
		}
		await forgiveSignIn(event, address);
		const full = await signInAs(event, token, mergeChoiceIn(form));
		if (full) return refused(form, 409, { way: 'password', email, fault: full });
		leadOn(form);
	},

	async code(event) {
		await authorise(event, 'session.begin');
		const form = await event.request.formData();
		if (await undecided(event, form)) return refused(form, 422, { way: 'code', fault: null });
		const slow = await limitSignIn(event);
		if (slow) return refused(form, 429, { way: 'code', fault: slow });
		const typed = String(form.get('code') ?? '');
		const token = await signInWithRecoveryCode(store(), typed, deviceLabelOf(event));
		if (!token) {
			const wrong = m.sign_in_code_wrong({}, { locale: event.locals.locale });
			return refused(form, 422, { way: 'code', fault: wrong });
		}
		await forgiveSignIn(event);
		const full = await signInAs(event, token, mergeChoiceIn(form));
		if (full) return refused(form, 409, { way: 'code', fault: full });
		leadOn(form);
	}
};
