/**
 * Forms of a client's pages: reads the answer in a form, and describes refusals in words for a
 * client.
 */
import { type ActionFailure, fail } from '@sveltejs/kit';
import { m } from '$lib/generated/paraglide/messages.js';
import type { GivenAnswer } from '../../domain/check-in-changes.ts';
import type { Locale } from '../../domain/locale.ts';
import { placementInForm } from '../assignments/forms.ts';
import { REFUSALS, type RefusalCode } from '../http/refusals.ts';
import { validate } from '../http/validation.ts';
import { Refusal } from '../refusal.ts';
import { answerIn, clientAnswer } from './schemas.ts';

/**
 * Reads the answer in a form: declined, undecided, or a place.
 * @returns `null` for a form without scripts in which nothing was chosen
 * @throws Refusal `invalid`
 */
export function answerInForm(form: FormData): GivenAnswer | null {
	if (form.has('declined')) return 'declined';
	if (form.has('undecided')) return { position: null };
	// Without scripts, an untouched range input sends a default place that nobody has chosen. This
	// place counts only if it is sent by one of the six submit buttons.
	const { place, untouched } = placementInForm(form);
	if (untouched || place === null) return null;
	return answerIn(validate(clientAnswer, { position: place }));
}

/** Error messages for a client, for refusals whose usual message is written for helpers. */
const SENTENCES: Partial<Record<RefusalCode, (inputs: object, of: { locale: Locale }) => string>> =
	{
		'check-in/already-revealed': m.client_moved_on,
		'too-many': m.client_too_fast,
		busy: m.client_not_saved
	};

/**
 * Runs the work of a form action, and turns a refusal into a failure with a message for the client.
 */
export async function orClientFault<T>(
	locale: Locale,
	work: () => Promise<T>
): Promise<T | ActionFailure<{ code: RefusalCode; fault: string }>> {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		const { code, facts } = cause;
		const { status, detail } = REFUSALS[code];
		const fault = SENTENCES[code]?.({}, { locale }) ?? detail(facts, { locale });
		return fail(status, { code, fault });
	}
}
