/**
 * Validation by zod, without messages. The thread that reads account files runs this module from
 * source, so this module must not import anything that needs the build. Messages need the build, so
 * they are in validation.ts.
 */
import type { z } from 'zod';
import { MAX_FAULTS } from './bounded-array.ts';
import { Refusal, type Rejection } from '../refusal.ts';

/**
 * Returns the parsed value.
 * @throws Refusal with at most `MAX_FAULTS` rejected values: `middle` when one of them is a
 * position in the middle, and `invalid` in all other cases
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown): T {
	const result = schema.safeParse(value, { reportInput: true });
	if (result.success) return result.data;
	const rejections = result.error.issues.slice(0, MAX_FAULTS).map(rejection);
	throw new Refusal(
		rejections.some(({ code }) => code === 'middle') ? 'middle' : 'invalid',
		rejections
	);
}

function rejection(issue: z.core.$ZodIssue): Rejection {
	return { path: issue.path.join('.'), ...reason(issue) };
}

function reason(issue: z.core.$ZodIssue): Omit<Rejection, 'path'> {
	switch (issue.code) {
		case 'custom':
			return { code: String(issue.params?.code) };
		case 'too_small':
			return issue.origin === 'string' ? { code: 'required' } : bounds(issue);
		case 'too_big':
			return issue.origin === 'string'
				? {
						code: 'too-long',
						params: { max: Number(issue.maximum), length: lengthOf(issue.input) }
					}
				: bounds(issue);
		case 'invalid_type':
			return { code: issue.input === undefined || issue.input === null ? 'required' : 'value' };
		case 'invalid_format':
			return { code: 'format' };
		default:
			return { code: 'value' };
	}
}

function lengthOf(value: unknown): number {
	return typeof value === 'string' ? value.length : 0;
}

/** Returns the reason why an array is rejected for its length, or a number for its size. */
function bounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Omit<Rejection, 'path'> {
	if (issue.origin === 'array') return { code: 'value' };
	// A bound that is itself refused, as in "greater than 0", moves to the next whole number.
	const past = issue.inclusive === false ? 1 : 0;
	return issue.code === 'too_small'
		? { code: 'too-small', params: { min: Number(issue.minimum) + past } }
		: { code: 'too-large', params: { max: Number(issue.maximum) - past } };
}
