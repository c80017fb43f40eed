/**
 * Agreements: the borrowing that helper and client chose together, stored in the assignment row.
 */
import { type Agreement, agreeOn } from '../../domain/table.ts';
import { sideOf } from '../../domain/continuum.ts';
import type { Store } from '../db/client.ts';
import type { AssignmentTable } from '../db/tables.ts';
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

/** @throws Refusal `not-found`, also for an assignment of another account */
export async function get(store: Store, owner: string, id: string): Promise<Agreement | null> {
	return agreementOf(await ownAssignment(store.read, owner, id));
}

/**
 * Stores the ticked ids as what the current side borrows; replaces an earlier agreement and its
 * date.
 * @throws Refusal `invalid` when nothing was ticked or the assignment has no position yet,
 * `not-found`
 */
export async function storeAgreement(
	store: Store,
	owner: string,
	id: string,
	ticked: readonly string[]
): Promise<void> {
	await store.write(async (db) => {
		const { position, benefits } = await ownAssignment(db, owner, id);
		const side = position === null ? null : sideOf(position);
		const agreed = side ? agreeOn(side, ticked, []) : [];
		if (!side || agreed.length === 0) {
			throw new Refusal('invalid', [{ path: 'benefit', code: 'required' }]);
		}
		const now = new Date().toISOString();
		const after = {
			...columnsOf({ at: now, benefits: agreed }),
			benefits: JSON.stringify(agreeOn(side, ticked, JSON.parse(benefits) as string[])),
			updatedAt: now
		};
		await db.updateTable('assignment').set(after).where('id', '=', id).execute();
	});
}
