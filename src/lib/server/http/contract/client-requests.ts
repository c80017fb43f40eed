import { z } from 'zod';
import { CLIENT_STATES } from '../../../domain/check-in.ts';
import { ADDRESSES } from '../../../domain/explanation.ts';
import { LOCALES } from '../../../domain/locale.ts';
import { linkToken, requestAnswer } from '../../check-ins/schemas.ts';
import { joiningRequest, newClientRequest } from '../../teams/schemas.ts';
import { id, time } from '../schemas.ts';
import { CheckIn, ClientOfCheckIn, preview } from './check-ins.ts';
import { operation } from './components.ts';
import { RoundNow } from './team-assignments.ts';

const token = z.object({ token: z.string() });
const made = z.object({ assignment: RoundNow, token: z.string() });
const joined = z.object({ checkIn: CheckIn });

const request = {
	request: id,
	question: z.string(),
	askedBy: z.string().describe('Name of the member who has the link.'),
	label: z.string(),
	address: z.enum(ADDRESSES),
	locale: z.enum(LOCALES),
	expiresAt: time,
	complete: z.boolean().describe('Whether every member whom it concerns has joined.'),
	yours: z.boolean()
};

const state = z
	.enum([...CLIENT_STATES, 'elsewhere'])
	.nullable()
	.describe('State in this question; null while unanswered, elsewhere for another browser.');

const one = '/api/teams/{id}/assignments/{aid}/client-request' as const;

export const clientRequests = {
	[one]: {
		POST: operation({
			act: 'team.askClient',
			summary: 'Ask a client to look together on the divided roles',
			body: newClientRequest,
			answers: { 201: made, 200: made }
		}),
		DELETE: operation({
			act: 'clientRequest.withdraw',
			summary: 'Withdraw the request, with the check-ins that the client has not answered',
			answers: { 204: null }
		})
	},
	[`${one}/link` as const]: {
		GET: operation({
			act: 'clientRequest.readLink',
			summary: "The client's link as it is, for who asked",
			answers: { 200: token }
		}),
		POST: operation({
			act: 'clientRequest.renewLink',
			summary: "Renew the client's link, and erase the answers given through the old one",
			answers: { 200: token }
		})
	},
	[`${one}/join` as const]: {
		POST: operation({
			act: 'clientRequest.reply',
			summary: 'Join with an own place, which makes a check-in of an assignment of one’s own',
			body: joiningRequest,
			answers: { 201: joined, 200: joined }
		})
	},
	[`${one}/decline` as const]: {
		POST: operation({
			act: 'clientRequest.reply',
			summary: 'Take no part',
			answers: { 200: RoundNow }
		})
	},
	'/api/client-requests/preview': {
		POST: operation({
			act: 'client.preview',
			summary: "What a team's link is about; leaves no trace",
			body: linkToken,
			answers: { 200: z.object({ ...request, questions: z.array(preview) }) }
		})
	},
	'/api/client-requests/answers': {
		POST: operation({
			act: 'client.claim',
			summary: "An answer about one member through a team's link; the first claims it",
			body: requestAnswer,
			answers: { 201: ClientOfCheckIn, 200: ClientOfCheckIn }
		})
	},
	'/api/client-requests/{request}': {
		GET: operation({
			act: 'client.read',
			summary: 'The questions of a team, and the state of each in this browser',
			answers: {
				200: z.object({ ...request, questions: z.array(preview.extend({ state })) })
			}
		})
	}
};
