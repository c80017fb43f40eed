/** Schemas of request bodies for teams. */
import { z } from 'zod';
import { CLIENT_MAX } from '../../domain/assignment.ts';
import { MAX_ASKED_MEMBERS } from '../../domain/client-request.ts';
import { ADDRESSES } from '../../domain/explanation.ts';
import { DEFAULT_LINK_DAYS, LINK_DAYS } from '../../domain/link-days.ts';
import { LOCALES } from '../../domain/locale.ts';
import { TEAM_STATES } from '../../domain/team-week.ts';
import { boundedArray } from '../http/bounded-array.ts';
import { type TimedPhase, MOST_MINUTES, PHASES, TIMED_PHASES } from '../../domain/intervision.ts';
import { client, listQuery, note, question, takenAlong as taken } from '../assignments/schemas.ts';
import { contact, days as linkDays, helperName, label } from '../check-ins/schemas.ts';
import {
	EITHER_FAULT,
	id,
	isEither,
	positionOrUndecided,
	positionSchema,
	text
} from '../http/schemas.ts';

/** Maximum length of a text to search for. */
export const SEARCH_MAX = 200;

export const TEAM_NAME_MAX = 80;
export const DISPLAY_NAME_MAX = 40;

export const teamName = text(TEAM_NAME_MAX);
export const displayName = text(DISPLAY_NAME_MAX);

/** Upper bound of a conversation's steps: more than any round has questions. */
const MOST_STEPS = 20;

/** Any short text, so that the response to a wrong token is `not-found` and not `invalid`. */
export const inviteToken = z.string().max(200);

/** Any short text. The code that uses the id refuses an id that no member has. */
const memberId = z.string().max(60);

export const newTeam = z.object({ id: id.optional(), name: teamName, displayName });

export const teamChange = z.object({
	name: teamName.optional(),
	owner: memberId.optional(),
	/** Whether every member may invite. */
	membersInvite: z.boolean().optional()
});

/** Field `days` of the form that sets an invitation's end; empty for one that does not end. */
export const invitationEnd = z.object({
	days: z
		.enum(['', ...LINK_DAYS.map(String)])
		.transform((days) => (days === '' ? null : Number(days)))
});

export const invitationChange = z.object({
	days: z
		.union(LINK_DAYS.map((days) => z.literal(days)))
		.nullable()
		.describe('Days from now after which the invitation ends; `null` for one that does not end.')
});

/** Answer to a request of a browser to come back. */
export const returnAnswer = z.object({ accept: z.boolean() });

export const invitation = z.object({ inviteToken });
export const joining = z.object({ inviteToken, displayName });

export const memberChange = z.object({ displayName });
export const merging = z.object({ into: memberId });

export const newTeamAssignment = z.object({
	id: id.optional(),
	question: question.optional(),
	client: client.optional(),
	from: z.string().max(60).nullish(),
	/** Whether the member brings it in as their case, for an intervision. */
	case: z.boolean().optional()
});

/** The round that the page showed, so that nobody opens one after another round than they saw. */
const expect = z
	.object({ round: z.number().int().positive() })
	.optional()
	.describe(
		'Where another round is the current one, the answer is 409 `/problems/round/moved-on`.'
	);

export const nextRound = z.object({ expect });

export const teamAssignmentChange = z.object({
	question: question.optional(),
	client: client.optional(),
	archived: z.boolean().optional(),
	/** Meaning of a new question after the reveal; see assignments.ts. */
	reworded: z.enum(['round', 'correction']).optional(),
	/** The member who looks after the assignment from now on. */
	author: memberId.optional(),
	/** Whether the author brings it in as their case; only while nobody has answered. */
	case: z.boolean().optional(),
	/** With `reworded: 'round'`. */
	expect
});

export const teamListQuery = listQuery.extend({
	q: text(SEARCH_MAX)
		.optional()
		.describe('Text in the question or the code name of the client, in any case.'),
	client: text(CLIENT_MAX).optional().describe('Code name of the client, exactly.'),
	state: z
		.enum(TEAM_STATES)
		.optional()
		.describe(
			'Waits for the caller, can be revealed, is to be looked at again, divides those who placed, is hidden or is revealed.'
		)
});

/** Either a position or `undecided: true`, never both. */
export const newTeamPlacement = z
	.object({
		position: positionSchema.nullish(),
		undecided: z.boolean().optional(),
		note: note.optional(),
		/**
		 * Number of the round that the page showed. With it, the answer cannot count for another round.
		 */
		round: z.number().int().positive().optional()
	})
	.refine(({ position, undecided }) => (typeof position === 'number') !== (undecided === true), {
		path: ['position'],
		params: { code: 'position-or-undecided' }
	});

/** Change of the conversation about a revealed round; see conversation.ts. */
export const conversationChange = z.object({
	/** Number of the round that the page showed. */
	round: z.number().int().positive(),
	change: z.union([
		z.enum(['lead', 'stop', 'renew']),
		z.object({ step: z.number().int().min(0).max(MOST_STEPS) })
	])
});

const phase = z.enum(PHASES);

/** Schema of a number of minutes for each phase that has a clock. */
export const minutesOfPhases = (minutes: z.ZodNumber) =>
	z.strictObject(
		Object.fromEntries(TIMED_PHASES.map((phase) => [phase, minutes])) as Record<
			TimedPhase,
			z.ZodNumber
		>
	);

/** A step of an intervision from one phase to the one after or before it; see cases.ts. */
export const phaseChange = z.object({
	/** Number of the round that the page showed. */
	round: z.number().int().positive(),
	/** The phase that the page showed, so that two presses do not go two steps. */
	from: phase,
	to: phase,
	/** Minutes for each phase; 0 for none. */
	minutes: minutesOfPhases(z.number().int().min(0).max(MOST_MINUTES)).optional()
});

/** Request to a client to look together on the divided roles; see client-requests.ts. */
export const newClientRequest = z.object({
	id: id.optional(),
	/** Members whom it concerns, who each join with a place or decline. */
	members: boundedArray(memberId, MAX_ASKED_MEMBERS)
		.min(1)
		.overwrite((ids) => [...new Set(ids)]),
	label,
	address: z.enum(ADDRESSES),
	locale: z.enum(LOCALES),
	days: linkDays.default(DEFAULT_LINK_DAYS)
});

/** Reply of a member who joins a request with an own place. */
export const joiningRequest = z
	.object({
		/** Id of the member's check-in. */
		id: id.optional(),
		helperName,
		contact: contact.optional(),
		...positionOrUndecided
	})
	.refine(isEither, EITHER_FAULT);

export const takenAlong = z.object({ takenAlong: taken });

const members = boundedArray(memberId, 1000).overwrite((ids) => [...new Set(ids)]);

/** The day on which a team looks again at its roles. */
export const reviewDay = z.object({ reviewAt: z.iso.date().nullish() });

export const division = z.object({
	expert: members,
	facilitator: members,
	/** Members who take no part, as distinct from those about whom nothing was said. */
	neither: members.optional(),
	reviewAt: z.iso.date().nullish()
});
