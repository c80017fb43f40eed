/**
 * Says at a field why the browser does not send its form. The browser's own message is a bubble in
 * the browser's language, which disappears after some seconds and leaves nothing at the field.
 */
import { m } from '../../generated/paraglide/messages.js';

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields with a sentence, each with the function that removes the sentence. */
const explained = new Map<Field, () => void>();

/**
 * Shows a sentence at an invalid field until the user changes it. The first invalid field of a form
 * gets the focus. A group of radio buttons gets one sentence.
 */
export function explainInvalid(field: Field): void {
	if (!isFirst(field, `[name="${field.name}"]:invalid`) && field.type === 'radio') return;
	explained.get(field)?.();
	const remove = addSentence(field);
	const group = field.type === 'radio' ? (field.form ?? field) : field;
	const forget = () => {
		remove();
		explained.delete(field);
		group.removeEventListener('input', forget);
	};
	explained.set(field, forget);
	group.addEventListener('input', forget);
	if (isFirst(field, ':is(input, textarea, select):invalid')) focus(field);
}

/** Whether the field is the first element of its form that matches the selector. */
const isFirst = (field: Field, selector: string) => field.form?.querySelector(selector) === field;

/** @returns a function that puts back what was there */
function addSentence(field: Field): () => void {
	const sentence = document.createElement('p');
	sentence.className = 'error';
	sentence.id = `${field.id || field.name}-invalid`;
	sentence.textContent = sentenceFor(field);

	const before = boxOf(field);
	// A sentence of the server is about what was sent before.
	const server = before.parentElement?.querySelector<HTMLElement>(':scope > .error') ?? null;
	if (server) server.hidden = true;
	before.after(sentence);

	const described = field.getAttribute('aria-describedby');
	const others = described?.split(' ').filter((id) => id !== server?.id) ?? [];
	set(field, 'aria-describedby', [...others, sentence.id].join(' '));
	const invalid = field.getAttribute('aria-invalid');
	set(field, 'aria-invalid', 'true');
	return () => {
		sentence.remove();
		if (server) server.hidden = false;
		set(field, 'aria-describedby', described);
		set(field, 'aria-invalid', invalid);
	};
}

function set(field: Field, name: string, value: string | null) {
	if (value === null) field.removeAttribute(name);
	else field.setAttribute(name, value);
}

/** Returns the element behind which the sentence belongs: the field, or the row that it is in. */
function boxOf(field: Field): Element {
	const group = field.type === 'radio' && field.closest('fieldset')?.lastElementChild;
	if (group) return group;
	let box: Element = field;
	while (box.parentElement && !box.parentElement.matches('.field, fieldset, form')) {
		box = box.parentElement;
	}
	return box;
}

/** Returns the sentence that the server has for the same fault. */
function sentenceFor(field: Field): string {
	const { validity, type } = field;
	if (type === 'datetime-local') return m.nudge_when_invalid();
	if (validity.valueMissing) {
		if (type === 'file') return m.import_none();
		return type === 'radio' ? m.invalid_no_choice() : m.invalid_required();
	}
	if (validity.typeMismatch && type === 'email') return m.email_invalid();
	if (validity.tooShort && 'minLength' in field) {
		return m.password_too_short({ min: field.minLength });
	}
	return m.invalid_format();
}

/** Focuses the field, and opens the `<details>` around it, which would keep the focus out. */
function focus(field: Field) {
	for (
		let fold = field.closest('details');
		fold;
		fold = fold.parentElement?.closest('details') ?? null
	) {
		fold.open = true;
	}
	field.focus();
}
