/**
 * Everything of an account as one file, and that file back. Importing is idempotent: what is there
 * already stays as it is, and an id that somebody else has gets one derived from both accounts, the
 * same every time.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRoleSwitch } from '../../domain/assignment.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { agreementOf, columnsOf } from '../assignments/agreements.ts';
import type { Store } from '../db/client.ts';
import type { AssignmentTable, PlacementTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { toBit, toPlacement } from '../assignments/placements.ts';
import { benefits, client, id, note, positionSchema, question } from '../http/schemas.ts';
import { teamsInFile, exportTeams } from '../teams/export.ts';
import { foldedForSearch } from '../http/text.ts';
import { hostedInFile, exportHosted, importHosted } from '../workshops/export.ts';

const time = z.iso.datetime();

/** The most of each that a file may hold. */
const MAX_ASSIGNMENTS = 10_000;
const MAX_PLACEMENTS = 30_000;

/** The file's form; the number grows when an older file would be read wrongly. */
export const accountFile = z.object({
	kantlijn: z.literal(1),
	exportedAt: time,
	assignments: boundedArray(
		z.object({
			id,
			question,
			client,
			benefits,
			archivedAt: time.nullable(),
			/** Missing where nothing was chosen together yet, and in files from before that was kept. */
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
	),
	/** Missing in files from before there were teams. */
	teams: teamsInFile.optional(),
	...hostedInFile
});

export type AccountFile = z.infer<typeof accountFile>;

export async function exportAccount(store: Store, owner: string): Promise<AccountFile> {
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
	const of = Map.groupBy(placements, (placement) => placement.assignmentId);
	return {
		kantlijn: 1,
		exportedAt: new Date().toISOString(),
		assignments: assignments.map((row) => ({
			id: row.id,
			question: row.question,
			client: row.client,
			benefits: JSON.parse(row.benefits) as string[],
			archivedAt: row.archivedAt,
			agreed: agreementOf(row) ?? undefined,
			createdAt: row.createdAt,
			updatedAt: row.updatedAt,
			placements: (of.get(row.id) ?? []).map((placement) => {
				const { id, position, note, clientTold, placedAt } = toPlacement(placement);
				return { id, position, note, clientTold, placedAt };
			})
		})),
		teams: await exportTeams(store, owner),
		...(await exportHosted(store, owner))
	};
}

/** How much came in; what was there already is not counted with it and not changed. */
export async function importAccount(
	store: Store,
	owner: string,
	file: AccountFile
): Promise<{ added: number; there: number }> {
	return store.write(async (db) => {
		let added = 0;
		for (const assignment of file.assignments) {
			const place = await placeFor(db, owner, assignment.id);
			if (place.there) continue;
			await insert(db, owner, { ...assignment, id: place.id });
			added += 1;
		}
		const hosted = await importHosted(db, owner, file, derivedId);
		return {
			added: added + hosted.added,
			there: file.assignments.length - added + hosted.there
		};
	});
}

/** The id under which an assignment is or comes to be in this account. */
async function placeFor(db: Transaction, owner: string, wanted: string) {
	for (const id of [wanted, derivedId(owner, wanted)]) {
		const row = await db
			.selectFrom('assignment')
			.select('accountId')
			.where('id', '=', id)
			.executeTakeFirst();
		if (!row || row.accountId === owner) return { id, there: row !== undefined };
	}
	throw new Error('a derived id belongs to another account');
}

/** A UUID of version 7 that keeps the time of `id` and is otherwise a hash of it and the owner. */
export function derivedId(owner: string, id: string): string {
	const hash = createHash('sha256').update(`${owner} ${id}`).digest('hex');
	return `${id.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

async function insert(
	db: Transaction,
	owner: string,
	{ placements: inAnyOrder, agreed, ...assignment }: AccountFile['assignments'][number]
): Promise<void> {
	// A file may have been written by somebody else; what is a role switch depends on the order.
	const placements = inAnyOrder.toSorted((a, b) => Date.parse(a.placedAt) - Date.parse(b.placedAt));
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
