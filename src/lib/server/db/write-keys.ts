/**
 * Keys of writes; see {@link Write}. Two writes that could disturb each other must share a key, so a
 * write names the owners of all rows that it reads for a decision, or changes:
 *
 * - `account:ID` covers an account with its settings, assignments, check-ins, decks and texts
 * - `team:ID` covers a team with its members, assignments, rounds and requests
 * - `workshop:CODE` covers a workshop with its questions, seats and answers
 * - `id:ID` covers an id that the caller chose, whose row may not exist yet
 *
 * A write that concerns more than it can name beforehand goes without keys. Clients write to the
 * check-ins of accounts that they do not know, and so go without keys too.
 */
export type WriteKeys = readonly [string, ...string[]];

export const accountKey = (id: string) => `account:${id}`;

export const teamKey = (id: string) => `team:${id}`;

/** Key of a new row's id that a caller chose. Another caller may choose the same one. */
export const idKey = (id: string) => `id:${id}`;
