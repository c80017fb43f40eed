import { redirect } from '@sveltejs/kit';
import { allows } from '$lib/domain/permissions';
import { initialsOf } from '$lib/domain/initials';
import { LINK_DAYS } from '$lib/domain/link-days';
import { signInMethodsOf } from '$lib/server/accounts/sign-in-methods';
import { authorise } from '$lib/server/authorise';
import { partIn, partShown } from '$lib/server/http/parts';
import { orFail } from '$lib/server/http/page-errors';
import { validate } from '$lib/server/http/validation';
import { quotaNotes } from '$lib/server/quotas';
import { store } from '$lib/server/store';
import { type Membership, memberIn, memberInForm, teamIn } from '$lib/server/teams/access';
import { lastActiveIn } from '$lib/server/teams/activity';
import * as browsers from '$lib/server/teams/browsers';
import { invitationLink } from '$lib/server/teams/invitation-link';
import * as invites from '$lib/server/teams/invitations';
import * as members from '$lib/server/teams/members';
import * as returning from '$lib/server/teams/returning';
import {
	DISPLAY_NAME_MAX,
	TEAM_NAME_MAX,
	invitationEnd,
	memberChange,
	merging,
	teamChange
} from '$lib/server/teams/schemas';
import * as teams from '$lib/server/teams/teams';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Maximum number of members in one part of the list. */
const PAGE_SIZE = 50;

export const load: PageServerLoad = async (event) => {
	const { account, membership, standings } = await authorise(event, 'team.read', teamIn);
	const { members: all, ...team } = await teams.teamOf(store().read, membership);
	const part = partIn(event.url, 'from', PAGE_SIZE);
	const shown = all.slice(part.from, part.from + part.limit);
	const { searchParams } = event.url;
	const manage = searchParams.get('manage');
	const letters = initialsOf(all);
	const may = {
		edit: allows('team.edit', standings),
		invite: allows('team.invite', standings),
		delete: allows('team.delete', standings),
		remove: allows('member.remove', standings),
		merge: allows('member.merge', standings)
	};
	const into = searchParams.get('into');
	const asked = [
		...shown.map(({ id }) => id),
		...(all.some(({ id }) => id === into) ? [into ?? ''] : [])
	];
	const ofOwner = may.merge
		? await browsers.confirmedByOwner(
				store().read,
				shown.flatMap(({ id, you }) => (you ? [] : [id]))
			)
		: [];
	const active = may.merge ? await lastActiveIn(store().read, asked) : null;
	return {
		team: { ...team, membersInvite: membership.membersInvite },
		me: all.find(({ you }) => you),
		owner: all.find(({ owner }) => owner)?.displayName ?? '',
		may,
		members: shown.map((one) => ({
			...one,
			letters: letters.get(one.id) ?? '',
			activeAt: active?.get(one.id) ?? null,
			browsers: ofOwner.filter(({ member }) => member === one.id)
		})),
		browsers: await browsers.browsersOf(store().read, membership),
		/**
		 * Members to choose from when one member is merged into another. In a large team this is
		 * `null`, unless the query string has the parameter `manage`.
		 */
		others: all.length <= PAGE_SIZE || manage !== null ? all : null,
		manage,
		/** Member into whom the member `manage` would be merged, which the page asks about. */
		into:
			all
				.filter(({ id }) => manage !== null && id === into)
				.map((one) => ({ ...one, activeAt: active?.get(one.id) ?? null }))
				.at(0) ?? null,
		invitation: may.invite ? await invitationOn(event, membership) : null,
		returns: await returning.answerable(store().read, membership),
		/** Whether this browser alone lets the member in. */
		onlyHere:
			(await browsers.isOnlyBrowser(store().read, membership)) &&
			(await signInMethodsOf(store(), account, new Date())).onlyHere,
		days: LINK_DAYS,
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

async function invitationOn({ url }: RequestEvent, { team }: Membership) {
	const { token, ...rest } = await invites.invitationOf(store().read, team);
	return { ...rest, link: token === null || rest.ended ? null : invitationLink(url, token) };
}

const back = (team: string) => redirect(303, `/teams/${team}/members`);

/** Result of an action, which the page says. Each has the names that its sentence needs. */
type Done =
	| { what: 'removed' | 'handed' | 'letIn' | 'refused'; name: string }
	| { what: 'merged'; name: string; who: string }
	| { what: 'saved' | 'browserMine' | 'browserEnded' };

const done = (one: Done) => ({ done: one });

async function nameOf(team: string, member: string): Promise<string> {
	return (await memberIn(store().read, team, member)).displayName ?? '';
}

type Asked = { account: string } & Awaited<ReturnType<typeof returning.returnInForm>>;

function answerReturn(event: RequestEvent, asked: Asked, accept: boolean) {
	const { account, team, request, name, form } = asked;
	return orFail(event.locals.locale, form, async () => {
		await returning.decide(store(), account, team, { request, accept });
		return done({ what: accept ? 'letIn' : 'refused', name });
	});
}

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
		await invites.renew(store(), account, team);
		return done({ what: 'saved' });
	},

	async endInvitation(event) {
		const { account, team } = await authorise(event, 'team.invite', teamIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const { days } = validate(invitationEnd, { days: form.get('days') });
			await invites.endAfter(store(), account, team, days);
			return done({ what: 'saved' });
		});
	},

	async whoInvites(event) {
		const { account, team } = await authorise(event, 'team.edit', teamIn);
		const form = await event.request.formData();
		await teams.edit(store(), account, team, { membersInvite: form.get('who') === 'all' });
		return done({ what: 'saved' });
	},

	async letIn(event) {
		const asked = await authorise(event, 'return.decide', returning.returnInForm);
		return answerReturn(event, asked, true);
	},

	async refuse(event) {
		const asked = await authorise(event, 'return.decide', returning.returnInForm);
		return answerReturn(event, asked, false);
	},

	async meToo(event) {
		const asked = await authorise(event, 'browser.confirm', browsers.browserInForm);
		const { account, team, browser, form } = asked;
		return orFail(event.locals.locale, form, async () => {
			await browsers.confirm(store(), account, team, browser.id);
			return done({ what: 'browserMine' });
		});
	},

	async endBrowser(event) {
		const asked = await authorise(event, 'browser.end', browsers.browserInForm);
		const { account, team, browser, form } = asked;
		return orFail(event.locals.locale, form, async () => {
			await browsers.end(store(), account, team, browser.id);
			return done({ what: 'browserEnded' });
		});
	},

	async handOver(event) {
		const { account, team } = await authorise(event, 'team.edit', teamIn);
		const form = await event.request.formData();
		return orFail(event.locals.locale, form, async () => {
			const change = validate(teamChange, { owner: form.get('member') });
			await teams.edit(store(), account, team, change);
			return done({ what: 'handed', name: await nameOf(team, change.owner ?? '') });
		});
	},

	async remove(event) {
		const { account, team, member } = await authorise(event, 'member.remove', memberInForm);
		const name = await nameOf(team, member);
		const { inviteToken } = await members.remove(store(), account, team, member);
		// `inviteToken` is null when the user has ended the user's own membership and may therefore
		// no longer see this page.
		if (inviteToken === null) redirect(303, '/teams');
		return done({ what: 'removed', name });
	},

	async merge(event) {
		const { account, team, member, form } = await authorise(event, 'member.merge', memberInForm);
		return orFail(event.locals.locale, form, async () => {
			const { into } = validate(merging, { into: form.get('into') });
			const name = await nameOf(team, member);
			await members.mergeInto(store(), account, team, { away: member, into });
			return done({ what: 'merged', name, who: await nameOf(team, into) });
		});
	}
};
