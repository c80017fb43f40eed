/** Changes to an assignment that an agreement in its check-in causes, within the same write. */
import type { Proposal } from '../../domain/check-in.ts';
import { presentProposal } from '../../domain/check-in-agreement.ts';
import { storeAgreedPlacement, withdrawAgreement } from '../assignments/agreements.ts';
import { ownAssignment } from '../assignments/ownership.ts';
import type { Transaction } from '../db/writes.ts';
import type { StoredCheckIn } from './stored-check-in.ts';

type Agreed = Proposal & { agreedAt: Date };

const agreedOf = ({ checkIn }: StoredCheckIn): Agreed | null => {
	const proposal = presentProposal(checkIn);
	return proposal?.agreedAt ? { ...proposal, agreedAt: proposal.agreedAt } : null;
};

/**
 * Adds a placement for a new agreement. When an agreement is withdrawn, its placement stays but no
 * longer counts as agreed. A later proposal leaves the placement as it is, because the earlier
 * agreement was true at its time.
 * @throws Refusal `full` when the helper's account has no room for a placement
 */
export async function followAgreement(
	db: Transaction,
	before: StoredCheckIn,
	after: StoredCheckIn
): Promise<void> {
	const { owner, checkIn } = after;
	const [old, present] = [agreedOf(before), agreedOf(after)];
	if (present && present.version !== old?.version) {
		const assignment = await ownAssignment(db, owner, checkIn.assignment);
		await storeAgreedPlacement(db, assignment, {
			position: present.position,
			benefits: present.benefits,
			at: present.agreedAt.toISOString()
		});
	}
	if (old && checkIn.proposal?.withdrawn) {
		await withdrawAgreement(db, checkIn.assignment, old.agreedAt.toISOString());
	}
}
