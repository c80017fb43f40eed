/**
 * Addresses of the copy of all scripts that has the texts in English; see
 * src/tasks/scripts-by-language.js.
 */

/** Folders of scripts in a build. Styles and fonts are the same in every language. */
const SCRIPTS = /\/_app\/immutable\/(?=(?:entry|chunks|nodes)\/)/g;

/** Returns HTML or code in which every address of a script is that of its copy in English. */
export const toEnglishScripts = (text: string): string =>
	text.replace(SCRIPTS, '/_app/immutable/en/');
