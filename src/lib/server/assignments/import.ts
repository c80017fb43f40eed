/** Import of assignments and their placements from an account file. */
import { v7 as uuid } from 'uuid';
import type { AssignmentInPart, PlacementInPart } from '../accounts/import-parts.ts';
import type { AssignmentTable, PlacementTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { derivedId, importIds } from '../http/free-id.ts';
import { columnsOf } from './agreements.ts';
import { toBit } from './placements.ts';
import { closingColumn } from './reflections.ts';
import { requireRoom } from '../quotas.ts';

/**
 * Stored instead of a request hash while not all placements of an assignment are imported, as after
 * an interrupted import. No request hash equals it.
 */
const INCOMPLETE = 'importing';

/**
 * Maximum number of rows per statement. Each connection caches one compiled statement per number of
 * rows, so a higher maximum would fill that cache.
 */
const ROWS = 25;

/**
 * Adds the assignments that the account does not have yet. Existing assignments stay unchanged,
 * except that one whose import was interrupted gets its missing placements. Must be called within a
 * write.
 * @throws Refusal `full` when other requests have used up the quota meanwhile
 */
export async function importAssignments(
	db: Transaction,
	owner: string,
	slices: readonly AssignmentInPart[]
): Promise<{ added: number; there: number }> {
	const sum = { added: 0, there: 0 };
	if (slices.length === 0) return sum;
	const ids = await importIds(
		db,
		'assignment',
		owner,
		slices.map(({ id }) => id)
	);
	const existing = [...ids.values()].flatMap(({ id, exists }) => (exists ? [id] : []));
	const incomplete = await incompleteOf(db, existing);
	const taken = new Set(existing);
	const assignments: AssignmentTable[] = [];
	const wanted: { assignmentId: string; from: number; placements: PlacementInPart[] }[] = [];
	for (const { placements, isFirst, isLast, ...slice } of slices) {
		const id = ids.get(slice.id)?.id;
		if (id === undefined) continue;
		const position = placements.at(-1)?.position ?? null;
		const rankedAt = placements.at(-1)?.placedAt ?? slice.createdAt;
		const fingerprint = isLast ? '' : INCOMPLETE;
		if (!taken.has(id) && isFirst) {
			taken.add(id);
			assignments.push({ ...rowOf(owner, { ...slice, id }), position, rankedAt, fingerprint });
			wanted.push({ assignmentId: id, from: 1, placements });
		} else if (incomplete.has(id)) {
			await advance(db, id, { position, rankedAt, fingerprint });
			wanted.push({ assignmentId: id, from: await nextOrdinal(db, id), placements });
		} else {
			sum.there += isFirst ? 1 : 0;
			continue;
		}
		sum.added += isLast ? 1 : 0;
	}
	await requireRoom(db, 'assignments', owner, assignments.length);
	for (const rows of inChunks(assignments))
		await db.insertInto('assignment').values(rows).execute();
	const placements = await missingPlacements(db, owner, wanted);
	await requireRoom(db, 'placements', owner, placements.length);
	for (const rows of inChunks(placements)) await db.insertInto('placement').values(rows).execute();
	return sum;
}

async function incompleteOf(db: Transaction, ids: string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.selectFrom('assignment')
		.select('id')
		.where('id', 'in', ids)
		.where('fingerprint', '=', INCOMPLETE)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

type Slice = Omit<AssignmentInPart, 'placements' | 'isFirst' | 'isLast'>;

function rowOf(owner: string, { agreed, benefits, lookingBack, takenAlong, ...assignment }: Slice) {
	return {
		...assignment,
		lookingBack: closingColumn(lookingBack),
		takenAlong: takenAlong ?? null,
		...columnsOf(agreed),
		accountId: owner,
		benefits: JSON.stringify(benefits),
		deletedAt: null
	};
}

/**
 * Updates an assignment whose import is not complete. Its position and `rankedAt` change only if
 * none of its stored placements is later than the last placement of this part.
 */
async function advance(
	db: Transaction,
	id: string,
	{ fingerprint, ...latest }: Pick<AssignmentTable, 'position' | 'rankedAt' | 'fingerprint'>
): Promise<void> {
	const change = db.updateTable('assignment').where('id', '=', id);
	await change.set({ fingerprint }).execute();
	await change.set(latest).where('rankedAt', '<=', latest.rankedAt).execute();
}

async function nextOrdinal(db: Transaction, assignment: string): Promise<number> {
	const { last } = await db
		.selectFrom('placement')
		.where('assignmentId', '=', assignment)
		.select(({ fn }) => fn.max('ordinal').as('last'))
		.executeTakeFirstOrThrow();
	return 1 + (last ?? 0);
}

/** Returns the rows of the placements that their assignment does not have yet. */
async function missingPlacements(
	db: Transaction,
	owner: string,
	wanted: readonly { assignmentId: string; from: number; placements: PlacementInPart[] }[]
): Promise<PlacementTable[]> {
	const ids = wanted.flatMap(({ placements }) => placements.map(({ id }) => id));
	const holders = await assignmentsOf(db, ids);
	const elsewhere = ids.filter((id) => holders.has(id)).map((id) => derivedId(owner, id));
	for (const [id, holder] of await assignmentsOf(db, elsewhere)) holders.set(id, holder);

	const used = new Set<string>();
	/**
	 * Returns the id under which a placement is stored; `null` when the assignment already has it.
	 */
	function freeId(assignment: string, id: string): string | null {
		for (const candidate of [id, derivedId(owner, id)]) {
			const holder = holders.get(candidate);
			if (holder === assignment) return null;
			if (holder === undefined && !used.has(candidate)) return candidate;
		}
		// This line is reached only with a file into which somebody wrote derived ids on purpose.
		return uuid();
	}

	return wanted.flatMap(({ assignmentId, from, placements }) => {
		const rows: PlacementTable[] = [];
		for (const { id: wish, roleSwitch, clientTold, agreedAt, ...placement } of placements) {
			const id = freeId(assignmentId, wish);
			if (id === null) continue;
			used.add(id);
			rows.push({
				...placement,
				id,
				assignmentId,
				accountId: owner,
				arrivedAt: null,
				agreedAt: agreedAt ?? null,
				ordinal: from + rows.length,
				roleSwitch: roleSwitch ? 1 : 0,
				clientTold: toBit(clientTold),
				fingerprint: ''
			});
		}
		return rows;
	});
}

/**
 * Returns the assignment's id of each of these placements, by the placement's id. Placements that
 * do not exist are missing.
 */
async function assignmentsOf(db: Transaction, ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('placement')
		.select(['id', 'assignmentId'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, assignmentId }) => [id, assignmentId]));
}

function* inChunks<Row>(rows: Row[]): Generator<Row[]> {
	for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS);
}
