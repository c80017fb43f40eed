/**
 * Access to teams: an account's membership, the standings that it gives, and the team, member or
 * shared assignment of a request (see ../authorise.ts). Accounts that are not members of a team get
 * `not-found`.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { type Act, type Standing, allows } from '../../domain/permissions.ts';
import { streamCredentialsOf } from '../accounts/sessions.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import type { Credential } from '../live/credentials.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { store } from '../store.ts';
import { farewellFor } from './farewells.ts';

/** A present member of a team, with those fields of the team that most callers need. */
export interface Membership {
	team: string;
	name: string;
	ownerId: string;
	revision: number;
	createdAt: string;
	/** Whether the owner lets every member invite. */
	membersInvite: boolean;
	/** Id of the member, not of the account. */
	me: string;
	/**
	 * Id of the row by which the account opens the team. It differs from `me` in a browser in which
	 * the member came back; see returning.ts.
	 */
	row: string;
	/**
	 * Id under which answers in unrevealed rounds are stored, and seen again: `me`, except in a
	 * browser of which only the owner said that it is this member's.
	 */
	as: string;
	displayName: string;
}

/**
 * Returns the account's membership of a team.
 * @throws Refusal `not-found`, also for a team of which the account is no member
 */
export async function membershipOf(
	db: Transaction,
	account: string,
	team: string
): Promise<Membership> {
	const found = await db
		.selectFrom('teamMember as own')
		.innerJoin('team', 'team.id', 'own.teamId')
		.leftJoin('teamMember as person', 'person.id', 'own.mergedInto')
		.where('team.id', '=', team)
		.where('own.accountId', '=', account)
		.select(['team.id as team', 'team.name', 'team.ownerId', 'team.revision', 'team.createdAt'])
		.select(['team.membersInvite', 'own.id as row', 'own.mergedInto', 'own.confirmedBySelf'])
		.select(({ fn }) => fn.coalesce('person.displayName', 'own.displayName').as('displayName'))
		.executeTakeFirst();
	if (!found) throw new Refusal('not-found');
	const { mergedInto, confirmedBySelf, membersInvite, displayName, ...rest } = found;
	const me = mergedInto ?? rest.row;
	return {
		...rest,
		me,
		as: mergedInto !== null && confirmedBySelf === 0 ? rest.row : me,
		membersInvite: membersInvite === 1,
		displayName: displayName ?? ''
	};
}

/**
 * The subject of an act. It can give a member more rights; for instance, members may rename
 * themselves.
 */
export interface Subject {
	/** Id of the member that the act is about. */
	member?: string;
	/** Id of the member who added the assignment that the act is about. */
	author?: string;
	/** Id of the member whose case that assignment is; `null` when it is nobody's. */
	caseOwner?: string | null;
}

/**
 * Returns the standings of a member in an act on another member or on an assignment of the team:
 * always `member`, and `inviter`, `self`, `author`, `case-owner` or `owner` where that is true of the
 * member.
 */
export function standingsOf(
	{ me, as, ownerId, membersInvite }: Pick<Membership, 'me' | 'as' | 'ownerId' | 'membersInvite'>,
	{ member, author, caseOwner }: Subject = {}
): Standing[] {
	return [
		'member',
		...(membersInvite ? (['inviter'] as const) : []),
		...(member === me ? (['self'] as const) : []),
		...(author === me ? (['author'] as const) : []),
		...(caseOwner === me ? (['case-owner'] as const) : []),
		// A former owner may have said, before handing the team over, that another browser is the new
		// owner's. Such a browser does not own the team.
		...(ownerId === me && as === me ? (['owner'] as const) : [])
	];
}

/**
 * Returns the standings of a member in an act on the access of a member. A browser of which only the
 * owner said that it is the member's decides nothing about the others.
 */
export function ownStandingsOf(membership: Membership, member: string): Standing[] {
	const standings = standingsOf(membership, { member });
	return membership.as === membership.me ? standings : standings.filter((one) => one !== 'self');
}

/**
 * Repeats, within a write, the check that `authorise` made before the write, because the team's
 * owner may have changed in between.
 * @throws Refusal `forbidden` when the member may not do this
 */
export function requireAct(membership: Membership, act: Act, about?: Subject): void {
	if (!allows(act, standingsOf(membership, about))) throw new Refusal('forbidden');
}

/**
 * Returns a present member of a team.
 * @throws Refusal `not-found` for anybody else
 */
export async function memberIn(db: Transaction, team: string, member: string) {
	const row = await db
		.selectFrom('teamMember')
		.selectAll()
		.where('id', '=', member)
		.where('teamId', '=', team)
		.where('leftAt', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	return row;
}

/** Returns the ids of the members who have not left. */
export function presentMembers(db: Transaction, team: string): Promise<{ id: string }[]> {
	return db
		.selectFrom('teamMember')
		.select('id')
		.where('teamId', '=', team)
		.where('leftAt', 'is', null)
		.execute();
}

/**
 * Returns an assignment of a team.
 * @throws Refusal `not-found`
 */
export async function assignmentIn(
	db: Transaction,
	team: string,
	id: string
): Promise<TeamAssignmentTable> {
	const row = await db
		.selectFrom('teamAssignment')
		.selectAll()
		.where('id', '=', id)
		.where('teamId', '=', team)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	return row;
}

/**
 * Returns the ids under which a member may have placed: the member's own id, and those of
 * memberships that were merged into this one.
 */
export async function idsOf(db: Transaction, member: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select('id')
		.where('mergedInto', '=', member)
		.execute();
	return [member, ...rows.map(({ id }) => id)];
}

/**
 * Returns the team in the request's path.
 * @throws Refusal `not-found`, also for a team of which the account is no member; for a former
 * member `membership-ended`, `browser-ended` or `team-deleted`
 */
export async function teamIn(event: ApiEvent, account: string | null) {
	if (account === null) throw new Refusal('no-session');
	const id = pathParameter(event, 'id');
	const membership =
		(await membershipOf(store().read, account, id).catch(nullIfNotFound)) ??
		(await refuseFormer(account, id));
	return { membership, team: membership.team, standings: standingsOf(membership) };
}

/**
 * Tells a former member how the membership ended.
 * @throws Refusal `membership-ended`, `browser-ended`, `team-deleted`, or `not-found` for anybody
 * else
 */
async function refuseFormer(account: string, team: string): Promise<never> {
	const ending = await farewellFor(store().read, team, account);
	if (ending === 'removed') throw new Refusal('membership-ended');
	if (ending === 'browser-ended') throw new Refusal('browser-ended');
	throw new Refusal(ending === 'deleted' ? 'team-deleted' : 'not-found');
}

/**
 * Returns the shared assignment in the request's path.
 * @throws Refusal `not-found` for the team or the assignment
 */
export async function sharedIn(event: ApiEvent, account: string | null) {
	const { membership, team } = await teamIn(event, account);
	const shared = await assignmentIn(store().read, team, pathParameter(event, 'aid'));
	const { addedBy: author, caseOwner } = shared;
	const standings = standingsOf(membership, { author, caseOwner });
	return { membership, team, shared, standings };
}

/**
 * Returns the member in the request's path.
 * @throws Refusal `not-found` for the team or the member
 */
export async function memberInPath(event: ApiEvent, account: string | null) {
	const found = await teamIn(event, account);
	return withMember(found, pathParameter(event, 'memberId'));
}

/**
 * Returns the member in the form field `member`, and the form itself, because a request's body can
 * be read only once.
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

/**
 * Returns the team of a live stream. If the query names an assignment, it must belong to the team.
 * @throws Refusal `not-found` for the team or the assignment
 */
export async function streamIn(event: ApiEvent, account: string | null) {
	const found = await teamIn(event, account);
	// If the parameter is repeated, the last value counts, as in the validated query.
	const assignment = event.url.searchParams.getAll('assignment').at(-1);
	if (assignment) await assignmentIn(store().read, found.team, assignment);
	const { session } = event.locals;
	const { me, row } = found.membership;
	const openedBy: Credential[] = [
		...(session ? streamCredentialsOf(session) : []),
		{ membership: me },
		...(account === null ? [] : [{ browser: `${row}/${account}` }]),
		{ team: found.team }
	];
	return { ...found, openedBy };
}
