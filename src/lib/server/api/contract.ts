/** Every operation under /api: who may, what goes in, what comes out. */
import { z } from 'zod';
import { SIDES, STRENGTHS } from '../../domain/continuum.ts';
import { carried } from '../carry.ts';
import {
	assignmentChange,
	explanationQuery,
	id,
	listQuery,
	newAssignment,
	newPlacement,
	placementChange,
	positionSchema
} from '../schemas.ts';
import type { Operation } from './endpoint.ts';

const side = z.enum(SIDES as ['expert', 'facilitator']);
const strength = z.enum(STRENGTHS as ['slight', 'clear', 'strong']);
const time = z.iso.datetime();

export const Placement = z.object({
	id,
	position: positionSchema,
	side,
	strength,
	note: z.string().nullable(),
	roleSwitch: z.boolean(),
	clientTold: z.boolean().nullable(),
	placedAt: time
});

export const Assignment = z.object({
	id,
	question: z.string(),
	client: z.string().nullable(),
	benefits: z.array(z.string()),
	position: positionSchema.nullable(),
	side: side.nullable(),
	strength: strength.nullable(),
	archived: z.boolean(),
	createdAt: time,
	updatedAt: time
});

export const Explanation = z.object({
	position: positionSchema,
	side,
	strength,
	headline: z.string(),
	role: z.string(),
	benefits: z.array(z.object({ id: z.string(), text: z.string(), clause: z.string() })),
	risk: z.string(),
	say: z.string()
});

const AssignmentInFull = Assignment.extend({
	placements: z.array(Placement),
	explanation: Explanation.nullable()
});

const listOf = (item: z.ZodType) =>
	z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const status = z.object({ status: z.string() });

function operation<Body, Query>(of: Operation<Body, Query>): Operation<Body, Query> {
	return of;
}

export const contract = {
	'/healthz': {
		GET: operation({
			right: 'operations.read',
			summary: 'Whether the process is up',
			answers: { 200: status }
		})
	},
	'/readyz': {
		GET: operation({
			right: 'operations.read',
			summary: 'Whether the store answers',
			answers: { 200: status }
		})
	},
	'/api/openapi.json': {
		GET: operation({
			right: 'operations.read',
			summary: 'This document',
			answers: { 200: z.looseObject({}) }
		})
	},
	'/api/explanations': {
		GET: operation({
			right: 'explanation.read',
			summary: 'What is said about a position',
			query: explanationQuery,
			answers: { 200: Explanation }
		})
	},
	'/api/session': {
		POST: operation({
			right: 'session.start',
			summary: 'Start an anonymous account where there is none',
			answers: { 204: null }
		})
	},
	'/api/account': {
		DELETE: operation({
			right: 'account.delete',
			summary: 'Delete the account and all that is private to it',
			answers: { 204: null }
		})
	},
	'/api/account/export': {
		GET: operation({
			right: 'account.export',
			summary: 'Everything of this account as one file',
			answers: { 200: carried }
		})
	},
	'/api/account/import': {
		POST: operation({
			right: 'account.import',
			summary: 'That file back; what is there already stays as it is',
			body: carried,
			large: true,
			answers: { 200: z.object({ added: z.number().int(), there: z.number().int() }) }
		})
	},
	'/api/assignments': {
		GET: operation({
			right: 'assignment.list',
			summary: "One's own assignments, newest placement first",
			query: listQuery,
			answers: { 200: listOf(Assignment) }
		}),
		POST: operation({
			right: 'assignment.create',
			summary: 'A new assignment, placed or not',
			body: newAssignment,
			answers: { 201: Assignment, 200: Assignment }
		})
	},
	'/api/assignments/{id}': {
		GET: operation({
			right: 'assignment.read',
			summary: 'One assignment with its placements and explanation',
			answers: { 200: AssignmentInFull }
		}),
		PATCH: operation({
			right: 'assignment.edit',
			summary: 'Edit, archive or restore an assignment',
			body: assignmentChange,
			answers: { 200: Assignment }
		}),
		DELETE: operation({
			right: 'assignment.delete',
			summary: 'Delete an assignment at once',
			answers: { 204: null }
		})
	},
	'/api/assignments/{id}/placements': {
		POST: operation({
			right: 'placement.add',
			summary: 'Place oneself',
			body: newPlacement,
			answers: { 201: Placement, 200: Placement }
		})
	},
	'/api/assignments/{id}/placements/{pid}': {
		PATCH: operation({
			right: 'placement.edit',
			summary: 'Say later whether the client was told, or change the note',
			body: placementChange,
			answers: { 200: Placement }
		}),
		DELETE: operation({
			right: 'placement.takeBack',
			summary: 'Take the last placement back, within ten minutes',
			answers: { 204: null }
		})
	}
};
