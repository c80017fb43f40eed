/** Building blocks of the inventory of stored personal data (privacy-inventory.ts). */

/** Patterns, one per language, that the privacy page must match. */
export interface Said {
	nl: RegExp;
	en: RegExp;
}

/** Data that the privacy page mentions in a sentence matching these patterns. */
export const said = (nl: RegExp, en: RegExp): Said => ({ nl, en });

/** Data that needs no sentence, with the reason, such as a number that the database assigns. */
export const none = (why: string): string => why;

export const key = none('a random id, or a reference to another row');
export const retries = none('a hash of the request, by which a retry stores nothing twice');
export const order = none('a number for sorting or for following changes');
export const times = none(
	'a time of something that the page names, for sorting and for its period'
);
