/** Conclusion of the essay in its author's own words, which are English in the Dutch essay too. */
export const CONCLUSION = 'the best of one world with benefits from the other';

/** A sentence with a quotation. The quotation is English and has its own `lang` attribute. */
export interface Quotation {
	before: string;
	quote: string;
	after: string;
}
