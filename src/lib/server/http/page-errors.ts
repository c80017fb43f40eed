/** Refusals in pages and forms: an error page, or the form again with the submitted values. */
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import type { Locale } from '../../domain/locale.ts';
import { m } from '../../generated/paraglide/messages.js';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { rejectionText } from './validation.ts';

/** For loads: turns a refusal into SvelteKit's error page with the same status. */
export async function orErrorPage<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof Refusal) error(cause.status, { message: cause.code });
		throw cause;
	}
}

export interface FormFault {
	/** Messages to show beside their field, keyed by field name. */
	errors: Record<string, string>;
	/** Message to show above the form; `null` when every fault belongs to a field. */
	fault: string | null;
	/** Submitted values, to fill the form again. */
	values: Record<string, string>;
}

const FAULTS: Partial<
	Record<RefusalCode, (inputs: object, options: { locale: Locale }) => string>
> = {
	busy: m.form_busy,
	taken: m.form_taken,
	forbidden: m.problem_forbidden_detail,
	'already-revealed': m.problem_already_revealed_detail,
	'already-reminded': m.problem_already_reminded_detail,
	'still-hidden': m.problem_still_hidden_detail,
	'other-round': m.problem_other_round_detail,
	'too-few': m.problem_too_few_detail,
	'too-late': m.problem_too_late_detail,
	'not-the-last': m.problem_not_the_last_detail,
	'round-closed': m.problem_round_closed_detail,
	'anonymous/too-few': m.problem_anonymous_too_few_detail,
	'no-question': m.problem_no_question_detail,
	'somebody-is-in': m.problem_somebody_is_in_detail,
	'question-answered': m.problem_question_answered_detail,
	'too-many-questions': m.problem_too_many_questions_detail,
	'too-many': m.form_too_many
};

/**
 * For actions: turns a refusal into a failure with messages and the submitted values. `not-found`
 * becomes the error page, since there is no form left to show.
 */
export async function orFail<T>(
	locale: Locale,
	form: FormData,
	work: () => Promise<T>
): Promise<T | ActionFailure<FormFault>> {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		if (cause.code === 'not-found') error(404, { message: 'not-found' });
		const errors = Object.fromEntries(
			cause.rejections.map((one) => [one.path, rejectionText(one, locale)])
		);
		const { phase } = cause.facts;
		const fault =
			phase && cause.code === 'wrong-phase'
				? m.problem_wrong_phase_detail({ phase }, { locale })
				: (FAULTS[cause.code]?.({}, { locale }) ?? null);
		const values = Object.fromEntries(
			[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
		);
		return fail(cause.status, { errors, fault, values });
	}
}
