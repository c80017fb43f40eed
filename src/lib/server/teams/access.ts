/** Team, member and shared assignment of a request, with the caller's standings: see ../policy.ts. */
import type { RequestEvent } from '@sveltejs/kit';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import { Refusal } from '../refusal.ts';
import { store } from '../store.ts';
import { assignmentIn, memberIn, membershipOf, standingsOf } from './membership.ts';

/** @throws Refusal `not-found`, also for a team that the account is not a member of */
export async function teamIn(event: ApiEvent, account: string | null) {
	if (account === null) throw new Refusal('no-session');
	const membership = await membershipOf(store().read, account, pathParameter(event, 'id'));
	return { membership, team: membership.team, standings: standingsOf(membership) };
}

/** @throws Refusal `not-found` for the team or the assignment */
export async function sharedIn(event: ApiEvent, account: string | null) {
	const { membership, team } = await teamIn(event, account);
	const shared = await assignmentIn(store().read, team, pathParameter(event, 'aid'));
	const standings = standingsOf(membership, { author: shared.addedBy });
	return { membership, team, shared, standings };
}

/** @throws Refusal `not-found` for the team or the member */
export async function memberInPath(event: ApiEvent, account: string | null) {
	const found = await teamIn(event, account);
	return withMember(found, pathParameter(event, 'memberId'));
}

/**
 * The member in the form field `member`, and the form, whose body can be read only once.
 * @throws Refusal `not-found` for the team or the member
 */
export async function memberInForm(event: RequestEvent, account: string | null) {
	const found = await teamIn(event, account);
	const form = await event.request.formData();
	return { form, ...(await withMember(found, String(form.get('member')))) };
}

async function withMember({ membership, team }: Awaited<ReturnType<typeof teamIn>>, id: string) {
	const { id: member } = await memberIn(store().read, team, id);
	return { membership, team, member, standings: standingsOf(membership, { member }) };
}

/** The team of a live stream; the assignment in its query has to be one of the team's. */
export async function streamIn(event: ApiEvent, account: string | null) {
	const found = await teamIn(event, account);
	const assignment = event.url.searchParams.get('assignment');
	if (assignment) await assignmentIn(store().read, found.team, assignment);
	return found;
}
