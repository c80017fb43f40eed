/** Schemas of request bodies about check-ins. */
import { z } from 'zod';
import { QUESTION_MAX } from '../../domain/assignment.ts';
import { CHECK_IN_KINDS, MAX_CLIENTS, MAX_QUESTION } from '../../domain/check-in.ts';
import type { GivenAnswer } from '../../domain/check-in-changes.ts';
import type { Position } from '../../domain/continuum.ts';
import { ADDRESSES } from '../../domain/explanation.ts';
import { LOCALES } from '../../domain/locale.ts';
import { storedText } from '../../domain/typed-text.ts';
import { DEFAULT_LINK_DAYS, type LinkDays } from '../../domain/link-days.ts';
import { benefits } from '../assignments/schemas.ts';
import { boundedArray } from '../http/bounded-array.ts';
import {
	EITHER_FAULT,
	id,
	isEither,
	optionalText,
	positionOrUndecided,
	positionSchema,
	text
} from '../http/schemas.ts';

/** Maximum lengths of the texts, in UTF-16 units. */
export const HELPER_NAME_MAX = 80;
export const CONTACT_MAX = 120;
export const LABEL_MAX = 40;

/** Maximum length of a token that is looked up; a right token has 43 characters. */
const TOKEN_MAX = 200;

export const question = text(QUESTION_MAX, storedText);
export const helperName = text(HELPER_NAME_MAX);
export const contact = optionalText(CONTACT_MAX);
export const label = text(LABEL_MAX);

export const days: z.ZodType<LinkDays> = z.union([z.literal(7), z.literal(30), z.literal(90)]);

/** Tells whether at most one of position and undecided is given. A change may leave out both. */
const oneAtMost = ({ position, undecided }: { position?: unknown; undecided?: unknown }) =>
	!(typeof position === 'number' && undecided === true);

const newClient = z.object({
	id: id.optional(),
	label,
	guess: positionSchema.nullish()
});

const clientIds = (clients: readonly { id?: string | undefined }[]) =>
	clients.flatMap(({ id }) => id ?? []);

const hasDoubled = (ids: readonly string[]) => new Set(ids).size < ids.length;

export const newCheckIn = z
	.object({
		id: id.optional(),
		kind: z.enum(CHECK_IN_KINDS),
		question,
		helperName,
		contact: contact.optional(),
		address: z.enum(ADDRESSES),
		locale: z.enum(LOCALES),
		...positionOrUndecided,
		days: days.default(DEFAULT_LINK_DAYS),
		clients: boundedArray(newClient, MAX_CLIENTS).min(1)
	})
	.refine(isEither, EITHER_FAULT)
	.refine(({ clients }) => !hasDoubled(clientIds(clients)), {
		path: ['clients'],
		params: { code: 'doubled' }
	});

export const checkInChange = z
	.object({
		...positionOrUndecided,
		clients: boundedArray(
			z.object({ id, guess: positionSchema.nullable() }),
			MAX_CLIENTS
		).optional()
	})
	.refine(oneAtMost, EITHER_FAULT);

/** Returns the place in a change: `undefined` where it does not change, `null` for undecided. */
export function placeIn({
	position,
	undecided
}: z.infer<typeof checkInChange>): Position | null | undefined {
	return undecided ? null : (position ?? undefined);
}

const token = z.string().max(TOKEN_MAX);

export const linkToken = z.object({ token });

const given = { ...positionOrUndecided, declined: z.boolean().optional() };

/** Tells whether exactly one of a position, undecided and declined is given. */
const isOne = ({
	declined,
	...answer
}: {
	position?: unknown;
	undecided?: unknown;
	declined?: unknown;
}) =>
	declined === true
		? typeof answer.position !== 'number' && answer.undecided !== true
		: isEither(answer);

const ONE_FAULT = { path: ['position'], params: { code: 'position-undecided-or-declined' } };

export const clientAnswer = z.object(given).refine(isOne, ONE_FAULT);

export const firstAnswer = z
	.object({
		token,
		/**
		 * Key that the browser made. A repeated request is recognised by it. After the first answer
		 * the browser keeps the key in its cookie.
		 */
		key: z
			.string()
			.regex(/^[\w-]{43}$/)
			.optional(),
		...given
	})
	.refine(isOne, ONE_FAULT);

/** Answer about one member, through the link of a team's request. */
export const requestAnswer = z
	.object({ ...firstAnswer.shape, client: id })
	.refine(isOne, ONE_FAULT);

/** Returns the answer in a validated body. */
export function answerIn({ position, declined }: z.infer<typeof clientAnswer>): GivenAnswer {
	return declined ? 'declined' : { position: position ?? null };
}

export const proposal = z
	.object({
		clients: boundedArray(id, MAX_CLIENTS).min(1),
		position: positionSchema,
		benefits,
		lookAgainOn: z.iso.date().nullish()
	})
	.refine(({ clients }) => !hasDoubled(clients), {
		path: ['clients'],
		params: { code: 'doubled' }
	});

export const confirmation = z.object({ version: z.number().int().min(1), agreed: z.boolean() });

export const shownQuestion = z.object({ question: z.number().int().min(0).max(MAX_QUESTION) });
