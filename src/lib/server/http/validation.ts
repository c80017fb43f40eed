/** Validation by zod, with messages shared by the HTTP interface and forms. */
import type { z } from 'zod';
import { m } from '$lib/generated/paraglide/messages.js';
import type { Locale } from '$lib/domain/locale.ts';
import { MAX_FAULTS } from './bounded-array.ts';
import { Refusal, type Rejection } from '../refusal.ts';

const CUSTOM: Record<string, (inputs: object, options: { locale: Locale }) => string> = {
	middle: m.invalid_middle,
	'not-a-position': m.invalid_position,
	benefit: m.invalid_benefit,
	'too-many-benefits': m.invalid_too_many_benefits,
	'note-needs-position': m.invalid_note_needs_position,
	cursor: m.invalid_cursor,
	member: m.invalid_member,
	'both-roles': m.invalid_both_roles,
	'position-or-undecided': m.invalid_position_or_undecided,
	required: m.invalid_required,
	format: m.invalid_format,
	'name-in-use': m.invalid_name_in_use,
	'no-questions': m.invalid_no_questions
};

/** Message for a rejected value; a general one for unknown codes. */
export function rejectionText({ code, params }: Rejection, locale: Locale): string {
	if (code === 'too-long') {
		return m.invalid_too_long(
			{ max: Number(params?.max), length: Number(params?.length) },
			{ locale }
		);
	}
	if (code === 'line-too-long') {
		const { line, max, length } = params ?? {};
		return m.invalid_line(
			{ line: Number(line), max: Number(max), length: Number(length) },
			{ locale }
		);
	}
	if (code === 'many-questions') {
		return m.invalid_many_questions(
			{ max: Number(params?.max), length: Number(params?.length) },
			{ locale }
		);
	}
	if (code === 'number') {
		return m.invalid_number({ min: Number(params?.min), max: Number(params?.max) }, { locale });
	}
	return (CUSTOM[code] ?? m.invalid_value)({}, { locale });
}

/**
 * The parsed value.
 * @throws Refusal `invalid` with at most `MAX_FAULTS` rejected values; `middle` instead when one of
 * them is a position in the middle
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

/**
 * Reason for a size out of range. The only number with bounds is the page size of lists, 1 to 200.
 */
function bounds(issue: { origin: string }): Omit<Rejection, 'path'> {
	return issue.origin === 'array'
		? { code: 'value' }
		: { code: 'number', params: { min: 1, max: 200 } };
}
