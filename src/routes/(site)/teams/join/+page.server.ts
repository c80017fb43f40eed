import { fail, redirect } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/locale';
import { hasLostCase, secretIn } from '$lib/domain/secret-link';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/authorise';
import { orFail } from '$lib/server/http/page-errors';
import { Refusal } from '$lib/server/refusal';
import { validate } from '$lib/server/http/validation';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';
import { ask, namesake as namesakeOf } from '$lib/server/teams/returning';
import { DISPLAY_NAME_MAX, joining } from '$lib/server/teams/schemas';
import { ensureAccount } from '$lib/server/accounts/current-session';
import type { Actions, PageServerLoad } from './$types';

/**
 * The secret is in the link's fragment, which browsers do not send to servers. Fetching this page,
 * as link previews do, therefore reveals nothing about the team.
 */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const account = event.locals.session?.account.id;
	const quotas = account
		? await quotaNotes(store().read, account, ['teams'], event.locals.locale)
		: [];
	return { max: DISPLAY_NAME_MAX, quotas };
};

/**
 * Returns the error message for a link that does not work. There is a separate message for a link
 * of which a mail program has changed the capitals.
 */
const wrongLink = (token: string, locale: Locale) =>
	hasLostCase(token) ? m.link_lost_case({}, { locale }) : m.team_join_wrong({}, { locale });

type Seen = { seen: invites.Preview } | { wrong: string };

/**
 * Returns what somebody with an invitation may know about the team, or the error message for an
 * invitation that is unknown, no longer valid, or has ended.
 */
async function previewOf(account: string | null, token: string, locale: Locale): Promise<Seen> {
	try {
		return { seen: await invites.preview(store(), account, token) };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		if (error.code === 'not-found') return { wrong: wrongLink(token, locale) };
		if (error.code === 'invitation-ended') return { wrong: m.team_join_ended({}, { locale }) };
		throw error;
	}
}

/** Returns the token in a form, and the name that was filled in with it. */
function fieldsOf(form: FormData) {
	const token = secretIn(String(form.get('token') ?? ''));
	return { token, named: { inviteToken: token, displayName: form.get('displayName') } };
}

export const actions: Actions = {
	async look(event) {
		const { account } = await authorise(event, 'team.preview');
		const { token } = fieldsOf(await event.request.formData());
		const found = await previewOf(account, token, event.locals.locale);
		return 'seen' in found ? { token, ...found } : fail(422, found);
	},

	async join(event) {
		const { account } = await authorise(event, 'team.join');
		const form = await event.request.formData();
		const { token, named } = fieldsOf(form);
		const found = await previewOf(account, token, event.locals.locale);
		if ('wrong' in found) return fail(422, found);
		const refused = await orFail(event.locals.locale, form, async () => {
			const { displayName } = validate(joining, named);
			const { seen } = found;
			const namesake = seen.joined ? null : await namesakeOf(store().read, token, displayName);
			if (namesake) return { displayName: namesake.displayName, typed: displayName };
			const { team } = await invites.join(store(), await ensureAccount(event), {
				token,
				displayName
			});
			redirect(303, `/teams/${team.id}`);
		});
		if (!('status' in refused)) return fail(409, { token, ...found, namesake: refused });
		return fail(refused.status, { ...refused.data, token, ...found });
	},

	/** Asks to come back as the member who goes by the name that was filled in. */
	async asMe(event) {
		const { account } = await authorise(event, 'return.ask');
		const form = await event.request.formData();
		const { token, named } = fieldsOf(form);
		const found = await previewOf(account, token, event.locals.locale);
		if ('wrong' in found) return fail(422, found);
		const refused = await orFail(event.locals.locale, form, async () => {
			const { displayName } = validate(joining, named);
			const namesake = await namesakeOf(store().read, token, displayName);
			// An account is started only for a request that can be made.
			if (!namesake) throw new Refusal('not-found');
			const { team } = await ask(store(), await ensureAccount(event), { token, displayName });
			redirect(303, `/teams/return/${team}`);
		});
		return fail(refused.status, { ...refused.data, token, ...found });
	}
};
