/** Refusal of a form, with what its user typed. */
export interface FormFault {
	/** Sentences at the fields, by the name of the field. */
	errors: Record<string, string>;
	/** Sentence about the form as a whole; `null` for none. */
	fault: string | null;
	values: Record<string, string>;
}
