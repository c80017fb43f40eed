import type { Addressed } from '../../domain/explanation.ts';

/**
 * Returns a sentence as both forms of address (u and je), for a language such as English in which
 * they are the same.
 */
export const sameForBoth = (text: string): Addressed => ({ u: text, je: text });
