/** Export and import of assignments and their placements as part of an account file. */
import { z } from 'zod';
import { isRoleSwitch } from '../../domain/assignment.ts';
import type { Store } from '../db/client.ts';
import type { AssignmentTable, PlacementTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { derivedId, freeId } from '../http/free-id.ts';
import { id, positionSchema, time } from '../http/schemas.ts';
import { foldedForSearch } from '../http/text.ts';
import { agreementOf, columnsOf } from './agreements.ts';
import { toBit, toPlacement } from './placements.ts';
import { benefits, client, note, question } from './schemas.ts';

/** Upper bounds for an imported file; placements count per assignment. */
const MAX_ASSIGNMENTS = 100_000;
const MAX_PLACEMENTS = 30_000;

export const assignmentsInFile = boundedArray(
	z.object({
		id,
		question,
		client,
		benefits,
		archivedAt: time.nullable(),
		/** Missing without an agreement, and in files exported before agreements existed. */
		agreed: z.object({ at: time, benefits }).optional(),
		createdAt: time,
		updatedAt: time,
		placements: boundedArray(
			z.object({
				id,
				position: positionSchema,
				note,
				clientTold: z.boolean().nullable(),
				placedAt: time
			}),
			MAX_PLACEMENTS
		)
	}),
	MAX_ASSIGNMENTS
);

export type AssignmentsInFile = z.infer<typeof assignmentsInFile>;

/** All assignments, archived ones included, except those in the trash. */
export async function exportAssignments(store: Store, owner: string): Promise<AssignmentsInFile> {
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
		agreed: agreementOf(row) ?? undefined,
		createdAt: row.createdAt,
		updatedAt: row.updatedAt,
		placements: (byAssignment.get(row.id) ?? []).map((placement) => {
			const { id, position, note, clientTold, placedAt } = toPlacement(placement);
			return { id, position, note, clientTold, placedAt };
		})
	}));
}

/**
 * Adds the assignments that the account does not have yet; existing ones stay unchanged.
 * @param db transaction of the caller's write
 * @returns number of assignments added
 */
export async function importAssignments(
	db: Transaction,
	owner: string,
	assignments: AssignmentsInFile
): Promise<number> {
	let added = 0;
	for (const assignment of assignments) {
		const id = await freeId(db, 'assignment', owner, assignment.id);
		if (id === null) continue;
		await insert(db, owner, { ...assignment, id });
		added += 1;
	}
	return added;
}

async function insert(
	db: Transaction,
	owner: string,
	{ placements: unsorted, agreed, ...assignment }: AssignmentsInFile[number]
): Promise<void> {
	// Other software may have written the file, and role switches follow from the order.
	const placements = unsorted.toSorted((a, b) => Date.parse(a.placedAt) - Date.parse(b.placedAt));
	const last = placements.at(-1);
	const row: AssignmentTable = {
		...assignment,
		...columnsOf(agreed),
		accountId: owner,
		benefits: JSON.stringify(assignment.benefits),
		position: last?.position ?? null,
		rankedAt: last?.placedAt ?? assignment.createdAt,
		folded: foldedForSearch(assignment),
		deletedAt: null,
		fingerprint: ''
	};
	await db.insertInto('assignment').values(row).execute();
	const rows: PlacementTable[] = [];
	for (const [index, placement] of placements.entries()) {
		const before = placements[index - 1]?.position ?? null;
		const taken = await db
			.selectFrom('placement')
			.select('id')
			.where('id', '=', placement.id)
			.executeTakeFirst();
		rows.push({
			id: taken ? derivedId(owner, placement.id) : placement.id,
			assignmentId: row.id,
			ordinal: index + 1,
			position: placement.position,
			note: placement.note,
			roleSwitch: isRoleSwitch(before, placement.position) ? 1 : 0,
			clientTold: toBit(placement.clientTold),
			placedAt: placement.placedAt,
			fingerprint: ''
		});
	}
	for (const one of rows) await db.insertInto('placement').values(one).execute();
}
