/**
 * Questions for looking back, with room to write: some when an assignment is closed, some for a year.
 * The answers are private, like notes.
 */

/** Questions to the helper when an assignment is closed. */
export const CLOSING_QUESTIONS = ['shifted', 'seen-as', 'borrow-again'] as const;
export type ClosingQuestion = (typeof CLOSING_QUESTIONS)[number];

/** Questions of a year for intervision: three about the choices, and one about the craft of each role. */
export const YEAR_QUESTIONS = [
	'avoided-side',
	'knew-best',
	'told-sooner',
	'craft-expert',
	'craft-facilitator'
] as const;
export type YearQuestion = (typeof YEAR_QUESTIONS)[number];

/** Fields of a year that some professional registers ask for. */
export const LOG_FIELDS = ['hours', 'form', 'period'] as const;
export type LogField = (typeof LOG_FIELDS)[number];

/** Texts that a helper can write about a year. */
export const YEAR_FIELDS = [...YEAR_QUESTIONS, ...LOG_FIELDS] as const;
export type YearField = (typeof YEAR_FIELDS)[number];

/** Maximum length of the form's fields for an answer and for the log, in UTF-16 units. */
export const ANSWER_MAX = 2000;
export const LOG_MAX = 200;

/** Answers by question; questions without an answer are missing. */
export type Answers<Q extends string> = Partial<Record<Q, string>>;

export type ClosingAnswers = Answers<ClosingQuestion>;
export type YearAnswers = Answers<YearField>;
