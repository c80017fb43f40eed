/** Sets the application up in the browser. */
import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import {
	LOCALES,
	type Locale,
	type ParticipantLocale,
	isParticipantLocale
} from '$lib/domain/locale';
import { nextTask } from '$lib/timing/next-task';
import type { Field } from '$lib/state/forms/explain-invalid';
import { coverWithOtherTabs } from '$lib/state/handed-tabs';
import { renewRestoredPages } from '$lib/state/restored-page';
import { surviveTranslation } from '$lib/state/translation';
import { type Dictionary, speak } from '$lib/words/message';

// The server chose the page's language, and scripts in the browser use the same language.
const lang = document.documentElement.lang;
speak(isParticipantLocale(lang) ? lang : LOCALES[0]);

/** Texts of the languages that only participants' pages have. */
const WORDS: Readonly<
	Record<Exclude<ParticipantLocale, Locale>, () => Promise<{ default: Dictionary }>>
> = {
	de: () => import('$participant-words/de'),
	fr: () => import('$participant-words/fr')
};

/**
 * Runs before the page becomes interactive: lets the browser react between evaluating the scripts
 * and making the page interactive, which together would block a slow phone, and loads the texts of
 * the page's language. In a browser below the policy it never ends: static/old-browsers.js shows the
 * forms that work without scripts.
 */
export const init: ClientInit = async () => {
	if (document.querySelector('[src="/old-browsers.js"]')) return new Promise(() => undefined);
	await nextTask();
	if (lang !== 'de' && lang !== 'fr') return;
	// Pages that are not for participants have no text in this language. A link to one loads it
	// anew, in a language that it has.
	document.body.dataset.sveltekitReload = '';
	// Without them the page still works, with new texts in English.
	const words = await WORDS[lang]().catch(() => null);
	if (words) speak(lang, words.default);
};

surviveTranslation(document);
coverWithOtherTabs();
renewRestoredPages();

/** Whether invalid fields are left to the browser, because the code for our own sentences is away. */
let leftToBrowser = false;
addEventListener(
	'invalid',
	(event) => {
		if (leftToBrowser) return;
		event.preventDefault();
		const field = event.target as Field;
		// Imported on demand, because few forms are sent with an invalid field.
		void import('$lib/state/forms/explain-invalid').then(
			({ explainInvalid }) => explainInvalid(field),
			() => {
				leftToBrowser = true;
				field.form?.reportValidity();
			}
		);
	},
	true
);

/** Treats a failed fetch as a lost connection, and every other error as a fault of the app. */
export const handleError: HandleClientError = ({ error }) => {
	const lost = !navigator.onLine || (error instanceof TypeError && /fetch/i.test(error.message));
	return { message: lost ? 'offline' : 'fault' };
};
