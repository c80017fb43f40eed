/** Operations about the reasons that participants of a workshop give for their places. */
import { z } from 'zod';
import { positionSchema } from '../schemas.ts';
import { newReason } from '../../workshops/schemas.ts';
import { operation } from './components.ts';
import { roundNumber } from './workshop-results.ts';

export const Reason = z
	.object({
		id: z.string(),
		text: z.string(),
		initials: z.string().nullable(),
		position: positionSchema.nullable()
	})
	.meta({ id: 'Reason' });

const one = '/api/workshops/{code}' as const;

export const reasons = {
	[`${one}/reason` as const]: {
		PUT: operation({
			act: 'workshop.giveReason',
			summary: 'Say why one stands where one stands, or withdraw it, until the wall has shown it',
			body: newReason,
			answers: { 200: z.object({ round: roundNumber, text: z.string().nullable() }) }
		})
	},
	[`${one}/reasons` as const]: {
		GET: operation({
			act: 'workshop.readReasons',
			summary: 'The reasons of the round that is revealed, in no order; before the reveal none',
			answers: {
				200: z.object({
					round: roundNumber.nullable(),
					reasons: z.array(Reason.extend({ shown: z.boolean() }))
				})
			}
		})
	}
};
