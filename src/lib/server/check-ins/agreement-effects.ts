/** Changes that the agreement of a check-in causes in its assignment, within the same write. */
import { agreementInForce, presentProposal } from '../../domain/check-in-agreement.ts';
import { storeAgreedPlacement, withdrawAgreement } from '../assignments/agreements.ts';
import { ownAssignment } from '../assignments/ownership.ts';
import type { Transaction } from '../db/writes.ts';
import type { StoredCheckIn } from './stored-check-in.ts';

/**
 * Adds a placement for a new agreement. When an agreement is withdrawn, its placement stays but no
 * longer counts as agreed. When a later agreement replaces an agreement, the earlier placement
 * still counts as agreed, because it was agreed at its time.
 * @throws Refusal `full` when the helper's account has no room for a placement
 */
export async function followAgreement(
	db: Transaction,
	{ checkIn: before }: StoredCheckIn,
	{ owner, checkIn: after }: StoredCheckIn
): Promise<void> {
	const [old, now] = [agreementInForce(before), agreementInForce(after)];
	if (old && !now) await withdrawAgreement(db, after.assignment, old.agreedAt.toISOString());
	const proposal = presentProposal(after);
	if (!proposal?.agreedAt || proposal.version === agreedVersion(before)) return;
	const assignment = await ownAssignment(db, owner, after.assignment);
	await storeAgreedPlacement(db, assignment, {
		position: proposal.position,
		benefits: proposal.benefits,
		at: proposal.agreedAt.toISOString()
	});
}

function agreedVersion(checkIn: StoredCheckIn['checkIn']): number | null {
	const proposal = presentProposal(checkIn);
	return proposal?.agreedAt ? proposal.version : null;
}
