/** Validation by zod, with messages shared by the HTTP interface and forms. */
import { m } from '$lib/generated/paraglide/messages.js';
import { type ParticipantLocale, inApp } from '$lib/domain/locale.ts';
import type { Rejection } from '../refusal.ts';
import { PARTICIPANT_REJECTIONS } from './participant-refusals.ts';

export { validate } from './validate.ts';

const CUSTOM: Record<string, (inputs: object, options: { locale: ParticipantLocale }) => string> = {
	middle: m.invalid_middle,
	'not-a-position': m.invalid_position,
	benefit: m.invalid_benefit,
	'too-many-benefits': m.invalid_too_many_benefits,
	'note-needs-position': m.invalid_note_needs_position,
	cursor: m.invalid_cursor,
	member: m.invalid_member,
	'case-of-another': m.invalid_case_of_another,
	'both-roles': m.invalid_both_roles,
	'position-or-undecided': m.invalid_position_or_undecided,
	'position-undecided-or-declined': m.invalid_position_undecided_or_declined,
	required: m.invalid_required,
	'in-the-future': m.invalid_in_the_future,
	'too-long-ago': m.invalid_too_long_ago,
	format: m.invalid_format,
	'name-in-use': m.invalid_name_in_use,
	'member-name-in-use': m.invalid_member_name_in_use,
	'no-questions': m.invalid_no_questions,
	'none-taken': m.invalid_none_taken,
	'nothing-to-import': m.invalid_nothing_to_import,
	'not-a-text-file': m.invalid_not_a_text_file,
	'not-a-deck': m.invalid_not_a_deck,
	'newer-deck': m.invalid_newer_deck,
	doubled: m.invalid_doubled,
	'four-digits': m.checkin_code_four,
	'time-in-future': m.invalid_time_in_future,
	'time-too-early': m.invalid_time_too_early
};

/** Returns the message for a rejected value; a general message for an unknown code. */
export function rejectionText({ code, params }: Rejection, reader: ParticipantLocale): string {
	const locale = PARTICIPANT_REJECTIONS.includes(code) ? reader : inApp(reader);
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
	if (code === 'too-small') return m.invalid_too_small({ min: Number(params?.min) }, { locale });
	if (code === 'too-large') return m.invalid_too_large({ max: Number(params?.max) }, { locale });
	return (CUSTOM[code] ?? m.invalid_value)({}, { locale });
}
