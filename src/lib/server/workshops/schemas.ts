/** Zod schemas of request bodies and queries about workshops. */
import { z } from 'zod';
import { boundedArray } from '../http/bounded-array.ts';
import { LOCALES } from '../../domain/locale.ts';
import { NAMES, PHASES, SHOWABLE_CONTENTS, STAGE_CONTENTS } from '../../domain/workshop.ts';
import { MAX_TIMER_S, SIMPLE_ACTIONS } from '../../domain/workshop-control.ts';
import { QUESTION_MAX } from '../../domain/assignment.ts';
import { storedQuestion } from '../../domain/typed-text.ts';
import { note } from '../assignments/schemas.ts';
import {
	EITHER_FAULT,
	id,
	isEither,
	optionalText,
	positionOrUndecided,
	text
} from '../http/schemas.ts';

/** Maximum number of questions in one deck. */
export const MAX_QUESTIONS = 50;

/** Maximum lengths, in UTF-16 units. */
export const TITLE_MAX = 80;
export const GROUP_MAX = 40;
export const INITIALS_MAX = 4;
export const REASON_MAX = 140;

export const title = optionalText(TITLE_MAX);

/** Maximum length of the name of a host link, in characters. */
export const LINK_NAME_MAX = 40;
/**
 * Question of a deck. Numbers and bullets at the start of its text are removed, because pages
 * number the questions themselves.
 */
export const question = text(QUESTION_MAX, storedQuestion);
export const questions = boundedArray(question, MAX_QUESTIONS).min(1);
export const names = z.enum(NAMES);
export const locale = z.enum(LOCALES);
export const groups = z.tuple([text(GROUP_MAX), text(GROUP_MAX)]);
export const group = z.union([z.literal(0), z.literal(1)]);
export const initials = optionalText(INITIALS_MAX);
export const round = z.number().int().positive();

/** Token of a seat: 256 bits as 43 characters of base64url, as `newToken` creates it. */
export const token = z.string().regex(/^[\w-]{43}$/);

/** Steps that a clicker's `forward` walks through; see `Steps` in the domain. */
const steps = {
	withIdea: z.boolean().optional(),
	twoRounds: z.boolean().optional(),
	pairsFirst: z.boolean().optional()
};

export const newWorkshop = z.object({
	id: id.optional(),
	title: title.optional(),
	locale,
	names,
	groups: groups.nullish(),
	...steps,
	shareResults: z.boolean().optional(),
	questions
});

export const workshopChange = z.object({
	title: title.optional(),
	...steps,
	shareResults: z.boolean().optional(),
	questions: questions.optional()
});

/** Settings of a workshop that can be changed on the host page: all except the deck. */
export const workshopSettings = z.object({
	title: title.optional(),
	locale: locale.optional(),
	...steps,
	shareResults: z.boolean().optional(),
	names: names.optional(),
	groups: groups.nullish()
});

export const newQuestion = z.object({ text: question, note: note.optional() });

export const hostLinkName = z.object({ host: optionalText(LINK_NAME_MAX) });

/** Questions of an import, with their notes. */
export const importedQuestions = z.object({
	questions: boundedArray(newQuestion, MAX_QUESTIONS).min(1)
});

export const importedDeck = z.object({ name: text(TITLE_MAX), locale });

export const deckName = z.object({ name: text(TITLE_MAX) });

export const newSeat = z.object({
	token: token.optional(),
	initials: initials.optional(),
	group: group.nullish()
});

/** Corrections of a seat. An absent field stays unchanged. */
export const seatChange = newSeat.omit({ token: true });

/** An answer in a round: either a position or undecided, never both. */
export const newAnswer = z.object({ round, ...positionOrUndecided }).refine(isEither, EITHER_FAULT);

/** Reason of a participant for their place in a round; `null` or an empty text withdraws it. */
export const newReason = z.object({ round, text: optionalText(REASON_MAX) });

export const handDot = z
	.object({
		id: id.optional(),
		...positionOrUndecided,
		initials: initials.optional(),
		group: group.nullish()
	})
	.refine(isEither, EITHER_FAULT);

/** State that the host saw; any action may carry it. See `Expectation` in the domain. */
const expectation = {
	expect: z
		.object({
			round: round.nullable(),
			phase: z.enum(PHASES),
			view: z.enum(STAGE_CONTENTS).optional()
		})
		.optional()
};

export const action = z.discriminatedUnion('action', [
	z.object({ action: z.enum([...SIMPLE_ACTIONS, 'undo']), ...expectation }),
	z.object({ action: z.literal('goto'), question: z.number().int(), ...expectation }),
	z.object({ action: z.literal('show'), view: z.enum(SHOWABLE_CONTENTS), ...expectation }),
	z.object({
		action: z.literal('timer'),
		seconds: z.number().int().min(0).max(MAX_TIMER_S),
		...expectation
	}),
	z.object({ action: z.literal('count'), shown: z.boolean(), ...expectation }),
	z.object({ action: z.literal('why'), on: z.boolean(), ...expectation }),
	z.object({ action: z.literal('reason'), reason: z.uuid(), ...expectation }),
	z.object({ action: z.literal('rehearse'), on: z.boolean(), ...expectation })
]);

export const viewQuery = z.object({ view: z.enum(['wall', 'phone']).default('wall') });
