/**
 * Messages of the interface in the browser. The build makes each of them of its Dutch and English:
 * see src/tasks/participant-words.js.
 */
/** Text of a message, or a function from its parameters to the text. */
type Text = string | ((inputs: object) => string);

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
	(nl: Text, en: Text, number = -1) =>
	(inputs: object = {}, { locale = pageLocale }: { locale?: string } = {}): string => {
		const text = locale === 'nl' ? nl : (locale !== 'en' && dictionary[number]) || en;
		return typeof text === 'string' ? text : text(inputs);
	};
