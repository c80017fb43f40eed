/**
 * A year of somebody's assignments as its page and its table show it. Questions and code names are
 * in it only when asked for, and notes never: those are for oneself.
 */
import { type Position, otherSide, sideOf } from '../../domain/continuum.ts';
import { borrowed, isNothing } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { type Year, reviewYear, yearClock, yearsOf } from '../../domain/year.ts';
import { exportAccount } from '../accounts/export.ts';
import type { Store } from '../db/client.ts';
import { explanationTexts } from '../texts/index.ts';

export interface YearQuestion {
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
	number: number;
	named: { question: string; client: string | null } | null;
	placements: YearPlacement[];
	/** From the side opposite to where it stood last; `nothing` where that was the choice. */
	borrowed: { from: ReturnType<typeof sideOf>; texts: string[]; nothing: boolean };
}

export interface YearView extends Omit<Year<never, never>, 'entries'> {
	year: number;
	/** Whether it is still going on. */
	current: boolean;
	items: YearItem[];
}

export interface YearPage {
	/** Those that have placements, the newest first. */
	years: number[];
	names: boolean;
	/** Whether there is anything to take along, placed or not. */
	any: boolean;
	/** `null` where no year was asked for and none has placements. */
	view: YearView | null;
}

/** The year that the address asks for, else the newest; what it asks wrongly is as if not asked. */
export async function yearPage(
	store: Store,
	owner: string | null,
	{ url, timeZone, locale }: YearQuestion
): Promise<YearPage> {
	const assignments = owner ? (await exportAccount(store, owner)).assignments : [];
	const clock = yearClock(timeZone);
	const years = yearsOf(assignments, clock);
	const asked = url.searchParams.get('of') ?? '';
	const year = /^[12]\d{3}$/.test(asked) ? Number(asked) : years[0];
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
