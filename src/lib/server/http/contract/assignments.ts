import { z } from 'zod';
import {
	assignmentChange,
	listQuery,
	newAssignment,
	newPlacement,
	placementChange
} from '../../assignments/schemas.ts';
import { id, positionSchema, time } from '../schemas.ts';
import { Explanation, listOf, operation, side, strength } from './components.ts';

const Placement = z
	.object({
		id,
		position: positionSchema,
		side,
		strength,
		note: z.string().nullable(),
		roleSwitch: z.boolean(),
		clientTold: z.boolean().nullable(),
		placedAt: time
	})
	.meta({ id: 'Placement' });

const Assignment = z
	.object({
		id,
		question: z.string(),
		client: z.string().nullable(),
		benefits: z.array(z.string()),
		clientSaid: z.string().nullable(),
		position: positionSchema.nullable(),
		side: side.nullable(),
		strength: strength.nullable(),
		archived: z.boolean(),
		createdAt: time,
		updatedAt: time
	})
	.meta({ id: 'Assignment' });

const AssignmentInFull = Assignment.extend({
	placements: z.array(Placement),
	explanation: Explanation.nullable()
}).meta({ id: 'AssignmentInFull' });

export const assignments = {
	'/api/assignments': {
		GET: operation({
			act: 'assignment.list',
			summary: "One's own assignments, newest placement first",
			query: listQuery,
			answers: { 200: listOf(Assignment) }
		}),
		POST: operation({
			act: 'assignment.create',
			summary: 'A new assignment, placed or not',
			body: newAssignment,
			answers: { 201: Assignment, 200: Assignment }
		})
	},
	'/api/assignments/{id}': {
		GET: operation({
			act: 'assignment.read',
			summary: 'One assignment with its placements and explanation',
			answers: { 200: AssignmentInFull }
		}),
		PATCH: operation({
			act: 'assignment.edit',
			summary: 'Edit, archive or restore an assignment',
			body: assignmentChange,
			answers: { 200: Assignment }
		}),
		DELETE: operation({
			act: 'assignment.delete',
			summary: 'Delete an assignment at once',
			answers: { 204: null }
		})
	},
	'/api/assignments/{id}/placements': {
		POST: operation({
			act: 'placement.add',
			summary: 'Place oneself',
			body: newPlacement,
			answers: { 201: Placement, 200: Placement }
		})
	},
	'/api/assignments/{id}/placements/{pid}': {
		PATCH: operation({
			act: 'placement.edit',
			summary: 'Say later whether the client was told, or change the note',
			body: placementChange,
			answers: { 200: Placement }
		}),
		DELETE: operation({
			act: 'placement.takeBack',
			summary: 'Take the last placement back, within ten minutes',
			answers: { 204: null }
		})
	}
};
