/**
 * The embedded screen (`/w/CODE/stage?embed`): the projected screen inside a page of another site.
 * It belongs to nobody: its requests are answered as if they had no cookies, so that a page around
 * it can neither use nor see what this browser may do.
 */

/** Parameter that makes a page and its live data those of the embedded screen. */
const EMBED = 'embed';

/** Paths of the embedded screen, of its data after a change, and of its live state. */
const PATHS = /^(\/w\/[^/]+\/stage(\/__data\.json)?\/?|\/api\/workshops\/[^/]+(\/events)?)$/;

/** Whether the embedded screen, and not the projected one, is asked for. */
export const isEmbedded = (search: URLSearchParams): boolean => search.has(EMBED);

/**
 * Whether a request is one of those that the embedded screen sends.
 * @param target path and query of the request, as they were sent
 */
export function isEmbedRequest(method: string | undefined, target = ''): boolean {
	if (method !== 'GET' && method !== 'HEAD') return false;
	const at = target.indexOf('?');
	if (at < 0 || !isEmbedded(new URLSearchParams(target.slice(at)))) return false;
	return PATHS.test(decoded(target.slice(0, at)));
}

function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		// A path that cannot be decoded is no page's, and is refused later.
		return path;
	}
}

/** Removes from a request of the embedded screen everything that says who sends it. */
export function forgetSender(headers: { cookie?: string; authorization?: string }): void {
	delete headers.cookie;
	delete headers.authorization;
}

/**
 * Lets pages of these origins frame a response. Its policy must forbid framing so far; without
 * origins it stays forbidden.
 */
export function allowFraming(headers: Headers, origins: readonly string[]): void {
	const policy = headers.get('content-security-policy');
	if (!policy || origins.length === 0) return;
	const ancestors = `frame-ancestors ${origins.join(' ')}`;
	headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", ancestors));
}
