/** Workshops: made by an account, run by whoever holds the host's link. */
import { randomInt } from 'node:crypto';
import { newJoinCode } from '../../domain/join-code.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Names } from '../../domain/workshop.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { writeWorkshop } from './write.ts';
import { groupsOf, questionsOf, rowOf } from './stored-workshop.ts';
import { type NewQuestion, append } from './questions.ts';
import { deletionOf } from './retention.ts';

export interface Workshop {
	id: string;
	code: string;
	title: string | null;
	locale: Locale;
	names: Names;
	groups: [string, string] | null;
	pairsFirst: boolean;
	/** In the order of the deck. */
	questions: string[];
	createdAt: string;
	endedAt: string | null;
	/** When it is deleted if nobody does anything in it before. */
	deletedAt: string;
}

export interface NewWorkshop {
	id: string;
	title: string | null;
	locale: Locale;
	names: Names;
	groups: readonly [string, string] | null;
	pairsFirst: boolean;
	questions: readonly NewQuestion[];
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
		pairsFirst: row.pairsFirst === 1,
		questions: (await questionsOf(db, id)).map(({ text }) => text),
		createdAt,
		endedAt,
		deletedAt: deletionOf(row)
	};
}

/**
 * Makes a workshop once: the same body under the same id gives the same one again, without the
 * secret of its host's link.
 * @throws Refusal `taken` for another body under an id in use, by whomever.
 */
export async function create(
	store: Store,
	owner: string,
	body: NewWorkshop
): Promise<{ workshop: Workshop; hostToken: string | null }> {
	return store.write(async (db) => {
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
		const { row, hostToken } = await insert(db, owner, body);
		return { workshop: await toWorkshop(db, row), hostToken };
	});
}

/** For use within a write, under an id that is free. */
export async function insert(
	db: Transaction,
	owner: string,
	body: NewWorkshop & { createdAt?: string }
): Promise<{ row: WorkshopTable; hostToken: string }> {
	const { groups, pairsFirst, questions, ...rest } = body;
	const hostToken = newToken();
	const now = new Date().toISOString();
	const row: WorkshopTable = {
		createdAt: now,
		...rest,
		code: await freeCode(db),
		accountId: owner,
		groups: groups && JSON.stringify(groups),
		pairsFirst: pairsFirst ? 1 : 0,
		hostHash: hashOf(hostToken),
		questionId: null,
		view: 'question',
		counted: 1,
		timerSeconds: null,
		timerEndsAt: null,
		revision: 1,
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

export interface Settings {
	title?: string | null | undefined;
	locale?: Locale | undefined;
	pairsFirst?: boolean | undefined;
	names?: Names | undefined;
	groups?: readonly [string, string] | null | undefined;
}

/** @throws Refusal `not-found`, or `somebody-is-in` where names or groups would change under them */
export async function configure(store: Store, code: string, wanted: Settings): Promise<void> {
	await writeWorkshop(store, code, async (db) => {
		const row = await rowOf(db, code);
		const after = {
			title: wanted.title === undefined ? row.title : wanted.title,
			locale: wanted.locale ?? row.locale,
			pairsFirst: wanted.pairsFirst === undefined ? row.pairsFirst : wanted.pairsFirst ? 1 : 0,
			names: wanted.names ?? row.names,
			groups:
				wanted.groups === undefined ? row.groups : wanted.groups && JSON.stringify(wanted.groups)
		} as const;
		const isFixed = after.names !== row.names || after.groups !== row.groups;
		if (isFixed && (await anySeat(db, row.id))) throw new Refusal('somebody-is-in');
		await db.updateTable('workshop').set(after).where('id', '=', row.id).execute();
	});
}

/** Whether anybody ever took a seat: from then on who is known by what stays as it is. */
export async function anySeat(db: Transaction, workshop: string): Promise<boolean> {
	const row = await db
		.selectFrom('workshopSeat')
		.select('id')
		.where('workshopId', '=', workshop)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** A new secret for the host's link; the old one stops working at once. */
export function renewHost(store: Store, code: string): Promise<string> {
	const hostToken = newToken();
	return writeWorkshop(store, code, async (db) => {
		const { id } = await rowOf(db, code);
		const hostHash = hashOf(hostToken);
		await db.updateTable('workshop').set({ hostHash }).where('id', '=', id).execute();
		return hostToken;
	});
}

/** With everything that was said in it. */
export function remove(store: Store, code: string): Promise<void> {
	return writeWorkshop(store, code, async (db) => {
		await db.deleteFrom('workshop').where('code', '=', code).execute();
	});
}
