import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import { authorise } from '$lib/server/policy';
import { orFail } from '$lib/server/http/page-errors';
import { Refusal } from '$lib/server/refusal';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';
import { DISPLAY_NAME_MAX, joining } from '$lib/server/teams/schemas';
import { ensureAccount } from '$lib/server/accounts/current-session';
import type { Actions, PageServerLoad } from './$types';

/** The link's secret is in the fragment: fetching this page, as link previews do, tells nothing. */
export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	return { max: DISPLAY_NAME_MAX };
};

/** Accepts the token alone, or the whole link. */
const tokenIn = (typed: FormDataEntryValue | null) =>
	String(typed ?? '')
		.trim()
		.replace(/^.*#/, '');

/** `null` for an invitation that is unknown or no longer valid. */
function previewOf(account: string | null, token: string) {
	return invites.preview(store(), account, token).catch((error: unknown) => {
		if (error instanceof Refusal && error.code === 'not-found') return null;
		throw error;
	});
}

export const actions: Actions = {
	async look(event) {
		const { account } = await authorise(event, 'team.preview');
		const token = tokenIn((await event.request.formData()).get('token'));
		const seen = await previewOf(account, token);
		const wrong = m.team_join_wrong({}, { locale: event.locals.locale });
		return seen ? { token, seen } : fail(422, { wrong });
	},

	async join(event) {
		const { account } = await authorise(event, 'team.join');
		const form = await event.request.formData();
		const token = tokenIn(form.get('token'));
		const seen = await previewOf(account, token);
		if (!seen) return fail(422, { wrong: m.team_join_wrong({}, { locale: event.locals.locale }) });
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
