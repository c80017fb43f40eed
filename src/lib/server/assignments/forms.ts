/** What the line's form sends, with and without JavaScript. */
import { UNTOUCHED, isPosition } from '../../domain/continuum.ts';

/**
 * The place that was given, `null` for none. Without scripts one of the six buttons sends `place`,
 * and the bare range input sends `range`: untouched that is a side, which nobody may have meant, so
 * it comes back once with the question, and counts when it is sent again with `asked`.
 */
export function placementInForm(form: FormData | URLSearchParams): {
	place: number | null;
	untouched: boolean;
} {
	for (const name of ['place', 'position']) {
		const value = form.get(name);
		if (typeof value === 'string' && value !== '')
			return { place: Number(value), untouched: false };
	}
	const range = Number(form.get('range') ?? NaN);
	if (range === UNTOUCHED && !form.has('asked')) return { place: null, untouched: true };
	return { place: isPosition(range) ? range : null, untouched: false };
}
