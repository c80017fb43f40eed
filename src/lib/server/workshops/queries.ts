/**
 * What an account hosts, for its own pages. Whoever only holds a host's link has no list and no copy:
 * the owner stands inside each query here.
 */
import { v7 as uuid } from 'uuid';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { groupsOf, questionsOf } from './stored-workshop.ts';
import { deletionOf } from './retention.ts';
import * as workshops from './workshops.ts';

export interface HostedWorkshop {
	code: string;
	title: string | null;
	locale: Locale;
	/** The first one of the deck. */
	question: string;
	/** What would be lost with it. */
	holds: { questions: number; rounds: number; answers: number };
	createdAt: string;
	endedAt: string | null;
	/** When it goes if nobody does anything in it before. */
	deletedAt: string;
}

/** The newest first. */
export async function list(store: Store, owner: string): Promise<HostedWorkshop[]> {
	const rows = await store.read
		.selectFrom('workshop')
		.where('accountId', '=', owner)
		.selectAll()
		.select((of) => [
			of
				.selectFrom('workshopQuestion as q')
				.whereRef('q.workshopId', '=', 'workshop.id')
				.orderBy('q.ordinal')
				.limit(1)
				.select('q.text')
				.as('question'),
			of
				.selectFrom('workshopQuestion as q')
				.whereRef('q.workshopId', '=', 'workshop.id')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('questions'),
			of
				.selectFrom('workshopRound as r')
				.whereRef('r.workshopId', '=', 'workshop.id')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('rounds'),
			of
				.selectFrom('workshopAnswer as a')
				.whereRef('a.workshopId', '=', 'workshop.id')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('answers')
		])
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => {
		const { code, title, locale, createdAt, endedAt } = row;
		return {
			code,
			title,
			locale,
			question: row.question ?? '',
			holds: {
				questions: Number(row.questions),
				rounds: Number(row.rounds),
				answers: Number(row.answers)
			},
			createdAt,
			endedAt,
			deletedAt: deletionOf(row)
		};
	});
}

/** @throws Refusal `not-found`, also for somebody else's */
async function ownRow(db: Transaction, owner: string, code: string): Promise<WorkshopTable> {
	const row = await db
		.selectFrom('workshop')
		.selectAll()
		.where('code', '=', code)
		.where('accountId', '=', owner)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	return row;
}

/**
 * The same deck and settings under another code, with nobody in it yet.
 * @throws Refusal `not-found`
 */
export async function copy(store: Store, owner: string, code: string) {
	const row = await ownRow(store.read, owner, code);
	const { title, locale, names } = row;
	return workshops.create(store, owner, {
		id: uuid(),
		title,
		locale,
		names,
		groups: groupsOf(row),
		pairsFirst: row.pairsFirst === 1,
		questions: await questionsOf(store.read, row.id),
		fingerprint: ''
	});
}

/** @throws Refusal `not-found` */
export async function remove(store: Store, owner: string, code: string): Promise<void> {
	await ownRow(store.read, owner, code);
	await workshops.remove(store, code);
}
