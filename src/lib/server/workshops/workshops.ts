/**
 * Creates, configures and deletes workshops. An account creates a workshop, and everybody with the
 * host link can run it.
 */
import { randomInt } from 'node:crypto';
import { newJoinCode } from '../../domain/join-code.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Names, Steps } from '../../domain/workshop.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/workshop-tables.ts';
import { accountKey, idKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { writeWorkshop } from './write.ts';
import { groupsOf, questionsOf, rowOf, stepsOf, stepsToRow } from './stored-workshop.ts';
import { type NewQuestion, append } from './questions.ts';
import { deleteAnswers } from './deletion.ts';
import { deletionOf } from './retention.ts';

export interface Workshop extends Steps {
	id: string;
	code: string;
	title: string | null;
	locale: Locale;
	names: Names;
	groups: [string, string] | null;
	/** Whether participants may read the results of the revealed rounds. */
	shareResults: boolean;
	/** Texts of the questions in the order of the deck. */
	questions: string[];
	createdAt: string;
	endedAt: string | null;
	/** Time at which the workshop will be deleted unless somebody uses it first. */
	deletedAt: string;
}

export interface NewWorkshop extends Steps {
	/** Id from the browser, so that a repeated request creates no second workshop. */
	id: string;
	title: string | null;
	locale: Locale;
	names: Names;
	groups: readonly [string, string] | null;
	/** Whether participants may read the results; by default they may. */
	shareResults?: boolean | undefined;
	questions: readonly NewQuestion[];
	/**
	 * Hash of the request body. A second request with the same id counts as a repetition only if
	 * its hash is the same. Empty for a copied or an imported workshop.
	 */
	fingerprint: string;
}

export async function toWorkshop(db: Transaction, row: WorkshopTable): Promise<Workshop> {
	const { id, code, title, locale, names, createdAt, endedAt } = row;
	return {
		id,
		code,
		title,
		locale,
		names,
		groups: groupsOf(row),
		...stepsOf(row),
		shareResults: row.shareResults === 1,
		questions: (await questionsOf(db, id)).map(({ text }) => text),
		createdAt,
		endedAt,
		deletedAt: deletionOf(row)
	};
}

/**
 * Creates a workshop once. A repeated request with the same id and body gets the existing workshop.
 * @returns `hostToken`: the secret of the host link, `null` for a repeated request
 * @throws Refusal `full`, or `taken` when the id is in use by another account or with another body
 */
export async function create(
	store: Store,
	owner: string,
	body: NewWorkshop
): Promise<{ workshop: Workshop; hostToken: string | null }> {
	return store.write(
		async (db) => {
			const before = await db
				.selectFrom('workshop')
				.selectAll()
				.where('id', '=', body.id)
				.executeTakeFirst();
			if (before) {
				const same = before.accountId === owner && before.fingerprint === body.fingerprint;
				if (!same) throw new Refusal('taken');
				return { workshop: await toWorkshop(db, before), hostToken: null };
			}
			await requireRoom(db, 'workshops', owner);
			const { row, hostToken } = await insert(db, owner, body);
			return { workshop: await toWorkshop(db, row), hostToken };
		},
		[accountKey(owner), idKey(body.id)]
	);
}

/**
 * Inserts a workshop and its deck. Must be called within a write, with an id that is not in use.
 */
export async function insert(
	db: Transaction,
	owner: string,
	body: NewWorkshop & { createdAt?: string }
): Promise<{ row: WorkshopTable; hostToken: string }> {
	const { groups, questions, withIdea, twoRounds, pairsFirst, shareResults = true, ...rest } = body;
	const hostToken = newToken();
	const now = new Date().toISOString();
	const row: WorkshopTable = {
		createdAt: now,
		...rest,
		code: await freeCode(db),
		accountId: owner,
		groups: groups && JSON.stringify(groups),
		...stepsToRow({ withIdea, twoRounds, pairsFirst }),
		shareResults: shareResults ? 1 : 0,
		undo: null,
		rehearsal: null,
		hostHash: hashOf(hostToken),
		address: null,
		questionId: null,
		view: 'question',
		asksWhy: 0,
		reasonId: null,
		counted: 1,
		timerSeconds: null,
		timerEndsAt: null,
		revision: 1,
		seatsVersion: 0,
		touchedAt: now,
		endedAt: null
	};
	await db.insertInto('workshop').values(row).execute();
	await append(db, row.id, questions);
	return { row, hostToken };
}

async function freeCode(db: Transaction): Promise<string> {
	for (;;) {
		const code = newJoinCode(randomInt);
		const taken = await db
			.selectFrom('workshop')
			.select('id')
			.where('code', '=', code)
			.executeTakeFirst();
		if (!taken) return code;
	}
}

type OptionalSteps = { [Step in keyof Steps]?: boolean | undefined };

/** Changes to the settings of a workshop; `undefined` leaves the stored value unchanged. */
export interface Settings extends OptionalSteps {
	title?: string | null | undefined;
	locale?: Locale | undefined;
	names?: Names | undefined;
	groups?: readonly [string, string] | null | undefined;
	shareResults?: boolean | undefined;
}

/**
 * Changes the settings of a workshop.
 * @throws Refusal `not-found`, or `somebody-is-in` when `names` or `groups` would change after
 * somebody has joined
 */
export async function configure(store: Store, code: string, wanted: Settings): Promise<void> {
	await writeWorkshop(store, code, async (db) => {
		const row = await rowOf(db, code);
		const before = stepsOf(row);
		const after = {
			title: wanted.title === undefined ? row.title : wanted.title,
			locale: wanted.locale ?? row.locale,
			...stepsToRow({
				withIdea: wanted.withIdea ?? before.withIdea,
				twoRounds: wanted.twoRounds ?? before.twoRounds,
				pairsFirst: wanted.pairsFirst ?? before.pairsFirst
			}),
			shareResults: (wanted.shareResults ?? row.shareResults === 1) ? 1 : 0,
			names: wanted.names ?? row.names,
			groups:
				wanted.groups === undefined ? row.groups : wanted.groups && JSON.stringify(wanted.groups)
		} as const;
		const changesIdentity = after.names !== row.names || after.groups !== row.groups;
		if (changesIdentity && (await anySeat(db, row.id))) throw new Refusal('somebody-is-in');
		await db.updateTable('workshop').set(after).where('id', '=', row.id).execute();
	});
}

/**
 * Whether a seat was ever taken, including removed seats. From then on the settings `names` and
 * `groups` cannot change, because they decided what participants were told about their anonymity.
 */
export async function anySeat(db: Transaction, workshop: string): Promise<boolean> {
	const row = await db
		.selectFrom('workshopSeat')
		.select('id')
		.where('workshopId', '=', workshop)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Replaces the secret of the host link. The old link stops working at once, and the streams that it
 * opened end.
 * @returns the new secret
 * @throws Refusal `not-found`
 */
export async function renewHost(store: Store, code: string): Promise<string> {
	const hostToken = newToken();
	const before = await writeWorkshop(store, code, async (db) => {
		const row = await rowOf(db, code);
		const hostHash = hashOf(hostToken);
		await db.updateTable('workshop').set({ hostHash }).where('id', '=', row.id).execute();
		return row.hostHash;
	});
	endStreams({ hostLink: before });
	return hostToken;
}

/**
 * Chooses the address of this machine that phones open.
 * @param address one of the machine's addresses; `null` for the usual one
 * @throws Refusal `not-found`
 */
export async function chooseAddress(store: Store, code: string, address: string | null) {
	await writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		await db.updateTable('workshop').set({ address }).where('id', '=', id).execute();
	});
}

/** Deletes a workshop with its deck, seats and answers, and ends its streams. */
export async function remove(store: Store, code: string): Promise<void> {
	await deleteAnswers(store, (await rowOf(store.read, code)).id);
	await writeWorkshop(store, code, async (db) => {
		await db.deleteFrom('workshop').where('code', '=', code).execute();
	});
	endStreams({ workshop: code });
}
