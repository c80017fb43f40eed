/** All fields of a form, as a draft keeps them: those that the form would send, by name. */
export type FormFields = Readonly<Record<string, string>>;

export function isFormFields(content: unknown): content is FormFields {
	return (
		typeof content === 'object' &&
		content !== null &&
		Object.values(content).every((value) => typeof value === 'string')
	);
}

/** Reads the fields of a form, except its id: a form that is filled in again is a new one. */
export function fieldsOf(form: HTMLFormElement): FormFields {
	const sent = [...new FormData(form)].filter(([name]) => name !== 'id');
	return Object.fromEntries(sent.map(([name, value]) => [name, String(value)]));
}

/**
 * Whether a text field holds text. Of boxes it cannot be told whether they were ticked before the
 * scripts ran, because hydration removes their defaults.
 */
export const hasText = (form: HTMLFormElement) =>
	[...form.querySelectorAll<HTMLInputElement>('textarea, input:not([type])')].some(
		({ value }) => value !== ''
	);
