import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { settings } from '$lib/server/settings';
import { isToken, metrics } from '$lib/server/http/metrics';
import { Refusal } from '$lib/server/refusal';

/**
 * Returns the metrics.
 * @throws Refusal `not-found` unless METRICS_TOKEN is set, `forbidden` without that token
 */
export const GET = endpoint(contract['/metrics'].GET, {
	async answer({ event }) {
		const { metricsToken } = settings();
		const text = metricsToken && (await metrics());
		if (!text) throw new Refusal('not-found');
		const [, given = ''] =
			/^Bearer (.+)$/i.exec(event.request.headers.get('authorization') ?? '') ?? [];
		if (!isToken(given, metricsToken)) throw new Refusal('forbidden');
		return new Response(text.body, { headers: { 'content-type': text.type } });
	}
});
