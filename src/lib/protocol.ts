/**
 * Constants and types on which pages, service worker and server must agree. The contract of the
 * HTTP interface (server/http/contract.ts) does not contain them.
 */

/**
 * Name of a header with an account id. In a request it names the account for which the request is
 * meant; in a response, the account to which the page belongs. It keeps the changes and pages of
 * one account out of another account.
 */
export const ACCOUNT_HEADER = 'kantlijn-account';

/** Maximum age of an offline copy in days, from the moment at which the page was fetched. */
export const PAGE_DAYS = 30;

/**
 * Kinds of credentials that open a stream. When a credential ends, its streams end as well. The
 * last event of such a stream is a `ping` that names the kind, as `{ "ended": "session" }`.
 */
export type CredentialKind =
	| 'session'
	| 'account'
	| 'membership'
	| 'browser'
	| 'team'
	| 'seat'
	| 'hostLink'
	| 'workshop'
	| 'checkIn'
	| 'clientKey';

/** Path of the only page of a device that a helper has handed to a client. */
export const COVER_PATH = '/handed';
