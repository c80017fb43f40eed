/** Schemas of request bodies and query strings for assignments and placements. */
import { z } from 'zod';
import {
	CLIENT_MAX,
	CLIENT_SAID_MAX,
	NOTE_MAX,
	QUESTION_MAX,
	placedAtFault
} from '../../domain/assignment.ts';
import { TAKEN_MAX } from '../../domain/intervision.ts';
import { benefitSide } from '../../domain/explanation.ts';
import { storedText } from '../../domain/typed-text.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { id, optionalText, paging, positionSchema, text, time } from '../http/schemas.ts';

export const question = text(QUESTION_MAX, storedText);
export const client = optionalText(CLIENT_MAX);
export const note = optionalText(NOTE_MAX, storedText);
export const clientSaid = optionalText(CLIENT_SAID_MAX, storedText);

/** Text that the owner took along from an intervision about the assignment. */
export const takenAlong = optionalText(TAKEN_MAX, storedText);

export const benefit = z
	.string()
	.refine((value) => benefitSide(value) !== null, { params: { code: 'benefit' } });

export const benefits = boundedArray(benefit, 50).overwrite((ids) => [...new Set(ids)]);

export const newAssignment = z
	.object({
		id: id.optional(),
		question,
		client: client.optional(),
		position: positionSchema.nullish(),
		note: note.optional(),
		benefits: benefits.nullish()
	})
	.refine(({ note, position }) => !note || typeof position === 'number', {
		path: ['note'],
		params: { code: 'note-needs-position' }
	});

export const assignmentChange = z.object({
	question: question.optional(),
	client: client.optional(),
	benefits: benefits
		.nullable()
		.transform((ids) => ids ?? [])
		.optional(),
	archived: z.boolean().optional(),
	clientSaid: clientSaid.optional()
});

/**
 * Time of a placement, neither in the future nor too long ago. The result has the format of stored
 * times, which sort as text.
 */
const pastTime = time.pipe(
	z
		.string()
		.superRefine((value, context) => {
			const code = placedAtFault(new Date(value), new Date());
			if (code) context.addIssue({ code: 'custom', params: { code }, input: value });
		})
		.overwrite((value) => new Date(value).toISOString())
);

export const newPlacement = z.object({
	id: id.optional(),
	position: positionSchema,
	note: note.optional(),
	clientTold: z.boolean().nullish(),
	placedAt: pastTime
		.nullish()
		.describe('When it was made, for what was placed without a connection; by default now.')
});

export const placementChange = z.object({
	note: note.optional(),
	clientTold: z.boolean().nullish()
});

export const listQuery = paging.extend({
	status: z.enum(['active', 'archived']).default('active')
});
