import type { ParamMatcher } from '@sveltejs/kit';
import { readJoinCode } from '$lib/domain/join-code';

/** A workshop's code, as typed; what cannot be one is a page that does not exist. */
export const match: ParamMatcher = (value) => readJoinCode(value) !== null;
