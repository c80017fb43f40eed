/** What pages, service worker and server agree on besides the HTTP interface itself. */

/**
 * Header that names the account a request is sent for and a page belongs to: a change made in one
 * account must not reach another, nor be shown to it.
 */
export const ACCOUNT_HEADER = 'kantlijn-account';

/** Days an offline copy of a page is kept after its last view. */
export const PAGE_DAYS = 30;
