/**
 * What somebody filled in before the page's scripts arrived. As they take the page over they put into
 * each field what the server had put there, and on a slow connection whole sentences would be gone.
 */
import { onMount } from 'svelte';
import { browser } from '$app/environment';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Not the line either: browsers bring back fields at a reload, and no place may come from that. */
const NOT_TYPED = ['hidden', 'range', 'file', 'submit', 'button', 'reset'];

/** Called by a layout as it is made: before anything on the page is. */
export function keepWhatIsTyped(): void {
	if (!browser) return;
	const fields = [...document.querySelectorAll<Field>('input, textarea, select')];
	const giveBack = fields
		.filter(({ type }) => !NOT_TYPED.includes(type))
		.map((field) => (isTicked(field) ? ticked(field) : written(field)));
	onMount(() => giveBack.forEach((again) => again()));
}

const isTicked = (field: Field): field is HTMLInputElement =>
	field.type === 'checkbox' || field.type === 'radio';

function ticked(field: HTMLInputElement): () => void {
	const { checked } = field;
	return () => {
		if (field.checked === checked) return;
		field.checked = checked;
		tell(field);
	};
}

function written(field: Field): () => void {
	const { value } = field;
	return () => {
		if (field.value === value) return;
		field.value = value;
		tell(field);
	};
}

/** As if it had been filled in just now, for whatever listens. */
function tell(field: Field) {
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.dispatchEvent(new Event('change', { bubbles: true }));
}
