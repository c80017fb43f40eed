/**
 * Workshops of an account, for the pages of that account. Only the owner may list or copy a
 * workshop; the host link alone does not allow it.
 */
import { v7 as uuid } from 'uuid';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import type { Part } from '../http/parts.ts';
import type { WorkshopTable } from '../db/workshop-tables.ts';
import { groupsOf, questionsOf, stepsOf } from './stored-workshop.ts';
import { deletionOf } from './retention.ts';
import * as workshops from './workshops.ts';

export interface HostedWorkshop {
	code: string;
	title: string | null;
	locale: Locale;
	/** The first question of the deck. */
	question: string;
	/** Numbers of questions, rounds and answers that would be deleted with the workshop. */
	holds: { questions: number; rounds: number; answers: number };
	createdAt: string;
	endedAt: string | null;
	/** Time at which the workshop is deleted if nobody uses it before. */
	deletedAt: string;
}

/** Returns the part of an account's workshops that a page shows, newest first. */
export async function list(
	store: Store,
	owner: string,
	{ from, limit }: Part
): Promise<HostedWorkshop[]> {
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
		.limit(limit)
		.offset(from)
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
		...stepsOf(row),
		shareResults: row.shareResults === 1,
		questions: await questionsOf(store.read, row.id),
		fingerprint: ''
	});
}
