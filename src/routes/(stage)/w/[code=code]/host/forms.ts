/** What the desk's forms send, as the schemas read it. */
import { validate } from '$lib/server/http/validation';
import { newQuestion } from '$lib/server/workshops/schemas';

export function questionIn(form: FormData) {
	return validate(newQuestion, { text: form.get('text'), note: form.get('note') || null });
}

/** Fields that a browser leaves out, because they are fixed or empty, change nothing. */
export function settingsIn(form: FormData) {
	const names = form.get('names');
	const grouped = form.get('grouped');
	return {
		title: form.get('title') ?? undefined,
		pairsFirst: form.get('pairs') === 'yes',
		...(names !== null && {
			names,
			groups: grouped === 'yes' ? [form.get('group-1'), form.get('group-2')] : null
		})
	};
}
