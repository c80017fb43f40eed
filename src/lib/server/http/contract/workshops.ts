import { z } from 'zod';
import { LOCALES } from '../../../domain/locale.ts';
import { NAMES, PHASES, STAGE_CONTENTS } from '../../../domain/workshop.ts';
import { positionSchema, time } from '../schemas.ts';
import {
	action,
	handDot,
	newAnswer,
	newSeat,
	newWorkshop,
	seatChange,
	viewQuery,
	workshopChange
} from '../../workshops/schemas.ts';
import { operation } from './components.ts';
import { Reason, reasons } from './reasons.ts';
import { count, group, roundNumber, sides, workshopResults } from './workshop-results.ts';

const position = positionSchema;
const code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{6}$/);
const secret = z.string();

const settings = {
	title: z.string().nullable(),
	locale: z.enum(LOCALES),
	names: z.enum(NAMES),
	groups: z.array(z.string()).length(2).nullable(),
	withIdea: z.boolean(),
	twoRounds: z.boolean(),
	pairsFirst: z.boolean(),
	shareResults: z
		.boolean()
		.describe('Whether participants may read the results of the revealed rounds.')
};

const Workshop = z
	.object({
		id: z.uuid(),
		code,
		...settings,
		questions: z.array(z.string()),
		createdAt: time,
		endedAt: time.nullable(),
		deletedAt: time.describe('When it goes if nobody does anything in it before.')
	})
	.meta({ id: 'Workshop' });

const Dots = z
	.object({
		round: roundNumber,
		dots: z
			.array(z.array(z.union([z.number(), z.string(), z.null()])))
			.describe('[dot, position, previousPosition, initials?, group?], shuffled'),
		...sides
	})
	.meta({ id: 'Dots' });

const Spread = z
	.object({
		round: roundNumber,
		spread: z.array(count).length(6).describe('strong, clear, slight, slight, clear, strong'),
		...sides
	})
	.meta({ id: 'Spread' });

const Answer = z
	.union([
		z.object({ round: roundNumber, position }),
		z.object({ round: roundNumber, undecided: z.literal(true) })
	])
	.meta({ id: 'OwnAnswer' });

const State = z
	.object({
		...settings,
		phase: z.enum(PHASES),
		question: z
			.object({ index: z.number().int().positive(), total: count, text: z.string() })
			.nullable()
			.describe('null in the lobby'),
		rounds: count.describe('Rounds of the question so far.'),
		round: roundNumber.nullable(),
		revealedRounds: z
			.array(roundNumber)
			.describe('Rounds of the whole workshop that were ever revealed, also those hidden since.'),
		seats: count,
		joined: count.describe('Phones that have joined, also those not heard of lately.'),
		seatsVersion: count.describe('Grows when a seat is taken, corrected or removed.'),
		placed: count,
		undecided: count,
		show: z.enum(STAGE_CONTENTS),
		reason: Reason.nullable().describe('The reason that the wall shows; null for phones.'),
		asksWhy: z.boolean().describe('Whether participants are asked for the reason of their place.'),
		timer: z.object({ seconds: z.number(), endsAt: time }).nullable(),
		counted: z.boolean(),
		address: z
			.string()
			.nullable()
			.describe('The address of the machine that phones open, when a host chose it.'),
		undoUntil: time.nullable().describe('Until when `undo` takes the last step back.'),
		rehearsal: z.boolean().describe('Whether the answers are invented.'),
		revision: count
	})
	.meta({ id: 'WorkshopState' });

/**
 * Body for browsers that poll: the state, and everything that a stream sends in separate frames.
 */
const WorkshopView = State.extend({
	seat: z
		.object({ seat: z.string(), initials: z.string().nullable(), group: group.nullable() })
		.optional(),
	own: Answer.nullable().optional().describe("A seat's own answer in the round that is on."),
	dots: Dots.optional(),
	spread: Spread.optional()
}).meta({ id: 'WorkshopView' });

const Seat = z
	.object({
		seat: z.string(),
		initials: z.string().nullable(),
		group: group.nullable(),
		present: z.boolean()
	})
	.meta({ id: 'Seat' });

const Hand = z.object({ round: roundNumber, hand: count }).meta({ id: 'DotsPutDown' });

const NewSeat = z.object({ seat: z.string(), token: secret }).meta({ id: 'NewSeat' });

const one = '/api/workshops/{code}' as const;

export const workshops = {
	'/api/workshops': {
		POST: operation({
			act: 'workshop.create',
			summary: 'A new workshop, with its code and the secret of its host',
			body: newWorkshop,
			answers: {
				201: z.object({ workshop: Workshop, code, hostToken: secret }).meta({ id: 'NewWorkshop' }),
				200: z.object({ workshop: Workshop, code })
			}
		})
	},
	[one]: {
		GET: operation({
			act: 'workshop.read',
			summary: 'What the wall or a phone shows now',
			query: viewQuery,
			answers: { 200: WorkshopView }
		}),
		PATCH: operation({
			act: 'workshop.edit',
			summary: 'Edit the title and the deck; a question with answers keeps its text',
			body: workshopChange,
			answers: { 200: Workshop }
		}),
		DELETE: operation({
			act: 'workshop.delete',
			summary: 'Delete a workshop with everything in it',
			answers: { 204: null }
		})
	},
	[`${one}/host` as const]: {
		POST: operation({
			act: 'workshop.renewHostLink',
			summary: "A new secret for the host's link; the old one stops working",
			answers: { 200: z.object({ hostToken: secret }) }
		})
	},
	[`${one}/seats` as const]: {
		GET: operation({
			act: 'workshop.seats',
			summary: 'Who is in, and never who has answered',
			answers: { 200: z.array(Seat) }
		}),
		POST: operation({
			act: 'workshop.join',
			summary: 'Take a seat',
			body: newSeat,
			answers: {
				201: NewSeat,
				200: NewSeat
			}
		})
	},
	[`${one}/seats/{seat}` as const]: {
		PATCH: operation({
			act: 'workshop.correctSeat',
			summary: "Correct one's own initials and group, until the round is revealed",
			body: seatChange,
			answers: {
				200: z.object({
					seat: z.string(),
					initials: z.string().nullable(),
					group: group.nullable()
				})
			}
		}),
		DELETE: operation({
			act: 'workshop.seats',
			summary: 'Take somebody out',
			answers: { 204: null }
		})
	},
	[`${one}/placement` as const]: {
		PUT: operation({
			act: 'workshop.answer',
			summary: 'Place oneself in the open round',
			body: newAnswer,
			answers: { 200: Answer }
		})
	},
	...reasons,
	[`${one}/control` as const]: {
		POST: operation({
			act: 'workshop.control',
			summary: 'What a host does',
			body: action,
			answers: { 200: State }
		})
	},
	[`${one}/hand` as const]: {
		POST: operation({
			act: 'workshop.hand',
			summary: 'Put a dot down by hand in the open round',
			body: handDot,
			answers: { 200: Hand, 201: Hand }
		}),
		DELETE: operation({
			act: 'workshop.hand',
			summary: 'Take the dot put down last back',
			answers: { 200: Hand }
		})
	},
	[`${one}/events` as const]: {
		GET: operation({
			act: 'workshop.watch',
			summary: 'What changes, as server-sent events',
			query: viewQuery,
			type: 'text/event-stream',
			answers: { 200: z.string() }
		})
	},
	...workshopResults
};
