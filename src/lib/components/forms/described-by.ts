/**
 * Returns the value of `aria-describedby`, which may name only elements that exist and have text.
 * Callers give `false` or an empty value in place of the id of an element that says nothing now,
 * such as an error.
 * @returns the ids; `undefined` if there are none, so that the attribute is left out
 */
export function describedBy(
	...ids: readonly (string | false | null | undefined)[]
): string | undefined {
	return ids.filter(Boolean).join(' ') || undefined;
}
