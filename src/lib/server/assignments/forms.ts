/** Reads the place in a form. The user may have chosen it with or without JavaScript. */
import { UNTOUCHED, isPosition } from '../../domain/continuum.ts';

/**
 * Returns the position in a form; `null` when there is none. Scripts fill in `position`. Without
 * scripts, one of the six buttons sends `place`, and the range input sends `range`.
 *
 * An untouched range input sends its default value, although the user may not have chosen that
 * place. `untouched` then tells the caller to ask for confirmation. When the form is sent again
 * with `asked`, the value counts.
 *
 * `place` is not validated: it can be any number, or `NaN`.
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
