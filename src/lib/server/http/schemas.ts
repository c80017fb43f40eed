/** Zod schemas that several nouns share; the OpenAPI document uses them too. */
import { z } from 'zod';
import { RANGE, type Position, positionFault } from '../../domain/continuum.ts';
import { ADDRESSES, benefitsFault } from '../../domain/explanation.ts';
import { LOCALES } from '../../domain/locale.ts';
import { normaliseText } from './text.ts';

/**
 * A normalised text of at most `max` UTF-16 units, the unit of the `maxlength` attribute. Zod's own
 * maximum counts code points.
 */
const limitedText = (max: number) =>
	z
		.string()
		.overwrite(normaliseText)
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

/** A required text of 1 to `max` UTF-16 units after normalisation. */
export const text = (max: number) => limitedText(max).min(1);

/** A text of at most `max` UTF-16 units; an empty one becomes `null`. */
export const optionalText = (max: number) =>
	limitedText(max)
		.transform((value) => value || null)
		.meta({ type: 'string', maxLength: max })
		.nullable();

export const id = z.uuidv7().toLowerCase();

/** RFC 3339 in UTC. */
export const time = z.iso.datetime();

/** A zod issue with one of our own codes, which `rejectionText` turns into a message. */
function fault(code: string) {
	return { code: 'custom' as const, params: { code } };
}

/** Description of a position for the OpenAPI document, which cannot express the refinement. */
const A_POSITION = {
	type: 'integer',
	minimum: RANGE.min,
	maximum: RANGE.max,
	not: { multipleOf: RANGE.step },
	description: 'An odd whole number: negative is expert, positive is facilitator, none is between.'
} as const;

export const positionSchema = z
	.number()
	.superRefine((value, context) => {
		const found = positionFault(value);
		if (found) context.addIssue({ ...fault(found), input: value });
	})
	.transform((value) => value as Position)
	.meta(A_POSITION);

/**
 * A number in a query, which arrives as text; other text becomes NaN, which every check rejects.
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
