/** Recognises requests that a browser sends because of another site's page. */
import type { ApiEvent } from './api-event.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of another origin sent a request that may change something. Browsers state the
 * origin in `Sec-Fetch-Site` or `Origin`. A request without both headers comes from another
 * program. It is allowed, because other programs do not send the cookies of a user's browser.
 */
export function isCrossSite({ request, url }: Pick<ApiEvent, 'request' | 'url'>): boolean {
	if (SAFE.includes(request.method)) return false;
	// `Sec-Fetch-Site` is checked first. Behind a proxy that does not pass on protocol or port,
	// `Origin` differs from `url.origin` even for the app's own pages.
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site !== 'same-origin' && site !== 'none';
	const origin = request.headers.get('origin');
	return origin !== null && origin !== url.origin;
}
