/** Fields and queries that several nouns share, validated by zod; the OpenAPI document uses them too. */
import { z } from 'zod';
import { RANGE, type Position, positionFault } from '../../domain/continuum.ts';
import { ADDRESSES, benefitsFault } from '../../domain/explanation.ts';
import { LOCALES } from '../../domain/locale.ts';
import { normaliseText } from './text.ts';

/** A text counted after it was tidied, in UTF-16 units as `maxlength` does: zod counts code points. */
const counted = (max: number) =>
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

export const text = (max: number) => counted(max).min(1);

/** The same, where nothing typed means none. */
export const optionalText = (max: number) =>
	counted(max)
		.transform((value) => value || null)
		.nullable();

export const id = z.uuidv7().toLowerCase();

/** An issue with a code of ours, for the messages. */
function fault(code: string) {
	return { code: 'custom' as const, params: { code } };
}

/** For the OpenAPI document, which cannot see into the check. */
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

/** Numbers arrive as text in a query; anything else becomes one that no check accepts. */
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
