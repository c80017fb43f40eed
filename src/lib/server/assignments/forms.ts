/** Fields that the form around the line sends, with and without JavaScript. */
import { UNTOUCHED, isPosition } from '../../domain/continuum.ts';

/**
 * Returns the position in a form; `null` when there is none. Scripts fill in `position`. Without
 * scripts, one of the six buttons sends `place`, and the range input sends `range`. An untouched
 * range input sends its default value, which lies on a side that nobody may have chosen.
 * `untouched` then tells the caller to ask for confirmation. The value counts once the form is sent
 * again with `asked`.
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
