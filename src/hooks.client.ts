/** Set-up of the application in the browser. */
import type { HandleClientError } from '@sveltejs/kit';
import { LOCALES, isLocale } from '$lib/domain/locale';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';

// The server chose the page's language; scripts use the same one.
const lang = document.documentElement.lang;
overwriteGetLocale(() => (isLocale(lang) ? lang : LOCALES[0]));

/** Treats a failed fetch as a lost connection, and every other error as a fault of the app. */
export const handleError: HandleClientError = ({ error }) => {
	const lost = !navigator.onLine || (error instanceof TypeError && /fetch/i.test(error.message));
	return { message: lost ? 'offline' : 'fault' };
};
