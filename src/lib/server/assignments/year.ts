/**
 * A helper's calendar year, for the year page and its CSV file. Questions and clients' code names
 * are included only on request, because other people may read the page. Notes are never included;
 * what was written at closing is folded on the page and not printed.
 */
import { switchToTell } from '../../domain/assignment.ts';
import { type Position, otherSide, sideOf } from '../../domain/continuum.ts';
import { borrowed, isNothing } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { QUOTAS } from '../../domain/quotas.ts';
import type { YearAnswers } from '../../domain/year-reflection.ts';
import {
	type YearFigures,
	type YearPicture,
	type YearTogether,
	yearClock,
	yearStart
} from '../../domain/year.ts';
import { togetherIn } from '../check-ins/looked-together.ts';
import { hasAssignments } from './assignments.ts';
import type { Store } from '../db/client.ts';
import type { Part } from '../http/parts.ts';
import { explanationTexts } from '../texts/index.ts';
import { toPlacement } from './placements.ts';
import type { AnswersToYear } from './reflection-schemas.ts';
import { writeYear, yearNotes, yearsWithNotes } from './reflections.ts';
import { type YearTexts, figuresOf, textsOf } from './year-picture.ts';
import { entries } from './year-entries.ts';
import { yearsOf } from './year-queries.ts';

export interface YearQuestion {
	/**
	 * URL with query parameters: `of=2026` chooses the year, `names=yes` includes questions and code
	 * names.
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
	/**
	 * Number of the assignment in the year, from 1. It identifies the assignment without its
	 * question.
	 */
	number: number;
	/** Id of the assignment, for links. */
	id: string;
	/** Time of the first placement of the year. */
	startedAt: string;
	/** `null` unless names were requested. */
	named: { question: string; client: string | null } | null;
	/**
	 * Placements of the assignment in this year, oldest first. The page gets only the latest {@link
	 * SHOWN}, the CSV file gets all.
	 */
	placements: YearPlacement[];
	/** Number of earlier placements of the year that are not in `placements`. */
	more: number;
	/**
	 * Position before the first of `placements` when that is a role switch, as it may be after an
	 * earlier year; otherwise `null`.
	 */
	before: Position | null;
	/**
	 * Id of the placement whose switch the helper can still tell the client about; `null` for none.
	 * Only the assignment's last switch can be told.
	 */
	toTell: string | null;
	/**
	 * Benefits borrowed from the side opposite to the last position. `nothing` is true when the
	 * helper chose to borrow nothing.
	 */
	borrowed: { from: ReturnType<typeof sideOf>; texts: string[]; nothing: boolean };
}

export interface YearView extends YearFigures, YearTexts {
	together: YearTogether;
	picture: YearPicture;
	/** Texts that the helper wrote about the year; empty in the CSV file. */
	answers: YearAnswers;
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

/** Maximum number of an assignment's placements on the page. The CSV file has all. */
const SHOWN = 24;

/**
 * Returns the requested year. When the parameter is missing or malformed, it is the newest year
 * with placements.
 * @param part part of the year's assignments, each with at most {@link SHOWN} placements; `null`
 * for all assignments with all placements
 */
export async function yearPage(
	store: Store,
	owner: string | null,
	{ url, timeZone, locale }: YearQuestion,
	part: Part | null
): Promise<YearPage> {
	const clock = yearClock(timeZone);
	const years = owner ? await allYears(store, owner, clock) : [];
	const requested = url.searchParams.get('of') ?? '';
	const year = /^[12]\d{3}$/.test(requested) ? Number(requested) : years[0];
	const names = url.searchParams.get('names') === 'yes';
	const page = { years, names, any: owner !== null && (await hasAssignments(store, owner)) };
	if (year === undefined) return { ...page, view: null };

	const range = { from: yearStart(year, clock), until: yearStart(year + 1, clock) };
	const whole = { part: part ?? { from: 0, limit: QUOTAS.placements }, atMost: part && SHOWN };
	const found = owner ? await entries(store, owner, range, whole) : [];
	const items = found.map((entry, index): YearItem => {
		const { assignment, more, last, before, isLastSwitch } = entry;
		const { question, client, benefits } = assignment;
		const placements = entry.placements.map(toPlacement);
		const lent = borrowed(explanationTexts[locale], last, JSON.parse(benefits) as string[]);
		return {
			number: whole.part.from + index + 1,
			id: assignment.id,
			startedAt: entry.startedAt,
			named: names ? { question, client } : null,
			placements: placements.map((one) => {
				const { id, position, roleSwitch, clientTold, placedAt } = one;
				return { id, position, roleSwitch, clientTold, placedAt };
			}),
			more,
			before,
			toTell: isLastSwitch ? (switchToTell(placements)?.id ?? null) : null,
			borrowed: {
				from: otherSide(sideOf(last)),
				texts: lent.filter(({ id }) => !isNothing(id)).map(({ text }) => text),
				nothing: lent.some(({ id }) => isNothing(id))
			}
		};
	});
	const current = year === clock(new Date().toISOString());
	const figures = owner ? await figuresOf(store, owner, range) : NO_FIGURES;
	const together = owner ? await togetherIn(store, owner, range) : { looked: 0, agreed: 0 };
	const isPage = owner !== null && part !== null;
	const texts = isPage ? await textsOf(store, owner, range, locale) : NO_TEXTS;
	const answers = isPage ? await yearNotes(store, owner, year) : {};
	const shown = { ...texts, together, answers, year, current, items };
	return { ...page, view: { ...figures, ...shown } };
}

/** Returns the years with placements or with texts of the helper, newest first. */
async function allYears(store: Store, owner: string, clock: (time: string) => number) {
	const placed = await yearsOf(store, owner, clock);
	return [...new Set([...placed, ...(await yearsWithNotes(store.read, owner))])].sort(
		(one, other) => other - one
	);
}

/**
 * Stores what the helper wrote about a year.
 * @throws Refusal `not-found` for a year without placements
 */
export async function writeYearPage(
	store: Store,
	owner: string,
	{ year, timeZone, answers }: { year: number; timeZone: string; answers: AnswersToYear }
): Promise<void> {
	const years = await yearsOf(store, owner, yearClock(timeZone));
	await writeYear(store, owner, { year, answers, years });
}

const NO_TEXTS: YearTexts = {
	borrowed: {
		expert: { assignments: 0, benefits: [] },
		facilitator: { assignments: 0, benefits: [] }
	},
	closing: { shifted: [], 'seen-as': [], 'borrow-again': [] }
};

const NO_FIGURES: YearFigures & { picture: YearPicture } = {
	picture: { places: [], dots: [], arcs: [] },
	total: 0,
	count: { expert: 0, facilitator: 0 },
	switches: 0,
	told: 0,
	lastUse: { expert: null, facilitator: null }
};
