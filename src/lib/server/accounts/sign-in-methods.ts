/** How an account can be reached, and what would be lost if it could not. */
import type { Store } from '../db/client.ts';
import { countHosted } from '../workshops/merge.ts';

export interface SignInMethods {
	/** The address that signs in with a password. */
	address: string | null;
	/** When the recovery code that works now was made. */
	recoveryMadeAt: string | null;
	devices: number;
	/** Nothing leads to it but this one browser. */
	onlyHere: boolean;
}

export async function signInMethodsOf(
	store: Store,
	owner: string,
	now: Date
): Promise<SignInMethods> {
	const row = await store.read
		.selectFrom('account')
		.where('account.id', '=', owner)
		.select((of) => [
			of
				.selectFrom('authUser')
				.select('authUser.address')
				.where('authUser.accountId', '=', owner)
				.where('authUser.address', 'is not', null)
				.limit(1)
				.as('address'),
			of
				.selectFrom('recoveryCode')
				.select('recoveryCode.createdAt')
				.where('recoveryCode.accountId', '=', owner)
				.as('recoveryMadeAt'),
			of
				.selectFrom('authSession')
				.innerJoin('authUser', 'authUser.id', 'authSession.userId')
				.where('authUser.accountId', '=', owner)
				.where('authSession.expiresAt', '>', now.toISOString())
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.as('devices')
		])
		.executeTakeFirst();
	const { address = null, recoveryMadeAt = null } = row ?? {};
	const devices = row?.devices ?? 0;
	return { address, recoveryMadeAt, devices, onlyHere: !address && !recoveryMadeAt && devices < 2 };
}

export interface Holdings {
	assignments: number;
	placements: number;
	notes: number;
	/** Of which it is a member. */
	teams: number;
	lastPlacedAt: string | null;
	workshops: number;
	decks: number;
}

/** What is in an account, in counts: enough to know it by, and nothing to read. */
export async function holdings(store: Store, owner: string): Promise<Holdings> {
	const { assignments } = await store.read
		.selectFrom('assignment')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('assignments'))
		.executeTakeFirstOrThrow();
	const placed = await store.read
		.selectFrom('placement')
		.innerJoin('assignment', 'assignment.id', 'placement.assignmentId')
		.where('assignment.accountId', '=', owner)
		.where('assignment.deletedAt', 'is', null)
		.select(({ fn }) => [
			fn.countAll<number>().as('placements'),
			fn.count<number>('placement.note').as('notes'),
			fn.max('placement.placedAt').as('lastPlacedAt')
		])
		.executeTakeFirstOrThrow();
	const { teams } = await store.read
		.selectFrom('teamMember')
		.where('accountId', '=', owner)
		.select(({ fn }) => fn.countAll<number>().as('teams'))
		.executeTakeFirstOrThrow();
	return { assignments, ...placed, teams, ...(await countHosted(store.read, owner)) };
}

export const holdsSomething = ({ assignments, teams, workshops, decks }: Holdings) =>
	assignments + teams + workshops + decks > 0;
