/**
 * All refusal codes: for each code the HTTP status and the texts of the problem document, the form
 * and the error page. The problem type of a code is `/problems/<code>`.
 */
import { m } from '$lib/generated/paraglide/messages.js';
import { QUOTAS } from '../../domain/quotas.ts';
import { inNumbers } from '../../words/numbers.ts';
import { TEAM_REFUSALS } from './team-refusals.ts';
import type { Entry, Text } from './refusal-entry.ts';

/** Returns the `detail` of `full`: it names the quota, and says what to delete or leave. */
const fullDetail: Text = ({ quota = 'assignments', max = QUOTAS[quota] }, options) =>
	m.problem_full_detail({ quota, max: inNumbers(max, options.locale) }, options);

const table = {
	'bad-request': {
		status: 400,
		title: m.problem_bad_request,
		detail: m.problem_bad_request_detail
	},
	'bad-json': {
		status: 400,
		title: m.problem_bad_json,
		detail: m.problem_bad_json_detail
	},
	'timed-out': {
		status: 408,
		title: m.problem_timed_out,
		detail: m.problem_timed_out_detail
	},
	'headers-too-large': {
		status: 431,
		title: m.problem_headers_too_large,
		detail: m.problem_headers_too_large_detail
	},
	'no-session': {
		status: 401,
		title: m.problem_no_session,
		detail: m.problem_no_session_detail
	},
	'no-seat': {
		status: 401,
		title: m.problem_no_seat,
		detail: m.problem_no_seat_detail
	},
	forbidden: {
		status: 403,
		title: m.problem_forbidden,
		detail: m.problem_forbidden_detail,
		page: { title: m.error_forbidden, detail: m.error_forbidden_what }
	},
	'password-needed': {
		status: 403,
		title: m.problem_password_needed,
		detail: m.problem_password_needed_detail
	},
	'own-link': {
		status: 403,
		title: m.problem_own_link,
		detail: m.problem_own_link_detail
	},
	renewed: {
		status: 403,
		title: m.problem_renewed,
		detail: m.problem_renewed_detail
	},
	'cross-site': {
		status: 403,
		title: m.problem_cross_site,
		detail: m.problem_cross_site_detail
	},
	'not-found': {
		status: 404,
		title: m.problem_not_found,
		detail: m.problem_not_found_detail,
		page: { title: m.error_not_found, detail: m.error_not_found_what }
	},
	method: {
		status: 405,
		title: m.problem_method,
		detail: m.problem_method_detail
	},
	'too-late': {
		status: 409,
		title: m.problem_too_late,
		detail: m.problem_too_late_detail
	},
	'not-the-last': {
		status: 409,
		title: m.problem_not_the_last,
		detail: m.problem_not_the_last_detail
	},
	taken: {
		status: 409,
		title: m.problem_taken,
		detail: m.problem_taken_detail,
		form: m.form_taken
	},
	...TEAM_REFUSALS,
	'link/taken': {
		status: 409,
		title: m.problem_link_taken,
		detail: m.problem_link_taken_detail
	},
	'check-in/open': {
		status: 409,
		title: m.problem_check_in_open,
		detail: m.problem_check_in_open_detail
	},
	'check-in/already-revealed': {
		status: 409,
		title: m.problem_check_in_revealed,
		detail: m.problem_check_in_revealed_detail
	},
	'not-both': {
		status: 409,
		title: m.problem_not_both,
		detail: m.problem_not_both_detail
	},
	'not-revealed': {
		status: 409,
		title: m.problem_not_revealed,
		detail: m.problem_not_revealed_detail
	},
	'not-here': {
		status: 409,
		title: m.problem_not_here,
		detail: m.problem_not_here_detail
	},
	'card-changed': {
		status: 409,
		title: m.problem_card_changed,
		detail: m.problem_card_changed_detail
	},
	'moved-on': { status: 409, title: m.problem_moved_on, detail: m.problem_moved_on_detail },
	agreed: { status: 409, title: m.problem_agreed, detail: m.problem_agreed_detail },
	expired: { status: 409, title: m.problem_expired, detail: m.problem_expired_detail },
	erased: { status: 409, title: m.problem_erased, detail: m.problem_erased_detail },
	'wrong-phase': {
		status: 409,
		title: m.problem_wrong_phase,
		detail: ({ phase = 'lobby' }, options) => m.problem_wrong_phase_detail({ phase }, options)
	},
	'round-closed': {
		status: 409,
		title: m.problem_round_closed,
		detail: m.problem_round_closed_detail
	},
	'reason/not-asked': {
		status: 409,
		title: m.problem_reason_not_asked,
		detail: m.problem_reason_not_asked_detail
	},
	'reason/shown': {
		status: 409,
		title: m.problem_reason_shown,
		detail: m.problem_reason_shown_detail
	},
	'workshop/moved-on': { status: 409, title: m.problem_went_on, detail: m.problem_went_on_detail },
	'anonymous/too-few': {
		status: 409,
		title: m.problem_anonymous_too_few,
		detail: ({ grouped = false }, options) =>
			m.problem_anonymous_too_few_detail({ grouped: grouped ? 'yes' : 'no' }, options)
	},
	'no-question': {
		status: 409,
		title: m.problem_no_question,
		detail: m.problem_no_question_detail
	},
	'somebody-is-in': {
		status: 409,
		title: m.problem_somebody_is_in,
		detail: m.problem_somebody_is_in_detail
	},
	'question-answered': {
		status: 409,
		title: m.problem_question_answered,
		detail: m.problem_question_answered_detail
	},
	'too-many-questions': {
		status: 409,
		title: m.problem_too_many_questions,
		detail: m.problem_too_many_questions_detail
	},
	full: {
		status: 409,
		title: m.problem_full,
		detail: fullDetail,
		form: (facts, options) => m.form_full({ full: fullDetail(facts, options) }, options)
	},
	'upload-running': {
		status: 409,
		title: m.problem_upload_running,
		detail: m.problem_upload_running_detail
	},
	'too-large': {
		status: 413,
		title: m.problem_too_large,
		detail: m.problem_too_large_detail
	},
	'file/too-large': {
		status: 413,
		title: m.problem_too_large,
		detail: m.import_too_large
	},
	'file/too-much': {
		status: 413,
		title: m.problem_too_large,
		detail: m.import_too_much
	},
	'content-type': {
		status: 415,
		title: m.problem_content_type,
		detail: m.problem_content_type_detail
	},
	invalid: {
		status: 422,
		title: m.problem_invalid,
		detail: m.problem_invalid_detail
	},
	middle: {
		status: 422,
		title: m.problem_middle,
		detail: m.problem_middle_detail
	},
	'too-many': {
		status: 429,
		title: m.problem_too_many,
		detail: m.problem_too_many_detail,
		form: m.form_too_many,
		page: { title: m.error_too_many, detail: m.error_too_many_what }
	},
	'too-many-uploads': {
		status: 429,
		title: m.problem_too_many,
		detail: m.import_too_many_at_once
	},
	busy: {
		status: 503,
		title: m.problem_busy,
		detail: m.problem_busy_detail,
		form: m.form_busy,
		page: { title: m.error_busy, detail: m.error_busy_what }
	},
	'import-interrupted': {
		status: 503,
		title: m.problem_import_interrupted,
		detail: m.problem_import_interrupted_detail
	}
} satisfies Record<string, Entry>;

export type RefusalCode = keyof typeof table;

export const REFUSALS: Readonly<Record<RefusalCode, Entry>> = table;

/**
 * Returns the first code with this HTTP status, for an error that is not a refusal, such as one of
 * SvelteKit's own errors; `undefined` when no code has the status.
 */
export function codeOfStatus(status: number): RefusalCode | undefined {
	return (Object.keys(table) as RefusalCode[]).find((code) => table[code].status === status);
}
