/**
 * Check-ins as database rows: loading a check-in with its clients, and saving what an event has
 * changed.
 */
import type { CheckIn, Client, Proposal, ReplacedAgreement } from '../../domain/check-in.ts';
import type { CheckInClientTable, CheckInTable } from '../db/check-in-tables.ts';
import type { Transaction } from '../db/writes.ts';

export interface StoredClient {
	client: Client;
	/** Hash of the key of the browser that answered; `null` before an answer. */
	browserHash: string | null;
	revision: number;
}

export interface StoredCheckIn {
	checkIn: CheckIn;
	/** Account that owns the assignment. */
	owner: string;
	/** Number that grows with every change that the helper may see. */
	revision: number;
	fingerprint: string;
	/** Clients in the order of `checkIn.clients`. */
	clients: readonly StoredClient[];
}

/**
 * Loads the check-ins with these ids, in no particular order. Check-ins of assignments in the trash
 * are left out.
 */
export async function checkInsById(
	db: Transaction,
	ids: readonly string[]
): Promise<StoredCheckIn[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('checkIn')
		.innerJoin('assignment', 'assignment.id', 'checkIn.assignmentId')
		.selectAll('checkIn')
		.select('assignment.accountId as owner')
		.where('checkIn.id', 'in', ids)
		.where('assignment.deletedAt', 'is', null)
		.execute();
	if (rows.length === 0) return [];
	const clients = await db
		.selectFrom('checkInClient')
		.selectAll()
		.where('checkInId', 'in', ids)
		.orderBy('ordinal')
		.execute();
	const byCheckIn = Map.groupBy(clients, ({ checkInId }) => checkInId);
	return rows.map((row) => toStored(row, byCheckIn.get(row.id) ?? []));
}

/** Loads a check-in; `null` if it does not exist or its assignment is in the trash. */
export async function checkInById(db: Transaction, id: string): Promise<StoredCheckIn | null> {
	return (await checkInsById(db, [id]))[0] ?? null;
}

/**
 * Loads the check-in of a client; `null` if it does not exist or its assignment is in the trash.
 */
export async function checkInOfClient(
	db: Transaction,
	client: string
): Promise<StoredCheckIn | null> {
	const row = await db
		.selectFrom('checkInClient')
		.select('checkInId')
		.where('id', '=', client)
		.executeTakeFirst();
	return row ? checkInById(db, row.checkInId) : null;
}

/** Finds a client in a check-in; `null` for a client of another check-in. */
export function clientIn({ clients }: StoredCheckIn, id: string): StoredClient | null {
	return clients.find(({ client }) => client.id === id) ?? null;
}

function toStored(
	row: CheckInTable & { owner: string },
	clients: readonly CheckInClientTable[]
): StoredCheckIn {
	const stored = clients.map((one) => ({
		client: toClient(one),
		browserHash: one.browserHash,
		revision: one.revision
	}));
	return {
		checkIn: {
			id: row.id,
			assignment: row.assignmentId,
			kind: row.kind,
			question: row.question,
			helperName: row.helperName,
			contact: row.contact,
			address: row.address,
			locale: row.locale,
			position: row.position,
			createdAt: new Date(row.createdAt),
			expiresAt: new Date(row.expiresAt),
			proposal: toProposal(row),
			clients: stored.map(({ client }) => client)
		},
		owner: row.owner,
		revision: row.revision,
		fingerprint: row.fingerprint,
		clients: stored
	};
}

function toProposal(row: CheckInTable): Proposal | null {
	if (row.proposalPosition === null) return null;
	return {
		version: row.proposalVersion,
		position: row.proposalPosition,
		benefits: JSON.parse(row.proposalBenefits ?? '[]') as string[],
		lookAgainOn: row.lookAgainOn,
		agreedAt: row.agreedAt === null ? null : new Date(row.agreedAt),
		replaces: row.proposalReplaces === null ? null : toReplaced(row.proposalReplaces),
		withdrawn: row.proposalWithdrawn === 1
	};
}

function toReplaced(stored: string): ReplacedAgreement {
	const { agreedAt, clients } = JSON.parse(stored) as { agreedAt: string; clients: string[] };
	return { agreedAt: new Date(agreedAt), clients };
}

function toClient(row: CheckInClientTable): Client {
	const { keyBy, keyUntil } = row;
	return {
		id: row.id,
		label: row.label,
		guess: row.guess,
		state: row.state,
		answer: row.answered === 1 ? { position: row.position } : null,
		linkVersion: row.linkVersion,
		claimed: row.browserHash !== null,
		sharedDevice: row.sharedDevice === 1,
		key: keyBy && keyUntil ? { by: keyBy, until: new Date(keyUntil) } : null,
		revealedAt: row.revealedAt === null ? null : new Date(row.revealedAt),
		question: row.question,
		consent: row.consent,
		doubts: row.doubts === 1
	};
}

export function toCheckInRow({ checkIn, revision, fingerprint }: StoredCheckIn): CheckInTable {
	const { id, assignment, kind, question, helperName, contact } = checkIn;
	const { address, locale, position, createdAt, expiresAt, proposal } = checkIn;
	return {
		...{ id, assignmentId: assignment, kind, question, helperName, contact },
		...{ address, locale, position },
		createdAt: createdAt.toISOString(),
		expiresAt: expiresAt.toISOString(),
		...{ revision, fingerprint },
		proposalVersion: proposal?.version ?? 0,
		proposalPosition: proposal?.position ?? null,
		proposalBenefits: proposal && JSON.stringify(proposal.benefits),
		lookAgainOn: proposal?.lookAgainOn ?? null,
		agreedAt: proposal?.agreedAt?.toISOString() ?? null,
		proposalReplaces: proposal?.replaces ? JSON.stringify(proposal.replaces) : null,
		proposalWithdrawn: proposal?.withdrawn ? 1 : 0
	};
}

export function toClientRow(
	{ client, browserHash, revision }: StoredClient,
	{ checkInId, ordinal }: Pick<CheckInClientTable, 'checkInId' | 'ordinal'>
): CheckInClientTable {
	const { id, label, guess, state, answer, linkVersion, key, revealedAt } = client;
	const { question, consent } = client;
	return {
		...{ id, checkInId, ordinal, label, guess, state },
		answered: answer ? 1 : 0,
		position: answer?.position ?? null,
		...{ linkVersion, browserHash },
		sharedDevice: client.sharedDevice ? 1 : 0,
		keyBy: key?.by ?? null,
		keyUntil: key?.until.toISOString() ?? null,
		revealedAt: revealedAt?.toISOString() ?? null,
		...{ question, consent },
		doubts: client.doubts ? 1 : 0,
		revision
	};
}

/** Saves the rows that differ between `before` and `after`. Must be called within a write. */
export async function save(
	db: Transaction,
	before: StoredCheckIn,
	after: StoredCheckIn
): Promise<void> {
	// Clients are saved before the check-in. If the write reveals a client, the database then
	// refuses to change the helper's place in the same write.
	for (const [ordinal, stored] of after.clients.entries()) {
		const at = { checkInId: after.checkIn.id, ordinal };
		const row = toClientRow(stored, at);
		const old = before.clients[ordinal];
		if (old && isSame(toClientRow(old, at), row)) continue;
		await db.updateTable('checkInClient').set(row).where('id', '=', row.id).execute();
	}
	const row = toCheckInRow(after);
	if (isSame(toCheckInRow(before), row)) return;
	await db.updateTable('checkIn').set(row).where('id', '=', row.id).execute();
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
