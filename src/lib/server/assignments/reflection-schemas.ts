/** Schemas of what a helper writes when looking back. */
import { z } from 'zod';
import {
	ANSWER_MAX,
	CLOSING_QUESTIONS,
	LOG_FIELDS,
	LOG_MAX,
	YEAR_FIELDS
} from '../../domain/reflection.ts';
import { storedText } from '../../domain/typed-text.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { optionalText } from '../http/schemas.ts';

/** Maximum number of years in an imported file. */
const MAX_YEARS = 200;

const answer = optionalText(ANSWER_MAX, storedText).optional();
const line = optionalText(LOG_MAX).optional();

/** Schema of answers: every field may be missing, and an empty one clears the answer. */
export const closingAnswers = z.object(record(CLOSING_QUESTIONS, answer));
export const yearAnswers = z.object({
	...record(YEAR_FIELDS, answer),
	...record(LOG_FIELDS, line)
});

export type AnswersAtClosing = z.infer<typeof closingAnswers>;
export type AnswersToYear = z.infer<typeof yearAnswers>;

/** Maximum length of a text in a file: after merging accounts one text can hold several. */
export const MERGED_MAX = 10 * ANSWER_MAX;

const mergedAnswer = optionalText(MERGED_MAX, storedText).optional();
const mergedLine = optionalText(MERGED_MAX).optional();

export const yearsInFile = boundedArray(
	z.object({
		year: z.number().int().min(1000).max(9999),
		answers: z.object({ ...record(YEAR_FIELDS, mergedAnswer), ...record(LOG_FIELDS, mergedLine) })
	}),
	MAX_YEARS
);

export type YearsInFile = z.infer<typeof yearsInFile>;

function record<K extends string, T>(keys: readonly K[], value: T): Record<K, T> {
	return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>;
}
