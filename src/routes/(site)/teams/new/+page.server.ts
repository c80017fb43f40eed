import { v7 as uuid } from 'uuid';
import { authorise } from '$lib/server/authorise';
import { requestHash } from '$lib/server/http/request-hash';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { invitationLink } from '$lib/server/teams/invitation-link';
import { DISPLAY_NAME_MAX, TEAM_NAME_MAX, newTeam } from '$lib/server/teams/schemas';
import * as teams from '$lib/server/teams/teams';
import { ensureAccount } from '$lib/server/accounts/current-session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await authorise(event, 'page.read');
	const account = event.locals.session?.account.id;
	return {
		// The id is made with the form, so that a form that is sent twice creates only one team.
		id: uuid(),
		max: { name: TEAM_NAME_MAX, displayName: DISPLAY_NAME_MAX },
		quotas: account ? await quotaNotes(store().read, account, ['teams'], event.locals.locale) : []
	};
};

export const actions: Actions = {
	async default(event) {
		await authorise(event, 'team.create');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const body = validate(newTeam, Object.fromEntries(form));
			const { team, inviteToken } = await teams.create(store(), await ensureAccount(event), {
				id: body.id ?? uuid(),
				name: body.name,
				displayName: body.displayName,
				fingerprint: requestHash(body)
			});
			const link = inviteToken === null ? null : invitationLink(event.url, inviteToken);
			return { made: { id: team.id, name: team.name, link } };
		});
	}
};
