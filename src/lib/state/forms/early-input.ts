/**
 * Preserves what a user typed and opened before hydration. Hydration resets each field to the value
 * from the server, so on a slow connection whole sentences would be lost. Hydration also closes
 * each fold that the user has opened.
 */
import { onMount } from 'svelte';
import { browser } from '$app/environment';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Input types that are not preserved. Browsers restore the value of a `range` input at a reload,
 * but only the user may choose a position.
 */
const NOT_TYPED = ['hidden', 'range', 'file', 'submit', 'button', 'reset'];

/**
 * Reads all fields and folds now, and restores them after mount. Must be called from the script of
 * a root layout.
 */
export function preserveEarlyInput(): void {
	if (!browser) return;
	const fields = [...document.querySelectorAll<Field>('input, textarea, select')];
	const restores = fields
		.filter(({ type }) => !NOT_TYPED.includes(type))
		.map((field) =>
			field instanceof HTMLInputElement && isTicked(field)
				? restoreTick(field)
				: restoreValue(field)
		);
	fields.forEach(forgetDefault);
	const opened = [...document.querySelectorAll<HTMLDetailsElement>('details[open]')];
	onMount(() => {
		restores.forEach((restore) => restore());
		// The browser itself fires the `toggle` event, to which bindings listen.
		for (const fold of opened) fold.open = true;
	});
}

/**
 * Removes the value that the server wrote into the markup, and leaves the value of the field. Svelte
 * does the same during hydration, but then takes the field for empty: the next change on the page
 * would put the server's value over what was typed, for instance while the form is being sent.
 */
function forgetDefault(field: Field): void {
	if (!(field instanceof HTMLInputElement)) return;
	if (isTicked(field)) {
		const { checked } = field;
		field.removeAttribute('checked');
		field.checked = checked;
	} else if (!NOT_TYPED.includes(field.type)) {
		const { value } = field;
		field.removeAttribute('value');
		field.value = value;
	}
}

const isTicked = ({ type }: Field): boolean => type === 'checkbox' || type === 'radio';

function restoreTick(field: HTMLInputElement): () => void {
	const { checked } = field;
	return () => {
		if (field.checked === checked) return;
		field.checked = checked;
		fireInputEvents(field);
	};
}

function restoreValue(field: Field): () => void {
	const { value } = field;
	return () => {
		if (field.value === value) return;
		field.value = value;
		fireInputEvents(field);
	};
}

/** Fires the events that a user's input fires, so that bindings and listeners notice the value. */
function fireInputEvents(field: Field) {
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.dispatchEvent(new Event('change', { bubbles: true }));
}
