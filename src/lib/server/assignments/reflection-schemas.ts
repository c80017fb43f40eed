/** Schemas of what a helper writes when looking back. */
import { z } from 'zod';
import { ANSWER_MAX, CLOSING_QUESTIONS } from '../../domain/reflection.ts';
import { LOG_FIELDS, YEAR_FIELDS } from '../../domain/year-reflection.ts';
import { storedText } from '../../domain/typed-text.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { optionalText } from '../http/schemas.ts';

/**
 * Maximum length of a stored text. It is larger than that of the form's fields, because after merging
 * accounts one text can hold several.
 */
export const STORED_MAX = 4 * ANSWER_MAX;

/** Maximum number of years about which an account can hold texts. */
export const MAX_YEARS = 60;

const answer = optionalText(STORED_MAX, storedText).optional();
const line = optionalText(STORED_MAX).optional();

/** Schema of answers: every field may be missing, and an empty one clears the answer. */
export const closingAnswers = z.object(record(CLOSING_QUESTIONS, answer));
export const yearAnswers = z.object({
	...record(YEAR_FIELDS, answer),
	...record(LOG_FIELDS, line)
});

export type AnswersAtClosing = z.infer<typeof closingAnswers>;
export type AnswersToYear = z.infer<typeof yearAnswers>;

export const yearsInFile = boundedArray(
	z.object({ year: z.number().int().min(1000).max(9999), answers: yearAnswers }),
	MAX_YEARS
);

export type YearsInFile = z.infer<typeof yearsInFile>;

function record<K extends string, T>(keys: readonly K[], value: T): Record<K, T> {
	return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>;
}
