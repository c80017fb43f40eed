/** Results of a workshop as files, for its host. */
import { z } from 'zod';
import { LOCALES } from '../../../domain/locale.ts';
import { NAMES } from '../../../domain/workshop.ts';
import { csvQuery } from '../csv.ts';
import { positionSchema } from '../schemas.ts';
import { operation } from './components.ts';

const position = positionSchema;
export const count = z.number().int().min(0);
export const roundNumber = z.number().int().positive();
export const group = z.number().int().min(0).max(1);

export const Stand = z.object({ count, median: position.nullable() }).meta({ id: 'StandOfSide' });

/** The two sides of a revealed round. */
export const sides = { expert: Stand, facilitator: Stand, undecided: count, switched: count };

const Results = z
	.object({
		title: z.string().nullable(),
		locale: z.enum(LOCALES),
		names: z.enum(NAMES),
		groups: z.array(z.string()).length(2).nullable(),
		questions: z.array(
			z.object({
				index: z.number().int().positive(),
				text: z.string(),
				rounds: z.array(
					z.object({
						round: roundNumber,
						revealed: z.boolean(),
						placed: count,
						undecided: count,
						comparison: z.object(sides).optional(),
						answers: z
							.array(
								z.object({
									initials: z.string().nullable().optional(),
									group: group.nullable().optional(),
									position: position.nullable(),
									previous: position.nullable()
								})
							)
							.optional()
					})
				)
			})
		)
	})
	.meta({ id: 'WorkshopResults' });

const one = '/api/workshops/{code}' as const;

export const workshopResults = {
	[`${one}/results.json` as const]: {
		GET: operation({
			act: 'workshop.export',
			summary: 'Every round; one that was not revealed with its counts only',
			answers: { 200: Results }
		})
	},
	[`${one}/report.pdf` as const]: {
		GET: operation({
			act: 'workshop.export',
			summary: 'The report as a PDF, in the language of the request',
			type: 'application/pdf',
			answers: { 200: z.string() }
		})
	},
	[`${one}/results.csv` as const]: {
		GET: operation({
			act: 'workshop.export',
			summary: 'The same as a table',
			query: csvQuery,
			type: 'text/csv',
			answers: { 200: z.string() }
		})
	}
};
