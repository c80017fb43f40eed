import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/policy';
import { orFail } from '$lib/server/http/page-errors';
import { originForOthers } from '$lib/server/http/public-origin';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import { memberInForm, teamIn } from '$lib/server/teams/access';
import * as invites from '$lib/server/teams/invitations';
import * as members from '$lib/server/teams/members';
import {
	DISPLAY_NAME_MAX,
	TEAM_NAME_MAX,
	memberChange,
	merging,
	teamChange
} from '$lib/server/teams/schemas';
import * as teams from '$lib/server/teams/teams';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { membership } = await authorise(event, 'team.read', teamIn);
	const team = await teams.teamOf(store().read, membership);
	return { team, max: { name: TEAM_NAME_MAX, displayName: DISPLAY_NAME_MAX } };
};

const back = (team: string) => redirect(303, `/teams/${team}/members`);

export const actions: Actions = {
	async rename(event) {
		const { account, team } = await authorise(event, 'team.edit', teamIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const change = validate(teamChange, { name: form.get('name') });
			await teams.edit(store(), account, team, change);
			back(team);
		});
	},

	async callMe(event) {
		const { account, team, member, form } = await authorise(event, 'member.rename', memberInForm);
		return orFail(event.locals.locale, form, async () => {
			const { displayName } = validate(memberChange, { displayName: form.get('displayName') });
			await members.rename(store(), account, team, { member, displayName });
			back(team);
		});
	},

	async invite(event) {
		const { account, team } = await authorise(event, 'team.invite', teamIn);
		const token = await invites.renew(store(), account, team);
		return { invited: { token, origin: originForOthers(event.url) ?? event.url.origin } };
	},

	async handOver(event) {
		const { account, team } = await authorise(event, 'team.edit', teamIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const change = validate(teamChange, { owner: form.get('member') });
			await teams.edit(store(), account, team, change);
			back(team);
		});
	},

	async remove(event) {
		const { account, team, member } = await authorise(event, 'member.remove', memberInForm);
		await members.remove(store(), account, team, member);
		back(team);
	},

	async merge(event) {
		const { account, team, member, form } = await authorise(event, 'member.merge', memberInForm);
		return orFail(event.locals.locale, form, async () => {
			const { into } = validate(merging, { into: form.get('into') });
			await members.mergeInto(store(), account, team, { away: member, into });
			back(team);
		});
	}
};
