/** Recognition of requests that another site made a browser send. */
import type { ApiEvent } from './api-event.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of another origin sent a request that may change something. Browsers say so by
 * `Sec-Fetch-Site` or `Origin`; programs, which send neither, hold no cookies of others.
 */
export function isCrossSite({ request, url }: Pick<ApiEvent, 'request' | 'url'>): boolean {
	if (SAFE.includes(request.method)) return false;
	// Before `Origin`, which differs where a proxy does not pass protocol or port on.
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site !== 'same-origin' && site !== 'none';
	const origin = request.headers.get('origin');
	return origin !== null && origin !== url.origin;
}
