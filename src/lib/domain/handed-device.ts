/** Rules for a device that a helper hands to a client. */

/** Number of wrong codes after which the helper must sign in again. */
export const CODE_TRIES = 3;

export const CODE_LENGTH = 4;

/** Returns the four digits of a typed text; `null` for anything else. */
export function codeIn(typed: string): string | null {
	const digits = typed.replace(/\s/g, '');
	return /^\d{4}$/.test(digits) ? digits : null;
}
