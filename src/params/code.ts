import { readJoinCode } from '$lib/domain/join-code';

/** A workshop's code as somebody may type it in an address; a page answers to the code itself. */
export const match = (code: string) => readJoinCode(code) !== null;
