import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/locale';
import { hasLostCase, secretIn } from '$lib/domain/secret-link';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { accountOfDeviceLink, redeemDeviceLink } from '$lib/server/accounts/device-links';
import { forgiveSignIn, limitSignIn } from '$lib/server/rate-limit/sign-in-attempts';
import { store } from '$lib/server/store';
import {
	mergeChoiceIn,
	deviceLabelOf,
	signInAs,
	holdingsWithoutAddress
} from '$lib/server/accounts/current-session';
import { holdings } from '$lib/server/accounts/holdings';
import type { Actions, PageServerLoad } from './$types';

/**
 * The secret is in the link's fragment, which browsers do not send to servers. Fetching this page,
 * as link previews do, therefore does not use up the link.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'session.begin');
	return { work: await holdingsWithoutAddress(event) };
};

/**
 * Returns the facts about an account that the owner of the link may know before signing in; `null`
 * for a link that does not work.
 */
async function previewOf({ locals }: RequestEvent, secret: string) {
	const account = await accountOfDeviceLink(store(), secret, new Date());
	if (!account) return null;
	const other = account !== locals.session?.account.id;
	return { holdings: await holdings(store(), account), other };
}

/**
 * Returns the message for a link that does not work. It differs when a mail program has changed the
 * link's capitals.
 */
const wrongLink = (secret: string, locale: Locale) =>
	hasLostCase(secret) ? m.link_lost_case({}, { locale }) : m.device_wrong({}, { locale });

const refused = (status: number, fault: string) =>
	fail(status, { secret: null, holdings: null, other: true, choose: false, fault });

export const actions: Actions = {
	async look(event) {
		await authorise(event, 'session.begin');
		const secret = secretIn(String((await event.request.formData()).get('secret') ?? ''));
		const slow = await limitSignIn(event);
		if (slow) return refused(429, slow);
		const found = await previewOf(event, secret);
		if (!found) return refused(422, wrongLink(secret, event.locals.locale));
		await forgiveSignIn(event);
		return { secret, ...found, choose: false, fault: null };
	},

	async open(event) {
		await authorise(event, 'session.begin');
		const form = await event.request.formData();
		const secret = secretIn(String(form.get('secret') ?? ''));
		const wrong = wrongLink(secret, event.locals.locale);
		const slow = await limitSignIn(event);
		if (slow) return refused(429, slow);
		const found = await previewOf(event, secret);
		if (!found) return refused(422, wrong);
		if (found.other && mergeChoiceIn(form) === null && (await holdingsWithoutAddress(event))) {
			return fail(422, { secret, ...found, choose: true, fault: null });
		}
		const token = await redeemDeviceLink(store(), secret, deviceLabelOf(event), new Date());
		if (!token) return refused(422, wrong);
		await forgiveSignIn(event);
		const full = await signInAs(event, token, mergeChoiceIn(form));
		if (full) return refused(409, full);
		redirect(303, '/assignments?opened');
	}
};
