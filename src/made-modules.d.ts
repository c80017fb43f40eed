/** Modules that Vite plugins in src/tasks make. */

/** Participants' texts in one language: see participant-words.js. */
declare module '$participant-words/*' {
	import type { Dictionary } from '$lib/words/message';
	const words: Dictionary;
	export default words;
}

/** Explanations of all places: see explanation-texts.js. */
declare module '$explanation-texts' {
	import type { ExplanationTexts } from '$lib/domain/explanation';
	/** Returns the explanations in the language of the page. */
	export function explanationTexts(): ExplanationTexts;
}
