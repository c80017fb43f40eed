/** Assignments that a team shares. */
import { v7 as uuid } from 'uuid';
import type { Store } from '../db/client.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { ownAssignment } from '../assignments/ownership.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { writeTeamAssignment } from './write.ts';
import { type Membership, assignmentIn, memberIn, requireAct, membershipOf } from './access.ts';
import { joinCounterparts } from './counterparts.ts';
import { type ExpectedRound, addNextRound, addRound, roundIn } from './round-rows.ts';
import { type Detail, detailAfterWrite, detailOf } from './assignment-detail.ts';

export interface NewTeamAssignment {
	id: string;
	question: string | null;
	client: string | null;
	/**
	 * Id of one of the account's own assignments, or `null`. If the body has no question or no code
	 * name of the client (`client`), that of this assignment is used. Nothing else is copied to the
	 * team.
	 */
	from: string | null;
	/** Whether the member brings it in as their case, for an intervision. */
	asCase: boolean;
	/**
	 * Hash of the request body. It distinguishes a repeated request from another one with the same
	 * id.
	 */
	fingerprint: string;
}

/**
 * Stores a shared assignment once, with its first round. A repeated request returns the stored
 * assignment.
 * @throws Refusal `not-found` for an unknown team or a `from` of another account, `taken` when the
 * id is in use, `invalid` without a question, `full`
 */
export async function create(
	store: Store,
	account: string,
	team: string,
	body: NewTeamAssignment
): Promise<{ assignment: Detail; created: boolean }> {
	const before = await existing(store, account, team, body);
	if (before) return { assignment: before, created: false };
	return writeTeamAssignment(
		store,
		account,
		[team, body.id],
		async (db, membership) => {
			// Checked again within the write, because a concurrent request may have stored the same id.
			if (await findById(db, body.id)) throw new Refusal('taken');
			await requireRoom(db, 'sharedAssignments', team);
			const { question, client } = await contentOf(db, account, body);
			const [roundId, now] = [uuid(), new Date().toISOString()];
			const row: TeamAssignmentTable = {
				id: body.id,
				teamId: team,
				addedBy: membership.me,
				question,
				client,
				roundId,
				revealedId: null,
				division: null,
				summary: null,
				caseOwner: body.asCase ? membership.me : null,
				roles: null,
				correctedRound: null,
				correctedBy: null,
				correctedAt: null,
				archivedAt: null,
				createdAt: now,
				updatedAt: now,
				fingerprint: body.fingerprint
			};
			await db.insertInto('teamAssignment').values(row).execute();
			await addRound(db, { id: roundId, assignment: body.id, number: 1, question });
			if (body.from) await joinCounterparts(db, { own: body.from, shared: body.id });
			return { assignment: await detailOf(db, membership, row), created: true };
		},
		{ ids: [body.id] }
	);
}

const findById = (db: Transaction, id: string) =>
	db.selectFrom('teamAssignment').selectAll().where('id', '=', id).executeTakeFirst();

/**
 * Returns the assignment that an earlier request with the same id and body stored; `null` when the
 * id is free.
 * @throws Refusal `not-found` for the team, or `taken` when the id is in use by another member, in
 * another team or with another body
 */
async function existing(
	store: Store,
	account: string,
	team: string,
	{ id, fingerprint }: NewTeamAssignment
): Promise<Detail | null> {
	const membership = await membershipOf(store.read, account, team);
	const row = await findById(store.read, id);
	if (!row) return null;
	const same =
		row.teamId === team && row.addedBy === membership.me && row.fingerprint === fingerprint;
	if (!same) throw new Refusal('taken');
	return detailOf(store.read, membership, row);
}

/**
 * Returns the question and the client's code name. Each comes from the body or, if the body has
 * none, from the assignment `from`.
 */
async function contentOf(db: Transaction, account: string, body: NewTeamAssignment) {
	const source = body.from ? await ownAssignment(db, account, body.from) : null;
	const question = body.question ?? source?.question;
	if (!question) throw new Refusal('invalid', [{ path: 'question', code: 'required' }]);
	return { question, client: body.client ?? source?.client ?? null };
}

export interface TeamAssignmentChange {
	question?: string | undefined;
	client?: string | null | undefined;
	archived?: boolean | undefined;
	/**
	 * Meaning of a new question once the current round is revealed: another question, which a new
	 * round asks at once, or the correction of this one, which everybody sees. Without it, the next
	 * round asks the new question.
	 */
	reworded?: 'round' | 'correction' | undefined;
	/** Id of the member who looks after the assignment from now on. */
	author?: string | undefined;
	/**
	 * Whether the author brings it in as their case, for an intervision. Who the author is counts as
	 * before the change: together with `author` an assignment can stop being a case and be handed over,
	 * but nobody brings in a case that is handed over.
	 */
	case?: boolean | undefined;
	/** The round that the page showed; without it, `reworded` opens a round after any. */
	expect?: ExpectedRound | undefined;
}

/**
 * Changes an assignment. A round in which somebody has answered keeps its question, and the next
 * round asks the new one, unless `reworded` says otherwise.
 * @throws Refusal `not-found`, `forbidden` for members other than the assignment's author and the
 * team's owner, `invalid` for an author who is not a present member, or, with `reworded`,
 * `still-hidden` before the reveal, `round/moved-on` and `full`; with `case`, `forbidden` for anybody
 * but the author, `invalid` together with another `author`, and `round-answered` once somebody has
 * answered
 */
export function edit(
	store: Store,
	account: string,
	team: string,
	id: string,
	{ question, client, archived, reworded, author, case: asCase, expect }: TeamAssignmentChange
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const before = await assignmentIn(db, team, id);
		requireAct(membership, 'shared.edit', { author: before.addedBy });
		if (author !== undefined && !(await memberIn(db, team, author).catch(nullIfNotFound))) {
			throw new Refusal('invalid', [{ path: 'author', code: 'member' }]);
		}
		// Nobody brings in a case for somebody else, and both at once do not say whose it would be.
		if (asCase === true && author !== undefined && author !== membership.me) {
			throw new Refusal('invalid', [{ path: 'case', code: 'case-of-another' }]);
		}
		const isNew = question !== undefined && question !== before.question;
		const now = new Date().toISOString();
		const after = {
			addedBy: author ?? before.addedBy,
			question: question ?? before.question,
			client: client === undefined ? before.client : client,
			archivedAt:
				archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null,
			...(asCase !== undefined && { caseOwner: await caseOwnerOf(db, membership, before, asCase) }),
			...(isNew && (await correctionOf(db, membership, before, { question, reworded }))),
			updatedAt: now
		};
		if (isNew) await rewordRounds(db, before, after.question);
		await db.updateTable('teamAssignment').set(after).where('id', '=', id).execute();
		if (isNew && reworded === 'round') await addNextRound(db, membership, id, expect);
		return detailAfterWrite(db, membership, id);
	});
}

type Correction = Pick<TeamAssignmentTable, 'correctedRound' | 'correctedBy' | 'correctedAt'>;

const NOT_CORRECTED: Correction = { correctedRound: null, correctedBy: null, correctedAt: null };

/**
 * Returns the member whose case an assignment becomes. Nobody may have answered yet, since people
 * answer otherwise once they are asked where they would stand themselves.
 */
async function caseOwnerOf(
	db: Transaction,
	membership: Membership,
	{ addedBy, roundId, caseOwner }: TeamAssignmentTable,
	asCase: boolean
): Promise<string | null> {
	requireAct(membership, 'shared.bringAsCase', { author: addedBy });
	const { number } = await roundIn(db, roundId);
	const answered = await db
		.selectFrom('teamPlacement')
		.select('memberId')
		.where('roundId', '=', roundId)
		.executeTakeFirst();
	if (number > 1 || answered) throw new Refusal('round-answered');
	const after = asCase ? membership.me : null;
	if (after !== caseOwner) await forgetProgress(db, roundId);
	return after;
}

/** Forgets how far a case was and who led it, when it becomes nobody's case or another member's. */
async function forgetProgress(db: Transaction, round: string): Promise<void> {
	await db.deleteFrom('teamCase').where('roundId', '=', round).execute();
	await db.deleteFrom('teamConversation').where('roundId', '=', round).execute();
}

/**
 * Returns the columns about the correction of the current round, after its question changed. A
 * question that is as it was asked again, or that is another one, is no correction.
 * @throws Refusal `still-hidden` for a correction before the reveal, when the round can still ask
 * the new question
 */
async function correctionOf(
	db: Transaction,
	{ me }: Membership,
	{ roundId }: TeamAssignmentTable,
	{ question, reworded }: Pick<TeamAssignmentChange, 'question' | 'reworded'>
): Promise<Correction> {
	if (reworded !== 'correction') return NOT_CORRECTED;
	const { revealedAt, question: asked } = await roundIn(db, roundId);
	if (!revealedAt) throw new Refusal('still-hidden');
	if (question === asked) return NOT_CORRECTED;
	return { correctedRound: roundId, correctedBy: me, correctedAt: new Date().toISOString() };
}

async function rewordRounds(
	db: Transaction,
	{ id, roundId, question: before }: TeamAssignmentTable,
	question: string
): Promise<void> {
	await db
		.updateTable('teamRound')
		.set({ question: before })
		.where('assignmentId', '=', id)
		.where('question', 'is', null)
		.execute();
	await db
		.updateTable('teamRound')
		.set({ question })
		.where('id', '=', roundId)
		.where('revealedAt', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('teamPlacement')
						.select('memberId')
						.whereRef('teamPlacement.roundId', '=', 'teamRound.id')
				)
			)
		)
		.execute();
}

/**
 * Deletes an assignment with all its rounds, for all members.
 * @throws Refusal `not-found`, or `forbidden` for members other than the assignment's author and
 * the team's owner
 */
export function remove(store: Store, account: string, team: string, id: string): Promise<void> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const row = await assignmentIn(db, team, id);
		requireAct(membership, 'shared.delete', { author: row.addedBy });
		await db.deleteFrom('teamAssignment').where('id', '=', id).execute();
	});
}
