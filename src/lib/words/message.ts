/**
 * Messages of the interface in the browser. src/tasks/participant-words.js makes each of them of its
 * Dutch and English, and src/tasks/scripts-by-language.js leaves one of the two in a built script.
 */
/** Text of a message, or a function from its parameters to the text. */
type Text = string | ((inputs: object) => string);

/** A message in both languages, or in the one of the script that has it. */
type Texts = Text | { nl: Text; en: Text };

/** Texts of a language that only participants' pages have, by the message's number. */
export type Dictionary = readonly Text[];

let pageLocale = 'nl';
let dictionary: Dictionary = [];

/**
 * Sets the language of the page.
 * @param words texts of a language that is neither Dutch nor English
 */
export function speak(locale: string, words: Dictionary = []): void {
	pageLocale = locale;
	dictionary = words;
}

/** Returns the language of the page. */
export const getLocale = () => pageLocale;

/**
 * Returns a message.
 * @param number number of a message that has more languages than Dutch and English
 */
export const message =
	(texts: Texts, number = -1) =>
	(inputs: object = {}, { locale = pageLocale }: { locale?: string } = {}): string => {
		const own = typeof texts === 'object' ? texts[locale === 'nl' ? 'nl' : 'en'] : texts;
		const text = (locale === pageLocale && dictionary[number]) || own;
		return typeof text === 'string' ? text : text(inputs);
	};
