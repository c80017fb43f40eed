/** Constants on which pages, service worker and server must agree and that no contract declares. */

/**
 * Request and response header with the id of the account that a request is meant for, or that a
 * page belongs to. Changes and pages of one account must not end up in another.
 */
export const ACCOUNT_HEADER = 'kantlijn-account';

/** Days an offline copy of a page is kept after its last view. */
export const PAGE_DAYS = 30;
