import { z } from 'zod';
import { explanationQuery } from '../schemas.ts';
import { Explanation, operation } from './components.ts';

const status = z.object({ status: z.string() });

/** Operations that need neither an account nor a seat. */
export const publicOperations = {
	'/healthz': {
		GET: operation({
			act: 'operations.read',
			summary: 'Whether the process is up',
			answers: { 200: status }
		})
	},
	'/readyz': {
		GET: operation({
			act: 'operations.read',
			summary: 'Whether the store answers',
			answers: { 200: status }
		})
	},
	'/metrics': {
		GET: operation({
			act: 'operations.read',
			summary: 'What is measured, for Prometheus: where a token is set, and with it as bearer',
			type: 'text/plain',
			answers: { 200: z.string() }
		})
	},
	'/api/openapi.json': {
		GET: operation({
			act: 'operations.read',
			summary: 'This document',
			answers: { 200: z.looseObject({}) }
		})
	},
	'/api/explanations': {
		GET: operation({
			act: 'explanation.read',
			summary: 'What is said about a position',
			query: explanationQuery,
			answers: { 200: Explanation }
		})
	}
};
