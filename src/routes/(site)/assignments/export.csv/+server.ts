import { placementCells, placementHeads } from '$lib/server/assignments/export-columns';
import { isoDate } from '$lib/words/dates';
import { borrowed, isNothing } from '$lib/domain/explanation';
import { withSwitches } from '$lib/domain/year';
import { m } from '$lib/generated/paraglide/messages.js';
import { may } from '$lib/server/policy';
import { type AccountFile, exportAccount } from '$lib/server/accounts/export';
import { csvFile } from '$lib/server/http/csv';
import { store } from '$lib/server/store';
import { explanationTexts } from '$lib/server/texts';
import type { RequestHandler } from './$types';

/** The account's assignments as CSV. Only the JSON of /api/account/export can be imported. */
export const GET: RequestHandler = async (event) => {
	const owner = may(event, 'account.export');
	const { timeZone, locale } = event.locals;
	const at = (time: string) => isoDate(time, timeZone, 'minute');
	const { assignments } = await exportAccount(store(), owner);

	/** A row per placement, and one for an assignment without placements. */
	function rowsOf(
		{ placements, ...assignment }: AccountFile['assignments'][number],
		index: number
	) {
		const { question, client, createdAt, archivedAt, benefits } = assignment;
		const common = [index + 1, question, client, at(createdAt), archivedAt && at(archivedAt)];
		if (placements.length === 0) return [common.concat(Array(placementHeads().length + 3))];
		return withSwitches(placements).map((placement, nth) => {
			// Benefits belong to the current placement, which is the last one.
			const lent =
				nth < placements.length - 1
					? []
					: borrowed(explanationTexts[locale], placement.position, benefits);
			return [
				...common,
				at(placement.placedAt),
				...placementCells(placement),
				placement.note,
				lent.map(({ id, text }) => (isNothing(id) ? m.year_borrowed_nothing() : text)).join('\n')
			];
		});
	}

	const heads = [
		m.csv_assignment(),
		m.csv_question(),
		m.csv_client(),
		m.csv_created(),
		m.csv_finished(),
		m.csv_placed(),
		...placementHeads(),
		m.csv_note(),
		m.csv_borrowed()
	];
	return csvFile('kantlijn.csv', [heads, ...assignments.flatMap(rowsOf)]);
};
