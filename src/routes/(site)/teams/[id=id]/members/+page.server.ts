import { redirect } from '@sveltejs/kit';
import { allows } from '$lib/domain/permissions';
import { initialsOf } from '$lib/domain/initials';
import { authorise } from '$lib/server/authorise';
import { partIn, partShown } from '$lib/server/http/parts';
import { orFail } from '$lib/server/http/page-errors';
import { originForOthers } from '$lib/server/http/public-origin';
import { validate } from '$lib/server/http/validation';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { memberIn, memberInForm, teamIn } from '$lib/server/teams/access';
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
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Maximum number of members in one part of the list. */
const PAGE_SIZE = 50;

export const load: PageServerLoad = async (event) => {
	const { membership, standings } = await authorise(event, 'team.read', teamIn);
	const { members: all, ...team } = await teams.teamOf(store().read, membership);
	const part = partIn(event.url, 'from', PAGE_SIZE);
	const shown = all.slice(part.from, part.from + part.limit);
	const manage = event.url.searchParams.get('manage');
	const letters = initialsOf(all);
	return {
		team,
		me: all.find(({ you }) => you),
		may: {
			edit: allows('team.edit', standings),
			invite: allows('team.invite', standings),
			delete: allows('team.delete', standings),
			remove: allows('member.remove', standings),
			merge: allows('member.merge', standings)
		},
		members: shown.map((one) => ({ ...one, letters: letters.get(one.id) ?? '' })),
		/**
		 * Members to choose from when one member is merged into another. In a large team this is
		 * `null`, unless the query string has the parameter `manage`.
		 */
		others: all.length <= PAGE_SIZE || manage !== null ? all : null,
		manage,
		pages: partShown(event.url, 'from', part, { shown: shown.length, total: all.length }),
		quotas: await quotaNotes(
			store().read,
			membership.team,
			['members', 'formerMembers'],
			event.locals.locale
		),
		max: { name: TEAM_NAME_MAX, displayName: DISPLAY_NAME_MAX }
	};
};

const invitation = (event: RequestEvent, token: string) => ({
	token,
	origin: originForOthers(event.url) ?? event.url.origin
});

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
		return { invited: invitation(event, token) };
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
		const { displayName } = await memberIn(store().read, team, member);
		const { inviteToken } = await members.remove(store(), account, team, member);
		// `inviteToken` is null when the user has ended the user's own membership and may therefore
		// no longer see this page.
		if (inviteToken === null) redirect(303, '/teams');
		return { invited: invitation(event, inviteToken), removed: displayName ?? '' };
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
