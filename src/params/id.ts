import type { ParamMatcher } from '@sveltejs/kit';

/** Matches a UUID of version 7, the format of all ids. */
export const match: ParamMatcher = (value) =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value);
