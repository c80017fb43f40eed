/**
 * The cover of a handed device: whatever page is requested, the device shows the client's page with
 * a field for the four digits that unlock the helper's session.
 */
import { COVER_PATH } from '../../protocol.ts';
import { type ApiEvent, isApi } from '../http/api-event.ts';
import { Refusal } from '../refusal.ts';

/** Routes that a handed device may open, because they show nothing of any account. */
const OPEN = /^\/(language|healthz|readyz|metrics)(\/|$)|^\/\(site\)\/privacy(\/|$)/;

/**
 * Returns a redirect to the cover, the only page that a handed device shows; `null` for a request
 * that may be answered.
 * @throws Refusal `no-session` for every request of the HTTP interface. The cover needs none of it,
 * and keys of workshops and check-ins in this browser would still give access.
 */
export function coverOf(event: ApiEvent): Response | null {
	const { locals, route, url } = event;
	if (!locals.handed || !route.id) return null;
	if (isApi(event)) throw new Refusal('no-session');
	if (url.pathname === COVER_PATH || OPEN.test(route.id)) return null;
	const headers = { location: COVER_PATH, 'cache-control': 'private, no-store' };
	// Another tab that loads its data again would mistake an HTTP redirect for broken data.
	if ('isDataRequest' in event && event.isDataRequest) {
		return Response.json({ type: 'redirect', location: COVER_PATH }, { headers });
	}
	return new Response(null, { status: 303, headers });
}
