import { redirect } from '@sveltejs/kit';
import { may } from '$lib/server/policy';
import { orErrorPage, orFail } from '$lib/server/http/page-errors';
import { originForOthers } from '$lib/server/http/public-origin';
import { validate } from '$lib/server/http/validation';
import { store } from '$lib/server/store';
import * as invites from '$lib/server/teams/invitations';
import * as members from '$lib/server/teams/members';
import { membershipFor } from '$lib/server/teams/membership';
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
	const owner = may(event, 'team.read');
	const team = await orErrorPage(teams.get(store(), owner, event.params.id));
	return { team, max: { name: TEAM_NAME_MAX, displayName: DISPLAY_NAME_MAX } };
};

const back = (id: string) => redirect(303, `/teams/${id}/members`);

export const actions: Actions = {
	async rename(event) {
		const owner = may(event, 'team.edit');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await membershipFor(store().read, owner, event.params.id, 'team.edit');
			const change = validate(teamChange, { name: form.get('name') });
			await teams.edit(store(), owner, event.params.id, change);
			back(event.params.id);
		});
	},

	async callMe(event) {
		const owner = may(event, 'member.edit');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const member = String(form.get('member'));
			await membershipFor(store().read, owner, event.params.id, 'member.rename', { member });
			const { displayName } = validate(memberChange, { displayName: form.get('displayName') });
			await members.rename(store(), owner, event.params.id, { member, displayName });
			back(event.params.id);
		});
	},

	async invite(event) {
		const owner = may(event, 'team.invite');
		const token = await orErrorPage(invites.renew(store(), owner, event.params.id));
		return { invited: { token, origin: originForOthers(event.url) ?? event.url.origin } };
	},

	async handOver(event) {
		const owner = may(event, 'team.edit');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			await membershipFor(store().read, owner, event.params.id, 'team.edit');
			const change = validate(teamChange, { owner: form.get('member') });
			await teams.edit(store(), owner, event.params.id, change);
			back(event.params.id);
		});
	},

	async remove(event) {
		const owner = may(event, 'member.remove');
		const form = await event.request.formData();
		const member = String(form.get('member'));
		await orErrorPage(members.remove(store(), owner, event.params.id, member));
		back(event.params.id);
	},

	async merge(event) {
		const owner = may(event, 'member.merge');
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const away = String(form.get('member'));
			await membershipFor(store().read, owner, event.params.id, 'member.merge', { member: away });
			const { into } = validate(merging, { into: form.get('into') });
			await members.mergeInto(store(), owner, event.params.id, { away, into });
			back(event.params.id);
		});
	}
};
