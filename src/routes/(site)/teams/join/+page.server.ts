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

/**
 * Returns what somebody with an invitation may know about the team; `null` when the invitation is
 * unknown or no longer valid.
 */
function previewOf(account: string | null, token: string) {
	return invites.preview(store(), account, token).catch((error: unknown) => {
		if (error instanceof Refusal && error.code === 'not-found') return null;
		throw error;
	});
}

export const actions: Actions = {
	async look(event) {
		const { account } = await authorise(event, 'team.preview');
		const token = secretIn(String((await event.request.formData()).get('token') ?? ''));
		const seen = await previewOf(account, token);
		return seen ? { token, seen } : fail(422, { wrong: wrongLink(token, event.locals.locale) });
	},

	async join(event) {
		const { account } = await authorise(event, 'team.join');
		const form = await event.request.formData();
		const token = secretIn(String(form.get('token') ?? ''));
		const seen = await previewOf(account, token);
		if (!seen) return fail(422, { wrong: wrongLink(token, event.locals.locale) });
		const refused = await orFail(event.locals.locale, form, async () => {
			const { displayName } = validate(joining, {
				inviteToken: token,
				displayName: form.get('displayName')
			});
			const { team } = await invites.join(store(), await ensureAccount(event), {
				token,
				displayName
			});
			redirect(303, `/teams/${team.id}`);
		});
		return fail(refused.status, { ...refused.data, token, seen });
	}
};
