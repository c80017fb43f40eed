/**
 * Texts that a helper writes when looking back: answers at the closing of an assignment, and texts
 * about a year. Both are private, like notes.
 */
import type { ClosingAnswers } from '../../domain/reflection.ts';
import { LOG_FIELDS, type YearAnswers, type YearField } from '../../domain/year-reflection.ts';
import type { Store } from '../db/client.ts';
import type { YearNoteTable } from '../db/year-tables.ts';
import { accountKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { ownAssignment } from './ownership.ts';
import {
	type AnswersAtClosing,
	type AnswersToYear,
	MAX_YEARS,
	STORED_MAX,
	type YearsInFile
} from './reflection-schemas.ts';

/** Returns the answers without empty ones; `null` if none is left. */
function filled<A extends Partial<Record<string, string | null>>>(answers: A) {
	const entries = Object.entries(answers).filter(([, text]) => text);
	return entries.length === 0 ? null : (Object.fromEntries(entries) as { [K in keyof A]?: string });
}

/** Returns the answers as the column of an assignment stores them. */
export function closingColumn(answers: AnswersAtClosing | undefined): string | null {
	const kept = answers && filled(answers);
	return kept ? JSON.stringify(kept) : null;
}

export function closingAnswersOf(column: string | null): ClosingAnswers {
	return column === null ? {} : (JSON.parse(column) as ClosingAnswers);
}

/** Returns what the helper answered when closing an assignment. */
export async function closingAnswersIn(
	{ read }: Store,
	owner: string,
	assignment: string
): Promise<ClosingAnswers> {
	const row = await read
		.selectFrom('assignment')
		.select('lookingBack')
		.where('id', '=', assignment)
		.where('accountId', '=', owner)
		.executeTakeFirst();
	return closingAnswersOf(row?.lookingBack ?? null);
}

/**
 * Stores the answers at the closing of an assignment. An answer that is empty is cleared.
 * @throws Refusal `not-found`
 */
export function lookBack(
	store: Store,
	owner: string,
	assignment: string,
	answers: AnswersAtClosing
): Promise<void> {
	return store.write(
		async (db) => {
			await ownAssignment(db, owner, assignment);
			await db
				.updateTable('assignment')
				.set({ lookingBack: closingColumn(answers), updatedAt: new Date().toISOString() })
				.where('id', '=', assignment)
				.execute();
		},
		[accountKey(owner)]
	);
}

/** Returns what the helper wrote about a year. */
export async function yearNotes(
	{ read }: Store,
	owner: string,
	year: number
): Promise<YearAnswers> {
	const rows = await read
		.selectFrom('yearNote')
		.select(['field', 'text'])
		.where('accountId', '=', owner)
		.where('year', '=', year)
		.execute();
	return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}

/**
 * Stores texts about a year. A text that is empty is deleted; fields that are missing do not change.
 * @param years years in which the account has placements
 * @throws Refusal `not-found` for a year without placements and texts, so that the number of texts is
 * bounded
 */
export function writeYear(
	store: Store,
	owner: string,
	{ year, answers, years }: { year: number; answers: AnswersToYear; years: number[] }
): Promise<void> {
	const given = Object.entries(answers).filter(([, text]) => text !== undefined);
	return store.write(
		async (db) => {
			const fields = given.map(([field]) => field);
			if (!years.includes(year) && !(await yearsWithNotes(db, owner)).includes(year)) {
				throw new Refusal('not-found');
			}
			if (fields.length === 0) return;
			await db
				.deleteFrom('yearNote')
				.where('accountId', '=', owner)
				.where('year', '=', year)
				.where('field', 'in', fields)
				.execute();
			await add(db, rowsOf(owner, year, answers));
		},
		[accountKey(owner)]
	);
}

function rowsOf(accountId: string, year: number, answers: AnswersToYear): YearNoteTable[] {
	return Object.entries(filled(answers) ?? {}).map(([field, text]) => ({
		...{ accountId, year, field },
		text: text ?? ''
	}));
}

/** Adds the rows that do not exist yet. */
async function add(db: Transaction, rows: readonly YearNoteTable[]): Promise<void> {
	for (const row of rows) {
		await db
			.insertInto('yearNote')
			.values(row)
			.onConflict((conflict) => conflict.columns(['accountId', 'year', 'field']).doNothing())
			.execute();
	}
}

export async function exportYears({ read }: Store, owner: string): Promise<YearsInFile> {
	const rows = await read
		.selectFrom('yearNote')
		.selectAll()
		.where('accountId', '=', owner)
		.orderBy('year')
		.orderBy('field')
		.execute();
	return [...Map.groupBy(rows, ({ year }) => year)].map(([year, notes]) => ({
		year,
		answers: Object.fromEntries(notes.map(({ field, text }) => [field as YearField, text]))
	}));
}

/** Returns the years about which an account holds texts. */
export async function yearsWithNotes(db: Transaction, owner: string): Promise<number[]> {
	const rows = await db
		.selectFrom('yearNote')
		.select('year')
		.distinct()
		.where('accountId', '=', owner)
		.execute();
	return rows.map(({ year }) => year);
}

/** @throws Refusal `full` when the account would hold texts about too many years */
async function requireRoomForYears(
	db: Transaction,
	owner: string,
	added: readonly number[]
): Promise<void> {
	const years = new Set([...(await yearsWithNotes(db, owner)), ...added]);
	if (years.size > MAX_YEARS) throw new Refusal('full');
}

/**
 * Adds the texts of a file that the account does not have yet. Must be called within a write.
 * @throws Refusal `full`
 */
export async function importYears(
	db: Transaction,
	owner: string,
	years: YearsInFile = []
): Promise<void> {
	await requireRoomForYears(
		db,
		owner,
		years.map(({ year }) => year)
	);
	await add(
		db,
		years.flatMap(({ year, answers }) => rowsOf(owner, year, answers))
	);
}

/** Whether a field has one line. */
const isLine = (field: string) => LOG_FIELDS.some((one) => one === field);

/**
 * Moves the texts of account `from` to account `to`. Where both wrote something, `to` keeps both, one
 * after the other. Must be called within a write.
 * @throws Refusal `full`
 */
export async function mergeYears(db: Transaction, from: string, to: string): Promise<void> {
	const rows = await db
		.selectFrom('yearNote')
		.selectAll()
		.where('accountId', 'in', [from, to])
		.execute();
	const own = rows.filter(({ accountId }) => accountId === to);
	await requireRoomForYears(
		db,
		to,
		rows.map(({ year }) => year)
	);
	for (const row of rows.filter(({ accountId }) => accountId === from)) {
		const there = own.find(({ year, field }) => year === row.year && field === row.field);
		if (!there) await add(db, [{ ...row, accountId: to }]);
		else if (there.text !== row.text) {
			await db
				.updateTable('yearNote')
				.set({
					text: [there.text, row.text].join(isLine(row.field) ? ', ' : '\n').slice(0, STORED_MAX)
				})
				.where('accountId', '=', to)
				.where('year', '=', row.year)
				.where('field', '=', row.field)
				.execute();
		}
	}
}
