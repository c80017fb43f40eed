/**
 * Baseline for a placement: validates the same body as Kantlijn does, with zod, and stores nothing.
 */
import { type RequestEvent, error, json } from '@sveltejs/kit';
import { z } from 'zod';

const answer = z
	.object({
		round: z.number().int().positive(),
		position: z
			.number()
			.int()
			.min(-99)
			.max(99)
			.refine((value) => value % 2 !== 0)
			.nullish(),
		undecided: z.boolean().optional()
	})
	.refine(({ position, undecided }) => (typeof position === 'number') !== (undecided === true));

export async function PUT({ request }: RequestEvent) {
	const checked = answer.safeParse(await request.json());
	if (!checked.success) error(422);
	return json(checked.data);
}
