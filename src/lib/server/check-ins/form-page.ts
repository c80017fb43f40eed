/** Contents of the form in which a helper asks clients to place as well. */
import { QUESTION_MAX } from '../../domain/assignment.ts';
import type { CheckInFormPage } from '../../domain/check-in-form.ts';
import { ADDRESSES, type Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import { sideQuestions } from '../texts/index.ts';
import { stateLines } from '../texts/check-in.ts';
import { introductionPreviews } from './introduction-preview.ts';
import { lastSigned } from './queries.ts';
import { CONTACT_MAX, HELPER_NAME_MAX, LABEL_MAX } from './schemas.ts';

/**
 * Returns the texts of the form, and what the helper filled in last time. Nothing of an assignment
 * or a client is in it, because browsers keep it for use without a connection.
 * @param account `null` before this browser has an account
 * @param address form of address that the account prefers, if any
 */
export async function formPage(
	store: Store,
	account: string | null,
	{ locale, address }: { locale: Locale; address: Address | null | undefined }
): Promise<CheckInFormPage> {
	const signed = account === null ? null : await lastSigned(store, account);
	return {
		signed: {
			helperName: signed?.helperName ?? '',
			contact: signed?.contact ?? '',
			address: signed?.address ?? address ?? ADDRESSES[0]
		},
		places: stateLines(locale, 'theirs'),
		sideQuestions: sideQuestions[locale],
		previews: introductionPreviews(),
		max: {
			question: QUESTION_MAX,
			helperName: HELPER_NAME_MAX,
			contact: CONTACT_MAX,
			label: LABEL_MAX
		}
	};
}
