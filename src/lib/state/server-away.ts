/**
 * Statuses of a proxy whose server is away, of a rate limit, and of a database that cannot write.
 */
const AWAY = [408, 425, 429, 502, 503, 504];

/** Says whether a request should be sent again later; `status` is `null` without a response. */
export function isAway(status: number | null): boolean {
	return status === null || AWAY.includes(status);
}
