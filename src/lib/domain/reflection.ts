/**
 * Questions for looking back when an assignment is closed, with room to write. The answers are
 * private, like notes. Those about a year are in year-reflection.ts.
 */

/** Questions to the helper when an assignment is closed. */
export const CLOSING_QUESTIONS = ['shifted', 'seen-as', 'borrow-again'] as const;
export type ClosingQuestion = (typeof CLOSING_QUESTIONS)[number];

/** Maximum length of the form's fields for an answer, in UTF-16 units. */
export const ANSWER_MAX = 2000;

/** Answers by question; questions without an answer are missing. */
export type Answers<Q extends string> = Partial<Record<Q, string>>;

export type ClosingAnswers = Answers<ClosingQuestion>;
