/** Refusals as RFC 9457 problem documents, in the language of the request. */
import { m } from '$lib/generated/paraglide/messages.js';
import type { Locale } from '$lib/domain/locale.ts';
import { BUSY_S, type RefusalFacts, type Refusal, type RefusalCode, STATUS } from '../refusal.ts';
import { rejectionText } from './validation.ts';

type Message = (inputs: RefusalFacts, options: { locale: Locale }) => string;

const TITLES: Record<RefusalCode, [title: Message, detail: Message]> = {
	'bad-request': [m.problem_bad_request, m.problem_bad_request_detail],
	'bad-json': [m.problem_bad_json, m.problem_bad_json_detail],
	'no-session': [m.problem_no_session, m.problem_no_session_detail],
	'no-seat': [m.problem_no_seat, m.problem_no_seat_detail],
	forbidden: [m.problem_forbidden, m.problem_forbidden_detail],
	'cross-site': [m.problem_cross_site, m.problem_cross_site_detail],
	'not-found': [m.problem_not_found, m.problem_not_found_detail],
	method: [m.problem_method, m.problem_method_detail],
	'too-late': [m.problem_too_late, m.problem_too_late_detail],
	'not-the-last': [m.problem_not_the_last, m.problem_not_the_last_detail],
	taken: [m.problem_taken, m.problem_taken_detail],
	'already-revealed': [m.problem_already_revealed, m.problem_already_revealed_detail],
	'already-reminded': [m.problem_already_reminded, m.problem_already_reminded_detail],
	'still-hidden': [m.problem_still_hidden, m.problem_still_hidden_detail],
	'other-round': [m.problem_other_round, m.problem_other_round_detail],
	'too-few': [m.problem_too_few, m.problem_too_few_detail],
	'wrong-phase': [
		m.problem_wrong_phase,
		({ phase = 'lobby' }, options) => m.problem_wrong_phase_detail({ phase }, options)
	],
	'round-closed': [m.problem_round_closed, m.problem_round_closed_detail],
	'anonymous/too-few': [m.problem_anonymous_too_few, m.problem_anonymous_too_few_detail],
	'no-question': [m.problem_no_question, m.problem_no_question_detail],
	'somebody-is-in': [m.problem_somebody_is_in, m.problem_somebody_is_in_detail],
	'question-answered': [m.problem_question_answered, m.problem_question_answered_detail],
	'too-many-questions': [m.problem_too_many_questions, m.problem_too_many_questions_detail],
	'too-large': [m.problem_too_large, m.problem_too_large_detail],
	'content-type': [m.problem_content_type, m.problem_content_type_detail],
	invalid: [m.problem_invalid, m.problem_invalid_detail],
	middle: [m.problem_middle, m.problem_middle_detail],
	'too-many': [m.problem_too_many, m.problem_too_many_detail],
	busy: [m.problem_busy, m.problem_busy_detail]
};

/** Problem document of a refusal, with its facts and rejected values. */
export function problem(refusal: Refusal, locale: Locale): Response {
	const { code, rejections, facts, retryAfter } = refusal;
	const [title, detail] = TITLES[code];
	return document(
		STATUS[code],
		{
			type: `/problems/${code}`,
			title: title(facts, { locale }),
			detail: detail(facts, { locale }),
			...facts,
			...(rejections.length > 0 && {
				errors: rejections.map((one) => ({ path: one.path, message: rejectionText(one, locale) }))
			})
		},
		retryAfter
	);
}

/**
 * Problem document for an error that is not a `Refusal`, such as SvelteKit's own, by its status.
 */
export function problemOf(status: number, locale: Locale, requestId: string): Response {
	const code = (Object.keys(STATUS) as RefusalCode[]).find((one) => STATUS[one] === status);
	if (code && status < 500) {
		const [title, detail] = TITLES[code];
		return document(status, {
			type: `/problems/${code}`,
			title: title({}, { locale }),
			detail: detail({}, { locale })
		});
	}
	return document(
		status,
		{
			type: 'about:blank',
			title: m.problem_fault({}, { locale }),
			detail: m.problem_fault_detail({ id: requestId }, { locale })
		},
		status === 503 ? BUSY_S : null
	);
}

function document(
	status: number,
	body: { type: string; title: string; detail: string },
	retryAfter: number | null = null
): Response {
	const { type, ...rest } = body;
	return new Response(JSON.stringify({ type, status, ...rest }), {
		status,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'cache-control': 'no-store',
			...(retryAfter !== null && { 'retry-after': String(retryAfter) })
		}
	});
}
