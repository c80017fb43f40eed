/**
 * HTTP statuses after which a request should be sent again later: a proxy cannot reach its server,
 * a rate limit applies, or the database cannot be written.
 */
const AWAY = [408, 425, 429, 502, 503, 504];

/** Whether a request should be sent again later; `status` is `null` without a response. */
export function isAway(status: number | null): boolean {
	return status === null || AWAY.includes(status);
}
