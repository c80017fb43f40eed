/** What stands before a server that is away answers so, and a store that cannot write now. */
const AWAY = [408, 425, 429, 502, 503, 504];

/** Whether a status says "not now" instead of yes or no; `null` when nothing was answered. */
export function isAway(status: number | null): boolean {
	return status === null || AWAY.includes(status);
}
