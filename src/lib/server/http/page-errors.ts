/**
 * Shows refusals on pages and in forms: as an error page, or as the form with the submitted values.
 */
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import type { ParticipantLocale } from '../../domain/locale.ts';
import { Refusal, type RefusalFacts } from '../refusal.ts';
import { refusalLocale } from './participant-refusals.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';
import { rejectionText } from './validation.ts';

/** Returns the code, the heading and the sentence of an error page. */
export function pageErrorOf(
	code: RefusalCode,
	reader: ParticipantLocale,
	facts: RefusalFacts = {}
): App.Error {
	const locale = refusalLocale(code, reader);
	const { title, detail, page = { title, detail } } = REFUSALS[code];
	return {
		message: code,
		title: page.title(facts, { locale }),
		detail: page.detail(facts, { locale })
	};
}

/** Ends a `load` function or a form action with the error page of a refusal. */
export function showErrorPage({ code, facts }: Refusal, locale: ParticipantLocale): never {
	error(REFUSALS[code].status, pageErrorOf(code, locale, facts));
}

/** Awaits the work of a `load` function. A refusal in the work becomes an error page. */
export async function orErrorPage<T>(locale: ParticipantLocale, work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof Refusal) showErrorPage(cause, locale);
		throw cause;
	}
}

/**
 * Runs synchronous work for a file that a page offers, such as a CSV. A refusal in the work becomes
 * an error page.
 */
export function onErrorPage<T>(locale: ParticipantLocale, work: () => T): T {
	try {
		return work();
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
	/** Submitted values without secrets, to fill the form again. */
	values: Record<string, string>;
}

/**
 * Names of form fields that hold a secret: passwords, digits, recovery codes, and tokens of links
 * and seats. A failure does not return their values, because a page that contains a secret could
 * stay in a cache.
 */
export const SECRET_FIELDS: readonly string[] = [
	'code',
	'current',
	'key',
	'password',
	'secret',
	'token'
];

/**
 * Fields whose values a failure does not return. `__proto__` is one of them, because SvelteKit
 * responds with 500 when a returned object has that key.
 */
const UNRETURNED = new Set([...SECRET_FIELDS, '__proto__']);

/**
 * Runs the work of a form action. A refusal becomes a failure with messages and the submitted
 * values. Only `not-found` becomes an error page, because the subject of the form does not exist.
 */
export async function orFail<T>(
	locale: ParticipantLocale,
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
		const fault =
			rejections.length > 0 ? null : sentence(facts, { locale: refusalLocale(code, locale) });
		return fail(status, { errors, fault, values: returnedValues(form) });
	}
}

function returnedValues(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].flatMap(([name, value]) =>
			typeof value === 'string' && !UNRETURNED.has(name) ? [[name, value]] : []
		)
	);
}
