import { placementCells, placementHeads } from '$lib/server/assignments/export-columns';
import { isoDate } from '$lib/words/dates';
import { m } from '$lib/generated/paraglide/messages.js';
import { may } from '$lib/server/policy';
import { csvFile } from '$lib/server/http/csv';
import { store } from '$lib/server/store';
import { type YearItem, yearPage } from '$lib/server/assignments/year';
import type { RequestHandler } from './$types';

/** The content of the year page as CSV, one row per placement. */
export const GET: RequestHandler = async (event) => {
	const owner = may(event, 'year.export');
	const { timeZone, locale } = event.locals;
	const { names, view } = await yearPage(store(), owner, { url: event.url, timeZone, locale });
	const heads = [
		m.csv_assignment(),
		...(names ? [m.csv_question(), m.csv_client()] : []),
		m.csv_placed(),
		...placementHeads(),
		m.csv_borrowed()
	];
	const rows = (view?.items ?? []).flatMap((item) => rowsOf(item, timeZone));
	return csvFile(`${m.year_file()}${view ? `-${view.year}` : ''}.csv`, [heads, ...rows]);
};

/** Benefits are listed in the last row, since they belong to the assignment's last placement. */
function rowsOf({ number, named, placements, borrowed }: YearItem, timeZone: string) {
	const benefits = borrowed.nothing ? m.year_borrowed_nothing() : borrowed.texts.join('\n');
	return placements.map((placement, index) => [
		number,
		...(named ? [named.question, named.client] : []),
		isoDate(placement.placedAt, timeZone, 'day'),
		...placementCells(placement),
		index === placements.length - 1 ? benefits : null
	]);
}
