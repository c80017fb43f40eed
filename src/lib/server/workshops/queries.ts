/**
 * Workshops of an account, for the pages of that account. Every query has the owner as a condition,
 * because the host link alone gives no right to a list or a copy.
 */
import { v7 as uuid } from 'uuid';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/tables.ts';
import { groupsOf, questionsOf } from './stored-workshop.ts';
import { deletionOf } from './retention.ts';
import * as workshops from './workshops.ts';

export interface HostedWorkshop {
	code: string;
	title: string | null;
	locale: Locale;
	/** The first question of the deck. */
	question: string;
	/** Counts of what a deletion would destroy. */
	holds: { questions: number; rounds: number; answers: number };
	createdAt: string;
	endedAt: string | null;
	/** Time of deletion unless there is new activity. */
	deletedAt: string;
}

/** Workshops of an account, newest first. */
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

/** Creates a workshop with the deck and settings of another, without its seats or answers. */
export async function copy(store: Store, account: string, row: WorkshopTable) {
	const { title, locale, names } = row;
	return workshops.create(store, account, {
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
