/** Export of assignments and their placements as part of an account file. */
import type { Store } from '../db/client.ts';
import { agreementOf } from './agreements.ts';
import type { AssignmentInFile } from './file.ts';
import { toPlacement } from './placements.ts';
import { closingAnswersOf } from './reflections.ts';

/** Returns all assignments, including archived ones, except those in the trash. */
export async function exportAssignments(store: Store, owner: string): Promise<AssignmentInFile[]> {
	const assignments = await store.read
		.selectFrom('assignment')
		.selectAll()
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
	const placements = await store.read
		.selectFrom('placement')
		.innerJoin('assignment', 'assignment.id', 'placement.assignmentId')
		.selectAll('placement')
		.where('assignment.accountId', '=', owner)
		.where('assignment.deletedAt', 'is', null)
		.orderBy('placement.ordinal')
		.execute();
	const byAssignment = Map.groupBy(placements, (placement) => placement.assignmentId);
	return assignments.map((row) => ({
		id: row.id,
		question: row.question,
		client: row.client,
		benefits: JSON.parse(row.benefits) as string[],
		archivedAt: row.archivedAt,
		clientSaid: row.clientSaid,
		lookingBack: row.lookingBack === null ? undefined : closingAnswersOf(row.lookingBack),
		takenAlong: row.takenAlong ?? undefined,
		agreed: agreementOf(row) ?? undefined,
		createdAt: row.createdAt,
		updatedAt: row.updatedAt,
		placements: (byAssignment.get(row.id) ?? []).map((placement) => {
			const { id, position, note, clientTold, placedAt } = toPlacement(placement);
			const agreedAt = placement.agreedAt ?? undefined;
			return { id, position, note, clientTold, placedAt, agreedAt };
		})
	}));
}
