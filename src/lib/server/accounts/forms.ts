/**
 * Validation of the form that sets an e-mail address and password, with an error text per field.
 */
import type { Locale } from '../../domain/locale.ts';
import { m } from '../../generated/paraglide/messages.js';
import {
	PASSWORD_MAX,
	PASSWORD_MIN,
	type PasswordFault,
	passwordFault,
	readAddress,
	readPassword
} from './password-rules.ts';

export const PASSWORD_BOUNDS = { min: PASSWORD_MIN, max: PASSWORD_MAX };

type ErrorText = (inputs: typeof PASSWORD_BOUNDS, options: { locale: Locale }) => string;

const ERROR_TEXTS: Record<PasswordFault, ErrorText> = {
	'too-short': m.password_too_short,
	'too-long': m.password_too_long,
	common: (_, options) => m.password_common({}, options)
};

export async function passwordErrorText(
	password: string,
	address: string | null,
	locale: Locale
): Promise<string | null> {
	const fault = await passwordFault(password, address);
	return fault && ERROR_TEXTS[fault](PASSWORD_BOUNDS, { locale });
}

/** Validates the form. `credentials` is `null` when one of the fields has an error. */
export async function validateCredentials(form: FormData, locale: Locale) {
	const address = readAddress(form.get('email'));
	const password = readPassword(form.get('password'));
	const errors = {
		email: address ? null : m.email_invalid({}, { locale }),
		password: await passwordErrorText(password, address, locale)
	};
	const credentials = address && !errors.password ? { address, password } : null;
	return { credentials, errors };
}
