/**
 * A helper's calendar year, for the year page and its CSV file. Questions and clients' code names
 * are included on request only, since others may read the page. Notes are never included.
 */
import { type Position, otherSide, sideOf } from '../../domain/continuum.ts';
import { borrowed, isNothing } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { type Year, reviewYear, yearClock, yearsOf } from '../../domain/year.ts';
import { exportAssignments } from './export.ts';
import type { Store } from '../db/client.ts';
import { explanationTexts } from '../texts/index.ts';

export interface YearQuestion {
	/**
	 * Query parameters: `of=2026` chooses the year, `names=yes` includes questions and code names.
	 */
	url: URL;
	timeZone: string;
	locale: Locale;
}

export interface YearPlacement {
	id: string;
	position: Position;
	roleSwitch: boolean;
	clientTold: boolean | null;
	placedAt: string;
}

export interface YearItem {
	/** Position in the year from 1, which stands in for the question. */
	number: number;
	/** `null` unless names were requested. */
	named: { question: string; client: string | null } | null;
	placements: YearPlacement[];
	/** Borrowed from the side opposite the last position; `nothing` when that was the choice. */
	borrowed: { from: ReturnType<typeof sideOf>; texts: string[]; nothing: boolean };
}

export interface YearView extends Omit<Year<never, never>, 'entries'> {
	year: number;
	/** Whether this is the present calendar year. */
	current: boolean;
	items: YearItem[];
}

export interface YearPage {
	/** Years with placements, newest first. */
	years: number[];
	/** Whether names were requested. */
	names: boolean;
	/** Whether the account has any assignment, placed or not. */
	any: boolean;
	/** `null` when no year was requested and no year has placements. */
	view: YearView | null;
}

/** Shows the requested year, or the newest one when the parameter is missing or malformed. */
export async function yearPage(
	store: Store,
	owner: string | null,
	{ url, timeZone, locale }: YearQuestion
): Promise<YearPage> {
	const assignments = owner ? await exportAssignments(store, owner) : [];
	const clock = yearClock(timeZone);
	const years = yearsOf(assignments, clock);
	const requested = url.searchParams.get('of') ?? '';
	const year = /^[12]\d{3}$/.test(requested) ? Number(requested) : years[0];
	const names = url.searchParams.get('names') === 'yes';
	const page = { years, names, any: assignments.length > 0 };
	if (year === undefined) return { ...page, view: null };

	const { entries, ...review } = reviewYear(assignments, year, clock);
	const items = entries.map(({ number, assignment, placements, last }): YearItem => {
		const { question, client, benefits } = assignment;
		const lent = borrowed(explanationTexts[locale], last.position, benefits);
		return {
			number,
			named: names ? { question, client } : null,
			placements: placements.map(({ id, position, roleSwitch, clientTold, placedAt }) => {
				return { id, position, roleSwitch, clientTold, placedAt };
			}),
			borrowed: {
				from: otherSide(sideOf(last.position)),
				texts: lent.filter(({ id }) => !isNothing(id)).map(({ text }) => text),
				nothing: lent.some(({ id }) => isNothing(id))
			}
		};
	});
	const current = year === clock(new Date().toISOString());
	return { ...page, view: { ...review, year, current, items } };
}
