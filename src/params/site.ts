import type { ParamMatcher } from '@sveltejs/kit';

/**
 * Addresses below which no page has the site's navigation: the HTTP interface, workshops, and what
 * clients see, alone or together with their helper.
 */
const OTHERS =
	/^(api|card|handed|look|w)(\/|$)|^assignments\/[^/]+\/(together(\/|$)|look-together\/[^/]+\/)/;

/** A file name in the last part of an address, such as `export.csv`. */
const FILE = /\.[^/]*$/;

/**
 * Matches the addresses that the site answers, with a page that says that they lead nowhere. File
 * names are left out, because the browser's router would open a link to a file as a page.
 */
export const match: ParamMatcher = (value) => !OTHERS.test(value) && !FILE.test(value);
