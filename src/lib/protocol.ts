/**
 * Constants and types on which pages, service worker and server must agree. The contract of the
 * HTTP interface (server/http/contract.ts) does not contain them.
 */

/**
 * Name of a header with an account id. In a request it names the account for which the request is
 * meant; in a response, the account to which the page belongs. It prevents that changes and pages
 * of one account end up in another.
 */
export const ACCOUNT_HEADER = 'kantlijn-account';

/** Maximum age of an offline copy in days, from the moment at which the page was fetched. */
export const PAGE_DAYS = 30;

/**
 * Kinds of credentials that open a stream. When a stream ends because its credential ended, its
 * last ping names the kind of that credential, as `{ "ended": "session" }`.
 */
export type CredentialKind =
	| 'session'
	| 'account'
	| 'membership'
	| 'team'
	| 'seat'
	| 'hostLink'
	| 'workshop'
	| 'checkIn'
	| 'clientKey';

/** Path of the only page of a device that a helper has handed to a client. */
export const COVER_PATH = '/handed';
