/**
 * Agreements of helper and client. The row of an assignment contains its last agreement. The row of
 * a placement contains the time at which helper and client agreed on it, if they did.
 */
import { type Agreement, agreeOn, benefitsOn } from '../../domain/agreement.ts';
import { type Position, type Side, sideOf } from '../../domain/continuum.ts';
import type { Store } from '../db/client.ts';
import type { AssignmentTable } from '../db/tables.ts';
import { accountKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { lastSwitch } from './placement-order.ts';
import { append } from './placements.ts';
import { ownAssignment } from './ownership.ts';
import { Refusal } from '../refusal.ts';

type Columns = Pick<AssignmentTable, 'agreedAt' | 'agreed'>;

export function agreementOf({ agreedAt, agreed }: Columns): Agreement | null {
	if (agreedAt === null || agreed === null) return null;
	return { at: agreedAt, benefits: JSON.parse(agreed) as string[] };
}

export function columnsOf(agreement: Agreement | null | undefined): Columns {
	return {
		agreedAt: agreement?.at ?? null,
		agreed: agreement ? JSON.stringify(agreement.benefits) : null
	};
}

/**
 * Returns the agreement of an assignment; `null` when there is none.
 * @throws Refusal `not-found`, also for an assignment of another account
 */
export async function get(store: Store, owner: string, id: string): Promise<Agreement | null> {
	return agreementOf(await ownAssignment(store.read, owner, id));
}

/**
 * Stores the ticked benefits of the current side as the agreement, with the present time. The
 * helper borrows these benefits from then on. An earlier agreement is replaced.
 * @throws Refusal `not-found`, or `invalid` when nothing was ticked or the assignment has no
 * position yet
 */
export async function storeAgreement(
	store: Store,
	owner: string,
	id: string,
	ticked: readonly string[]
): Promise<void> {
	await store.write(
		async (db) => {
			const assignment = await ownAssignment(db, owner, id);
			const { position } = assignment;
			const agreed = position === null ? [] : benefitsOn(sideOf(position), ticked);
			if (position === null || agreed.length === 0) {
				throw new Refusal('invalid', [{ path: 'benefit', code: 'required' }]);
			}
			const at = new Date().toISOString();
			await setAgreement(db, assignment, { side: sideOf(position), benefits: agreed, at });
		},
		[accountKey(owner)]
	);
}

/**
 * Stores the agreement in the assignment's row, and its benefits as those that the helper borrows.
 */
async function setAgreement(
	db: Transaction,
	{ id, benefits: stored }: Pick<AssignmentTable, 'id' | 'benefits'>,
	{ side, benefits, at }: { side: Side; benefits: readonly string[]; at: string }
): Promise<void> {
	const borrowed = agreeOn(side, benefits, JSON.parse(stored) as string[]);
	await db
		.updateTable('assignment')
		.set({
			...columnsOf({ at, benefits: [...benefits] }),
			benefits: JSON.stringify(borrowed),
			updatedAt: at
		})
		.where('id', '=', id)
		.execute();
}

/** Role on which helper and client have agreed, with what is borrowed. */
export interface AgreedRole {
	position: Position;
	/** Ids of benefits that can be borrowed at the position. */
	benefits: readonly string[];
	/** Time of the agreement. */
	at: string;
}

/**
 * Adds the agreed role as a placement that the client knows of. From then on the client also counts
 * as told of the last role switch, which led to this role.
 * @param assignment row whose ownership the caller has checked
 * @throws Refusal `full`
 */
export async function storeAgreedPlacement(
	db: Transaction,
	assignment: AssignmentTable,
	{ position, benefits, at }: AgreedRole
): Promise<void> {
	await append(db, assignment, { position, note: null, clientTold: true, agreedAt: at });
	const ledHere = await lastSwitch(db, assignment.id);
	if (ledHere) {
		await db.updateTable('placement').set({ clientTold: 1 }).where('id', '=', ledHere.id).execute();
	}
	await setAgreement(db, assignment, { side: sideOf(position), benefits, at });
}

/** Returns the time at which helper and client agreed on a placement; `null` if they did not. */
export async function agreedAt({ read }: Store, placement: string): Promise<string | null> {
	const row = await read
		.selectFrom('placement')
		.select('agreedAt')
		.where('id', '=', placement)
		.executeTakeFirst();
	return row?.agreedAt ?? null;
}

/**
 * Removes a withdrawn agreement from its assignment and its placement. The placement itself stays.
 */
export async function withdrawAgreement(
	db: Transaction,
	assignment: string,
	at: string
): Promise<void> {
	await db
		.updateTable('placement')
		.set({ agreedAt: null })
		.where('assignmentId', '=', assignment)
		.where('agreedAt', '=', at)
		.execute();
	await db
		.updateTable('assignment')
		.set({ ...columnsOf(null), updatedAt: new Date().toISOString() })
		.where('id', '=', assignment)
		.where('agreedAt', '=', at)
		.execute();
}
