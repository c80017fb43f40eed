/**
 * Open matters of check-ins: things that helper and client have to talk about, such as a client's
 * doubt about the agreement. The list of assignments and the page of an assignment show them.
 */
import { m } from '$lib/generated/paraglide/messages.js';
import { type Matter, openMatter } from '../../domain/check-in-matters.ts';
import { type Clock, isoDate } from '../../words/dates.ts';
import type { Store } from '../db/client.ts';
import { checkInsById } from './stored-check-in.ts';

/** An open matter in words, with the page on which the helper deals with it. */
export interface WrittenMatter {
	text: string;
	href: string;
}

const TEXTS: Record<Matter, (inputs: object, of: { locale: Clock['locale'] }) => string> = {
	doubts: m.matter_doubts,
	withdrew: m.matter_withdrew,
	'not-yet': m.matter_not_yet,
	due: m.matter_due,
	'other-side': m.matter_other_side
};

/**
 * Returns the open matter of each assignment's newest check-in, by the assignment's id. Assignments
 * without an open matter are missing.
 * @param assignments ids, whose ownership the caller has checked
 */
export async function mattersOf(
	store: Store,
	assignments: readonly string[],
	clock: Clock
): Promise<Map<string, WrittenMatter>> {
	if (assignments.length === 0) return new Map();
	const newest = await store.read
		.selectFrom('checkIn as one')
		.select('one.id')
		.where('one.assignmentId', 'in', assignments)
		.where('one.id', '=', ({ selectFrom }) =>
			selectFrom('checkIn as last')
				.select('last.id')
				.whereRef('last.assignmentId', '=', 'one.assignmentId')
				.orderBy('last.createdAt', 'desc')
				.orderBy('last.id', 'desc')
				.limit(1)
		)
		.execute();
	const today = isoDate(new Date(clock.now).toISOString(), clock.timeZone, 'day');
	const ids = newest.map(({ id }) => id);
	const found = await checkInsById(store.read, ids);
	return new Map(
		found.flatMap(({ checkIn }) => {
			const matter = openMatter(checkIn, today);
			if (!matter) return [];
			const { assignment, id } = checkIn;
			const text = TEXTS[matter]({}, { locale: clock.locale });
			return [[assignment, { text, href: `/assignments/${assignment}/look-together/${id}` }]];
		})
	);
}
