import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { logFault } from '$lib/server/telemetry/log';
import { canMail } from '$lib/server/mail';
import * as confirmations from '$lib/server/accounts/address-confirmation';
import { requireSession, rotating } from '$lib/server/accounts/current-session';
import { requireStill } from '$lib/server/accounts/sessions';
import { type EndedAccess, accessEnded, endAccess } from '$lib/server/accounts/end-access';
import { PASSWORD_BOUNDS, validateCredentials } from '$lib/server/accounts/forms';
import { hashAt } from '$lib/server/accounts/password-hash';
import {
	type AddressState,
	type Credentials,
	accountOfPassword,
	addressOf,
	isPasswordOf,
	setPassword
} from '$lib/server/accounts/password-sign-in';
import { readPassword } from '$lib/server/accounts/password-rules';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import { originForMail } from '$lib/server/http/public-origin';
import { limitMail, limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { credibleNow } from '$lib/server/jobs/trusted-clock';
import { Refusal } from '$lib/server/refusal';
import { store } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = await authorise(event, 'account.secure');
	const { address, confirmed, pending } = await signInMethodsOf(store(), account, credibleNow());
	return { address, confirmed, pending, bounds: PASSWORD_BOUNDS, canMail: canMail() };
};

type Errors = Partial<Record<'email' | 'password' | 'current', string | null>>;

const refused = (status: number, email: string, fault: string | null, errors: Errors = {}) =>
	fail(status, { email, errors, fault });

/**
 * The changes that the form requests, after validation. They take effect by mail (`askByMail`) or
 * at once (`setNow`).
 */
interface Asked {
	account: string;
	credentials: Credentials;
	hash: string;
	/** Present address and password of the account; `null` when it has none. */
	state: AddressState | null;
	/**
	 * Whether the form sets a different password. If so, the sessions opened with the old password
	 * must end.
	 */
	endsSessions: boolean;
}

export const actions: Actions = {
	/**
	 * Sets the address and the password. The response does not show whether another account uses the
	 * address (see password-sign-in.ts), except to a user who enters that account's password and so
	 * owns both accounts. Replacing an address or a password requires the current password, so that
	 * nobody can take over the account on an unattended device.
	 */
	async save(event) {
		const { account } = await authorise(event, 'account.secure');
		const { locale } = event.locals;
		const form = await event.request.formData();
		const email = String(form.get('email') ?? '');
		const state = await addressOf(store().read, account);
		const current = readPassword(form.get('current'));
		const keepsPassword = state !== null && form.get('password') === '';
		if (keepsPassword) form.set('password', current);
		const { credentials, errors } = await validateCredentials(form, locale);
		const wrong = m.email_current_wrong({}, { locale });
		// The password typed as the current one breaks the rules for passwords, so it must be
		// wrong.
		if (keepsPassword && errors.password) return refused(422, email, null, { current: wrong });
		if (!credentials) return refused(422, email, null, errors);
		// Limited like a sign-in, because this form can also be used to guess passwords.
		for (const tried of new Set([credentials.address, state?.address ?? credentials.address])) {
			const slow = await limitSignIn(event, tried);
			if (slow) return refused(429, email, slow);
		}
		const holder = await accountOfPassword(store(), credentials);
		const elsewhere = m.email_yours_elsewhere({}, { locale });
		if (holder && holder !== account) return refused(409, email, elsewhere);
		// The form has the address and the password that the account already has. An address that waits
		// for confirmation is then dropped.
		if (holder) {
			await store().write((db) => confirmations.cancelConfirmation(db, account));
			redirect(303, '/account');
		}
		if (state && !(await isPasswordOf(store(), account, current))) {
			return refused(422, email, null, { current: wrong });
		}
		const hash = await hashAt(store(), credentials.address, credentials.password);
		const endsSessions = state !== null && credentials.password !== current;
		const asked = { account, credentials, hash, state, endsSessions };
		if (canMail() && state?.address !== credentials.address) return askByMail(event, asked, email);
		const done = await setNow(event, asked);
		return done ? redirect(303, done) : refused(409, email, elsewhere);
	},

	/** Mails a new confirmation link, which replaces the earlier one. */
	async again(event) {
		const { account } = await authorise(event, 'account.secure');
		const { address, pending } = await signInMethodsOf(store(), account, credibleNow());
		const to = pending?.address ?? address;
		if (!canMail() || !to) redirect(303, '/account/email');
		const slow = await limitMail(event, to, account);
		if (slow) return refused(429, to, slow);
		const session = requireSession(event);
		const made = await store().write(async (db) => {
			await requireStill(db, session);
			return confirmations.renewConfirmation(db, account, session.id, new Date());
		});
		if (made) await sendLink(event, made, to);
		redirect(303, '/account/email');
	},

	/**
	 * Drops the address that waits for confirmation. The address that the account already has stays.
	 */
	async cancel(event) {
		const { account } = await authorise(event, 'account.secure');
		await store().write((db) => confirmations.cancelConfirmation(db, account));
		redirect(303, '/account/email');
	}
};

/**
 * Mails a confirmation link to the address. Address and password take effect when the owner of the
 * address has opened the link.
 */
async function askByMail(event: RequestEvent, asked: Asked, email: string) {
	const { account, credentials, hash: password, endsSessions } = asked;
	const { address } = credentials;
	const slow = await limitMail(event, address, account);
	if (slow) return refused(429, email, slow);
	const token = await rotating(event, (db, { id: session }) => {
		const request = { account, address, password, endsSessions, session };
		return confirmations.requestConfirmation(db, request, new Date());
	});
	if (token) {
		const failed = await sendLink(event, { address, token }, email);
		if (failed) return failed;
	}
	redirect(303, '/account/email');
}

/**
 * Mails the link.
 * @returns the failure to show when the mail could not be sent, otherwise `null`
 */
async function sendLink(
	event: RequestEvent,
	link: { address: string; token: string },
	email: string
) {
	const { locale, requestId } = event.locals;
	try {
		await confirmations.mailConfirmation(link, originForMail(), locale);
		return null;
	} catch (error) {
		logFault(requestId, event.route.id, error);
		return refused(503, email, m.email_not_sent({}, { locale }));
	}
}

/**
 * Makes address and password take effect at once, when the server cannot send mail or the address
 * stays the same.
 * @returns path to redirect to; `null` when another account has the same address and password
 */
async function setNow(event: RequestEvent, asked: Asked): Promise<string | null> {
	const { account, credentials, hash, state, endsSessions } = asked;
	const { address } = credentials;
	const confirmedAt = state?.address === address ? state.confirmedAt : null;
	const done = await rotating(event, async (db, session): Promise<Partial<EndedAccess> | null> => {
		// Another device has set a password since the current one was checked, so the form must ask for
		// it again.
		if ((await addressOf(db, account))?.password !== state?.password) throw new Refusal('busy');
		if (!(await setPassword(db, account, { address, hash, confirmedAt }))) return null;
		await confirmations.cancelConfirmation(db, account);
		return endsSessions ? endAccess(db, account, [session.id]) : {};
	});
	if (!done) return null;
	if (isComplete(done)) {
		accessEnded(done);
		return `/account?done=password${done.recoveryCode ? '&code' : ''}`;
	}
	const { devices } = await signInMethodsOf(store(), account, credibleNow());
	return devices > 1 ? '/account?done=others' : '/account';
}

const isComplete = (ended: Partial<EndedAccess>): ended is EndedAccess => 'sessions' in ended;
