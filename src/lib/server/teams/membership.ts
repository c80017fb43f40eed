/** Who somebody is in a team. A team that one is not in does not exist. */
import { type Standing, type TeamAct, allows } from '../../domain/team.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';

/** A member's place in a team. */
export interface Membership {
	team: string;
	name: string;
	ownerId: string;
	revision: number;
	createdAt: string;
	/** The member's id. */
	me: string;
	displayName: string;
}

/** @throws Refusal `not-found`, for an unknown team as for one that the account is not in. */
export async function membershipOf(
	db: Transaction,
	account: string,
	team: string
): Promise<Membership> {
	const row = await db
		.selectFrom('teamMember')
		.innerJoin('team', 'team.id', 'teamMember.teamId')
		.where('team.id', '=', team)
		.where('teamMember.accountId', '=', account)
		.select(['team.id as team', 'team.name', 'team.ownerId', 'team.revision', 'team.createdAt'])
		.select(['teamMember.id as me', 'teamMember.displayName'])
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	return { ...row, displayName: row.displayName ?? '' };
}

/** What an act is about, where that changes who may. */
export interface Subject {
	member?: string;
	author?: string;
}

export function standingsOf(
	{ me, ownerId }: Pick<Membership, 'me' | 'ownerId'>,
	{ member, author }: Subject = {}
): Standing[] {
	return [
		'member',
		...(member === me ? (['self'] as const) : []),
		...(author === me ? (['author'] as const) : []),
		...(ownerId === me ? (['owner'] as const) : [])
	];
}

/** @throws Refusal `forbidden` */
export function requireAct(seat: Membership, act: TeamAct, about?: Subject): void {
	if (!allows(act, standingsOf(seat, about))) throw new Refusal('forbidden');
}

/**
 * Who somebody is in a team, where the table of rights lets them: for pages and the interface alike,
 * before anything that came in is looked at.
 * @throws Refusal `not-found`, or `forbidden`
 */
export async function membershipFor(
	db: Transaction,
	account: string,
	team: string,
	act: TeamAct,
	about: { assignment?: string; member?: string } = {}
): Promise<Membership> {
	const seat = await membershipOf(db, account, team);
	const subject: Subject = {};
	if (about.assignment !== undefined) {
		subject.author = (await assignmentIn(db, seat.team, about.assignment)).addedBy;
	}
	if (about.member !== undefined) {
		subject.member = (await memberIn(db, seat.team, about.member)).id;
	}
	requireAct(seat, act, subject);
	return seat;
}

/** @throws Refusal `not-found` for who is not, or no longer, in the team. */
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

/** @throws Refusal `not-found` */
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

/** Everything under which a member placed: also what was merged into them. */
export async function idsOf(db: Transaction, member: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select('id')
		.where('mergedInto', '=', member)
		.execute();
	return [member, ...rows.map(({ id }) => id)];
}
