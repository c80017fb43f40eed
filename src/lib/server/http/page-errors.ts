/** Refusals in pages and forms: an error page, or the form again with the submitted values. */
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import type { Locale } from '../../domain/locale.ts';
import { Refusal, type RefusalFacts } from '../refusal.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';
import { rejectionText } from './validation.ts';

/** Code, heading and sentence of an error page. */
export function pageErrorOf(
	code: RefusalCode,
	locale: Locale,
	facts: RefusalFacts = {}
): App.Error {
	const { title, detail, page = { title, detail } } = REFUSALS[code];
	return {
		message: code,
		title: page.title(facts, { locale }),
		detail: page.detail(facts, { locale })
	};
}

/** Ends a load or an action with the error page of a refusal. */
export function showErrorPage({ code, facts }: Refusal, locale: Locale): never {
	error(REFUSALS[code].status, pageErrorOf(code, locale, facts));
}

/** For loads: shows the error page of a refusal. */
export async function orErrorPage<T>(locale: Locale, work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof Refusal) showErrorPage(cause, locale);
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
		const { code, rejections, facts } = cause;
		if (code === 'not-found') showErrorPage(cause, locale);
		const { status, detail, form: sentence = detail } = REFUSALS[code];
		const errors = Object.fromEntries(
			rejections.map((one) => [one.path, rejectionText(one, locale)])
		);
		const fault = rejections.length > 0 ? null : sentence(facts, { locale });
		const values = Object.fromEntries(
			[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
		);
		return fail(status, { errors, fault, values });
	}
}
