import { v7 as uuid } from 'uuid';
import { may } from '$lib/server/access';
import { fingerprintOf } from '$lib/server/fingerprint';
import { orFail } from '$lib/server/page';
import { originForOthers } from '$lib/server/reach';
import { check } from '$lib/server/say';
import { store } from '$lib/server/store';
import { DISPLAY_NAME_MAX, TEAM_NAME_MAX, newTeam } from '$lib/server/teams/schemas';
import * as teams from '$lib/server/teams/teams';
import { accountOf } from '$lib/server/visitor';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	may(event, 'page.read');
	// Made here, so that a form sent twice makes one team.
	return { id: uuid(), max: { name: TEAM_NAME_MAX, displayName: DISPLAY_NAME_MAX } };
};

export const actions: Actions = {
	async default(event) {
		may(event, 'team.create');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const body = check(newTeam, Object.fromEntries(form));
			const { team, inviteToken } = await teams.create(store(), await accountOf(event), {
				id: body.id ?? uuid(),
				name: body.name,
				displayName: body.displayName,
				fingerprint: fingerprintOf(body)
			});
			const origin = originForOthers(event.url) ?? event.url.origin;
			return { made: { id: team.id, name: team.name, origin, inviteToken } };
		});
	}
};
