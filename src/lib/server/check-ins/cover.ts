/**
 * The cover of a handed device: whatever page is requested, the device shows the client's page with
 * a field for the four digits that unlock the helper's session.
 */
import { COVER_PATH } from '../../protocol.ts';
import { type ApiEvent, isApi } from '../http/api-event.ts';
import { Refusal } from '../refusal.ts';

/** Routes that a handed device may open, because they show nothing of any account. */
const OPEN =
	/^\/(language|healthz|readyz|metrics)(\/|$)|^\/\(site\)\/(privacy|accessibility)(\/|$)/;

/**
 * Returns a redirect to the cover, if a handed device requests a page that it must not show;
 * otherwise `null`.
 * @throws Refusal `no-session` for every request of a handed device to the HTTP interface. The
 * cover makes no such requests. They are refused because this browser may still have keys of
 * workshops and check-ins, which would give access to these.
 */
export function coverOf(event: ApiEvent): Response | null {
	const { locals, route, url } = event;
	if (!locals.handed || !route.id) return null;
	if (isApi(event)) throw new Refusal('no-session');
	if (url.pathname === COVER_PATH || OPEN.test(route.id)) return null;
	const headers = { location: COVER_PATH, 'cache-control': 'private, no-store' };
	// When another tab requests a page's data, SvelteKit's script expects a redirect as JSON. It
	// would mistake an HTTP redirect for broken data.
	if ('isDataRequest' in event && event.isDataRequest) {
		return Response.json({ type: 'redirect', location: COVER_PATH }, { headers });
	}
	return new Response(null, { status: 303, headers });
}
