import { z } from 'zod';
import { PHASES } from '../../../domain/intervision.ts';
import { csvQuery } from '../csv.ts';
import { positionSchema, time } from '../schemas.ts';
import {
	conversationChange,
	division,
	minutesOfPhases,
	newTeamAssignment,
	newTeamPlacement,
	nextRound,
	phaseChange,
	takenAlong,
	teamAssignmentChange,
	teamListQuery
} from '../../teams/schemas.ts';
import { listOf, operation } from './components.ts';
import { Stand } from './workshop-results.ts';

const position = positionSchema;
const memberId = z.uuid();
const count = z.number().int().min(0);
const text = z.string().nullable();

const head = {
	id: z.uuid(),
	question: z.string(),
	client: text,
	addedBy: memberId,
	archived: z.boolean(),
	createdAt: time,
	updatedAt: time
};

const Line = z
	.object({
		...head,
		round: count,
		revealed: z.boolean(),
		revealedAt: time.nullable(),
		placed: count,
		/** Members who answered; `null` in a team with too many members to list. */
		answered: z.array(memberId).nullable(),
		/** Present members who answered; `null` once the round is revealed. */
		answeredPresent: count.nullable(),
		own: z.boolean(),
		roles: z.object({ reviewAt: z.iso.date().nullable() }).nullable(),
		last: z
			.object({
				round: count,
				asked: z.string().describe('The question as this round asked it.'),
				expert: count,
				facilitator: count,
				undecided: count,
				spread: z.array(count),
				places: z.array(position)
			})
			.nullable()
	})
	.meta({ id: 'TeamAssignmentLine' });

/**
 * The current round as one member sees it. It has no positions of other members until the round is
 * revealed and this member has placed.
 */
export const RoundNow = z
	.object({
		...head,
		phase: z.enum(['open', 'revealed']),
		asked: z
			.string()
			.describe('The question as this round asks it; a new one is asked by the next round.'),
		round: count,
		revealed: z.boolean(),
		placed: z.array(memberId),
		own: z
			.object({
				position: position.nullable(),
				undecided: z.boolean(),
				note: text,
				late: z.boolean()
			})
			.nullable(),
		positions: z
			.array(
				z.object({
					memberId,
					position,
					previous: position.nullable(),
					wasUndecided: z.boolean(),
					late: z.boolean(),
					note: text
				})
			)
			.optional(),
		undecided: z
			.array(z.object({ memberId, previous: position.nullable(), late: z.boolean(), note: text }))
			.optional(),
		comparison: z
			.object({
				expert: Stand,
				facilitator: Stand,
				undecided: count,
				farthest: z.array(memberId).length(2).nullable(),
				switched: count
			})
			.optional(),
		/** Questions for the conversation after the reveal. */
		questions: z.object({ nl: z.array(z.string()), en: z.array(z.string()) }).optional(),
		about: z
			.array(z.array(memberId))
			.optional()
			.describe('For each question, the members whom it names.'),
		leftOut: z
			.array(memberId)
			.optional()
			.describe('Members whose late answers the questions leave out.'),
		correction: z
			.object({ by: memberId, at: time })
			.nullable()
			.describe('Who corrected the question of this round after its reveal.'),
		conversation: z
			.object({ leader: memberId.nullable(), step: count })
			.nullable()
			.describe('Who leads the conversation, and the index of the question it is at.'),
		case: z
			.object({
				owner: memberId,
				phase: z.enum(PHASES),
				since: time.nullable().describe('When the phase began; null before the start.'),
				minutes: minutesOfPhases(count)
			})
			.nullable()
			.describe('Whose case it is and where the intervision is; null for any other assignment.'),
		roles: z
			.object({
				expert: z.array(memberId),
				facilitator: z.array(memberId),
				neither: z.array(memberId),
				round: count.nullable().describe('The round that was on when the roles were divided.'),
				somebodyLeft: z.boolean(),
				settledBy: memberId,
				settledAt: time,
				reviewAt: z.iso.date().nullable()
			})
			.nullable(),
		clientRequest: z
			.object({
				id: z.uuid(),
				askedBy: memberId,
				label: z.string(),
				expiresAt: time,
				joined: z.array(memberId),
				waiting: z.array(memberId),
				own: z.enum(['asked', 'joined', 'declined']).nullable()
			})
			.nullable()
			.describe('The open request to the client to look together on the roles.'),
		me: memberId,
		members: z.array(z.object({ id: memberId, displayName: z.string(), owner: z.boolean() })),
		revision: count
	})
	.meta({ id: 'TeamAssignment' });

const all = '/api/teams/{id}/assignments' as const;
const one = `${all}/{aid}` as const;

export const teamAssignments = {
	[all]: {
		GET: operation({
			act: 'shared.list',
			summary: "A team's assignments, newest first",
			query: teamListQuery,
			answers: { 200: listOf(Line) }
		}),
		POST: operation({
			act: 'shared.add',
			summary: 'Share an assignment with the team',
			body: newTeamAssignment,
			answers: { 201: RoundNow, 200: RoundNow }
		})
	},
	[one]: {
		GET: operation({
			act: 'shared.read',
			summary: 'The round that is on',
			answers: { 200: RoundNow }
		}),
		PATCH: operation({
			act: 'shared.edit',
			summary: 'Edit, archive or restore a shared assignment',
			body: teamAssignmentChange,
			answers: { 200: RoundNow }
		}),
		DELETE: operation({
			act: 'shared.delete',
			summary: 'Delete a shared assignment with its rounds',
			answers: { 204: null }
		})
	},
	[`${one}/placement` as const]: {
		PUT: operation({
			act: 'team.place',
			summary: 'Place oneself, unseen until the reveal',
			body: newTeamPlacement,
			answers: { 200: RoundNow }
		})
	},
	[`${one}/reveal` as const]: {
		POST: operation({
			act: 'team.reveal',
			summary: 'Reveal the round to whoever placed in it',
			answers: { 200: RoundNow }
		})
	},
	[`${one}/rounds` as const]: {
		POST: operation({
			act: 'team.openRound',
			summary: 'A new hidden round',
			body: nextRound,
			optional: true,
			answers: { 201: RoundNow }
		})
	},
	[`${one}/copy` as const]: {
		POST: operation({
			act: 'team.copyPlace',
			summary: "Copy one's place to an assignment of one's own",
			answers: { 200: z.object({ assignment: z.uuid() }) }
		})
	},
	[`${one}/conversation` as const]: {
		PUT: operation({
			act: 'team.converse',
			summary: 'Lead the conversation about a revealed round, or give it new questions',
			body: conversationChange,
			answers: { 200: RoundNow }
		})
	},
	[`${one}/phase` as const]: {
		PUT: operation({
			act: 'team.leadCase',
			summary: 'Lead an intervision to its next phase, or back',
			body: phaseChange,
			answers: { 200: RoundNow }
		})
	},
	[`${one}/taken-along` as const]: {
		PUT: operation({
			act: 'team.takeAlong',
			summary: "Keep what one takes along from one's case on an assignment of one's own",
			body: takenAlong,
			answers: { 200: z.object({ assignment: z.uuid() }) }
		})
	},
	[`${one}/rounds/{round}` as const]: {
		DELETE: operation({
			act: 'team.withdrawRound',
			summary: 'Withdraw a new round in which nobody has answered',
			answers: { 200: RoundNow }
		})
	},
	[`${one}/roles` as const]: {
		PUT: operation({
			act: 'team.divideRoles',
			summary: 'Write down who takes which role',
			body: division,
			answers: { 200: RoundNow }
		})
	},
	[`${one}/results.csv` as const]: {
		GET: operation({
			act: 'team.export',
			summary: 'Every revealed round as a table, with the question as it stood then',
			query: csvQuery,
			type: 'text/csv',
			answers: { 200: z.string() }
		})
	}
};
