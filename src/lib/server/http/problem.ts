/** Refusals as RFC 9457 problem documents, in the language of the request. */
import { m } from '$lib/generated/paraglide/messages.js';
import type { Locale } from '../../domain/locale.ts';
import { BUSY_S, type Refusal, type RefusalFacts } from '../refusal.ts';
import { REFUSALS, type RefusalCode, codeOfStatus } from './refusals.ts';
import { rejectionText } from './validation.ts';

interface Problem {
	type: string;
	status: number;
	title: string;
	detail: string;
}

/** Returns the fields that every problem document with this code has. */
export function problemOfCode(
	code: RefusalCode,
	locale: Locale,
	facts: RefusalFacts = {}
): Problem {
	const { status, title, detail } = REFUSALS[code];
	return {
		type: `/problems/${code}`,
		status,
		title: title(facts, { locale }),
		detail: detail(facts, { locale })
	};
}

/**
 * Returns a response with a refusal as a problem document. The document also contains the refusal's
 * `facts` (present state, such as the phase) and one message per rejected value.
 */
export function problem(refusal: Refusal, locale: Locale): Response {
	const { code, rejections, facts, retryAfter } = refusal;
	const errors = rejections.map((one) => ({
		path: one.path,
		message: rejectionText(one, locale)
	}));
	return document(
		{ ...problemOfCode(code, locale, facts), ...facts, ...(errors.length > 0 && { errors }) },
		retryAfter
	);
}

/**
 * Returns a problem document for an error that is not a `Refusal`, such as one of SvelteKit's own
 * errors. The HTTP status of the error determines the document.
 */
export function problemOf(status: number, locale: Locale, requestId: string): Response {
	const code = status < 500 ? codeOfStatus(status) : undefined;
	if (code) return document(problemOfCode(code, locale));
	const title = m.problem_fault({}, { locale });
	const detail = m.problem_fault_detail({ id: requestId }, { locale });
	return document({ type: 'about:blank', status, title, detail }, status === 503 ? BUSY_S : null);
}

function document(body: Problem, retryAfter: number | null = null): Response {
	return new Response(JSON.stringify(body), {
		status: body.status,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'cache-control': 'no-store',
			...(retryAfter !== null && { 'retry-after': String(retryAfter) })
		}
	});
}
