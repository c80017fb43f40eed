import { type RequestEvent, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/policy';
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

/** The secret is in the fragment, so fetching this page, as link previews do, uses nothing up. */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'session.begin');
	return { work: await holdingsWithoutAddress(event) };
};

/** Describes the account of a link, as far as its bearer may know before signing in. */
async function previewOf({ locals }: RequestEvent, secret: string) {
	const account = await accountOfDeviceLink(store(), secret, new Date());
	if (!account) return null;
	const other = account !== locals.session?.account.id;
	return { holdings: await holdings(store(), account), other };
}

const refused = (status: number, fault: string) =>
	fail(status, { secret: null, holdings: null, other: true, choose: false, fault });

export const actions: Actions = {
	async look(event) {
		await authorise(event, 'session.begin');
		const secret = String((await event.request.formData()).get('secret') ?? '').trim();
		const slow = await limitSignIn(event);
		if (slow) return refused(429, slow);
		const found = await previewOf(event, secret);
		if (!found) return refused(422, m.device_wrong({}, { locale: event.locals.locale }));
		await forgiveSignIn(event);
		return { secret, ...found, choose: false, fault: null };
	},

	async open(event) {
		await authorise(event, 'session.begin');
		const form = await event.request.formData();
		const secret = String(form.get('secret') ?? '');
		const wrong = m.device_wrong({}, { locale: event.locals.locale });
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
		await signInAs(event, token, mergeChoiceIn(form));
		redirect(303, '/assignments');
	}
};
