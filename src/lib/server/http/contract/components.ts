/** Schemas that the responses of several operations share. */
import { z } from 'zod';
import { SIDES, STRENGTHS } from '../../../domain/continuum.ts';
import { positionSchema } from '../schemas.ts';
import type { Act } from '../../../domain/permissions.ts';
import type { Operation } from '../endpoint.ts';

export const side = z.enum(SIDES as ['expert', 'facilitator']).meta({ id: 'Side' });
export const strength = z.enum(STRENGTHS as ['slight', 'clear', 'strong']).meta({ id: 'Strength' });

/** Schema of one page of a list; `nextCursor` is `null` on the last page. */
export const listOf = (item: z.ZodType) =>
	z
		.object({ items: z.array(item), nextCursor: z.string().nullable() })
		.meta({ id: `${item.meta()?.id ?? ''}List` });

/**
 * Infers an operation's types, so that its handler receives the body and the query that are
 * declared for it.
 */
export function operation<const A extends Act, Body, Query>(
	of: Operation<A, Body, Query>
): Operation<A, Body, Query> {
	return of;
}

const Benefit = z
	.object({ id: z.string(), text: z.string(), clause: z.string() })
	.meta({ id: 'Benefit' });

export const Explanation = z
	.object({
		position: positionSchema,
		side,
		strength,
		headline: z.string(),
		role: z.string(),
		benefits: z.array(Benefit),
		risk: z.string(),
		say: z.string()
	})
	.meta({ id: 'Explanation' });
