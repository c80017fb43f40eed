/** The page says in which language it was made; its scripts go on in the same. */
import { LOCALES, isLocale } from '$lib/domain/locale';
import { overwriteGetLocale } from '$lib/generated/paraglide/runtime.js';

const lang = document.documentElement.lang;
overwriteGetLocale(() => (isLocale(lang) ? lang : LOCALES[0]));
