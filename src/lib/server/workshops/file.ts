/**
 * Schema of workshops and decks in an exported file. A workshop is in the file as it was prepared,
 * without seats and answers. Seats and answers belong to the participants, and the host downloads
 * them separately for each workshop.
 */
import { z } from 'zod';
import { note, question } from '../assignments/schemas.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { pastTime } from '../http/file-schemas.ts';
import { id, text } from '../http/schemas.ts';
import { MAX_QUESTIONS, TITLE_MAX, groups, locale, names, title } from './schemas.ts';

/** Maximum numbers of workshops and of decks in an imported file. */
const MAX_WORKSHOPS = 10_000;
const MAX_DECKS = 10_000;

const questions = boundedArray(z.object({ text: question, note }), MAX_QUESTIONS);

const workshop = z.object({
	id,
	title,
	locale,
	names,
	groups: groups.nullable(),
	// Files of version 0.2.0 and earlier do not have these two steps.
	withIdea: z.boolean().default(false),
	twoRounds: z.boolean().default(false),
	pairsFirst: z.boolean(),
	// Nor do they have this setting.
	shareResults: z.boolean().default(true),
	questions: questions.min(1),
	createdAt: pastTime
});

const deck = z.object({ id, name: text(TITLE_MAX), locale, questions, updatedAt: pastTime });

/**
 * Fields of an exported file with workshops and decks. Files of versions without workshops have
 * neither field.
 */
export const hostedInFile = {
	workshops: boundedArray(workshop, MAX_WORKSHOPS).optional(),
	decks: boundedArray(deck, MAX_DECKS).optional()
};

export type WorkshopInFile = z.infer<typeof workshop>;
export type DeckInFile = z.infer<typeof deck>;
