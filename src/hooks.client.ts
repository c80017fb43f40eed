/** What the browser's side of the app settles once. */
import type { HandleClientError } from '@sveltejs/kit';
import { LOCALES, isLocale } from '$lib/domain/locale';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';

// The page says in which language it was made; its scripts go on in the same.
const lang = document.documentElement.lang;
overwriteGetLocale(() => (isLocale(lang) ? lang : LOCALES[0]));

/** A page that did not arrive is a lost connection; anything else is a fault of ours. */
export const handleError: HandleClientError = ({ error }) => {
	const lost = !navigator.onLine || (error instanceof TypeError && /fetch/i.test(error.message));
	return { message: lost ? 'offline' : 'fault' };
};
