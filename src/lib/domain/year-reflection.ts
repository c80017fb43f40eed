/** Questions for looking back on a year, with room to write. The answers are private, like notes. */
import type { Answers } from './reflection.ts';

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

/** Maximum length of the log's fields in the form, in UTF-16 units. */
export const LOG_MAX = 200;

export type YearAnswers = Answers<YearField>;
