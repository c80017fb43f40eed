/** Modules that src/tasks/participant-words.js makes: participants' texts in one language. */
declare module '$participant-words/*' {
	import type { Dictionary } from '$lib/words/message';
	const words: Dictionary;
	export default words;
}
