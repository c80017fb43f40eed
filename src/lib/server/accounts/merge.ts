/** Merge of one account into another; the first account is deleted. */
import { deleteAssignments } from '../assignments/deletion.ts';
import { mergeYears } from '../assignments/reflections.ts';
import { derivedId } from '../http/free-id.ts';
import type { Store } from '../db/client.ts';
import { writePart } from '../db/parts.ts';
import type { Transaction } from '../db/writes.ts';
import { accessEnded, endAccess } from './end-access.ts';
import { endStreams } from '../live/end-streams.ts';
import { requireRoom } from '../quotas.ts';
import { requireAccount } from './accounts.ts';
import { requireRoomForMerge, requireRoomForRest } from './room.ts';
import { announceAll } from '../teams/announcements.ts';
import { joinCounterparts } from '../teams/counterparts.ts';
import { mergeTeam, moveReturns, teamsOf } from '../teams/merge.ts';
import { mergeHosted } from '../workshops/merge.ts';

/** Maximum number of assignments moved in one transaction, since an account may have thousands. */
const PART_ROWS = 200;

/** Ids of an assignment and of its copy in another account. */
interface Copied {
	id: string;
	copy: string;
}

/**
 * Moves everything from account `from` to account `to`, and deletes account `from`. Assignments and
 * teams are moved in parts, everything else in one transaction. A merge that was interrupted is
 * completed by signing in again.
 *
 * If one account imported a file of the other, both have the same assignments. Only one copy of
 * each is kept, unless the two copies differ or links lead to the copy of `from`.
 * @throws Refusal `full` when account `to` would exceed a quota. Nothing has moved then, unless
 * other requests used up the quota during the merge; the rest then stays in account `from`.
 */
export async function mergeAccounts(store: Store, from: string, to: string): Promise<void> {
	if (from === to) return;
	const { moving, copied } = await store.look(async (db) => {
		const found = await assignmentsToMove(db, from, to);
		const placements = found.moving.reduce((sum, row) => sum + row.placements, 0);
		await requireRoomForMerge(db, from, to, { assignments: found.moving.length, placements });
		return found;
	});
	for (const rows of inParts(moving)) await writePart(store, (db) => move(db, rows, from, to));
	for (const rows of inParts(copied)) await writePart(store, (db) => discard(db, rows, from, to));
	await deleteAssignments(store, (db) =>
		db
			.selectFrom('assignment')
			.select('id')
			.where('accountId', '=', from)
			.where('deletedAt', '=', DISCARDED)
	);
	const teams = new Set<string>();
	for (const team of await teamsOf(store.read, from)) {
		await writePart(store, async (db) => {
			await requireAccount(db, to);
			await requireRoomForRest(db, from, to);
			await mergeTeam(db, team, from, to);
		});
		teams.add(team);
	}
	const ended = await store.write(async (db) => {
		await requireAccount(db, to);
		// Assignments and teams that were added to account `from` during the merge are moved too.
		for (const rows of inParts((await assignmentsToMove(db, from, to)).moving)) {
			await move(db, rows, from, to);
		}
		await requireRoomForRest(db, from, to);
		await mergeHosted(db, from, to);
		await mergeYears(db, from, to);
		for (const team of await teamsOf(db, from)) {
			await mergeTeam(db, team, from, to);
			teams.add(team);
		}
		await moveReturns(db, from, to);
		const ended = await endAccess(db, from);
		await db.deleteFrom('account').where('id', '=', from).execute();
		return ended;
	});
	accessEnded(ended);
	endStreams({ account: from });
	await announceAll(store, [...teams]);
}

/**
 * Returns the assignments of `from` that must be moved, and those of which `to` has a copy already.
 */
async function assignmentsToMove(db: Transaction, from: string, to: string) {
	const moving: Row[] = [];
	const copied: Copied[] = [];
	const rows = await rowsOf(db, from);
	if (rows.length === 0) return { moving, copied };
	const existing = new Map((await rowsOf(db, to)).map((row) => [row.id, row]));
	const copies = new Map([...existing.values()].map((row) => [derivedId(from, row.id), row]));
	for (const row of rows) {
		const copy = existing.get(derivedId(to, row.id)) ?? copies.get(row.id);
		if (copy && isCopy(row, copy)) copied.push({ id: row.id, copy: copy.id });
		else moving.push(row);
	}
	return { moving, copied };
}

/** Yields the rows, at most {@link PART_ROWS} at a time. */
function* inParts<T>(rows: readonly T[]): Generator<T[]> {
	for (let at = 0; at < rows.length; at += PART_ROWS) yield rows.slice(at, at + PART_ROWS);
}

/**
 * Deletion time of an assignment whose copy in the other account is kept. It is so long ago that
 * the assignment cannot be restored.
 */
const DISCARDED = new Date(0).toISOString();

/**
 * Marks the assignments for deletion whose copies still equal them. Deleting the account would
 * delete them as well, but in one long transaction.
 */
async function discard(
	db: Transaction,
	rows: readonly Copied[],
	from: string,
	to: string
): Promise<void> {
	const find = async (owner: string, ids: string[]) =>
		new Map((await rowsOf(db, owner, ids)).map((row) => [row.id, row]));
	const own = await find(
		from,
		rows.map(({ id }) => id)
	);
	const others = await find(
		to,
		rows.map(({ copy }) => copy)
	);
	const ids = rows.flatMap(({ id, copy }) => {
		const [row, other] = [own.get(id), others.get(copy)];
		return row && other && isCopy(row, other) ? [id] : [];
	});
	if (ids.length === 0) return;
	await keepCounterparts(
		db,
		rows.filter(({ id }) => ids.includes(id))
	);
	await db
		.updateTable('assignment')
		.set({ deletedAt: DISCARDED })
		.where('id', 'in', ids)
		.where('accountId', '=', from)
		.execute();
}

/** Lets the copies that are kept belong to the shared assignments to which the discarded ones did. */
async function keepCounterparts(db: Transaction, rows: readonly Copied[]): Promise<void> {
	const copies = new Map(rows.map(({ id, copy }) => [id, copy]));
	const found = await db
		.selectFrom('counterpart')
		.selectAll()
		.where('assignmentId', 'in', [...copies.keys()])
		.execute();
	for (const { assignmentId, teamAssignmentId } of found) {
		const own = copies.get(assignmentId);
		if (own) await joinCounterparts(db, { own, shared: teamAssignmentId });
	}
}

async function move(
	db: Transaction,
	rows: readonly Row[],
	from: string,
	to: string
): Promise<void> {
	await requireAccount(db, to);
	const ids = rows.map(({ id }) => id);
	const moved = db.selectFrom('assignment').where('accountId', '=', from).where('id', 'in', ids);
	const { assignments } = await moved
		.select(({ fn }) => fn.countAll<number>().as('assignments'))
		.executeTakeFirstOrThrow();
	const { placements } = await db
		.selectFrom('placement')
		.where('assignmentId', 'in', moved.select('id'))
		.select(({ fn }) => fn.countAll<number>().as('placements'))
		.executeTakeFirstOrThrow();
	await requireRoom(db, 'assignments', to, Number(assignments));
	await requireRoom(db, 'placements', to, Number(placements));
	await db
		.updateTable('assignment')
		.set({ accountId: to })
		.where('id', 'in', ids)
		.where('accountId', '=', from)
		.execute();
}

/** @param ids default: all assignments of the account */
async function rowsOf(db: Transaction, owner: string, ids?: string[]) {
	const rows = await db
		.selectFrom('assignment')
		.leftJoin('placement', 'placement.assignmentId', 'assignment.id')
		.where('assignment.accountId', '=', owner)
		.$if(ids !== undefined, (query) => query.where('assignment.id', 'in', ids ?? []))
		.groupBy('assignment.id')
		.select(['assignment.id', 'assignment.updatedAt', 'assignment.rankedAt'])
		.select(({ fn }) => fn.count<number>('placement.id').as('placements'))
		.select(({ selectFrom }) =>
			selectFrom('checkIn')
				.whereRef('checkIn.assignmentId', '=', 'assignment.id')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('checkIns')
		)
		.select(({ selectFrom }) =>
			selectFrom('sharedCard')
				.whereRef('sharedCard.assignmentId', '=', 'assignment.id')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('cards')
		)
		.execute();
	return rows.map(({ checkIns, cards, placements, ...row }) => ({
		...row,
		placements: Number(placements),
		/** Number of check-ins and shared cards, to which clients have links. */
		linked: Number(checkIns) + Number(cards)
	}));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/**
 * Whether an assignment equals its copy, so that it can be deleted. An assignment with check-ins or
 * a shared card must stay, because clients have links to them.
 */
const isCopy = (row: Row, copy: Row) =>
	row.linked === 0 &&
	row.updatedAt === copy.updatedAt &&
	row.rankedAt === copy.rankedAt &&
	row.placements === copy.placements;
