/**
 * Zod schemas that are used in the validation of assignments, teams and workshops, and in the
 * OpenAPI document.
 */
import { z } from 'zod';
import { RANGE, type Position, positionFault } from '../../domain/continuum.ts';
import { ADDRESSES, benefitsFault } from '../../domain/explanation.ts';
import { LOCALES } from '../../domain/locale.ts';
import { storedLine } from '../../domain/typed-text.ts';

type Stored = (typed: string) => string;

/**
 * Schema of a text whose stored form has at most `max` UTF-16 units, the unit of the `maxlength`
 * attribute. Zod's own maximum counts code points.
 */
const limitedText = (max: number, stored: Stored) =>
	z
		.string()
		.overwrite(stored)
		.check(({ value, issues }) => {
			if (value.length <= max) return;
			issues.push({
				code: 'too_big',
				origin: 'string',
				maximum: max,
				inclusive: true,
				input: value
			});
		})
		.meta({ maxLength: max });

/**
 * Schema of a required text of 1 to `max` UTF-16 units.
 * @param stored function that makes the stored form, from domain/typed-text.ts: `storedLine`, or
 * `storedText` for a field of several lines
 */
export const text = (max: number, stored: Stored = storedLine) => limitedText(max, stored).min(1);

/** Schema of a nullable text of at most `max` UTF-16 units; an empty text becomes `null`. */
export const optionalText = (max: number, stored: Stored = storedLine) =>
	limitedText(max, stored)
		.transform((value) => value || null)
		.meta({ type: 'string', maxLength: max })
		.nullable();

export const id = z.uuidv7().toLowerCase();

/** Schema of a time, as RFC 3339 in UTC. */
export const time = z.iso.datetime();

/** Makes a zod issue with one of our own codes, which `rejectionText` turns into a message. */
function fault(code: string) {
	return { code: 'custom' as const, params: { code } };
}

/**
 * Description of a position for the OpenAPI document, which cannot express that only odd numbers
 * are allowed.
 */
const A_POSITION = {
	type: 'integer',
	minimum: RANGE.min,
	maximum: RANGE.max,
	not: { type: 'integer', multipleOf: RANGE.step },
	description: 'An odd whole number: negative is expert, positive is facilitator, none is between.'
} as const;

export const positionSchema = z
	.number()
	.superRefine((value, context) => {
		const found = positionFault(value);
		if (found) context.addIssue({ ...fault(found), input: value });
	})
	.transform((value) => value as Position)
	.meta({ id: 'Position', ...A_POSITION });

/** Fields of an answer. {@link isEither} checks that exactly one of them is present. */
export const positionOrUndecided = {
	position: positionSchema.nullish(),
	undecided: z.boolean().optional()
};

type Fields = { position?: unknown; undecided?: unknown };

export const isEither = ({ position, undecided }: Fields) =>
	(typeof position === 'number') !== (undecided === true);

/** Fault of an answer that has neither a position nor "undecided", or that has both. */
export const EITHER_FAULT = { path: ['position'], params: { code: 'position-or-undecided' } };

/**
 * Schema of a number in a query string. A text that is not a number becomes NaN, which every check
 * rejects.
 */
const numeric = z
	.string()
	.transform((value) => (/^-?\d{1,9}(\.\d{1,9})?$/.test(value) ? Number(value) : NaN));

export const paging = z.object({
	limit: numeric
		.pipe(z.number().int().min(1).max(200))
		.meta({ type: 'integer', minimum: 1, maximum: 200 })
		.default(50),
	cursor: z.string().max(200).optional()
});

export const explanationQuery = z.object({
	position: numeric.pipe(positionSchema).meta(A_POSITION),
	locale: z.enum(LOCALES).default(LOCALES[0]),
	address: z.enum(ADDRESSES).default('u'),
	benefits: z
		.string()
		.default('')
		.transform((value) => value.split(',').filter(Boolean))
		.superRefine((ids, context) => {
			const found = benefitsFault(ids);
			if (found === 'unknown') context.addIssue({ ...fault('benefit'), input: ids });
			if (found === 'too-many') context.addIssue({ ...fault('too-many-benefits'), input: ids });
		})
});
