/** Types of the rows about a helper's years. */

/** Text that a helper wrote about a year: the answer to a question, or a field of the log. */
export interface YearNoteTable {
	accountId: string;
	year: number;
	/** One of the fields in domain/reflection.ts. */
	field: string;
	text: string;
}

export interface YearTables {
	yearNote: YearNoteTable;
}
