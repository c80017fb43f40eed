import type { ParamMatcher } from '@sveltejs/kit';
import { readJoinCode } from '$lib/domain/join-code';

/** Matches a workshop's join code, in any form that people type. */
export const match: ParamMatcher = (value) => readJoinCode(value) !== null;
