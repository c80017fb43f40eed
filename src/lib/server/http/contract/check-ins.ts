import { z } from 'zod';
import { CHECK_IN_KINDS, CLIENT_STATES, CONSENTS } from '../../../domain/check-in.ts';
import { CHECK_IN_PICTURES } from '../../../domain/check-in-view.ts';
import { ADDRESSES } from '../../../domain/explanation.ts';
import { LOCALES } from '../../../domain/locale.ts';
import {
	checkInChange,
	clientAnswer,
	confirmation,
	firstAnswer,
	linkToken,
	newCheckIn,
	proposal,
	shownQuestion
} from '../../check-ins/schemas.ts';
import { id, paging, positionSchema, time } from '../schemas.ts';
import { listOf, operation } from './components.ts';

const place = positionSchema.nullable();
const Mark = z.object({ position: place, undecided: z.boolean() }).meta({ id: 'Mark' });
const state = z.enum(CLIENT_STATES).meta({ id: 'ClientState' });

const looking = z
	.object({
		client: Mark,
		helper: Mark,
		guess: place,
		pictures: z.array(z.enum(CHECK_IN_PICTURES)),
		question: z.number().int()
	})
	.meta({ id: 'LookingTogether' })
	.nullable()
	.describe('What both see once both have turned their key; null before.');

const key = z
	.object({ mine: z.boolean(), until: time })
	.nullable()
	.describe('The key that is turned, by the reader or by the other side.');

const agreement = z
	.object({
		version: z.number().int(),
		position: positionSchema,
		benefits: z.array(z.string()),
		lookAgainOn: z.iso.date().nullable(),
		agreedAt: time.nullable()
	})
	.meta({ id: 'Agreement' })
	.nullable()
	.describe('The proposal, or what was agreed; null before, and once it is withdrawn.');

const consent = z.enum(CONSENTS).nullable();

const shared = {
	kind: z.enum(CHECK_IN_KINDS),
	question: z.string(),
	helperName: z.string(),
	contact: z.string().nullable(),
	address: z.enum(ADDRESSES),
	locale: z.enum(LOCALES),
	expiresAt: time
};

export const CheckIn = z
	.object({
		id,
		assignment: id,
		...shared,
		position: place,
		undecided: z.boolean(),
		createdAt: time,
		open: z.boolean(),
		frozen: z.boolean(),
		agreement,
		withdrawn: z.boolean(),
		clients: z.array(
			z.object({
				id,
				label: z.string(),
				guess: place,
				state,
				key,
				sharedDevice: z.boolean(),
				looking,
				consent,
				doubts: z.boolean()
			})
		),
		revision: z.number().int()
	})
	.meta({ id: 'CheckIn' });

/** The contents of a link before an answer. */
export const preview = z.object({
	client: id,
	yours: z.boolean(),
	label: z.string(),
	...shared
});

export const ClientOfCheckIn = z
	.object({
		id,
		label: z.string(),
		...shared,
		state,
		own: Mark.nullable(),
		key,
		looking,
		agreement,
		consent,
		doubts: z.boolean(),
		withdrawn: z.boolean(),
		revision: z.number().int()
	})
	.meta({ id: 'ClientOfCheckIn' });

const token = z.object({ token: z.string() });
const made = z
	.object({
		checkIn: CheckIn,
		links: z.array(z.object({ client: id, token: z.string() }))
	})
	.meta({ id: 'NewCheckIn' });

export const checkIns = {
	'/api/assignments/{id}/check-ins': {
		GET: operation({
			act: 'checkIn.list',
			summary: 'Check-ins of an assignment, newest first',
			query: paging,
			answers: { 200: listOf(CheckIn) }
		}),
		POST: operation({
			act: 'checkIn.create',
			summary: 'Ask clients to place as well',
			body: newCheckIn,
			answers: { 201: made, 200: made }
		})
	},
	'/api/check-ins/{cid}': {
		GET: operation({
			act: 'checkIn.read',
			summary: 'One check-in',
			answers: { 200: CheckIn }
		}),
		PATCH: operation({
			act: 'checkIn.edit',
			summary: "Change one's own place or guesses, until a client is revealed",
			body: checkInChange,
			answers: { 200: CheckIn }
		}),
		DELETE: operation({
			act: 'checkIn.delete',
			summary: 'Delete a check-in with its places',
			answers: { 204: null }
		})
	},
	'/api/check-ins/{cid}/clients/{client}/link': {
		GET: operation({
			act: 'checkIn.readLink',
			summary: "The client's link as it is",
			answers: { 200: token }
		}),
		POST: operation({
			act: 'checkIn.renewLink',
			summary: "Renew the client's link, and erase the answer given through the old one",
			answers: { 200: token }
		})
	},
	'/api/check-ins/{cid}/clients/{client}/reveal': {
		POST: operation({
			act: 'checkIn.reveal',
			summary: "Turn the helper's key; the second key reveals",
			answers: { 200: CheckIn }
		}),
		DELETE: operation({
			act: 'checkIn.reveal',
			summary: "Turn the helper's key back",
			answers: { 200: CheckIn }
		})
	},
	'/api/check-ins/{cid}/clients/{client}/question': {
		PUT: operation({
			act: 'checkIn.converse',
			summary: 'Show a question of the conversation on both screens',
			body: shownQuestion,
			answers: { 200: CheckIn }
		})
	},
	'/api/check-ins/{cid}/agreement': {
		PUT: operation({
			act: 'checkIn.agree',
			summary: 'Propose an agreement, which becomes a placement once all named clients say yes',
			body: proposal,
			answers: { 200: z.object({ version: z.number().int() }) }
		}),
		DELETE: operation({
			act: 'checkIn.agree',
			summary: 'Withdraw the proposal or the agreement',
			answers: { 204: null }
		})
	},
	'/api/check-ins/{cid}/events': {
		GET: operation({
			act: 'checkIn.watch',
			summary: 'The check-in as it changes, as server-sent events',
			type: 'text/event-stream',
			answers: { 200: z.string() }
		})
	},
	'/api/client/preview': {
		POST: operation({
			act: 'client.preview',
			summary: 'What a link is about; leaves no trace',
			body: linkToken,
			answers: { 200: preview }
		})
	},
	'/api/client/answers': {
		POST: operation({
			act: 'client.claim',
			summary: 'A first answer through a link, which claims it for this browser',
			body: firstAnswer,
			answers: { 201: ClientOfCheckIn, 200: ClientOfCheckIn }
		})
	},
	'/api/client/{client}': {
		GET: operation({
			act: 'client.read',
			summary: 'What this client may see now',
			answers: { 200: ClientOfCheckIn }
		}),
		DELETE: operation({
			act: 'client.erase',
			summary: 'Erase the answer',
			answers: { 204: null }
		})
	},
	'/api/client/{client}/answer': {
		PUT: operation({
			act: 'client.answer',
			summary: 'Change the answer, until the reveal',
			body: clientAnswer,
			answers: { 200: ClientOfCheckIn }
		})
	},
	'/api/client/{client}/reveal': {
		POST: operation({
			act: 'client.reveal',
			summary: "Turn the client's key; the second key reveals",
			answers: { 200: ClientOfCheckIn }
		}),
		DELETE: operation({
			act: 'client.reveal',
			summary: "Turn the client's key back",
			answers: { 200: ClientOfCheckIn }
		})
	},
	'/api/client/{client}/question': {
		PUT: operation({
			act: 'client.converse',
			summary: 'Show a question of the conversation on both screens',
			body: shownQuestion,
			answers: { 200: ClientOfCheckIn }
		})
	},
	'/api/client/{client}/confirm': {
		POST: operation({
			act: 'client.confirm',
			summary: 'Say yes or not yet to a proposal, or withdraw the agreement',
			body: confirmation,
			answers: { 200: ClientOfCheckIn }
		})
	},
	'/api/client/{client}/events': {
		GET: operation({
			act: 'client.watch',
			summary: "The client's view as it changes, as server-sent events",
			type: 'text/event-stream',
			answers: { 200: z.string() }
		})
	}
};
